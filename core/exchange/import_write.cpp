// The second half of ImportDraft: from the draft into the book.
#include "core/exchange/import_draft.h"

#include "core/actions/goals.h"
#include "core/actions/meetings.h"
#include "core/actions/mentorships.h"
#include "core/actions/people.h"

namespace mb::exchange {
namespace {

template <class R>
Id<R> realId(const QHash<Id<R>, Id<R>>& real, Id<R> id) {
    return id.value < 0 ? real.value(id) : id;
}

// Ids that the draft gave are not ids of the book.
template <class R>
R asNew(R record) {
    record.id = {};
    return record;
}

// Nor are those of the people whom it names.
template <class R>
R withReal(R record, const QHash<PersonId, PersonId>& people) {
    const auto replace = [&]<class T>(const Field<R, T>& field) {
        if constexpr (std::is_same_v<T, PersonId>) record.*(field.member) = realId(people, record.*(field.member));
    };
    std::apply([&](const auto&... field) { (replace(field), ...); }, R::fields);
    return record;
}

template <class R>
void addSources(std::vector<SourceId>& sources, Id<R> record, const QList<SourceName>& names) {
    for (const SourceName& name : names) {
        SourceId& source = sources.emplace_back();
        source.noun = QString::fromLatin1(R::table);
        source.ownerRow = record.value;
        source.scheme = name.scheme;
        source.value = name.value;
    }
}
template <class R>
void writeSources(Writer& writer, Id<R> record, const QList<SourceName>& names) {
    std::vector<SourceId> sources;
    addSources(sources, record, names);
    writer.insertAll(std::span(sources));
}

actions::meetings::NewMeeting newMeeting(const MeetingDraft& draft, const QHash<PersonId, PersonId>& people,
                                         const QHash<MentorshipId, MentorshipId>& mentorships) {
    actions::meetings::NewMeeting wanted;
    wanted.meeting = withReal(draft.now, people);
    wanted.people.reserve(draft.people.size());
    for (const PersonId id : draft.people) wanted.people << realId(people, id);
    for (const MentorshipId id : draft.mentorships) wanted.mentorships << realId(mentorships, id);
    for (const QString& text : draft.newNotes) wanted.notes.append({text, Visibility::Private});
    return wanted;
}

}  // namespace

void ImportDraft::count(ImportCounts& counts) const {
    for (const PersonDraft& draft : m_people)
        if (draft.isNew()) ++counts.peopleAdded;
        else if (draft.changed()) ++counts.peopleChanged;
    for (const MentorshipDraft& draft : m_mentorships)
        if (draft.isNew()) ++counts.mentorshipsAdded;
        else if (draft.changed()) ++counts.mentorshipsChanged;
    for (const MeetingDraft& draft : m_meetings)
        if (draft.isNew()) ++counts.meetingsAdded;
        else if (draft.changed()) ++counts.meetingsChanged;
    for (const GoalDraft& draft : m_goals)
        if (draft.isNew()) ++counts.goalsAdded;
        else if (draft.changed()) ++counts.goalsChanged;
    for (const ActionDraft& draft : m_actions)
        if (draft.isNew()) ++counts.actionsAdded;
        else if (draft.changed()) ++counts.actionsChanged;
    for (const Term& term : m_terms)
        if (term.id.value < 0) ++counts.termsAdded;
}

bool ImportDraft::isEmpty() const {
    ImportCounts counts;
    count(counts);
    return counts == ImportCounts{};
}

void ImportDraft::write(Writer& writer, LongWork* progress) const {
    for (const Term& term : m_terms)
        if (term.id.value < 0) writer.insert(asNew(term));
    QHash<PersonId, PersonId> people;
    QHash<MentorshipId, MentorshipId> mentorships;
    writePeople(writer, people);
    writeMentorships(writer, people, mentorships);
    const auto meetings = writeMeetings(writer, people, mentorships, progress);
    writeGoals(writer, people, mentorships);
    writeActions(writer, people, mentorships, meetings);
}

void ImportDraft::writePeople(Writer& writer, QHash<PersonId, PersonId>& real) const {
    for (const PersonDraft& draft : m_people) {
        if (!draft.changed()) continue;
        PersonId id = draft.now.id;
        if (draft.isNew()) {
            id = actions::people::insert(writer, {asNew(draft.now), draft.newDegrees, std::nullopt});
            real.insert(draft.now.id, id);
        } else {
            throwFirst(validate(draft.now));
            writer.update(draft.now);
            actions::people::insertDegrees(writer, id, draft.newDegrees);
        }
        writeSources(writer, id, draft.newSources);
        for (qsizetype i = 0; i < draft.positions.size(); ++i) {
            Position position = draft.positions[i];
            throwFirst(validate(position));
            position.personId = id;
            if (i < draft.positionsBefore.size()) writer.update(position);
            else writer.insert(position);
        }
    }
}

void ImportDraft::writeMentorships(Writer& writer, const QHash<PersonId, PersonId>& people,
                                   QHash<MentorshipId, MentorshipId>& real) const {
    for (const MentorshipDraft& draft : m_mentorships) {
        if (!draft.changed()) continue;
        if (draft.isNew()) {
            actions::mentorships::NewMentorship wanted{asNew(withReal(draft.now, people)), {}};
            for (const Participant& participant : draft.participants)
                wanted.participants << withReal(participant, people);
            real.insert(draft.now.id, actions::mentorships::insert(writer, wanted));
            continue;
        }
        throwFirst(validate(draft.now));
        writer.update(withReal(draft.now, people));
        writeSources(writer, draft.now.id, draft.newSources);
        for (const Participant& participant : draft.participants) {
            throwFirst(validate(participant));
            writer.update(participant);
        }
    }
}

QHash<QUuid, MeetingId> ImportDraft::writeMeetings(Writer& writer, const QHash<PersonId, PersonId>& people,
                                                   const QHash<MentorshipId, MentorshipId>& mentorships,
                                                   LongWork* progress) const {
    QHash<QUuid, MeetingId> byUuid;
    constexpr size_t atOnce = 1000;
    std::vector<actions::meetings::NewMeeting> fresh;
    std::vector<const MeetingDraft*> drafts;  // of them
    const auto writeFresh = [&] {
        const auto ids = actions::meetings::insertAll(writer, owner(), std::exchange(fresh, {}));
        std::vector<SourceId> sources;
        for (size_t i = 0; i < drafts.size(); ++i) {
            addSources(sources, ids[qsizetype(i)], drafts[i]->newSources);
            if (!drafts[i]->now.uuid.isNull()) byUuid.insert(drafts[i]->now.uuid, ids[qsizetype(i)]);
        }
        writer.insertAll(std::span(sources));
        fresh.reserve(atOnce);
        drafts.clear();
    };
    // Writing the rows is about two thirds of the work; the search index and the disk follow.
    constexpr int rowsPermille = 650;
    qint64 written = 0;
    for (const MeetingDraft& draft : m_meetings) {
        if (progress && ++written % qint64(atOnce) == 0)
            progress->reach(0, rowsPermille, written, qint64(m_meetings.size()));
        if (draft.isNew()) {
            fresh.push_back(newMeeting(draft, people, mentorships));
            drafts.push_back(&draft);
            if (fresh.size() == atOnce) writeFresh();
            continue;
        }
        if (!draft.changed()) continue;
        throwFirst(validate(draft.now));
        writer.update(withReal(draft.now, people));
        if (draft.before) actions::goals::followMeeting(writer, *draft.before, draft.now);
        writeSources(writer, draft.now.id, draft.newSources);
        for (const QString& text : draft.newNotes) {
            Note note;
            note.meetingId = draft.now.id;
            note.text = text;
            writer.insert(note);
        }
    }
    writeFresh();
    return byUuid;
}

void ImportDraft::writeGoals(Writer& writer, const QHash<PersonId, PersonId>& people,
                             const QHash<MentorshipId, MentorshipId>& mentorships) const {
    for (const GoalDraft& draft : m_goals) {
        if (!draft.changed()) continue;
        Goal goal = withReal(draft.now, people);
        goal.mentorshipId = realId(mentorships, goal.mentorshipId);
        throwFirst(validate(goal));
        if (draft.isNew()) {
            goal.id = {};
            writer.insert(goal);
        } else {
            writer.update(goal);
        }
        writeSources(writer, goal.id, draft.newSources);
        for (qsizetype i = 0; i < draft.steps.size(); ++i) {
            GoalStep step = withReal(draft.steps[i], people);
            throwFirst(validate(step));
            step.goalId = goal.id;
            if (i >= draft.stepsBefore.size()) {
                writer.insert(step);
            } else if (step != draft.stepsBefore[i]) {
                writer.update(step);
                if (step.dueOn != draft.stepsBefore[i].dueOn) actions::goals::moveSession(writer, step);
            }
        }
    }
}

void ImportDraft::writeActions(Writer& writer, const QHash<PersonId, PersonId>& people,
                               const QHash<MentorshipId, MentorshipId>& mentorships,
                               const QHash<QUuid, MeetingId>& meetings) const {
    for (const ActionDraft& draft : m_actions) {
        if (!draft.changed()) continue;
        ActionItem action = withReal(draft.now, people);
        action.mentorshipId = realId(mentorships, action.mentorshipId);
        throwFirst(validate(action));
        if (draft.isNew()) {
            action.id = {};
            if (!action.meetingId) action.meetingId = meetings.value(draft.meeting);
            writer.insert(action);
        } else {
            writer.update(action);
        }
        writeSources(writer, action.id, draft.newSources);
    }
}

}  // namespace mb::exchange
