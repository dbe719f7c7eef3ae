#include "ui/mentorships/mentorship_glance.h"

#include "core/queries/owed.h"
#include "core/words/format.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {

constexpr int linesAtMost = 3;

// Shows the first few and how many more there are. Each takes one line.
QStringList firstFew(QStringList lines) {
    const qsizetype more = lines.size() - linesAtMost;
    if (more > 1) lines = lines.mid(0, linesAtMost);
    for (QString& line : lines)
        if (line.size() > 120) line = line.left(119) + u'…';
    if (more > 1) lines << MentorshipGlance::tr("and %1 more").arg(more);
    return lines;
}

QString promiseLine(const ActionItem& action, QDate today) {
    return action.dueOn ? QString(action.title.simplified() + u" · "_s + words::dueIn(*action.dueOn, today))
                        : action.title.simplified();
}

QStringList meetingLines(const Overview& overview, const queries::MentorshipCard& card) {
    QStringList lines;
    if (isOver(card.mentorship.stage)) return lines;
    if (const auto last = card.last.contact) {
        const QString day = words::longDate(*last), ago = words::ago(*last, overview.today);
        lines << (card.last.isUncounted() ? MentorshipGlance::tr("Last contact %1 (%2), %3")
                                                .arg(day, overview.modes.value(card.last.mode, card.last.mode), ago)
                                          : MentorshipGlance::tr("Last met %1, %2").arg(day, ago));
    } else lines << MentorshipGlance::tr("No contact on record yet");
    const auto next = overview.next.constFind(card.mentorship.id);
    if (next != overview.next.constEnd())
        lines << MentorshipGlance::tr("Next: %1, %2")
                     .arg(words::longDate(next->day), words::dueIn(next->day, overview.today));
    else if (card.nextDue)
        lines << MentorshipGlance::tr("Next one due %1, %2")
                     .arg(words::longDate(*card.nextDue), words::dueIn(*card.nextDue, overview.today));
    return lines;
}

}  // namespace

MentorshipGlance::MentorshipGlance(const Context& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_column(new QVBoxLayout(this)) {
    setProperty("role", QLatin1String("card"));
    setObjectName(u"mentorshipsGlance"_s);
    m_column->setContentsMargins(space::l, space::l, space::l, space::l);
    m_column->setSpacing(space::xs);
    m_name = new ElidedLabel({}, "heading", this);
    m_head = new PlainLabel({}, "help", this);
    m_column->addWidget(m_name);
    m_column->addWidget(m_head);
    m_meetings = addPart(tr("Meetings"));
    m_mine = addPart(tr("You promised"));
    m_theirs = addPart(tr("Waiting for"));
    m_goals = addPart(tr("Goals"));
}

MentorshipGlance::Part MentorshipGlance::addPart(const QString& heading) {
    Part part{new PlainLabel(heading, "section", this), new PlainLabel({}, nullptr, this)};
    part.heading->setContentsMargins(0, space::m, 0, 0);
    m_column->addWidget(part.heading);
    m_column->addWidget(part.text);
    return part;
}

void MentorshipGlance::Part::set(const QStringList& lines) {
    heading->setVisible(!lines.isEmpty());
    text->setVisible(!lines.isEmpty());
    text->setText(lines.join(u'\n'));
}

void MentorshipGlance::show(const Overview& overview, MentorshipId id) {
    const auto card = std::find_if(overview.cards.begin(), overview.cards.end(),
                                   [&](const auto& one) { return one.mentorship.id == id; });
    setVisible(card != overview.cards.end());
    if (card == overview.cards.end()) return;
    const Reader reader = m_context.reader();
    m_name->setWholeText(overview.nameOf(*card));
    m_head->setText(headLine(*card, labelsWithin(reader, u"cadence"_s), overview.owner, overview.names));
    m_meetings.set(meetingLines(overview, *card));
    const queries::Owed owed = queries::owedIn(reader, id, overview.owner);
    QStringList mine, theirs, goals;
    for (const ActionItem& action : owed.mine) mine << promiseLine(action, overview.today);
    for (const ActionItem& action : owed.theirs)
        theirs << dotted({overview.names.value(action.ownerId), promiseLine(action, overview.today)});
    for (const Goal& goal : reader.select<Goal>().where(&Goal::mentorshipId, id).orderBy(&Goal::place).list())
        if (isOpen(goal.status)) goals << dotted({goal.title.simplified(), goalStatusLabel(goal.status)});
    m_mine.set(firstFew(mine));
    m_theirs.set(firstFew(theirs));
    m_goals.set(firstFew(goals));
}

CoverageCard::CoverageCard(Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme) {
    setProperty("role", QLatin1String("card"));
    setObjectName(u"mentorshipsCoverage"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(new PlainLabel(tr("Needs no one covers yet"), "section", this));
    m_intro = new PlainLabel({}, "help", this);
    m_chips = new QWidget(this);
    new FlowLayout(space::s, space::s, m_chips);
    m_advice = new PlainLabel({}, "help", this);
    for (QWidget* part :
         {static_cast<QWidget*>(m_chips), static_cast<QWidget*>(m_intro), static_cast<QWidget*>(m_advice)})
        column->addWidget(part);
}

void CoverageCard::show(const queries::Coverage& coverage, const Labels& functions) {
    setVisible(true);
    m_chips->setVisible(!coverage.uncovered.isEmpty());
    m_intro->setText(
        coverage.uncovered.isEmpty()
            ? tr("Each need has a mentor.")
            : tr("None of your mentors is listed for these. That may be fine, as long as it is your choice."));
    QStringList advice, uncovered;
    for (const queries::TeamAdvice one : coverage.advice) advice << sentence(one);
    for (const QString& key : coverage.uncovered) uncovered << functions.value(key);
    m_advice->setText(advice.join(u"\n\n"_s));
    m_advice->setVisible(!coverage.advice.isEmpty());
    if (uncovered == m_shown) return;
    m_shown = uncovered;
    clearLayout(m_chips->layout());
    for (const QString& label : m_shown) m_chips->layout()->addWidget(new Chip(m_theme, label, Tone::Calm, m_chips));
}

}  // namespace mb::ui
