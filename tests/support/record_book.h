// A mentor's book for records: mentees with their levels, days and answers, and works with their authors, each made in
// one line.
#pragma once

#include "core/actions/consents.h"
#include "core/actions/outcomes.h"
#include "core/actions/trainings.h"
#include "core/documents/record.h"
#include "tests/support/books.h"

namespace mb::test {

struct MenteeWish {
    QString name;
    QString stage = QStringLiteral("student");  // empty: no position at all
    QString since = QStringLiteral("2024-07");  // of the mentorship, and of the position
    QDate until = {};                           // valid: the mentorship is concluded
    std::optional<ConsentAnswer> answer = ConsentAnswer::Named;
};

struct RecordBook : TestBook {
    const QDate today = QDate(2026, 11, 22);

    PersonId mentee(const MenteeWish& wish);
    MentorshipId mentors(PersonId person, const QString& since, QDate until = {});
    void says(PersonId person, ConsentAnswer answer, ConsentPurpose purpose = ConsentPurpose::PromotionFile);
    // "2024-07" to "2026-06"; without an end still in training.
    TrainingPeriodId trains(PersonId person, TrainingLevel level, const QString& since, const QString& until = {});
    OutcomeId work(const QString& title, const QList<PersonId>& authors, const QString& day = QStringLiteral("2026-03"),
                   OutcomeKind kind = OutcomeKind::Publication, std::optional<OutcomeForm> form = {});
    void hold(Position position);

    documents::Record record(const documents::Preset& preset, documents::RecordWish wish = {});
    documents::Record record(const char* preset = "default", const documents::RecordWish& wish = {});
};

}  // namespace mb::test
