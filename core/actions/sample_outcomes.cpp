#include "core/actions/sample_outcomes.h"

#include "core/actions/letters.h"
#include "core/actions/outcomes.h"
#include "core/actions/packets.h"
#include "core/actions/sample_reader.h"
#include "core/actions/statements.h"

namespace mb::actions::sample {

namespace {

template <class R>
QList<R> recordsIn(const SampleReader& reader, const QJsonValue& list) {
    QList<R> records;
    for (const QJsonValue& entry : list.toArray()) records << reader.record<R>(entry.toObject());
    return records;
}

void addOutcome(Writer& writer, const QJsonObject& json, const SampleReader& reader) {
    outcomes::NewOutcome wanted;
    wanted.outcome = reader.record<Outcome>(json);
    wanted.contributors = recordsIn<Contributor>(reader, json[u"contributors"]);
    wanted.statuses = recordsIn<OutcomeStatus>(reader, json[u"statuses"]);
    wanted.mentorships = recordsIn<OutcomeMentorship>(reader, json[u"mentorships"]);
    wanted.goals = reader.idsOf<Goal>(json[u"goals"]);
    outcomes::insert(writer, wanted);
}

void addTraining(Writer& writer, const QJsonObject& json, const SampleReader& reader) {
    TrainingPeriod period = reader.record<TrainingPeriod>(json);
    throwFirst(validate(period));
    writer.insert(period);
    for (TrainingSupport& year : recordsIn<TrainingSupport>(reader, json[u"support"])) {
        year.periodId = period.id;
        throwFirst(validate(year));
        writer.insert(year);
    }
}

// A packet with some of its documents ready, who was asked to write, and what speaks for its first criteria.
void addPacket(Writer& writer, const QJsonObject& json, const SampleReader& reader) {
    const Packet wanted = reader.record<Packet>(json);
    const documents::PacketForm form =
        documents::packetFormFrom(documents::shippedBody(DefinitionKind::Packet, wanted.form), wanted.form);
    const PacketId id = packets::insert(writer, form, wanted.track, wanted.dueOn, wanted.title);
    auto documents = writer.select<PacketDocument>().where(&PacketDocument::packetId, id).list();
    for (const PacketDocument& ready : recordsIn<PacketDocument>(reader, json[u"ready"]))
        for (PacketDocument& one : documents) {
            if (one.title != ready.title) continue;
            one.readyOn = ready.readyOn;
            writer.update(one);
        }
    for (Referee& referee : recordsIn<Referee>(reader, json[u"referees"])) {
        referee.packetId = id;
        throwFirst(validate(referee));
        writer.insert(referee);
    }
    auto criteria = writer.select<Criterion>().where(&Criterion::packetId, id).list();
    for (const QJsonValue& entry : json[u"criteria"].toArray()) {
        const Criterion wish = reader.record<Criterion>(entry.toObject());
        for (Criterion& one : criteria) {
            if (one.text != wish.text) continue;
            one.standing = wish.standing;
            one.gap = wish.gap;
            writer.update(one);
            for (const QJsonValue& found : entry[u"found"].toArray()) {
                CriterionEvidence evidence;
                evidence.criterionId = one.id;
                const auto work = writer.select<Outcome>().where(&Outcome::title, found.toString()).first();
                if (work) evidence.outcomeId = work->id;
                else evidence.text = found.toString();
                writer.insert(evidence);
            }
        }
    }
}

}  // namespace

void addDossier(Writer& writer, const QJsonObject& content, const SampleReader& reader) {
    for (Letter& letter : recordsIn<Letter>(reader, content[u"letters"])) {
        throwFirst(validate(letter));
        writer.insert(letter);
    }
    for (const QJsonValue& entry : content[u"begun"].toArray()) {
        const QString key = entry[u"form"].toString();
        const StatementId id = statements::insert(
            writer, documents::statementFormFrom(documents::shippedBody(DefinitionKind::Statement, key), key),
            entry[u"title"].toString());
        auto parts = writer.select<StatementPart>().where(&StatementPart::statementId, id).list();
        const QJsonArray texts = entry[u"texts"].toArray();
        for (qsizetype i = 0; i < parts.size() && i < texts.size(); ++i) {
            parts[i].text = texts[i].toString();
            writer.update(parts[i]);
        }
    }
    for (const QJsonValue& entry : content[u"packets"].toArray()) addPacket(writer, entry.toObject(), reader);
}

void addLedger(Writer& writer, const QJsonObject& content, const SampleReader& reader) {
    const auto add = [&](auto records) {
        for (auto& record : records) {
            throwFirst(validate(record));
            writer.insert(record);
        }
    };
    add(recordsIn<LedgerLine>(reader, content[u"ledger"]));
    add(recordsIn<Feedback>(reader, content[u"feedback"]));
    add(recordsIn<InboxLine>(reader, content[u"inbox"]));
}

void addOutcomes(Writer& writer, const QJsonObject& content, const SampleReader& reader) {
    for (const QJsonValue& entry : content[u"projects"].toArray()) {
        Mentorship mentorship = writer.get(MentorshipId(reader.idOf(entry[u"mentorship_id"].toString())));
        mentorship.project = entry[u"project"].toString();
        writer.update(mentorship);
    }
    for (const QJsonValue& entry : content[u"outcomes"].toArray()) addOutcome(writer, entry.toObject(), reader);
    for (Consent& consent : recordsIn<Consent>(reader, content[u"consents"])) {
        throwFirst(validate(consent));
        writer.insert(consent);
    }
    for (const QJsonValue& entry : content[u"trainings"].toArray()) addTraining(writer, entry.toObject(), reader);
    for (NameForm& form : recordsIn<NameForm>(reader, content[u"name_forms"])) writer.insert(form);
}

}  // namespace mb::actions::sample
