// Templates of agreements: templates.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/actions/templates.h"
#include "core/storage/input_file.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// Reads one byte more than the parser accepts, so that the parser refuses a file that is too long.
QByteArray fileBytes(const QString& path) { return readInputFile(path, (1 << 20) + 1); }

int listTemplates(const QList<documents::TemplateEntry>& entries, bool json) {
    QJsonArray array;
    for (const documents::TemplateEntry& entry : entries) {
        if (!json && entry.id)
            print(Cli::tr("%1  %2 (own, %3, edition %4)")
                      .arg(entry.name, entry.label, keyOf(entry.variant))
                      .arg(entry.edition));
        else if (!json) print(Cli::tr("%1  %2 (shipped, edition %3)").arg(entry.name, entry.label).arg(entry.edition));
        array << QJsonObject{{u"name"_s, entry.name},
                             {u"label"_s, entry.label},
                             {u"variant"_s, keyOf(entry.variant)},
                             {u"edition"_s, entry.edition},
                             {u"shipped"_s, !entry.id}};
    }
    if (json) printJson(array);
    return Done;
}

int checkTemplate(const QString& path) {
    const documents::Template form = documents::parseTemplate(fileBytes(path), path);
    qsizetype fields = 0;
    for (const documents::Section& section : form.sections) fields += section.fields.size();
    print(Cli::tr("No fault found: %1, %2, %3.")
              .arg(form.name, Cli::tr("%n sections", nullptr, int(form.sections.size())),
                   Cli::tr("%n fields", nullptr, int(fields))));
    return Done;
}

int exportTemplate(const Workspace& workspace, const QString& name, const QString& out) {
    workspace.store().writeOut(out, documents::templateFile(documents::templateNamed(workspace.reader(), name).body));
    return Done;
}

int importTemplate(Workspace& workspace, const QString& path) {
    const AgreementTemplateId id = actions::templates::importFile(workspace, fileBytes(path), path);
    print(workspace.reader().get(id).name);
    return Done;
}

}  // namespace

int runTemplates(const QStringList& words, Session& session) {
    const QStringList verbs{u"list"_s, u"check"_s, u"export"_s, u"import"_s};
    const Arguments arguments(words, {u"json"_s, u"o|output=OUT"_s});
    const QString first = arguments.positional(0, Cli::tr("FILE, or list or check,"));
    // Verbs that need no book work without one.
    const bool withoutBook = first == u"list" || first == u"check";
    const QString verb = withoutBook ? first : arguments.positional(1, Cli::tr("list, export, import or check"));
    const int next = withoutBook ? 1 : 2;
    if (!verbs.contains(verb))
        throw UsageError{Cli::tr("“%1” is not known; expected list, export, import or check.").arg(verb)};
    arguments.refuseMoreThan(verb == u"list" ? next : next + 1);
    if (verb == u"list")
        return listTemplates(
            withoutBook ? documents::shippedTemplates() : documents::allTemplates(session.openToRead(first)->reader()),
            arguments.has(u"json"_s));
    const QString what = arguments.positional(next, verb == u"export" ? u"NAME"_s : u"X.json"_s);
    if (verb == u"check") return checkTemplate(what);
    if (verb == u"export") return exportTemplate(*session.openToRead(first), what, arguments.out());
    return importTemplate(*session.openToWrite(first), what);
}

}  // namespace mb::cli
