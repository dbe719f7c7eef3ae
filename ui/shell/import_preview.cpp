#include "ui/shell/import_preview.h"

#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/imports.h"
#include "ui/support/dialogs.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/rows.h"

#include <QHBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shownRows = 200;

QString chipOf(exchange::PlannedKind kind) {
    using exchange::PlannedKind;
    switch (kind) {
        case PlannedKind::PersonAdded: return ImportPreview::tr("new person");
        case PlannedKind::PersonChanged: return ImportPreview::tr("completed");
        case PlannedKind::MentorshipAdded: return ImportPreview::tr("new mentorship");
        case PlannedKind::MentorshipChanged: return ImportPreview::tr("completed");
        case PlannedKind::MeetingAdded: return ImportPreview::tr("new meeting");
        case PlannedKind::MeetingChanged: return ImportPreview::tr("completed");
        case PlannedKind::AlreadyThere: return ImportPreview::tr("already there");
    }
    return {};
}

QList<ListRow> rowsOf(const exchange::ImportPlan& plan) {
    QList<ListRow> rows;
    for (const exchange::PlannedRow& planned : plan.rows.mid(0, shownRows)) {
        ListRow row;
        row.noun = "import";
        row.id = rows.size() + 1;
        row.title = planned.name;
        row.subtitle = ImportPreview::tr("%1, line %2").arg(plan.files.value(planned.file)).arg(planned.line);
        if (planned.day.isValid()) row.subtitle = words::longDate(planned.day) + u" · "_s + row.subtitle;
        row.chip = chipOf(planned.kind);
        row.tone = planned.kind == exchange::PlannedKind::AlreadyThere ? Tone::Plain : Tone::Ok;
        rows << row;
    }
    return rows;
}

}  // namespace

ImportPreview::ImportPreview(const Context& context, QWidget* parent, const exchange::ImportPlan& plan) : QDialog(parent) {
    setWindowTitle(tr("Import"));
    resize(context.theme.px(640), context.theme.px(520));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(new PlainLabel(tr("What this would bring"), "heading"));
    column->addWidget(new PlainLabel(words::importSummary(plan.counts, true)));
    QFrame* card = makeCard(this);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 1);
    auto* list = new RowList(context.theme, tr("Rows of the spreadsheet"));
    list->setObjectName(u"importRowsList"_s);
    list->setRows(rowsOf(plan));
    inner->addWidget(list);
    column->addWidget(card, 1);
    if (plan.rows.size() > shownRows) column->addWidget(new PlainLabel(tr("The first %1 of %2 rows are shown.").arg(shownRows).arg(plan.rows.size()), "help"));
    QStringList notices;
    for (const exchange::ImportNotice& notice : plan.warnings.mid(0, 12)) notices << words::sentence(notice);
    if (!notices.isEmpty()) column->addWidget(new PlainLabel(notices.join(u'\n'), "help"));
    column->addWidget(new PlainLabel(tr("Notes come in as private. Undo takes the whole import back."), "help"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    QPushButton* cancel = plainButton(tr("Cancel"), u"importCancelButton"_s);
    QPushButton* import = primaryButton(tr("&Import"), u"importImportButton"_s);
    import->setDefault(true);
    import->setEnabled(!plan.isEmpty());
    buttons->addWidget(cancel);
    buttons->addWidget(import);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(import, &QPushButton::clicked, this, &QDialog::accept);
    (plan.isEmpty() ? cancel : import)->setFocus();
}

void ImportPreview::run(const Context& context, QWidget* parent, const QStringList& paths) {
    exchange::ImportOptions options;
    for (int attempt = 0; attempt < 2; ++attempt) try {
            const exchange::ImportPlan plan = exchange::planImport(context.workspace, paths, options);
            ImportPreview preview(context, parent, plan);
            if (preview.exec() == QDialog::Accepted && guarded(context, [&] { exchange::apply(context.workspace, plan); }))
                context.say(words::importSummary(plan.counts, false));
            return;
        } catch (const Error& error) {
            if (error.kind != ErrorKind::InputAmbiguousDate || attempt > 0) return context.say(words::sentence(error));
            const int choice = context.dialogs.choose(parent, tr("How are its dates meant?"), words::sentence(error).section(u'.', 0, 0),
                                                      {tr("month/day/year"), tr("day/month/year")});
            if (choice < 0) return;
            options.dates = choice == 0 ? exchange::DateOrder::Us : exchange::DateOrder::Eu;
        }
}

}  // namespace mb::ui
