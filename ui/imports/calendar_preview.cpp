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

constexpr int mostRows = 2000;  // of each kind; nobody reads more
constexpr qsizetype mostGuests = 20, mostTold = 100;

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

GuestLine::GuestLine(Theme& theme, const exchange::PlannedGuest& guest,
                     const QList<std::pair<PersonId, QString>>& everybody, QWidget* parent)
    : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    const QString called = guest.who.name.isEmpty() ? guest.who.email : guest.who.name;
    auto* name = new ElidedLabel(called, nullptr, this);
    name->setFont(theme.font(Type::BodyStrong));
    m_who = new KeyCombo(this);
    m_who->setObjectName(u"calendarGuestKeyCombo"_s);
    m_who->setAccessibleName(tr("Who %1 is").arg(called));
    m_who->setMovesInList();
    QList<std::pair<QString, QString>> choices{{u"0"_s, tr("no one in this book")}};
    const auto offer = [&](bool likely) {
        for (const auto& [id, person] : everybody)
            if (guest.candidates.contains(id) == likely) choices.append({QString::number(id.value), person});
    };
    offer(true);
    if (!guest.fromTitle) choices.append({u"new"_s, tr("add %1 to the book").arg(called)});
    offer(false);
    m_who->setChoices(choices);
    m_who->setKey(guest.added ? u"new"_s : QString::number(guest.chosen.value));
    const QString why = guest.fromTitle               ? tr("named in the title")
                        : guest.candidates.size() > 1 ? tr("%n people fit", nullptr, int(guest.candidates.size()))
                        : guest.candidates.isEmpty()  ? guest.who.email
                        : guest.who.email.isEmpty()   ? tr("by name")
                                                      : guest.who.email;
    auto* reason = new ElidedLabel(why, "help", this);
    m_who->setAccessibleDescription(why);
    for (QWidget* part : std::initializer_list<QWidget*>{name, m_who, reason})
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->addWidget(name, 3);
    row->addWidget(m_who, 4);
    row->addWidget(reason, 3);
    connect(m_who, &KeyCombo::keyChosen, this, &GuestLine::changed);
}

PersonId GuestLine::chosen() const { return adds() ? PersonId() : PersonId(m_who->key().toLongLong()); }
bool GuestLine::adds() const { return m_who->key() == u"new"; }

CalendarPreview::CalendarPreview(const Context& context, exchange::CalendarPlan plan, QWidget* parent)
    : ListPreview(context, u"calendar"_s, parent),
      m_plan(std::move(plan)),
      m_names(queries::names(context.reader())),
      m_zone(QString::fromLatin1(context.workspace.clock().zone)) {
    setObjectName(u"calendarPreviewDialog"_s);
    setWindowTitle(tr("Import a calendar"));
    for (const queries::PersonCard& card : queries::allPeople(context.reader()))
        if (card.person.id != context.workspace.book().ownerId) m_everybody.append({card.person.id, card.name()});
    addHead(QStringList{m_plan.name, tr("%n meetings found", nullptr, int(m_plan.entries.size()))}.join(u" · "));
    addList(tr("Events"), shownOnes());
    addDetail();
    addTold(tr("What should be known"), told());
    addButtons();
    showRows();
    showWanted();
    m_list->setFocus();
}

