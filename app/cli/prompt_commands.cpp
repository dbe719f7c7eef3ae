// Questions to ask in a meeting: prompts.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/documents/mentorship_prompts.h"
#include "core/documents/terms.h"
#include "core/domain/text.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString domainKey(const documents::OfferedPrompts& offered, const QString& written) {
    QStringList allowed;
    for (const documents::OfferedDomain& domain : offered.domains) {
        if (fold(domain.key) == fold(written) || fold(domain.label) == fold(written)) return domain.key;
        if (!offered.about(domain.key, {}).isEmpty()) allowed << domain.key;
    }
    throw Error(ErrorKind::UnknownKey, {u"domain"_s, written, allowed.join(u", ")});
}

// A trainee's stage, by its key or label; any other stage of the book's list means faculty.
QString stageKey(const Reader& reader, const documents::OfferedPrompts& offered, const QString& written) {
    if (offered.stages.contains(fold(written))) return fold(written);
    for (const Term& term : documents::shownTerms(reader, u"stage"_s))
        if (fold(term.key) == fold(written) || fold(term.label) == fold(written))
            return offered.stages.contains(term.key) ? term.key : QString(documents::facultyStage);
    throw Error(ErrorKind::UnknownKey, {u"stage"_s, written, offered.stages.join(u", ")});
}

}  // namespace

int runPrompts(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"domain=D"_s, u"stage=S"_s, u"json"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    const auto workspace = session.openToRead(path);
    const Reader reader = workspace->reader();
    const auto offered = documents::allPrompts(reader, workspace->book());
    const QString domain = arguments.has(u"domain"_s) ? domainKey(offered, arguments.value(u"domain"_s)) : QString();
    const QString stage =
        arguments.has(u"stage"_s) ? stageKey(reader, offered, arguments.value(u"stage"_s)) : QString();
    QJsonArray json;
    QString last;
    for (const documents::Question& question : offered.about(domain, stage)) {
        if (arguments.has(u"json"_s)) {
            json.append(QJsonObject{{u"domain"_s, question.domain},
                                    {u"stages"_s, QJsonArray::fromStringList(question.stages)},
                                    {u"text"_s, question.text},
                                    {u"open"_s, question.open},
                                    {u"own"_s, question.own}});
            continue;
        }
        if (std::exchange(last, question.domain) != question.domain)
            print(u"%1 (%2)"_s.arg(offered.find(question.domain)->label, question.domain));
        print(u"  "_s + question.text);
    }
    if (arguments.has(u"json"_s)) printJson(json);
    return Done;
}

}  // namespace mb::cli
