// The questions that may be asked in a mentorship (PR1, PR2) and the domains that have not come up for long (PR3).
// Suggestions only. What the agreement leaves aside is never among them; what is personal only in a mentee's own book,
// in a mentorship of hers, once she switched it on.
#pragma once

#include "core/documents/prompts.h"
#include "core/domain/book.h"

namespace mb::documents {

// The set that holds the owner's own questions.
inline constexpr QLatin1StringView ownPromptsKey("own");
// Stands for all stages for which no set of trainees has questions, an unknown one included.
inline constexpr QLatin1StringView facultyStage("faculty");

struct Question {
    QString text;
    QString domain;
    QStringList stages;  // keys of trainees' stages, and facultyStage; none: all
    bool open = true;
    bool own = false;

    // An empty stage means any.
    bool fits(const QString& stage) const { return stage.isEmpty() || stages.isEmpty() || stages.contains(stage); }
    bool operator==(const Question&) const = default;
};

struct OfferedDomain : PromptSet::Domain {
    bool ownOnly = false;  // there are no questions about it but the owner's, if any
};

struct OfferedPrompts {
    QList<OfferedDomain> domains;  // in the order of their sets
    QList<Question> questions;     // by domain, open ones first
    QString stage;                 // whom the mentorship is for; empty where no mentorship was asked about
    QStringList stages;            // all for which there are questions
    QStringList leftAside;         // labels of the domains that the agreement leaves aside
    bool mayBePersonal = false;    // it is the owner's to say whether personal domains are offered here

    const OfferedDomain* find(const QString& domain) const;
    // Those of a domain, or of all where it is empty.
    QList<Question> about(const QString& domain, const QString& stage) const;
};

// For a meeting of several mentorships: what none of them leaves aside. Without a mentorship nothing personal.
OfferedPrompts promptsIn(const Reader& reader, const Book& book, const QList<MentorshipId>& mentorships, QDate day);
// All that the book may offer.
OfferedPrompts allPrompts(const Reader& reader, const Book& book);

// The stage of the mentee on that day as questions know it: a trainee's, or facultyStage.
QString promptStageOf(const Reader& reader, const Book& book, MentorshipId mentorship, QDate day);

// The lines on the agenda of the mentorship's next meeting, and those that wait for one.
QStringList plannedLines(const Reader& reader, MentorshipId mentorship, QDate today);

struct TopicGap {
    OfferedDomain domain;
    std::optional<QDate> last;  // none: it never came up
    Question question;          // one that was not asked in this mentorship yet, as far as there is one
};
// The domains that did not come up in the last three months, those of the longest silence first, then those that never
// did. What already stands on the agenda of `meeting` is not among them.
QList<TopicGap> topicGaps(const Reader& reader, const OfferedPrompts& offered, MentorshipId mentorship,
                          MeetingId meeting, QDate today);

}  // namespace mb::documents
