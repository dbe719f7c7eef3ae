#include "ui/ledger/feedback_view.h"

#include "core/actions/ledger.h"
#include "core/domain/text.h"
#include "core/queries/mentorships.h"
#include "ui/ledger/feedback_form.h"
#include "ui/ledger/ledger_rows.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

RecordsPlan feedbackPlan() {
    const QString person = FeedbackView::tr("Person"), which = FeedbackView::tr("Which way");
    RecordsPlan made;
    made.noun = Feedback::table;
    made.icon = u"ledger"_s;
    made.list = {u"feedback"_s,
                 FeedbackView::tr("All feedback"),
                 {FeedbackView::tr("Newest first")},
                 {which, person},
                 {FeedbackView::tr("Day"), FeedbackView::tr("From"), FeedbackView::tr("To")}};
    made.label = FeedbackView::tr("Feedback");
    made.filter = FeedbackView::tr("Filter by person or words");
    made.none = FeedbackView::tr("No feedback matches this filter.");
    made.emptyTitle = FeedbackView::tr("No feedback yet");
    made.emptyText = FeedbackView::tr(
        "What you tell each other about your work: strengths, what to improve, and what exactly was seen. It stays in "
        "this file unless you say that it may be shared, and goes onto the agenda of a talk without its words.");
    made.emptyAct = FeedbackView::tr("Record the first feedback");
    made.add = {u"feedbackNew"_s,
                FeedbackView::tr("&New feedback"),
                {},
                newRecordKeys(),
                FeedbackView::tr("add strengths, improvement, praise, critique")};
    return made;
}

}  // namespace

PageInfo FeedbackView::info() {
    return {u"feedback"_s, tr("Feedback"), {"feedback"}, [](const Context& context, QWidget* parent) {
                return new FeedbackView(context, std::nullopt, parent);
            }};
}

TabInfo FeedbackView::tab() {
    return {"feedback", tr("Feedback"), [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new FeedbackView(context, mentorship, parent);
            }};
}

FeedbackView::FeedbackView(const Context& viewContext, std::optional<MentorshipId> mentorship, QWidget* parent)
    : RecordsView(viewContext, feedbackPlan(), parent), m_mentorship(mentorship) {
    auto* box = new QWidget(side());
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_strengths = markPrivate(new QLineEdit(box));
    m_strengths->setObjectName(u"feedbackNewLineEdit"_s);
    m_strengths->setPlaceholderText(tr("What went well? Press Enter"));
    m_strengths->setAccessibleName(tr("New feedback: what went well"));
    auto* label = new PlainLabel(tr("&New feedback"), "section", box);
    label->setBuddy(m_strengths);
    column->addWidget(label);
    column->addWidget(m_strengths);
    connect(m_strengths, &QLineEdit::returnPressed, this, &FeedbackView::add);
    setUp(box, m_strengths, new FeedbackForm(context(), this));
}

QByteArrayList FeedbackView::concerns() const { return nouns<Feedback, Person, Book, Mentorship, Participant>(); }

bool FeedbackView::isThere(const Reader& reader, qint64 id) const {
    const auto feedback = reader.find(FeedbackId(id));
    return feedback && (!m_mentorship || feedback->mentorshipId == *m_mentorship);
}

// From the mentor to the mentee, or among peers from the owner.
void FeedbackView::add() {
    if (m_strengths->text().trimmed().isEmpty()) return;
    FeedbackId id;
    const bool added = guarded(context(), [&] {
        const PersonId owner = context().workspace.book().ownerId;
        Feedback feedback;
        feedback.giverId = owner;
        if (m_mentorship) {
            const auto card = queries::mentorshipCard(context().reader(), *m_mentorship, context().today());
            const QList<PersonId> others = card.others(owner);
            feedback.mentorshipId = *m_mentorship;
            feedback.receiverId = others.size() == 1 ? others.first() : PersonId();
            if (card.sideOf(owner) == Side::Mentee) std::swap(feedback.giverId, feedback.receiverId);
        }
        feedback.strengths = m_strengths->text().trimmed();
        id = actions::ledger::addFeedback(context().workspace, feedback);
    });
    if (!added) return;
    m_strengths->setText({});  // clear() could be undone
    showAdded(id.value);
}

QList<ListEntry> FeedbackView::entries(const Reader& reader) {
    const auto names = namesWithYou(context());
    const PersonId owner = context().workspace.book().ownerId;
    const QDate today = context().today();
    QList<ListEntry> all;
    auto select = reader.select<Feedback>();
    if (m_mentorship) select.where(&Feedback::mentorshipId, *m_mentorship);
    for (const Feedback& feedback : select.newestFirst(&Feedback::day).newestIdFirst().list()) {
        ListEntry entry;
        entry.row = feedbackRow(feedback, names, today);
        entry.folded =
            fold(QStringList{entry.row.title, feedback.strengths, feedback.improvement, feedback.specific}.join(u' '));
        entry.order = {u"%1"_s.arg(100'000'000 - feedback.day.toJulianDay(), 9, 10, QChar(u'0'))};
        entry.headers = {QString::number(feedback.day.year())};
        const QString way = feedback.giverId == owner      ? tr("From you")
                            : feedback.receiverId == owner ? tr("To you")
                                                           : tr("Between others");
        entry.facets = {{tr("Which way"), way}};
        for (const PersonId person : {feedback.giverId, feedback.receiverId})
            if (person && person != owner) entry.facets << Facet{tr("Person"), names.value(person)};
        entry.cells = {feedback.day.toString(Qt::ISODate), names.value(feedback.giverId),
                       names.value(feedback.receiverId)};
        all << entry;
    }
    m_line = all.isEmpty() ? tr("Strengths, what to improve, and what was seen")
                           : tr("%n entries", nullptr, int(all.size()));
    return all;
}

}  // namespace mb::ui
