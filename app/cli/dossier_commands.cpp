// What stands around a record: presets, letter, packet.
#include "app/cli/commands.h"
#include "core/actions/definitions.h"
#include "core/actions/letters.h"
#include "core/documents/definition_kinds.h"
#include "core/documents/preset.h"
#include "core/exchange/records_out.h"
#include "core/queries/packets.h"
#include "core/queries/people.h"
#include "core/storage/input_file.h"
#include "core/words/format.h"
#include "core/words/packets.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

int listForms(const QList<documents::DefinitionHead>& forms, bool json) {
    QJsonArray array;
    for (const documents::DefinitionHead& form : forms) {
        const QString source =
            form.source.year ? Cli::tr("%1, %2").arg(form.source.office).arg(form.source.year) : form.source.office;
        if (!json)
            print(Cli::tr("%1 %2  %3 (edition %4; %5)")
                      .arg(keyOf(form.kind), form.key, form.title)
                      .arg(form.edition)
                      .arg(source));
        array << QJsonObject{{u"kind"_s, keyOf(form.kind)},
                             {u"key"_s, form.key},
                             {u"title"_s, form.title},
                             {u"edition"_s, form.edition},
                             {u"source"_s, form.source.office},
                             {u"year"_s, form.source.year},
                             {u"verified"_s, form.source.verified}};
    }
    if (json) printJson(array);
    return Done;
}

}  // namespace

int runPresets(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"json"_s, u"o|output=OUT"_s});
    const QString first = arguments.positional(0, Cli::tr("FILE, or list or check,"));
    // Verbs that need no book work without one.
    const bool withoutBook = first == u"list" || first == u"check";
    const QString verb = withoutBook ? first : arguments.positional(1, Cli::tr("list, export, import or check"));
    const int next = withoutBook ? 1 : 2;
    if (!QStringList{u"list"_s, u"check"_s, u"export"_s, u"import"_s}.contains(verb))
        throw UsageError{Cli::tr("“%1” is not known; expected list, export, import or check.").arg(verb)};
    arguments.refuseMoreThan(verb == u"list" ? next : next + 1);
    if (verb == u"list")
        return listForms(withoutBook ? documents::shippedDefinitions()
                                     : documents::allDefinitions(session.openToRead(first)->reader()),
                         arguments.has(u"json"_s));
    const QString what = arguments.positional(next, verb == u"export" ? u"NAME"_s : u"X.json"_s);
    if (verb == u"check") {
        const documents::DefinitionHead form =
            documents::parseDefinition(readInputFile(what, documents::mostDefinitionBytes + 1), what);
        print(Cli::tr("No fault found: %1 %2, “%3”.").arg(keyOf(form.kind), form.key, form.title));
        return Done;
    }
    if (verb == u"export") {
        const QString out = arguments.out();
        const auto workspace = session.openToRead(first);
        workspace->store().writeOut(out, documents::fileOf(documents::anyDefinitionNamed(workspace->reader(), what)));
        return Done;
    }
    const auto workspace = session.openToWrite(first);
    const DefinitionId id =
        actions::definitions::importFile(*workspace, readInputFile(what, documents::mostDefinitionBytes + 1), what);
    print(workspace->reader().get(id).key);
    return Done;
}

