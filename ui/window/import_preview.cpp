#include "ui/window/import_preview.h"

#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/imports.h"
#include "ui/support/aside.h"
#include "ui/widgets/forms.h"

#include <QFileInfo>
#include <QHBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shownRows = 200, shownNotices = 12;

QString chipOf(exchange::PlannedKind kind) {
    using exchange::PlannedKind;
    switch (kind) {
        case PlannedKind::PersonAdded:
            return ImportPreview::tr("new person");
        case PlannedKind::PersonChanged:
            return ImportPreview::tr("completed");
        case PlannedKind::MentorshipAdded:
            return ImportPreview::tr("new mentorship");
        case PlannedKind::MentorshipChanged:
            return ImportPreview::tr("completed");
        case PlannedKind::MeetingAdded:
            return ImportPreview::tr("new meeting");
        case PlannedKind::MeetingChanged:
            return ImportPreview::tr("completed");
        case PlannedKind::AlreadyThere:
            return ImportPreview::tr("already there");
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
        row.subtitle =
            ImportPreview::tr("%1, line %2").arg(plan.files.value(planned.file), QString::number(planned.line));
        if (planned.day.isValid()) row.subtitle = words::longDate(planned.day) + u" · "_s + row.subtitle;
        row.chip = chipOf(planned.kind);
        row.tone = planned.kind == exchange::PlannedKind::AlreadyThere ? Tone::Plain : Tone::Ok;
        rows << row;
    }
    return rows;
}

}  // namespace

ImportPreview::ImportPreview(const Context& context, QWidget* parent, const QStringList& paths)
    : QDialog(parent), m_context(context), m_paths(paths) {
    setWindowTitle(tr("Import"));
    setObjectName(u"importPreview"_s);
    resize(context.theme.px(640), context.theme.px(520));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(new PlainLabel(tr("Import preview"), "heading"));
    column->addWidget(makeQuestion());
    column->addWidget(m_summary = new PlainLabel);
    m_summary->setObjectName(u"importSummaryLabel"_s);
    QFrame* card = makeCard(this);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 1);
    m_list = new RowList(context.theme, tr("Rows of the spreadsheet"));
    m_list->setObjectName(u"importRowsList"_s);
    inner->addWidget(m_list);
    column->addWidget(card, 1);
    column->addWidget(m_cut = new PlainLabel({}, "help"));
    column->addWidget(m_notices = new PlainLabel({}, "help"));
    column->addWidget(new PlainLabel(tr("Notes are imported as private. Undo reverses the whole import."), "help"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_cancel = plainButton(tr("Cancel"), u"importCancelButton"_s);
    m_import = primaryButton(tr("&Import"), u"importImportButton"_s);
    m_import->setDefault(true);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    try {
        present(planned(parent));
    } catch (...) {
        const Error error = caught();
        if (error.kind != ErrorKind::InputAmbiguousDate) throw;
        ask(error);
    }
    (!m_question->isHidden() ? static_cast<QWidget*>(m_monthFirst)
     : m_plan.isEmpty()      ? m_cancel
                             : m_import)
        ->setFocus();
}

QWidget* ImportPreview::makeQuestion() {
    m_question = makeCard(this);
    auto* column = new QVBoxLayout(m_question);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_asked = new PlainLabel({}, nullptr, m_question));
    const auto choice = [&](const QString& name, exchange::DateOrder order) {
        auto* button = new QRadioButton(m_question);
        button->setObjectName(name);
        // Nothing is chosen at first: a guess would be wrong for half of the world.
        button->setAutoExclusive(true);
        column->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, order] {
            m_options.dates = order;
            read();
        });
        return button;
    };
    m_monthFirst = choice(u"importMonthFirstRadioButton"_s, exchange::DateOrder::Us);
    m_dayFirst = choice(u"importDayFirstRadioButton"_s, exchange::DateOrder::Eu);
    m_question->hide();
    return m_question;
}

// Reads aside from the window's thread, since a hundred thousand rows take a while.
exchange::ImportPlan ImportPreview::planned(QWidget* parent) {
    exchange::ImportPlan plan;
    const auto read = [&](LongWork& progress) {
        const Workspace beside(m_context.workspace.store().beside());
        plan = exchange::planImport(beside, m_paths, m_options, &progress);
    };
    if (!runAside(parent, tr("Reading the spreadsheet"), read)) throw CalledOff();
    return plan;
}

void ImportPreview::ask(const Error& ambiguous) {
    const QString written = ambiguous.args.value(3);
    const exchange::WrittenDate date = exchange::readDate(written);
    m_asked->setText(tr("The dates in %1 can be read in two ways. How is “%2” in line %3 meant?")
                         .arg(QFileInfo(ambiguous.args.value(0)).fileName(), written, ambiguous.args.value(1)));
    m_monthFirst->setText(tr("%1: the &month comes first").arg(words::longDate(date.monthFirst)));
    m_dayFirst->setText(tr("%1: the &day comes first").arg(words::longDate(date.dayFirst)));
    m_question->show();
    complain(tr("Choose one of the two, and the rows appear here as they would come in."));
}

void ImportPreview::read() {
    try {
        present(planned(this));
    } catch (const CalledOff&) {
        reject();
    } catch (...) {
        const Error error = caught();
        complain(words::sentence(error));
    }
}

void ImportPreview::complain(const QString& sentence) {
    present({});
    m_summary->setText(sentence);
}

void ImportPreview::present(const exchange::ImportPlan& plan) {
    m_plan = plan;
    m_summary->setText(words::importSummary(plan.counts, true));
    m_list->setRows(rowsOf(plan));
    m_cut->setText(tr("The first %1 of %n rows are shown.", nullptr, int(plan.rows.size())).arg(shownRows));
    m_cut->setVisible(plan.rows.size() > shownRows);
    QStringList notices;
    for (const exchange::ImportNotice& notice : plan.warnings.mid(0, shownNotices)) notices << words::sentence(notice);
    m_notices->setText(notices.join(u'\n'));
    m_notices->setVisible(!notices.isEmpty());
    m_import->setEnabled(!plan.isEmpty());
}

void ImportPreview::run(const Context& context, QWidget* parent, const QStringList& paths) {
    try {
        ImportPreview preview(context, parent, paths);
        if (preview.exec() != QDialog::Accepted) return;
        Changes changes;
        const auto write = [&](LongWork& progress) {
            Workspace beside(context.workspace.store().beside());
            changes = exchange::apply(beside, preview.m_plan, &progress);
        };
        if (!runAside(parent, tr("Importing"), write)) return;
        context.workspace.adopt(changes);
        context.tell(words::importSummary(preview.m_plan.counts, false));
    } catch (const CalledOff&) {
        // The user called the reading off.
    } catch (...) {
        const Error error = caught();
        context.say(words::sentence(error));
    }
}

}  // namespace mb::ui
