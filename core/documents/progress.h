// The mentee's progress report (GO6, DO3): who mentors, what was agreed, how often they met, where the goals stand,
// what is next. Plain values put together by the caller; there is no place in them for private notes, ratings or
// concerns.
#pragma once

#include "core/documents/block.h"
#include "core/domain/goal.h"

namespace mb::documents {

struct ProgressReport {
    struct Mentor {
        QString name;           // as it should print
        QStringList functions;  // labels
        std::optional<PartialDate> since;
        std::optional<PartialDate> until;
        std::optional<QDate> lastMet;
    };
    struct Agreed {
        QString with;  // print names
        int version = 1;
        std::optional<QDate> agreedOn;
        std::optional<QDate> signedOn;
        std::optional<QDate> nextReview;
    };
    // One academic year, all together (`with` empty) or with one person. Hours count once per person.
    struct Year {
        QString label;  // "2026–27"
        QString with;
        int meetings = 0;
        int contacts = 0;  // smaller ones: email, coffee, …
        int minutes = 0;   // of those whose length is known
        int lengthUnknown = 0;
    };
    struct GoalLine {
        QString title;
        GoalStatus status = GoalStatus::NotStarted;
        QString measure;
        std::optional<QDate> startsOn;
        std::optional<PartialDate> targetOn;
        int stepsDone = 0;
        int stepsTotal = 0;
        std::optional<QDate> updatedOn;
        QString update;  // latest update
        QString evidence;
    };
    struct Domain {
        QString label;  // empty: goals without a domain
        QList<GoalLine> goals;
    };
    // A product, a training, a milestone: what, what kind or detail, when.
    struct Line {
        QString what;
        Text detail;
        std::optional<PartialDate> day;
        bool done = false;
    };

    QString name;  // as it should print
    QString position;
    std::optional<PartialDate> from;  // the period reported on
    QDate asOf;
    QList<Mentor> team;
    QList<Agreed> agreements;
    QList<Year> years;  // newest first
    QList<Domain> domains;
    QList<Line> products;
    QList<Line> training;
    QList<Line> milestones;
    QList<Line> next;  // open goals' next steps and the mentee's own promises that may be shared
};

Document progressReport(const ProgressReport& report);

}  // namespace mb::documents
