#include "core/actions/sample_agreement.h"

#include "core/actions/sample_reader.h"
#include "core/documents/agreement_records.h"

namespace mb::actions::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

// The same value with every YYYY-MM-DD in it moved.
QJsonValue moved(const QJsonValue& value, qint64 days) {
    if (value.isString()) {
        const QDate day = value.toString().size() == 10 ? QDate::fromString(value.toString(), Qt::ISODate) : QDate();
        return day.isValid() ? QJsonValue(day.addDays(days).toString(Qt::ISODate)) : value;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray()) array.append(moved(item, days));
        return array;
    }
    if (!value.isObject()) return value;
    QJsonObject object;
    const QJsonObject from = value.toObject();
    for (auto it = from.begin(); it != from.end(); ++it) object.insert(it.key(), moved(it.value(), days));
    return object;
}

// {"mentee": …} → {the mentee's identity: …}
QJsonObject bySide(const QJsonObject& answers, const QList<documents::Party>& parties) {
    QJsonObject byParty;
    for (const documents::Party& party : parties) byParty.insert(party.participantId, answers[keyOf(party.side)]);
    return byParty;
}

}  // namespace

SampleAgreement::SampleAgreement(const QJsonObject& wanted, QDate anchor)
    : m_mentorshipKey(wanted[u"mentorship"].toString()) {
    const QDate writtenFor = QDate::fromString(wanted[u"written_for"].toString(), Qt::ISODate);
    const qint64 days = writtenFor.daysTo(anchor);
    m_content = moved(contentFile(wanted[u"file"].toString()), days).toObject();
    m_answers = m_content[u"answers"].toObject();
    const QJsonObject own = moved(wanted[u"answers"], days).toObject();
    for (auto it = own.begin(); it != own.end(); ++it) m_answers.insert(it.key(), it.value());
}

Mentorship SampleAgreement::agreedOn(Mentorship mentorship) const {
    const QString prefix = u"mentorship."_s;
    const QJsonObject bound = m_content[u"bound"].toObject();
    for (auto it = bound.begin(); it != bound.end(); ++it) {
        const QString column = it.key().mid(prefix.size());
        // The answer names the helper; the book needs a person with that name.
        if (it.key().startsWith(prefix) && column != u"help_contact_id")
            mentorship = documents::withBoundAnswer(mentorship, column, it.value());
    }
    return mentorship;
}

void SampleAgreement::write(Writer& writer, MentorshipId mentorshipId) const {
    const documents::Template form = documents::shippedTemplate(m_content[u"template"].toString());
    const QList<documents::Party> parties = documents::partiesOf(writer, mentorshipId);
    Agreement agreement;
    agreement.mentorshipId = mentorshipId;
    agreement.code = m_content[u"code"].toString();
    writer.insert(agreement);
    AgreementVersion version;
    version.agreementId = agreement.id;
    version.templateBody = form.body;
    writer.insert(version);
    for (auto it = m_answers.begin(); it != m_answers.end(); ++it) {
        const documents::TemplateField* field = form.find(it.key());
        if (!field) throw Error(ErrorKind::NoSuchName, {u"field"_s, it.key()});
        QJsonArray rows{it.value()};
        if (field->kind == documents::FieldKind::Table) rows = it.value().toArray();
        else if (field->perParty) rows = {bySide(it.value().toObject(), parties)};
        for (qsizetype i = 0; i < rows.size(); ++i) {
            Answer answer;
            answer.versionId = version.id;
            answer.fieldKey = field->path;
            answer.rowNumber = int(i);
            answer.value = rows[i];
            writer.insert(answer);
        }
    }
}

}  // namespace mb::actions::sample
