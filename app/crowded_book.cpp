#include "app/crowded_book.h"

#include "core/actions/goals.h"
#include "core/actions/letters.h"
#include "core/actions/meetings.h"
#include "core/actions/mentorships.h"
#include "core/actions/packets.h"
#include "core/actions/people.h"
#include "core/actions/sample.h"
#include "core/actions/statements.h"
#include "core/queries/packets.h"

namespace mb::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int meetingsInTenYears = 2000;
constexpr int mentees = 27;  // beside the thirteen that the sample has at present

struct Name {
    const char16_t *given, *family;
};
constexpr Name names[] = {
    {u"Maximiliane-Charlotte Friederike", u"von und zu Hohenlohe-Schillingsfürst"},
    {u"عبد الرحمن", u"بن محمد القحطاني"},
    {u"Sam 🦉", u"Rivera-Whitehorse 🌱"},
    {u"Nguyễn Phúc Bảo", u"Quỳnh"},
    {u"نور", u"الهدى"},
    {u"欧阳", u"娜娜"},
    {u"Thiruvananthapuram", u"Venkatanarasimharajuvaripeta"},
    {u"👩🏽‍⚕️ Jo", u"Ng"},
    {u"שירה", u"בן־דוד"},
    {u"Llanfair", u"Pwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"},
    {u"A", u"O"},
    {u"สมชาย", u"ศรีสุวรรณ"},
};
constexpr const char16_t* titles[] = {
    u"Assistant professor of pediatric emergency medicine and associate director of simulation",
    u"Resident, third year",
    u"زميل في طب الطوارئ",
    u"Postdoctoral fellow 🧬 in population health, implementation science and health services research",
};
constexpr const char16_t* goalTitles[] = {
    u"Submit the resubmission of the K23 with the revised sample size, a letter from every mentor, and all the figures",
    u"نشر الورقة الأولى عن جودة التسليم بين الأطباء",
    u"Chief year 🎓",
    u"Pseudopseudohypoparathyroidism-registry-manuscript-without-a-single-space-in-its-title",
};
constexpr GoalStatus statuses[] = {GoalStatus::AtRisk, GoalStatus::OnTrack, GoalStatus::NotStarted, GoalStatus::Paused};

using Spelling = std::function<QString(const QString&)>;

class Crowding {
public:
    Crowding(Workspace& book, QDate today, const Spelling& spelled)
        : m_book(book), m_today(today), m_spelled(spelled), m_owner(book.book().ownerId) {}

    void add(int number) {
        const PersonId person = addPerson(number);
        actions::mentorships::NewMentorship wanted = actions::mentorships::between(m_owner, Side::Mentor, person);
        wanted.mentorship.purpose = pick(goalTitles, number);
        wanted.mentorship.cadence = number % 2 ? u"monthly"_s : u"weekly"_s;
        wanted.mentorship.minutes = 30;
        wanted.mentorship.startsOn = m_today.addDays(-400 - 37 * number);
        if (number % 5 == 1) wanted.mentorship.stage = Stage::InReview;
        const MentorshipId mentorship = actions::mentorships::add(m_book, wanted);
        addGoal(number, person, mentorship);
        meet(number, person, m_today.addDays(-3 - 5 * number), MeetingState::Held);
        if (number % 3 == 0) meet(number, person, m_today.addDays(1 + number / 3), MeetingState::Planned);
        ActionItem promise;
        promise.mentorshipId = mentorship;
        promise.ownerId = number % 2 ? person : m_owner;
        promise.title = pick(goalTitles, number + 1);
        promise.dueOn = PartialDate(m_today.addDays(number * 4 - 60));
        actions::meetings::addAction(m_book, promise);
        addLetter(number, person);
        if (number == 0) addPacket(person);
    }

private:
    QString spelled(const QString& text) const { return m_spelled ? m_spelled(text) : text; }
    template <class List>
    QString pick(const List& list, int number) const {
        return spelled(QString::fromUtf16(list[size_t(number) % std::size(list)]));
    }

