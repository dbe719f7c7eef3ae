#include "ui/imports/calendar_preview.h"

#include "core/queries/people.h"
#include "core/words/calendar_in.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "ui/support/aside.h"

#include <QFileInfo>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using exchange::EventChoice;
using exchange::EventStanding;
using exchange::PlannedEvent;

namespace {

constexpr qsizetype mostTold = 100, mostGuests = 20;

// In the order of need: what has to be decided comes first.
constexpr std::array eventStandings{EventStanding::Perhaps, EventStanding::CalledOff, EventStanding::Changed,
                                    EventStanding::New,     EventStanding::Strangers, EventStanding::Kept,
                                    EventStanding::Known};

QString headOf(EventStanding standing) {
    switch (standing) {
        case EventStanding::Perhaps:
            return CalendarPreview::tr("Perhaps the same meeting: you decide");
        case EventStanding::CalledOff:
            return CalendarPreview::tr("Canceled in the calendar");
        case EventStanding::Changed:
            return CalendarPreview::tr("Changed");
        case EventStanding::New:
            return CalendarPreview::tr("New, with people of this book");
        case EventStanding::Strangers:
            return CalendarPreview::tr("With no one in this book");
        case EventStanding::Kept:
            return CalendarPreview::tr("Over in this book");
        case EventStanding::Known:
            return CalendarPreview::tr("Already here");
    }
    return {};
}

QString sentenceOf(const PlannedEvent& entry) {
    switch (entry.standing) {
        case EventStanding::Perhaps:
            return CalendarPreview::tr(
                "On that day the book has a meeting with one of these people, and no calendar has named it yet.");
        case EventStanding::CalledOff:
            return entry.leftSeries
                       ? CalendarPreview::tr("The series goes on without this meeting, which is planned in the book.")
                       : CalendarPreview::tr(
                             "The meeting is planned in the book. Notice counts from when the "
                             "cancellation was sent.");
        case EventStanding::Changed:
            return CalendarPreview::tr("The calendar has a newer version of this meeting.");
        case EventStanding::New:
            return CalendarPreview::tr("This meeting is not in the book yet.");
        case EventStanding::Strangers:
            return CalendarPreview::tr(
                "No one in this book is invited, so it stays out unless you take it. Say below who a guest is.");
        case EventStanding::Kept:
            return entry.event.cancelled
                       ? CalendarPreview::tr("The calendar says canceled, but in the book the meeting was held.")
                       : CalendarPreview::tr(
                             "The calendar has it otherwise, but in the book the meeting is over. It stays as it is "
                             "unless you say so.");
        case EventStanding::Known:
            return CalendarPreview::tr("The book has this meeting, and the calendar knows nothing newer.");
    }
    return {};
}

QString titleOf(const PlannedEvent& entry) {
    return entry.event.title.isEmpty() ? CalendarPreview::tr("(no title)") : entry.event.title;
}

}  // namespace

CalendarPreview::CalendarPreview(const Context& context, exchange::CalendarPlan plan, QWidget* parent)
    : ListPreview(context, u"calendar"_s, parent),
      m_plan(std::move(plan)),
      m_names(queries::names(context.reader())),
      m_zone(QString::fromLatin1(context.workspace.clock().zone)) {
    setObjectName(u"calendarPreviewDialog"_s);
    for (const queries::PersonCard& card : queries::allPeople(context.reader()))
        if (card.person.id != context.workspace.book().ownerId) m_everybody.append({card.person.id, card.name()});
    QList<Refusal> refusals;
    for (const exchange::RefusedEvent& refused : std::as_const(m_plan.refused))
        refusals.append({words::placeOf(refused), words::whyRefused(refused)});
    auto* texts = new QCheckBox(tr("Take &descriptions along, as private notes"), this);
    texts->setObjectName(u"calendarTextsCheckBox"_s);
    texts->setChecked(m_plan.takesTexts);
    texts->setVisible(std::any_of(m_plan.entries.begin(), m_plan.entries.end(),
                                  [](const PlannedEvent& entry) { return !entry.event.text.isEmpty(); }));
    connect(texts, &QCheckBox::toggled, this, [this](bool on) { m_plan.takesTexts = on; });
    const QString found = tr("%n meetings found", nullptr, int(m_plan.entries.size()));
    build({tr("Import a calendar"), QStringList{m_plan.name, found}.join(u" · "), tr("Events"), tr("In the calendar"),
           tr("The other meetings are not touched by it."), tr("Nothing in this calendar can be taken in")},
          refusals, told(), {texts});
}