QStringList CalendarPreview::told() const {
    QStringList told;
    for (const exchange::RefusedEvent& refused : m_plan.refused) told << words::sentence(refused);
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

ListPreview::Choices CalendarPreview::shownOnes() const {
    Choices choices{{QString(), tr("All %1").arg(m_plan.entries.size())}};
    for (const EventStanding standing : eventStandings)
        if (const int count = m_plan.count(standing))
            choices.append({QString::number(int(standing)), tr("%1 (%2)").arg(headOf(standing)).arg(count)});
    return choices;
}

void CalendarPreview::addDetail() {
    m_title = new PlainLabel({}, "heading", m_body);
    m_standing = new PlainLabel({}, "help", m_body);
    m_beside->addWidget(m_title);
    m_beside->addWidget(m_standing);
    m_sides = makeSides(m_known, tr("In this book"), m_found, tr("In the calendar"), m_body);
    m_beside->addWidget(m_sides);
    m_notes = new PlainLabel({}, nullptr, m_body);
    m_beside->addWidget(m_notes);
    m_choice = new KeyCombo(m_body);
    m_choice->setObjectName(u"calendarChoiceKeyCombo"_s);
    m_choice->setMovesInList();
    m_choices =
        labelled(tr("What to do"), m_choice, tr("In the list, Space takes a meeting or leaves it out."), m_body);
    m_beside->addWidget(m_choices);
    connect(m_choice, &KeyCombo::keyChosen, this, [this](const QString& key) { choose(EventChoice(key.toInt())); });
    m_guestsHead = new PlainLabel(tr("Who is invited"), "section", m_body);
    m_beside->addWidget(m_guestsHead);
    auto* guests = new QWidget(m_body);
    m_guests = new QVBoxLayout(guests);
    m_guests->setContentsMargins(0, 0, 0, 0);
    m_guests->setSpacing(space::xs);
    m_beside->addWidget(guests);
    m_more = new PlainLabel({}, "help", m_body);
    m_beside->addWidget(m_more);
    m_beside->addStretch(1);
    m_texts = new QCheckBox(tr("Take &descriptions along, as private notes"), this);
    m_texts->setObjectName(u"calendarTextsCheckBox"_s);
    m_texts->setChecked(m_plan.takesTexts);
    const bool any = std::any_of(m_plan.entries.begin(), m_plan.entries.end(),
                                 [](const PlannedEvent& entry) { return !entry.event.text.isEmpty(); });
    m_texts->setVisible(any);
    connect(m_texts, &QCheckBox::toggled, this, [this](bool on) { m_plan.takesTexts = on; });
    m_column->addWidget(m_texts);
}

ListRow CalendarPreview::rowOf(const PlannedEvent& entry, qsizetype place) const {
    ListRow row;
    row.noun = "event";
    row.id = place + 1;
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
        case EventChoice::Leave: {
            const bool open = entry.standing == EventStanding::Perhaps && !entry.decided;
            row.chip = open ? tr("decide") : entry.standing == EventStanding::Known ? QString() : tr("left out");
            row.tone = open ? Tone::Warn : Tone::Plain;
        }
    }
    return row;
}

void CalendarPreview::showRows() {
    const bool all = m_show->key().isEmpty();
    const auto wanted = EventStanding(m_show->key().toInt());
    QList<ListRow> rows;
    for (const EventStanding standing : eventStandings) {
        if (!all && standing != wanted) continue;
        int shown = 0, more = 0;
        for (qsizetype i = 0; i < m_plan.entries.size(); ++i) {
            if (m_plan.entries[i].standing != standing) continue;
            if (shown == mostRows) {
                ++more;
                continue;
            }
            if (!shown++) {
                rows.emplaceBack().header = true;
                rows.last().title = headOf(standing);
            }
            rows << rowOf(m_plan.entries[i], i);
        }
        if (more) {
            rows.emplaceBack().header = true;
            rows.last().title = tr("… and %n more of these", nullptr, more);
        }
    }
    putRows(rows);
}

PlannedEvent* CalendarPreview::current() {
    const auto row = m_list->selectedRow();
    return row && row->id > 0 && row->id <= m_plan.entries.size() ? &m_plan.entries[row->id - 1] : nullptr;
}

QString CalendarPreview::describe(const PlannedEvent& entry) const {
    QStringList lines{titleOf(entry), words::whenOf(entry.event, m_zone)};
    if (!entry.event.place.isEmpty()) lines << entry.event.place;
    if (!entry.event.text.isEmpty()) lines << tr("with a description");
    return lines.join(u'\n');
}

QString CalendarPreview::describe(const Meeting& meeting) const {
    exchange::CalendarEvent like;
    like.day = meeting.day;
    like.time = meeting.time;
    like.zone = meeting.zone;
    like.minutes = meeting.minutes;
    QStringList lines{meeting.title.isEmpty() ? tr("(no title)") : meeting.title, words::whenOf(like, m_zone)};
    if (!meeting.place.isEmpty()) lines << meeting.place;
    return lines.join(u'\n');
}

