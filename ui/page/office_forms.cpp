#include "ui/page/office_forms.h"

#include "core/actions/definitions.h"
#include "core/storage/input_file.h"
#include "core/words/errors.h"
#include "ui/support/dialogs.h"

#include <QCoreApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(mb::ui::OfficeForms)
};
}  // namespace

std::optional<Definition> importForm(const Context& context, QWidget* parent) {
    const QString path = context.dialogs.fileToOpen(parent, Words::tr("Import an office’s form"),
                                                    Words::tr("Forms (*.json);;All files (*)"), {});
    if (path.isEmpty()) return {};
    std::optional<Definition> form;
    guarded(context, [&] {
        Workspace& workspace = context.workspace;
        const DefinitionId id =
            actions::definitions::importFile(workspace, readInputFile(path, documents::mostDefinitionBytes + 1), path);
        form = workspace.reader().get(id);
        context.tell(Words::tr("“%1” is among the offices’ forms now.").arg(form->title));
    });
    return form;
}

Act importFormAct(const QString& key, const Context& context, QWidget* parent,
                  const std::function<void(const Definition&)>& took) {
    return {.key = key + u"Import"_s,
            .label = Words::tr("&Import a form…"),
            .run =
                [&context, parent, took] {
                    if (const auto form = importForm(context, parent)) took(*form);
                },
            .words = Words::tr("office, list, preset, JSON")};
}

QString faultsOf(const QList<Error>& unreadable) {
    QStringList lines;
    for (const Error& error : unreadable) lines << words::sentence(error);
    return lines.join(u'\n');
}

PlainLabel* faultLine(QWidget* parent) {
    auto* line = new PlainLabel({}, "error", parent);
    line->hide();
    return line;
}

void showFaults(PlainLabel& line, const QList<Error>& unreadable) {
    line.setText(faultsOf(unreadable));
    line.setVisible(!unreadable.isEmpty());
}

}  // namespace mb::ui