QStringList CalendarPreview::told() const {
    QStringList told;
    for (const exchange::CalendarNote& note : m_plan.notes) told << words::sentence(note);
    if (const auto more = int(told.size() - mostTold); more > 0) {
        told = told.mid(0, mostTold);
        told << tr("… and %n more such remarks", nullptr, more);
    }
    if (m_plan.ownDates) told << tr("%n due dates that this program wrote were passed over.", nullptr, m_plan.ownDates);
    if (m_plan.unknownCancelled)
        told << tr("%n events are canceled, and the book never had them.", nullptr, m_plan.unknownCancelled);
    return told;
}

QList<ListPreview::Kind> CalendarPreview::kinds() const {
    QList<Kind> all;
    for (const EventStanding standing : eventStandings) all.append({int(standing), headOf(standing)});
    return all;
}

bool CalendarPreview::isOpen(qsizetype place) const {
    return m_plan.entries[place].standing == EventStanding::Perhaps && !m_plan.entries[place].decided;
}

void CalendarPreview::setChoice(qsizetype place, int choice) {
    m_plan.entries[place].choice = EventChoice(choice);
    m_plan.entries[place].decided = true;
}

ListRow CalendarPreview::rowOf(qsizetype place) const {
    const PlannedEvent& entry = m_plan.entries[place];
    ListRow row;
    row.title = titleOf(entry);
    QStringList people;
    for (const PersonId person : m_plan.people(entry)) people << m_names.value(person);
    row.subtitle = words::whenOf(entry.event, m_zone);
    if (!people.isEmpty()) row.subtitle += u" · "_s + words::andList(people);
    switch (entry.choice) {
        case EventChoice::Add:
            row.chip = tr("comes in");
            row.tone = Tone::Ok;
            break;
        case EventChoice::Update:
            row.chip = tr("changes");
            row.tone = Tone::Calm;
            break;
        case EventChoice::Join:
            row.chip = tr("the same");
            row.tone = Tone::Calm;
            break;
        case EventChoice::CallOff:
            row.chip = tr("is canceled");
            row.tone = Tone::Warn;
            break;
        case EventChoice::Leave:
            row.chip = isOpen(place)                            ? tr("decide")
                       : entry.standing == EventStanding::Known ? QString()
                                                                : tr("left out");
            row.tone = isOpen(place) ? Tone::Warn : Tone::Plain;
    }
    return row;
}

ListPreview::Detail CalendarPreview::detailOf(qsizetype place) const {
    const PlannedEvent& entry = m_plan.entries[place];
    Meeting known;
    QString knownWhen;
    if (entry.known) {
        known = m_context.reader().get(entry.known);
        exchange::CalendarEvent like;
        like.day = known.day;
        like.time = known.time;
        like.zone = known.zone;
        like.minutes = known.minutes;
        knownWhen = words::whenOf(like, m_zone);
    }
    QStringList notes;
    for (const exchange::CalendarNote& note : entry.event.notes) notes << words::sentence(note);
    if (!entry.event.text.isEmpty()) notes << tr("It comes with a description.");
    QList<ComparedField> fields{
        {tr("Title"), known.title.isEmpty() ? tr("(no title)") : known.title, titleOf(entry)},
        {tr("When"), knownWhen, entry.leftSeries ? tr("no longer there") : words::whenOf(entry.event, m_zone)},
        {tr("Where"), known.place, entry.event.place}};
    return {sentenceOf(entry), fields, entry.known.value != 0, notes.join(u'\n')};
}

