#include "ui/mentorships/mentorship_summaries.h"

#include "core/domain/agreement.h"
#include "core/words/format.h"
#include "ui/mentorships/mentorship_rows.h"

#include <QVBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {
constexpr int summaryMeetings = 100;
}

MentorshipSummary::MentorshipSummary(const Context& context, MentorshipId id, const QByteArray& kind, QWidget* parent)
    : MentorshipTab(parent), m_context(context), m_id(id), m_kind(kind) {
    const QString name = kind == "goals" ? tr("Goals") : kind == "meetings" ? tr("Meetings") : tr("Agreement");
    m_list = new CardList(context.theme, name, u"mentorship%1SummaryRowList"_s.arg(QLatin1String(kind)), this, true);
    m_list->setNote(kind == "goals"      ? tr("No goal yet.")
                    : kind == "meetings" ? tr("No meeting yet.")
                                         : tr("No agreement yet."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::gutter, 0);
    column->addWidget(m_list, 1);
    connect(&m_list->list(), &RowList::activatedRow, this,
            [this](const QByteArray& noun, qint64 record) { m_context.open(noun, record); });
}

QList<ListRow> MentorshipSummary::goals() const {
    const Reader reader = m_context.reader();
    return goalRows(reader,
                    reader.select<Goal>().where(&Goal::mentorshipId, m_id).orderBy(&Goal::place).limit(200).list());
}

QList<ListRow> MentorshipSummary::meetings() const {
    const Reader reader = m_context.reader();
    QList<MeetingId> ids;
    for (const auto& link : reader.select<MeetingMentorship>().where(&MeetingMentorship::mentorshipId, m_id).list())
        ids << link.meetingId;
    QList<ListRow> rows;
    if (ids.isEmpty()) return rows;
    const Labels modes = labelsWithin(reader, u"mode"_s);
    for (const Meeting& meeting :
         reader.select<Meeting>().whereIdIn(ids).newestFirst(&Meeting::day).limit(summaryMeetings).list()) {
        ListRow row;
        row.noun = "meeting";
        row.id = meeting.id.value;
        row.title = meeting.title.isEmpty() ? words::longDate(meeting.day) : meeting.title;
        row.subtitle =
            dotted({words::shortDay(meeting.day, m_context.today()),
                    meeting.minutes ? words::hours(*meeting.minutes) : QString(), modes.value(meeting.mode)});
        switch (meeting.state) {
            case MeetingState::Planned:
                row.chip = words::dueIn(meeting.day, m_context.today());
                break;
            case MeetingState::Cancelled:
                row.chip = tr("called off");
                break;
            case MeetingState::Moved:
                row.chip = tr("moved");
                break;
            case MeetingState::Held:
                break;
        }
        rows << row;
    }
    return rows;
}

QList<ListRow> MentorshipSummary::agreements() const {
    const Reader reader = m_context.reader();
    QList<ListRow> rows;
    for (const Agreement& agreement : reader.select<Agreement>().where(&Agreement::mentorshipId, m_id).list())
        for (const AgreementVersion& version : reader.select<AgreementVersion>()
                                                   .where(&AgreementVersion::agreementId, agreement.id)
                                                   .newestFirst(&AgreementVersion::number)
                                                   .list()) {
            ListRow row;
            row.noun = "agreement_version";
            row.id = version.id.value;
            row.title = tr("Agreement %1, version %2").arg(agreement.code).arg(version.number);
            row.subtitle =
                version.agreedOn ? tr("agreed on %1").arg(words::longDate(*version.agreedOn)) : tr("not agreed yet");
            row.chip = version.state == AgreementState::Draft    ? tr("draft")
                       : version.state == AgreementState::Agreed ? tr("agreed")
                       : version.state == AgreementState::Signed ? tr("signed")
                                                                 : tr("ended");
            rows << row;
        }
    return rows;
}

void MentorshipSummary::reload(bool) {
    m_list->setRows(m_kind == "goals" ? goals() : m_kind == "meetings" ? meetings() : agreements());
}

}  // namespace mb::ui
