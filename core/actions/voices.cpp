#include "core/actions/voices.h"

#include "core/actions/agreement_writing.h"
#include "core/documents/clauses.h"
#include "core/documents/voices.h"
#include "core/queries/goals.h"
#include "core/storage/row_json.h"

namespace mb::actions::voices {

using namespace Qt::Literals::StringLiterals;
using documents::Clause;
using documents::Difference;

namespace {

// The name of a party of this version. Throws NotAParty.
QString nameOf(const Reader& reader, const AgreementVersion& version, ParticipantId id) {
    const auto participant = reader.find(id);
    if (!participant) throw Error(ErrorKind::NotAParty, {QString::number(id.value)});
    const QString name = fullName(reader.get(participant->personId));
    if (participant->mentorshipId != reader.get(version.agreementId).mentorshipId)
        throw Error(ErrorKind::NotAParty, {name});
    return name;
}

std::optional<Voice> voiceOf(const Reader& reader, AgreementVersionId id, ParticipantId participant) {
    return reader.select<Voice>().where(&Voice::versionId, id).where(&Voice::participantId, participant).first();
}

Voice begin(Writer& writer, AgreementVersionId id, ParticipantId participant) {
    if (const auto voice = voiceOf(writer, id, participant)) return *voice;
    Voice voice;
    voice.versionId = id;
    voice.participantId = participant;
    writer.insert(voice);
    return voice;
}

// The goals that a party proposes: goals with a known title are updated and worked on here, new ones are added, none is
// removed.
void writeGoals(Writer& writer, MentorshipId id, const documents::TemplateField& field, const QJsonArray& rows) {
    const PersonId person = queries::peopleWithGoals(writer, id).value(0, writer.select<Book>().first()->ownerId);
    for (const QJsonValue& value : rows) {
        QJsonObject row;
        for (const documents::Column& column : field.columns)
            if (value.toObject().contains(column.key)) row.insert(column.key, value[column.key]);
        const QString title = row[u"title"].toString().simplified();
        if (title.isEmpty()) continue;
        Goal goal;
        goal.personId = person;
        goal.place = 1 + int(writer.select<Goal>().where(&Goal::personId, person).count());
        const QList<Goal> known = queries::goalsAtHand(writer, id);
        if (const Goal* one = queries::goalTitled(known, title)) goal = *one;
        goal.mentorshipId = id;
        const Goal changed = recordFrom<Goal>(overlaid(tableOf<Goal>(), valuesOf(goal), row));
        throwFirst(validate(changed));
        if (goal.id) writer.update(changed);
        else writer.insert(Goal(changed));
    }
}

struct Settling {
    AgreementVersion version;
    documents::Template form;
    documents::AgreementContent content;

    Settling(const Reader& reader, AgreementVersionId id)
        : version(agreements::draft(reader, id, u"settle"_s)),
          form(documents::templateFrom(version.templateBody.toObject())),
          content(documents::contentOf(reader, id)) {}

    void write(Writer& writer, const Clause& clause, const QJsonValue& value) {
        if (clause.field->bound == u"goals"_s) {
            writeGoals(writer, writer.get(version.agreementId).mentorshipId, *clause.field, value.toArray());
        } else {
            // The other clauses of the field keep their present answers.
            const documents::AgreementContent now = documents::contentOf(writer, version.id);
            const QJsonValue present = documents::Answers(form, now).value(*clause.field);
            agreements::writeAgreed(writer, version, *clause.field, clause.put(present, value));
        }
        if (!version.settled.contains(clause.path())) version.settled << clause.path();
        writer.update(version);
    }
};

}  // namespace

void setOwn(Workspace& workspace, AgreementVersionId id, ParticipantId participant, const QString& path,
            const QJsonValue& answer, const QString& burst) {
    const Reader reader = workspace.reader();
    AgreementVersion version = agreements::draft(reader, id, u"set"_s);
    const documents::Template form = documents::templateFrom(version.templateBody.toObject());
    const documents::TemplateField& field = agreements::fieldNamed(form, path);
    if (field.kind == documents::FieldKind::Parties) throw Error(ErrorKind::AgreementBound, {field.path, field.bound});
    const QString name = nameOf(reader, version, participant);
    const QString own = burst.isEmpty() ? QString() : QString::number(participant.value) + u' ' + burst;
    workspace.perform({StepKind::OwnAnswered, {name, field.path}, own}, [&](Writer& writer) {
        begin(writer, id, participant);
        agreements::writeAnswer(writer, id, participant, field, answer);
        // A clause that was settled before this answer changed has to be settled again.
        const qsizetype reopened = version.settled.removeIf(
            [&](const QString& clause) { return clause == field.path || clause.startsWith(field.path + u'.'); });
        if (reopened) writer.update(version);
    });
}

void setReady(Workspace& workspace, AgreementVersionId id, ParticipantId participant, bool ready) {
    const Reader reader = workspace.reader();
    const AgreementVersion version = agreements::draft(reader, id, u"ready"_s);
    const QString name = nameOf(reader, version, participant);
    workspace.perform({ready ? StepKind::VoiceReady : StepKind::VoiceUnready, {name}}, [&](Writer& writer) {
        Voice voice = begin(writer, id, participant);
        if (ready == voice.readyOn.has_value()) return;
        voice.readyOn = ready ? std::optional(writer.today()) : std::nullopt;
        if (!ready) voice.shared = false;
        writer.update(voice);
        auto all = writer.select<Voice>().where(&Voice::versionId, id).list();
        if (!std::all_of(all.begin(), all.end(), [](const Voice& one) { return one.readyOn.has_value(); })) return;
        for (Voice& one : all) {
            one.shared = true;
            writer.update(one);
        }
    });
}

void settle(Workspace& workspace, AgreementVersionId id, const QString& path, const QJsonValue& answer) {
    Settling settling(workspace.reader(), id);
    documents::differences(workspace.reader(), id);  // throws VoicesNotReady
    const Clause clause = documents::clauseNamed(settling.form, path);
    workspace.perform({StepKind::AnswerSettled, {clause.field->path}},
                      [&](Writer& writer) { settling.write(writer, clause, answer); });
}

void settleFrom(Workspace& workspace, AgreementVersionId id, const QString& path, ParticipantId participant) {
    Settling settling(workspace.reader(), id);
    const Clause clause = documents::clauseNamed(settling.form, path);
    for (const Difference& difference : documents::differences(workspace.reader(), id))
        for (const Difference::Side& side : difference.sides)
            if (difference.path == clause.path() && side.participant == participant) {
                workspace.perform({StepKind::AnswerSettled, {clause.field->path}},
                                  [&](Writer& writer) { settling.write(writer, clause, side.value); });
                return;
            }
    throw Error(ErrorKind::NoSuchName, {u"answer"_s, path});
}

int settleSame(Workspace& workspace, AgreementVersionId id) {
    Settling settling(workspace.reader(), id);
    int settled = 0;
    const QList<Difference> all = documents::differences(workspace.reader(), id);
    workspace.perform({StepKind::AnswersSettled, {}}, [&](Writer& writer) {
        for (const Difference& difference : all) {
            if (!difference.same || difference.settled) continue;
            for (const Difference::Side& side : difference.sides)
                if (!documents::isEmptyAnswer(side.value)) {
                    settling.write(writer, documents::clauseNamed(settling.form, difference.path), side.value);
                    ++settled;
                    break;
                }
        }
    });
    return settled;
}

}  // namespace mb::actions::voices
