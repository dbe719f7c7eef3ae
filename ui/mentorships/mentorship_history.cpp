#include "ui/mentorships/mentorship_history.h"

#include "core/documents/agreement_life.h"
#include "core/domain/agreement.h"
#include "core/domain/goal.h"
#include "core/domain/meeting.h"
#include "core/words/format.h"
#include "core/words/steps.h"
#include "ui/mentorships/mentorship_words.h"

#include <QMap>
#include <QVBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int stepsAtMost = 100, meetingsLookedAt = 60;

struct Gathered {
    const Reader& reader;
    const History history;
    QMap<qint64, RecordedStep> steps;

    template <class R>
    void of(Id<R> id) {
        for (const RecordedChange& change : history.changesOf(tableOf<R>(), id.value))
            steps.insert(change.step.id, change.step);
    }
    template <class R, class T>
    QList<R> ofAll(Id<T> R::*member, Id<T> parent) {
        const QList<R> records = reader.select<R>().where(member, parent).newestIdFirst().limit(200).list();
        for (const R& record : records) of(record.id);
        return records;
    }
};

void gatherMeetings(Gathered& gathered, MentorshipId id) {
    for (const auto& link : gathered.reader.select<MeetingMentorship>()
                                .where(&MeetingMentorship::mentorshipId, id)
                                .newestIdFirst()
                                .limit(meetingsLookedAt)
                                .list()) {
        gathered.of(link.id);
        gathered.of(link.meetingId);
        gathered.ofAll(&AgendaItem::meetingId, link.meetingId);
        gathered.ofAll(&Note::meetingId, link.meetingId);
        gathered.ofAll(&Attendance::meetingId, link.meetingId);
    }
}

void gatherVersion(Gathered& gathered, AgreementVersionId id) {
    gathered.ofAll(&Answer::versionId, id);
    gathered.ofAll(&AgreementReview::versionId, id);
    QList<Attachment> scans = documents::scansOf(gathered.reader, AgreementVersion::table, id.value);
    for (const Signature& signature : gathered.ofAll(&Signature::versionId, id))
        scans += documents::scansOf(gathered.reader, Signature::table, signature.id.value);
    for (const Attachment& scan : std::as_const(scans)) gathered.of(scan.id);
}

QMap<qint64, RecordedStep> stepsOf(const Workspace& workspace, MentorshipId id) {
    const Reader reader = workspace.reader();
    Gathered gathered{reader, workspace.history(), {}};
    gathered.of(id);
    gathered.ofAll(&Participant::mentorshipId, id);
    gathered.ofAll(&StageChange::mentorshipId, id);
    gathered.ofAll(&Expectation::mentorshipId, id);
    for (const Goal& goal : gathered.ofAll(&Goal::mentorshipId, id)) {
        gathered.ofAll(&GoalStep::goalId, goal.id);
        gathered.ofAll(&GoalUpdate::goalId, goal.id);
    }
    gathered.ofAll(&ActionItem::mentorshipId, id);
    gathered.ofAll(&Pause::mentorshipId, id);
    gathered.ofAll(&LedgerLine::mentorshipId, id);
    gathered.ofAll(&Feedback::mentorshipId, id);
    for (const Agreement& agreement : gathered.ofAll(&Agreement::mentorshipId, id))
        for (const AgreementVersion& version : gathered.ofAll(&AgreementVersion::agreementId, agreement.id))
            gatherVersion(gathered, version.id);
    gatherMeetings(gathered, id);
    return gathered.steps;
}

ListRow heading(const QString& title) {
    ListRow row;
    row.header = true;
    row.title = title;
    return row;
}

// The stages with their days and reasons, the latest first.
QList<ListRow> stageRows(const Reader& reader, const Mentorship& mentorship, QDate today) {
    QList<ListRow> rows;
    const QList<StageChange> stages = queries::stagesOf(reader, mentorship.id);
    for (auto stage = stages.crbegin(); stage != stages.crend(); ++stage) {
        ListRow row;
        row.noun = "stage_change";
        row.id = stage->id.value;
        row.title = mentorships::stageLabel(stage->stage);
        const bool last = stage == stages.crbegin() && isOver(mentorship.stage);
        const QString reason = (last ? mentorship.endReason : stage->reason).simplified();
        row.subtitle = mentorships::dotted({words::longDate(stage->day), words::ago(stage->day, today), reason});
        if (!reason.isEmpty()) row.isPrivate = ListRow::Subtitle;
        rows << row;
    }
    return rows;
}

}  // namespace

TabInfo MentorshipHistory::tab() {
    return {"history", tr("Changes"), [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new MentorshipHistory(context, mentorship, parent);
            }};
}

MentorshipHistory::MentorshipHistory(const Context& viewContext, MentorshipId id, QWidget* parent)
    : View(viewContext, parent),
      m_id(id),
      m_list(new CardList(context().theme, tr("Changes"), u"mentorshipHistoryRowList"_s, this, true)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::gutter, space::l);
    column->addWidget(m_list, 1);
    m_list->setNote(tr("Nothing has been recorded here yet."));
}

QByteArrayList MentorshipHistory::concerns() const {
    return allNouns();  // whatever is done may have been done here
}

void MentorshipHistory::reload(const Changes&) {
    const auto steps = stepsOf(context().workspace, m_id);
    QList<ListRow> rows = stageRows(context().reader(), context().reader().get(m_id), context().today());
    if (!rows.isEmpty()) {
        rows.prepend(heading(tr("Stages")));
        rows << heading(tr("Activity"));
    }
    const qsizetype most = rows.size() + stepsAtMost;
    for (auto step = steps.end(); step != steps.begin() && rows.size() < most;) {
        --step;
        const QDateTime at = context().workspace.clock().local(step->at);
        ListRow row;
        row.noun = "step";
        row.id = step->id;
        row.title = words::stepTitle(step->kind, step->args);
        row.subtitle =
            tr("%1, %2 · %3")
                .arg(words::longDate(at.date()), words::clockTime(at.time()), words::ago(at.date(), context().today()));
        if (step->state != StepState::Done) row.chip = tr("undone");
        rows << row;
    }
    m_list->setRows(rows);
}

}  // namespace mb::ui