int runLetter(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"for=NAME"_s, u"purpose=T"_s, u"to=T"_s, u"portal=T"_s, u"due=D"_s, u"asked=D"_s,
                                      u"on=D"_s, u"json"_s, u"with-private"_s});
    const QString path = arguments.positional(0, u"FILE"_s),
                  verb = arguments.positional(1, Cli::tr("add, list or sent"));
    static const QHash<QString, QStringList> options{
        {u"add"_s, {u"for"_s, u"purpose"_s, u"to"_s, u"portal"_s, u"due"_s, u"asked"_s}},
        {u"list"_s, {u"json"_s, u"with-private"_s}},
        {u"sent"_s, {u"on"_s}}};
    if (!options.contains(verb)) throw UsageError{Cli::tr("“%1” is not known; expected add, list or sent.").arg(verb)};
    arguments.refuseOptionsBut(options[verb]);
    arguments.refuseMoreThan(verb == u"sent" ? 3 : 2);
    if (verb == u"list") {
        const auto workspace = session.openToRead(path);
        const Reader reader = workspace->reader();
        const QDate today = workspace->clock().today();
        const bool withPrivate = arguments.has(u"with-private"_s);
        if (arguments.has(u"json"_s)) {
            printJson(exchange::toJson(queries::listOf(reader, *queries::listNoun("letters"), today, withPrivate)));
            return Done;
        }
        const auto names = queries::names(reader);
        for (const Letter& letter : reader.all<Letter>())
            print(withPrivate
                      ? Cli::tr("%1  %2: %3 (%4)")
                            .arg(letter.id.value)
                            .arg(names.value(letter.personId), letter.purpose, words::letterState(letter, today))
                      : Cli::tr("%1  %2 (%3)")
                            .arg(letter.id.value)
                            .arg(names.value(letter.personId), words::letterState(letter, today)));
        return Done;
    }
    const auto workspace = session.openToWrite(path);
    const QDate today = workspace->clock().today();
    if (verb == u"add") {
        Letter letter;
        letter.purpose = arguments.value(u"purpose"_s);
        letter.addressee = arguments.value(u"to"_s);
        letter.portal = arguments.value(u"portal"_s);
        letter.dueOn = arguments.partialDate(u"due"_s, today);
        letter.askedOn = arguments.has(u"asked"_s) ? arguments.partialDate(u"asked"_s, today) : PartialDate(today);
        if (!arguments.has(u"for"_s)) throw UsageError{Cli::tr("--for is missing: for whom is the letter?")};
        print(QString::number(actions::letters::add(*workspace, letter, arguments.value(u"for"_s)).value));
        return Done;
    }
    Letter letter = workspace->reader().get(LetterId(idArgument(arguments, 2, u"ID"_s)));
    letter.sentOn = arguments.has(u"on"_s) ? arguments.partialDate(u"on"_s, today) : PartialDate(today);
    letter.declinedOn.reset();
    actions::letters::change(*workspace, letter);
    return Done;
}

int runPacket(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"json"_s});
    const auto workspace = session.openToRead(arguments.positional(0, u"FILE"_s));
    arguments.refuseMoreThan(1);
    const Reader reader = workspace->reader();
    const QDate today = workspace->clock().today();
    QJsonArray array;
    for (const Packet& packet : queries::allPackets(reader)) {
        const queries::PacketCard card = queries::packetWithDocuments(reader, packet);
        QJsonArray documents;
        if (!arguments.has(u"json"_s)) print(Cli::tr("%1: %2").arg(packet.title, words::packetLine(card, today)));
        for (const PacketDocument& one : card.documents) {
            const QString due = one.dueOn ? one.dueOn->text() : QString();
            if (!arguments.has(u"json"_s))
                print(one.readyOn     ? Cli::tr("  [x] %1").arg(one.title)
                      : due.isEmpty() ? Cli::tr("  [ ] %1").arg(one.title)
                                      : Cli::tr("  [ ] %1, due %2").arg(one.title, due));
            documents << QJsonObject{
                {u"id"_s, one.id.value},
                {u"title"_s, one.title},
                {u"format"_s, keyOf(one.format)},
                {u"pages"_s, one.pages ? QJsonValue(*one.pages) : QJsonValue()},
                {u"due_on"_s, due.isEmpty() ? QJsonValue() : QJsonValue(due)},
                {u"ready_on"_s, one.readyOn ? QJsonValue(one.readyOn->toString(Qt::ISODate)) : QJsonValue()}};
        }
        array << QJsonObject{{u"id"_s, packet.id.value},
                             {u"title"_s, packet.title},
                             {u"due_on"_s, packet.dueOn ? QJsonValue(packet.dueOn->text()) : QJsonValue()},
                             {u"documents"_s, documents}};
    }
    if (arguments.has(u"json"_s)) printJson(array);
    return Done;
}

}  // namespace mb::cli
