#include "core/documents/mentorship_prompts.h"

#include "core/documents/agreement_records.h"
#include "core/domain/inbox.h"
#include "core/domain/text.h"
#include "core/queries/agenda.h"
#include "core/queries/mentorships.h"
#include "core/queries/topics.h"

#include <QSet>

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int quietMonths = 3, shortestTellingWord = 6, shortestLabelWord = 4;

// In the book under the same key as a shipped one: it takes its place.
QList<PromptSet> setsOf(const Reader& reader) {
    QList<PromptSet> sets;
    for (const PromptSet& set : allPromptSets(reader)) {
        const auto same = std::find_if(sets.begin(), sets.end(), [&](const auto& one) { return one.key == set.key; });
        if (same == sets.end()) sets << set;
        else *same = set;
    }
    return sets;
}

// The stages that trainees' questions are for.
QStringList traineeStages(const QList<PromptSet>& sets) {
    QStringList stages;
    for (const PromptSet& set : sets)
        if (set.key == u"student")
            for (const auto& prompt : set.prompts) stages << prompt.stages;
    stages.removeDuplicates();
    return stages;
}

QStringList stagesFor(const PromptSet& set, const PromptSet::Prompt& prompt, const QStringList& trainees) {
    if (set.key == u"faculty" && prompt.stages.isEmpty()) return {QString(facultyStage)};
    QStringList stages;
    for (const QString& stage : prompt.stages) stages << (trainees.contains(stage) ? stage : QString(facultyStage));
    stages.removeDuplicates();
    return stages;
}

// The domains of the mentee's stage come first, the owner's own last.
void putInOrder(QList<PromptSet>& sets, const QString& stage, const QStringList& trainees) {
    const auto place = [&](const PromptSet& set) {
        if (set.key == ownPromptsKey) return 2;
        return std::any_of(set.prompts.begin(), set.prompts.end(),
                           [&](const auto& prompt) { return stagesFor(set, prompt, trainees).contains(stage); })
                   ? 0
                   : 1;
    };
    std::stable_sort(sets.begin(), sets.end(),
                     [&](const PromptSet& a, const PromptSet& b) { return place(a) < place(b); });
}

// What the agreement says is left aside: the version that holds, and the newest, which is to replace it.
QString leftAsideText(const Reader& reader, MentorshipId mentorship) {
    QStringList all;
    const auto newest = newestVersion(reader, mentorship);
    if (!newest) return {};
    for (const auto& version : {versionThatHolds(reader, newest->agreementId), newest}) {
        if (!version || version->state == AgreementState::Ended) continue;
        const QJsonObject answers = contentOf(reader, version->id).answers;
        for (auto it = answers.begin(); it != answers.end(); ++it)
            if (it.key().section(u'.', -1) == u"off_limits") all << it.value().toString();
    }
    return all.join(u' ');
}

class LeftAside {
public:
    explicit LeftAside(const QString& text) : m_text(u' ' + fold(text) + u' ') {
        for (const QString& word : foldedWords(text))
            if (word.size() >= shortestTellingWord) m_telling << u' ' + word.left(shortestTellingWord);
    }
    bool names(const PromptSet::Domain& domain) const {
        QStringList words = domain.words + QStringList{domain.label};
        if (domain.words.isEmpty())
            for (const QString& word : foldedWords(domain.label))
                if (word.size() >= shortestLabelWord) words << word;
        return std::any_of(words.begin(), words.end(), [&](const QString& word) {
            const QString folded = fold(word);
            return !folded.isEmpty() && m_text.contains(u' ' + folded);
        });
    }
    // A question about something that is left aside, whatever its domain.
    bool touches(const QString& question) const {
        const QString folded = u' ' + fold(question);
        return std::any_of(m_telling.begin(), m_telling.end(),
                           [&](const QString& word) { return folded.contains(word); });
    }

private:
    QString m_text;
    QStringList m_telling;
};

struct Gate {
    QList<PromptSet> sets;
    bool personal = false;
    QList<LeftAside> aside;
    QString stage;
};

