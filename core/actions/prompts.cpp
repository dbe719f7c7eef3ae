#include "core/actions/prompts.h"

#include "core/actions/inbox.h"
#include "core/actions/meetings.h"
#include "core/actions/removal.h"
#include "core/queries/agenda.h"
#include "core/queries/mentorships.h"

#include <QJsonArray>

namespace mb::actions::prompts {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Definition> ownSet(const Reader& reader) {
    const auto own = documents::ownDefinitions(reader, DefinitionKind::Prompts);
    const auto found = own.constFind(documents::ownPromptsKey);
    return found == own.cend() ? std::nullopt : std::optional(*found);
}

Definition emptySet() {
    Definition set;
    set.kind = DefinitionKind::Prompts;
    set.key = documents::ownPromptsKey;
    set.title = u"Questions of your own"_s;
    set.body = QJsonObject{{u"format"_s, 1},
                           {u"kind"_s, u"prompts"_s},
                           {u"key"_s, set.key},
                           {u"title"_s, set.title},
                           {u"edition"_s, set.edition}};
    return set;
}

// Puts a row into an array of the body, unless one of the same name is there.
void putInto(QJsonObject& body, const QString& array, const QString& name, const QJsonObject& row) {
    QJsonArray rows = body[array].toArray();
    for (const QJsonValue& one : std::as_const(rows))
        if (one[name] == row[name]) return;
    rows.append(row);
    body.insert(array, rows);
}

// Personal words stay out of the titles of undo.
QString titleOf(const QJsonObject& body, const QString& text) {
    for (const QJsonValue& prompt : body[u"prompts"_s].toArray())
        for (const QJsonValue& domain : body[u"domains"_s].toArray())
            if (prompt[u"text"_s] == text && prompt[u"domain"_s] == domain[u"key"_s] && domain[u"personal"_s].toBool())
                return domain[u"label"_s].toString();
    return text;
}

}  // namespace

void addOwn(Workspace& workspace, const documents::PromptSet::Domain& domain, const QString& written) {
    const QString text = written.simplified();
    if (text.isEmpty()) throw Error(ErrorKind::MissingValue, {u"text"_s});
    workspace.perform({StepKind::PromptAdded, {domain.personal ? domain.label : text}}, [&](Writer& writer) {
        Definition set = ownSet(writer).value_or(emptySet());
        QJsonObject body = set.body.toObject();
        QJsonObject named{{u"key"_s, domain.key}, {u"label"_s, domain.label}};
        if (domain.personal) named.insert(u"personal"_s, true);
        if (!domain.words.isEmpty()) named.insert(u"words"_s, QJsonArray::fromStringList(domain.words));
        putInto(body, u"domains"_s, u"key"_s, named);
        putInto(body, u"prompts"_s, u"text"_s, {{u"domain"_s, domain.key}, {u"text"_s, text}});
        set.body = body;
        if (set.id) writer.update(set);
        else writer.insert(set);
    });
}

void removeOwn(Workspace& workspace, const QString& text) {
    auto set = ownSet(workspace.reader());
    if (!set) return;
    workspace.perform({StepKind::PromptRemoved, {titleOf(set->body.toObject(), text)}}, [&](Writer& writer) {
        QJsonObject body = set->body.toObject();
        QJsonArray left, domains;
        QStringList used;
        for (const QJsonValue& one : body[u"prompts"].toArray()) {
            if (one[u"text"_s].toString() == text) continue;
            left.append(one);
            used << one[u"domain"_s].toString();
        }
        for (const QJsonValue& one : body[u"domains"].toArray())
            if (used.contains(one[u"key"_s].toString())) domains.append(one);
        if (left.isEmpty()) return removeWithParts(writer, set->id);
        body.insert(u"prompts"_s, left);
        body.insert(u"domains"_s, domains);
        set->body = body;
        writer.update(*set);
    });
}

AgendaItemId ask(Workspace& workspace, const documents::Question& question, bool personal, MeetingId meeting) {
    AgendaItem item;
    item.meetingId = meeting;
    item.text = question.text;
    item.domain = question.domain;
    item.fromId = workspace.book().ownerId;
    if (personal) item.visibility = Visibility::Private;
    return meetings::addAgenda(workspace, item);
}

Asked askNext(Workspace& workspace, const documents::Question& question, bool personal, MentorshipId mentorship) {
    const Reader reader = workspace.reader();
    const QDate today = workspace.clock().today();
    if (const MeetingId next = queries::nextPlanned(reader, {{mentorship}, {}}, today)) {
        ask(workspace, question, personal, next);
        return {next, {}};
    }
    InboxLine line;
    line.personId = queries::bareCard(reader, mentorship, today).others(workspace.book().ownerId).value(0);
    line.mentorshipId = mentorship;
    line.text = question.text;
    line.domain = question.domain;
    inbox::add(workspace, line);
    return {{}, line.personId};
}

}  // namespace mb::actions::prompts