QList<ListPreview::Act> CalendarPreview::acts(qsizetype place) const {
    const PlannedEvent& entry = m_plan.entries[place];
    QList<Act> can;
    const auto offer = [&](EventChoice choice, const QString& label) { can.append({int(choice), label}); };
    const bool otherwise =
        entry.standing == EventStanding::Changed || (entry.standing == EventStanding::Kept && !entry.event.cancelled);
    if (otherwise) offer(EventChoice::Update, tr("Change the meeting as in the calendar"));
    if (entry.standing == EventStanding::CalledOff) offer(EventChoice::CallOff, tr("Cancel the meeting"));
    if (entry.standing == EventStanding::Perhaps) {
        offer(EventChoice::Join, tr("One meeting: fill in what the book does not know"));
        offer(EventChoice::Add, tr("Two meetings: bring it in as new"));
    }
    if (!entry.known) offer(EventChoice::Add, tr("Bring it in"));
    offer(EventChoice::Leave, entry.known ? tr("Leave the meeting as it is") : tr("Leave it out"));
    return can;
}

AskedName CalendarPreview::asked(const exchange::PlannedGuest& guest) const {
    const QString called = guest.who.name.isEmpty() ? guest.who.email : guest.who.name;
    AskedName one{called, {{u"0"_s, tr("no one in this book")}}, {}, {}, {}};
    const auto offer = [&](bool likely) {
        for (const auto& [id, person] : m_everybody)
            if (guest.candidates.contains(id) == likely) one.choices.append({QString::number(id.value), person});
    };
    offer(true);
    if (!guest.fromTitle) one.choices.append({u"new"_s, tr("add %1 to the book").arg(called)});
    offer(false);
    one.chosen = guest.added ? u"new"_s : QString::number(guest.chosen.value);
    one.why = guest.fromTitle               ? tr("named in the title")
              : guest.candidates.size() > 1 ? tr("%n people fit", nullptr, int(guest.candidates.size()))
              : guest.candidates.isEmpty()  ? guest.who.email
              : guest.who.email.isEmpty()   ? tr("by name")
                                            : guest.who.email;
    return one;
}

void CalendarPreview::chose(std::optional<qsizetype> place) {
    const QList<qsizetype> guests = place ? m_plan.entries[*place].guests : QList<qsizetype>();
    QList<AskedName> names;
    for (const qsizetype guest : guests) names << asked(m_plan.guests[guest]);
    setNames(place.value_or(-2), tr("Who is invited"), names, mostGuests,
             [this, guests](qsizetype line, const QString& key) {
                 exchange::PlannedGuest& guest = m_plan.guests[guests[line]];
                 guest.added = key == u"new";
                 guest.chosen = guest.added ? PersonId() : PersonId(key.toLongLong());
                 m_plan.settle();
                 refresh();
             });
}

void CalendarPreview::run(const Context& context, QWidget* parent, const QString& path) {
    try {
        exchange::CalendarPlan plan;
        const Clock& clock = context.workspace.clock();
        const exchange::CalendarWindow window = exchange::usualWindow(clock.today(), clock.zone);
        const auto read = [&](LongWork& progress) {
            const Workspace beside(context.workspace.store().beside());
            plan = exchange::planCalendar(beside, exchange::readCalendar(path, window, &progress),
                                          QFileInfo(path).fileName(), &progress);
        };
        if (!runAside(parent, tr("Reading the calendar"), read)) return;
        CalendarPreview preview(context, std::move(plan), parent);
        if (preview.exec() != QDialog::Accepted) return;
        Changes changes;
        const auto write = [&](LongWork& progress) {
            Workspace beside(context.workspace.store().beside());
            changes = exchange::takeIn(beside, preview.plan(), &progress);
        };
        if (!runAside(parent, tr("Importing"), write)) return;
        context.workspace.adopt(changes);
        context.tell(words::calendarSummary(preview.plan(), false));
    } catch (const CalledOff&) {
        // The user called the reading off.
    } catch (...) {
        context.say(words::sentence(caught()));
    }
}

}  // namespace mb::ui