void CalendarPreview::showChosen() {
    const PlannedEvent* entry = current();
    for (QWidget* part : {static_cast<QWidget*>(m_sides), m_choices, static_cast<QWidget*>(m_notes)})
        part->setVisible(entry);
    showGuests(entry);
    if (!entry) {
        m_title->setText(tr("Nothing in this calendar can be taken in"));
        m_standing->setText({});
        return;
    }
    m_title->setText(headOf(entry->standing));
    m_standing->setText(sentenceOf(*entry));
    m_found->setText(entry->leftSeries ? tr("no longer there") : describe(*entry));
    m_known->parentWidget()->setVisible(entry->known.value != 0);
    if (entry->known) m_known->setText(describe(m_context.reader().get(entry->known)));
    Choices choices;
    const auto offer = [&](EventChoice choice, const QString& label) {
        choices.append({QString::number(int(choice)), label});
    };
    const bool otherwise = entry->standing == EventStanding::Changed ||
                           (entry->standing == EventStanding::Kept && !entry->event.cancelled);
    if (otherwise) offer(EventChoice::Update, tr("Change the meeting as in the calendar"));
    if (entry->standing == EventStanding::CalledOff) offer(EventChoice::CallOff, tr("Cancel the meeting"));
    if (entry->standing == EventStanding::Perhaps) {
        offer(EventChoice::Join, tr("One meeting: fill in what the book does not know"));
        offer(EventChoice::Add, tr("Two meetings: bring it in as new"));
    }
    if (!entry->known) offer(EventChoice::Add, tr("Bring it in"));
    offer(EventChoice::Leave, entry->known ? tr("Leave the meeting as it is") : tr("Leave it out"));
    m_choice->setChoices(choices);
    m_choice->setKey(QString::number(int(entry->choice)));
    m_choice->setEnabled(choices.size() > 1);
    QStringList notes;
    for (const exchange::CalendarNote& note : entry->event.notes) notes << words::sentence(note);
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

// The lines stay while their event does: one of them may have the focus.
void CalendarPreview::showGuests(const PlannedEvent* entry) {
    if (std::exchange(m_guestsOf, entry) == entry) return;
    clearLayout(m_guests);
    m_more->hide();
    m_guestsHead->setVisible(entry && !entry->guests.isEmpty());
    if (!entry) return;
    for (const qsizetype place : entry->guests.mid(0, mostGuests)) {
        auto* line = new GuestLine(m_context.theme, m_plan.guests[place], m_everybody, m_guests->parentWidget());
        connect(line, &GuestLine::changed, this, [this, place, line] {
            exchange::PlannedGuest& guest = m_plan.guests[place];
            guest.chosen = line->chosen();
            guest.added = line->adds();
            m_plan.settle();
            showRows();
            showWanted();
        });
        m_guests->addWidget(line);
        line->show();  // now, so that the keyboard can go there at once
    }
    if (const auto more = int(entry->guests.size() - mostGuests); more > 0) {
        m_more->setText(tr("… and %n more", nullptr, more));
        m_more->show();
    }
}

void CalendarPreview::choose(EventChoice choice) {
    if (PlannedEvent* entry = current()) {
        entry->choice = choice;
        entry->decided = true;
    }
    showRows();
    showWanted();
}

void CalendarPreview::toggle() {
    const PlannedEvent* entry = current();
    if (!entry) return;
    if (entry->choice != EventChoice::Leave) return choose(EventChoice::Leave);
    switch (entry->standing) {
        case EventStanding::New:
        case EventStanding::Strangers:
            return choose(EventChoice::Add);
        case EventStanding::Changed:
            return choose(EventChoice::Update);
        case EventStanding::CalledOff:
            return choose(EventChoice::CallOff);
        default:
            break;  // the choice beside the list says what there is
    }
}

void CalendarPreview::showWanted() {
    const int wanted = m_plan.wanted();
    m_take->setText(tr("&Take in %n meetings", nullptr, wanted));
    m_take->setEnabled(wanted > 0);
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
