#include "core/documents/voices.h"

#include "core/documents/clauses.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

// A party and its own answers.
struct Speaker {
    ParticipantId participant;
    QString party, name;
    QJsonObject answers;
};

// True if all who answered gave the same answer, or if the clause is about one party and that party answered.
bool saidAlike(const Clause& clause, const QList<Difference::Side>& sides, const QList<Speaker>& columns) {
    QJsonValue said;
    qsizetype answered = 0;
    bool spokeForItself = false;
    for (qsizetype i = 0; i < sides.size(); ++i) {
        if (isEmptyAnswer(sides[i].value)) continue;
        if (answered > 0 && sides[i].value != said) return false;
        said = sides[i].value;
        ++answered;
        spokeForItself = spokeForItself || columns[i].party == clause.party;
    }
    return answered == sides.size() || spokeForItself;
}

}  // namespace

QList<VoiceState> voices(const Reader& reader, AgreementVersionId id) {
    const AgreementVersion version = reader.get(id);
    const MentorshipId mentorship = reader.get(version.agreementId).mentorshipId;
    QHash<QString, ParticipantId> participants;
    for (const Participant& one : reader.select<Participant>().where(&Participant::mentorshipId, mentorship).list())
        participants.insert(one.uuid.toString(QUuid::WithoutBraces), one.id);
    const auto begun = reader.select<Voice>().where(&Voice::versionId, id).list();
    QHash<ParticipantId, QSet<QString>> answered;
    for (const Answer& answer : reader.select<Answer>().where(&Answer::versionId, id).list())
        if (answer.participantId) answered[answer.participantId].insert(answer.fieldKey);
    QList<VoiceState> states;
    for (const Party& party : partiesOf(reader, mentorship)) {
        VoiceState state;
        state.party = party;
        state.participant = participants.value(party.participantId);
        state.answered = int(answered.value(state.participant).size());
        for (const Voice& voice : begun) {
            if (voice.participantId != state.participant) continue;
            state.begun = true;
            state.readyOn = voice.readyOn;
            state.shared = voice.shared;
        }
        states << state;
    }
    return states;
}

QJsonObject ownAnswers(const Reader& reader, AgreementVersionId id, ParticipantId participant) {
    const Template form = templateFrom(reader.get(id).templateBody.toObject());
    return answersOf(reader, id, form, participant);
}

QList<Difference> differences(const Reader& reader, AgreementVersionId id) {
    QStringList waitedFor;
    QList<Speaker> columns;
    for (const VoiceState& state : voices(reader, id)) {
        if (!state.begun) continue;
        if (!state.readyOn) waitedFor << state.party.name;
        columns << Speaker{state.participant, state.party.participantId, state.party.shortName, {}};
    }
    if (!waitedFor.isEmpty()) throw Error(ErrorKind::VoicesNotReady, waitedFor);
    for (Speaker& column : columns) column.answers = ownAnswers(reader, id, column.participant);

    const AgreementVersion version = reader.get(id);
    AgreementContent content = contentOf(reader, id);
    const Template form = templateFrom(content.templateBody);
    content.terms = termsOf(reader, form.language);  // a party may have chosen what the draft does not use
    const Answers answers(form, content);
    QList<Difference> list;
    for (const Section& section : form.sections)
        for (const TemplateField& field : section.fields) {
            if (field.hidden || field.kind == FieldKind::Parties) continue;
            for (const Clause& clause : clausesOf(field, content.parties)) {
                Difference difference{
                    clause.path(), field.path, clause.party, section.title, labelOf(clause, answers), {}, {}, {}};
                bool anything = false;
                for (const Speaker& column : columns) {
                    const QJsonValue value = clause.in(column.answers.value(field.path));
                    anything = anything || !isEmptyAnswer(value);
                    difference.sides << Difference::Side{column.participant, column.name, value,
                                                         wordsOf(field, value, answers)};
                }
                if (!anything) continue;
                difference.agreed = clause.in(answers.value(field));
                difference.agreedWords = wordsOf(field, difference.agreed, answers);
                difference.same = saidAlike(clause, difference.sides, columns);
                difference.settled = version.settled.contains(difference.path);
                list << difference;
            }
        }
    return list;
}

Document worksheet(const AgreementContent& content, const QString& party) {
    const Template form = templateFrom(content.templateBody);
    Document document = blankAgreement(form, content.terms, content.parties);
    QString name = party;
    for (const Party& one : content.parties)
        if (one.participantId == party) name = one.printName;
    document.title = Text::of(u"worksheet.title"_s, {arg::words(name)});
    document.footer = Text::of(u"worksheet.footer"_s, {arg::words(content.code), arg::words(name)});
    // A worksheet is not signed: the lines to sign on are removed.
    while (!document.blocks.isEmpty() && (std::holds_alternative<Signatures>(document.blocks.last()) ||
                                          std::holds_alternative<Paragraph>(document.blocks.last())))
        document.blocks.removeLast();
    for (Block& block : document.blocks)
        if (auto* title = std::get_if<Title>(&block))
            *title = Title{Text::verbatim(form.title), document.title, Text::of(u"worksheet.note"_s)};
    return document;
}

}  // namespace mb::documents
