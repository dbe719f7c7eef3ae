// The sample book's agreement: the answers of resources/content/en/sample-agreement.json, moved to the anchor day.
#pragma once

#include "core/storage/writer.h"

namespace mb::actions::sample {

class SampleAgreement {
public:
    // `wanted`: which mentorship, which file, the day that the file's dates were written for, and answers of its own.
    SampleAgreement(const QJsonObject& wanted, QDate anchor);

    QString mentorshipKey() const { return m_mentorshipKey; }
    // The mentorship with what the agreement binds to it.
    Mentorship agreedOn(Mentorship mentorship) const;
    // Version 1 as a complete draft; mentorship and participants stand already.
    void write(Writer& writer, MentorshipId mentorship) const;

private:
    QString m_mentorshipKey;
    QJsonObject m_content;
    QJsonObject m_answers;
};

}  // namespace mb::actions::sample