OfferedPrompts offeredThrough(const Reader& reader, const Gate& gate) {
    OfferedPrompts offered;
    offered.stage = gate.stage;
    QList<PromptSet> sets = gate.sets;
    const QStringList trainees = traineeStages(sets);
    putInOrder(sets, gate.stage, trainees);
    const QList<Term> terms = shownTerms(reader, u"goal-domain"_s);
    QSet<QString> refused;
    const auto offer = [&](OfferedDomain domain) {
        if (refused.contains(domain.key) || offered.find(domain.key)) return;
        // A goal's domain is called as it is called in this book.
        const auto term =
            std::find_if(terms.begin(), terms.end(), [&](const Term& one) { return one.key == domain.key; });
        if (term != terms.end()) domain.label = term->label;
        const bool aside = std::any_of(gate.aside.begin(), gate.aside.end(),
                                       [&](const LeftAside& text) { return text.names(domain); });
        if (aside) offered.leftAside << domain.label;
        if (aside || (domain.personal && !gate.personal) || (term != terms.end() && term->hidden))
            refused << domain.key;
        else offered.domains << domain;
    };
    for (const PromptSet& set : sets) {
        for (const PromptSet::Domain& domain : set.domains) offer({domain, set.key == ownPromptsKey});
        for (const PromptSet::Prompt& prompt : set.prompts) {
            if (!offered.find(prompt.domain)) continue;
            if (std::any_of(gate.aside.begin(), gate.aside.end(),
                            [&](const LeftAside& text) { return text.touches(prompt.text); }))
                continue;
            offered.questions.append(
                {prompt.text, prompt.domain, stagesFor(set, prompt, trainees), prompt.open, set.key == ownPromptsKey});
        }
    }
    // Domains that the owner added to the goals can come up, too.
    for (const Term& term : terms) offer({{term.key, term.label, false, {}}, true});
    offered.stages = trainees;
    offered.stages << QString(facultyStage);
    return offered;
}

// By domain, open ones first, otherwise as their sets have them.
OfferedPrompts& sorted(OfferedPrompts& offered) {
    QStringList order;
    for (const OfferedDomain& domain : offered.domains) order << domain.key;
    std::stable_sort(offered.questions.begin(), offered.questions.end(), [&](const Question& a, const Question& b) {
        const qsizetype one = order.indexOf(a.domain), other = order.indexOf(b.domain);
        return one != other ? one < other : a.open > b.open;
    });
    return offered;
}

bool isMenteeIn(const Reader& reader, PersonId owner, MentorshipId mentorship) {
    for (const auto& one : reader.select<Participant>().where(&Participant::mentorshipId, mentorship).list())
        if (one.personId == owner && one.side == Side::Mentee) return true;
    return false;
}

// The day from which it can be said that something did not come up: of the first meeting, or of the agreed start
// before.
std::optional<QDate> begunOn(const Reader& reader, MentorshipId mentorship, QDate today) {
    std::optional<QDate> begun;
    if (const auto since = reader.get(mentorship).startsOn) begun = since->earliest();
    const QList<MeetingId> ids = queries::meetingsIn(reader, mentorship);
    if (ids.isEmpty()) return begun;
    const auto first = reader.select<Meeting>().whereIdIn(ids).orderBy(&Meeting::day).first();
    if (first && first->day <= today && (!begun || first->day < *begun)) begun = first->day;
    return begun;
}

// The questions that were put on an agenda of the mentorship, or wait for one.
QSet<QString> asked(const Reader& reader, MentorshipId mentorship) {
    const QList<MeetingId> ids = queries::meetingsIn(reader, mentorship);
    QSet<QString> texts;
    if (!ids.isEmpty())
        for (const auto& item : reader.select<AgendaItem>()
                                    .whereIn(&AgendaItem::meetingId, ids)
                                    .where(&AgendaItem::domain, Is::NotEqual, QString())
                                    .list())
            texts << item.text;
    for (const auto& line : reader.select<InboxLine>().where(&InboxLine::mentorshipId, mentorship).list())
        texts << line.text;
    return texts;
}

QSet<QString> onTheAgenda(const Reader& reader, MeetingId meeting) {
    QSet<QString> domains;
    if (!meeting) return domains;
    for (const auto& item : reader.select<AgendaItem>().where(&AgendaItem::meetingId, meeting).list())
        domains << item.domain;
    for (const auto& topic : reader.select<MeetingTopic>().where(&MeetingTopic::meetingId, meeting).list())
        domains << topic.domain;
    return domains;
}