    PersonId addPerson(int number) {
        const Name& name = names[size_t(number) % std::size(names)];
        actions::people::NewPerson wanted;
        wanted.person.given = spelled(QString::fromUtf16(name.given));
        wanted.person.family = spelled(QString::fromUtf16(name.family));
        // No two people have the same name.
        if (const int again = number / int(std::size(names))) wanted.person.given += again > 1 ? u" 3"_s : u" 2"_s;
        wanted.degrees = QStringList{u"MD"_s, u"PhD"_s, u"MPH"_s}.mid(number % 3);
        Position position;
        position.title = pick(titles, number);
        position.department = spelled(u"Department of Emergency Medicine, Division of Ultrasound and Critical Care"_s);
        position.institution = spelled(u"Riverside School of Medicine and Regional Children’s Hospital"_s);
        wanted.position = position;
        return actions::people::add(m_book, wanted);
    }

    void addGoal(int number, PersonId person, MentorshipId mentorship) {
        Goal goal;
        goal.personId = number % 4 ? person : m_owner;
        goal.mentorshipId = mentorship;
        goal.title = pick(goalTitles, number);
        goal.startsOn = m_today.addDays(-60 - 30 * (number % 20));
        goal.targetOn = PartialDate(m_today.addDays(20 * (number % 30) - 40));
        goal.status = statuses[size_t(number) % std::size(statuses)];
        const GoalId id = actions::goals::add(m_book, goal);
        for (int place = 0; place < number % 4; ++place) {
            GoalStep step;
            step.goalId = id;
            step.place = place;
            step.title = pick(goalTitles, number + place + 1);
            if (place == 0) step.doneOn = m_today.addDays(-number);
            actions::goals::addStep(m_book, step);
        }
    }

    void addLetter(int number, PersonId person) {
        Letter letter;
        letter.personId = person;
        letter.purpose = pick(goalTitles, number);
        letter.addressee = pick(titles, number);
        letter.askedOn = PartialDate(m_today.addDays(-10 * number));
        letter.dueOn = PartialDate(m_today.addDays(40 - 6 * number));
        if (number % 3 == 0) letter.sentOn = PartialDate(m_today.addDays(-number));
        actions::letters::add(m_book, letter);
    }

    // A packet of many long lines, and a statement that is far too long.
    void addPacket(PersonId person) {
        const Reader reader = m_book.reader();
        const documents::PacketForm form = documents::packetFormNamed(reader, u"default"_s);
        const PacketId packet = actions::packets::begin(m_book, form, form.tracks.value(1),
                                                        PartialDate(m_today.addDays(30)), pick(goalTitles, 0));
        for (int number = 0; number < 12; ++number) {
            PacketDocument document;
            document.packetId = packet;
            document.title = pick(goalTitles, number);
            actions::packets::addDocument(m_book, document);
            Referee referee;
            referee.packetId = packet;
            referee.name = spelled(QString::fromUtf16(names[size_t(number) % std::size(names)].family));
            referee.about = pick(titles, number);
            actions::packets::addReferee(m_book, referee);
        }
        Referee mentee;
        mentee.packetId = packet;
        mentee.personId = person;
        actions::packets::addReferee(m_book, mentee);
        const StatementId statement =
            actions::statements::begin(m_book, documents::statementFormNamed(reader, u"nih-biosketch"_s));
        StatementPart part = queries::partsOf(m_book.reader(), statement).first();
        for (int number = 0; number < 60; ++number) part.text += pick(goalTitles, number) + u". "_s;
        actions::statements::changePart(m_book, part);
    }

    void meet(int number, PersonId person, QDate day, MeetingState state) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.meeting.time = QTime(8 + number % 9, 30);
        wanted.meeting.minutes = 45;
        wanted.meeting.state = state;
        wanted.meeting.mode = number % 2 ? u"video"_s : u"in-person"_s;
        wanted.meeting.title = pick(goalTitles, number + 2);
        wanted.people = {person};
        wanted.agenda = {pick(goalTitles, number), u"🙂 كيف تسير الأمور؟"_s, spelled(u"Next steps"_s)};
        actions::meetings::add(m_book, wanted);
    }

    Workspace& m_book;
    QDate m_today;
    const Spelling& m_spelled;
    PersonId m_owner;
};

}  // namespace

void makeCrowdedBook(const QString& path, QDate today, const std::function<QString(const QString&)>& spelled) {
    actions::sample::SampleOptions sample;
    sample.anchor = today;
    sample.meetings = meetingsInTenYears;
    const auto book = actions::sample::create(path, sample);
    Crowding crowding(*book, today, spelled);
    for (int number = 0; number < mentees; ++number) crowding.add(number);
}

}  // namespace mb::app
