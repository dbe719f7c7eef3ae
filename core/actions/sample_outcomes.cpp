#include "core/actions/sample_outcomes.h"

#include "core/actions/outcomes.h"
#include "core/actions/sample_reader.h"

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

}  // namespace

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