QString stageAmong(const QStringList& trainees, const Reader& reader, const Book& book, MentorshipId id, QDate day) {
    const Mentorship mentorship = reader.get(id);
    PersonId whose;
    for (const auto& one : reader.select<Participant>().where(&Participant::mentorshipId, id).list()) {
        const bool owner = one.personId == book.ownerId;
        if (one.side == Side::Mentor || !takesPart(one, day)) continue;
        if (!whose || owner) whose = one.personId;
    }
    const QString stage =
        whose ? positionOn(queries::personCard(reader, whose).positions, day).value_or(Position()).stage : QString();
    if (trainees.contains(stage)) return stage;
    return stage.isEmpty() && mentorship.kind == MentorshipKind::Student ? u"student"_s : QString(facultyStage);
}

}  // namespace

const OfferedDomain* OfferedPrompts::find(const QString& domain) const {
    const auto found =
        std::find_if(domains.begin(), domains.end(), [&](const OfferedDomain& one) { return one.key == domain; });
    return found == domains.end() ? nullptr : &*found;
}

QList<Question> OfferedPrompts::about(const QString& domain, const QString& wanted) const {
    QList<Question> found;
    for (const Question& one : questions)
        if ((domain.isEmpty() || one.domain == domain) && one.fits(wanted)) found << one;
    return found;
}

QString promptStageOf(const Reader& reader, const Book& book, MentorshipId id, QDate day) {
    return stageAmong(traineeStages(setsOf(reader)), reader, book, id, day);
}

OfferedPrompts promptsIn(const Reader& reader, const Book& book, const QList<MentorshipId>& mentorships, QDate day) {
    Gate gate;
    gate.sets = setsOf(reader);
    const bool mentee = book.role != OwnerRole::Mentor && !mentorships.isEmpty() &&
                        std::all_of(mentorships.begin(), mentorships.end(),
                                    [&](MentorshipId id) { return isMenteeIn(reader, book.ownerId, id); });
    gate.personal = mentee && book.personalTopics;
    for (const MentorshipId id : mentorships) gate.aside << LeftAside(leftAsideText(reader, id));
    if (!mentorships.isEmpty())
        gate.stage = stageAmong(traineeStages(gate.sets), reader, book, mentorships.first(), day);
    OfferedPrompts offered = offeredThrough(reader, gate);
    offered.mayBePersonal = mentee;
    return sorted(offered);
}

OfferedPrompts allPrompts(const Reader& reader, const Book& book) {
    Gate gate;
    gate.sets = setsOf(reader);
    gate.personal = book.role != OwnerRole::Mentor && book.personalTopics;
    OfferedPrompts offered = offeredThrough(reader, gate);
    offered.mayBePersonal = book.role != OwnerRole::Mentor;
    return sorted(offered);
}

QStringList plannedLines(const Reader& reader, MentorshipId mentorship, QDate today) {
    QStringList lines;
    if (const MeetingId next = queries::nextPlanned(reader, {{mentorship}, {}}, today))
        for (const auto& item : reader.select<AgendaItem>().where(&AgendaItem::meetingId, next).list())
            lines << item.text;
    for (const auto& line : reader.select<InboxLine>().where(&InboxLine::mentorshipId, mentorship).list())
        if (line.isWaiting()) lines << line.text;
    return lines;
}

QList<TopicGap> topicGaps(const Reader& reader, const OfferedPrompts& offered, MentorshipId mentorship,
                          MeetingId meeting, QDate today) {
    const QDate quietSince = today.addMonths(-quietMonths);
    const auto begun = begunOn(reader, mentorship, today);
    if (!begun || *begun > quietSince) return {};
    const auto last = queries::lastTalkedAbout(reader, mentorship, today);
    const QSet<QString> already = asked(reader, mentorship), planned = onTheAgenda(reader, meeting);
    QList<TopicGap> gaps;
    for (const OfferedDomain& domain : offered.domains) {
        const QDate day = last.value(domain.key);
        if (domain.ownOnly || planned.contains(domain.key) || (day.isValid() && day > quietSince)) continue;
        const QList<Question> questions = offered.about(domain.key, offered.stage);
        if (questions.isEmpty()) continue;
        const auto fresh = std::find_if(questions.begin(), questions.end(),
                                        [&](const Question& one) { return !already.contains(one.text); });
        gaps.append({domain, day.isValid() ? std::optional(day) : std::nullopt,
                     fresh == questions.end() ? questions.first() : *fresh});
    }
    std::stable_sort(gaps.begin(), gaps.end(), [](const TopicGap& a, const TopicGap& b) {
        return a.last && b.last ? *a.last < *b.last : a.last.has_value() > b.last.has_value();
    });
    return gaps;
}

}  // namespace mb::documents
