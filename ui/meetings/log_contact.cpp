#include "ui/meetings/log_contact.h"

#include "core/actions/meetings.h"
#include "core/words/format.h"
#include "core/words/written_dates.h"
#include "ui/meetings/contacts_count.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tab_order.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int namesAtMost = 80;  // letters of them in the window's banner
}

LogContact::LogContact(const Context& context, QWidget* parent)
    : QuickPanel(context, u"logContact"_s, tr("Log a contact"), parent) {
    makeFields();
    addButtons(tr("&Log contact"), u"logContactLogButton"_s, tr("Enter to log · Esc to keep as a draft"));
    setUp();
    preset();
}

void LogContact::makeFields() {
    QWidget* body = this->body();
    QBoxLayout* column = this->column();
    const auto add = [&](auto* layout, const QString& label, QWidget* control, const QString& name) {
        control->setObjectName(name);
        layout->addWidget(labelled(label, control, {}, body));
    };
    add(column, tr("With"), m_people = new PeopleField(m_context, body), u"logPeopleLineEdit"_s);
    m_people->setPlaceholderText(tr("“Lin yesterday 20m phone authorship”, or a name"));
    column->addWidget(m_fresh = new PlainLabel({}, "help", body));
    m_fresh->hide();
    column->addWidget(m_understood = new PlainLabel({}, "help", body));
    m_understood->setObjectName(u"logUnderstoodLabel"_s);
    m_understood->hide();
    m_recentBox = new QWidget(body);
    m_recent = new FlowLayout(space::s, 0, m_recentBox);
    m_recent->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_recentBox);
    auto* flow = new FlowLayout(space::m, space::m);
    add(flow, tr("When"), m_day = new DateField(m_context.today(), body), u"logDayLineEdit"_s);
    add(flow, tr("How"), m_mode = new KeyCombo(body), u"logModeComboBox"_s);
    add(flow, tr("Length"), m_length = new LengthField(body), u"logLengthLineEdit"_s);
    column->addLayout(flow);
    add(column, tr("Subject"), m_title = new QLineEdit(body), u"logTitleLineEdit"_s);
    add(column, tr("Note"), m_note = new GrowingEdit(2, 6, body), u"logNotePlainTextEdit"_s);
    m_share = new QCheckBox(tr("Allow this note to be &shared (private otherwise)"), body);
    m_share->setObjectName(u"logShareCheckBox"_s);
    column->addWidget(m_share);
    followLine();
}

void LogContact::followLine() {
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_day), static_cast<QLineEdit*>(m_length), m_title})
        connect(field, &QLineEdit::textEdited, this, [this, field] { m_byHand << field; });
    connect(m_day, &DateField::dateChanged, this, [this] { m_byHand << m_day; });
    connect(m_mode, &KeyCombo::keyChosen, this, [this] { m_byHand << m_mode; });
    const auto tellFresh = [this] {
        if (!typedLine().fault.isEmpty()) return;
        m_fresh->setText(m_people->remark());
        m_fresh->setVisible(!m_fresh->text().isEmpty());
        place();
    };
    connect(m_people, &PeopleField::settled, this, tellFresh);
    connect(m_people, &PeopleField::peopleTyped, this, [this] {
        m_fresh->hide();
        stopComplaining();
        tellUnderstood();
    });
}

ContactLine LogContact::typedLine() const {
    ContactLine line = readContactLine(
        m_people->text(), [this](const QString& typed) { return m_people->meant(typed); },
        m_modes ? m_modes->labels() : QHash<QString, QString>(), m_context.today());
    if (line.saysMore() && line.fault.isEmpty()) line.fault = m_people->partDoubt(line.people);
    return line;
}

void LogContact::follow(const ContactLine& line) {
    const auto follows = [&](const QWidget* field, bool said) {
        return !m_byHand.contains(field) && (said || !m_taken.contains(field));
    };
    if (follows(m_day, line.day.has_value())) m_day->setDate(line.day.value_or(m_context.today()), true);
    if (follows(m_length, line.minutes.has_value())) m_length->setMinutes(line.minutes, true);
    if (follows(m_mode, !line.mode.isEmpty())) m_mode->setKey(line.mode.isEmpty() ? m_lastMode : line.mode);
    if (follows(m_title, !line.title.isEmpty())) m_title->setText(line.title);
}

// What was typed into the field itself stays, and the line's words stand behind it.
QString LogContact::wholeTitle(const ContactLine& line) const {
    if (!m_byHand.contains(m_title)) return m_title->text();
    return QString(m_title->text() + u' ' + line.title).simplified();
}

QString LogContact::understood(const ContactLine& line) const {
    const PeopleField::People people = m_people->read(line.people);
    const QDate today = m_context.today();
    QStringList parts{line.people, dayWithWeekday(m_day->date().value_or(today), today)};
    if (const auto minutes = m_length->minutes()) parts << words::hours(*minutes);
    if (const QString mode = m_mode->key(); !mode.isEmpty()) parts << m_modes->within(mode);
    parts << wholeTitle(line);
    parts.removeAll(QString());
    QString text = tr("Understood: %1").arg(parts.join(u" · "_s));
    if (!people.fresh.isEmpty()) text += u'\n' + tr("New in this book: %1.").arg(words::andList(people.fresh));
    return text;
}

void LogContact::tellUnderstood() {
    guarded(m_context, [this] {
        const ContactLine line = typedLine();
        const bool well = line.fault.isEmpty();
        if (well) follow(line);
        m_understood->setVisible(line.saysMore());
        m_recentBox->setVisible(!line.saysMore() && !m_offered.isEmpty());
        if (line.saysMore()) {
            m_understood->setRole(well ? "help" : "error");
            m_understood->setText(well ? understood(line) : line.fault);
        }
        place();
    });
}

void LogContact::takeLine() {
    const ContactLine line = typedLine();
    if (!line.saysMore() || !line.fault.isEmpty()) return;
    follow(line);
    m_title->setText(wholeTitle(line));
    m_people->setText(line.people);
    m_people->setModified(true);
    if (line.day) m_taken << m_day;
    if (line.minutes) m_taken << m_length;
    if (!line.mode.isEmpty()) m_taken << m_mode;
    if (!line.title.isEmpty()) m_byHand << m_title;  // what comes later stands behind it
    m_understood->hide();
}

// "fri" is the last Friday here, too.
void LogContact::readDay() {
    if (!m_day->isModified()) return;
    const WrittenDate day = DateReader(words::pastHabits(m_context.today())).read(m_day->text());
    if (day.kind != WrittenDate::Certain || !day.date.isDay()) return;
    m_day->setText(words::shortDate(day.date.day()));
    m_day->setModified(true);
}

// The last ways of logging, each a button and a key.
void LogContact::offerRecent() {
    clearLayout(m_recent);
    const Reader reader = m_context.reader();
    m_offered = queries::recentContacts(reader, m_context.workspace.book().ownerId, 3);
    for (qsizetype i = 0; i < m_offered.size(); ++i) {
        QStringList names;
        for (const PersonId id : std::as_const(m_offered[i].people)) names << fullName(reader.get(id));
        QStringList parts{names.join(u", "_s)};
        if (!m_offered[i].mode.isEmpty()) parts << m_modes->within(m_offered[i].mode);
        if (m_offered[i].minutes) parts << words::hours(*m_offered[i].minutes);
        QPushButton* button =
            flatButton(parts.join(u" · "_s).replace(u'&', u"&&"_s), u"logRecent%1Button"_s.arg(i + 1), m_recentBox);
        button->setToolTip(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)).toString(QKeySequence::NativeText));
        button->setFocusPolicy(Qt::NoFocus);  // each has a key, and Tab leads on to the day
        connect(button, &QPushButton::clicked, this, [this, i] { takeRecent(int(i)); });
        m_recent->addWidget(button);
        button->show();
    }
    m_recentBox->setVisible(!m_offered.isEmpty());
}

void LogContact::takeRecent(int place) {
    if (place >= m_offered.size()) return;
    const queries::RecentContact chosen = m_offered[place];
    m_people->setPeople(chosen.people, true);
    m_mode->setKey(chosen.mode);
    m_length->setMinutes(chosen.minutes, true);
    m_taken << m_mode << m_length;
    m_recentBox->hide();
    this->place();
    m_title->setFocus();
}

void LogContact::preset() {
    for (QLineEdit* line : {static_cast<QLineEdit*>(m_people), static_cast<QLineEdit*>(m_day),
                            static_cast<QLineEdit*>(m_length), m_title}) {
        line->clear();
        line->setModified(false);
    }
    m_note->clear();
    m_share->setChecked(false);
    m_fresh->hide();
    m_understood->hide();
    stopComplaining();
    m_people->setPeople({});
    m_preset = {};
    m_byHand.clear();
    m_taken.clear();
    m_day->setToday(m_context.today());
    m_day->setDate(m_context.today());
    m_length->setMinutes({});
}

void LogContact::open() {
    guarded(m_context, [this] {
        m_modes.emplace(m_context.reader());
        m_mode->setChoices(m_modes->choices());
        if (!hasKept()) {
            preset();
            m_mode->setKey(m_lastMode);
            offerRecent();
        }
    });
    openAt(m_people);
}

void LogContact::openFor(const QList<PersonId>& people) {
    open();
    if (hasKept() || people.isEmpty()) return;  // text that Escape kept is about other people and must not be lost
    m_people->setPeople(people);
    m_preset = m_people->people();
    m_length->setFocus();
}

bool LogContact::isTouched() const {
    return m_people->people() != m_preset || m_day->isModified() || m_day->date() != m_context.today() ||
           !m_length->text().isEmpty() || !m_title->text().isEmpty() || !m_note->toPlainText().isEmpty();
}

bool LogContact::complete(const PeopleField::People& people) {
    if (people.isEmpty()) return complain(m_people, tr("Enter a name."));
    if (const QString doubt = m_people->doubt(); !doubt.isEmpty()) return complain(m_people, doubt);
    readDay();
    if (!m_day->take()) {
        // What is wrong stands beneath the field.
        stopComplaining();
        m_day->setFocus();
        return false;
    }
    const auto day = m_day->date();
    if (!day) return complain(m_day, tr("Enter a day, such as today, fri or 4 Nov."));
    if (*day > m_context.today()) return complain(m_day, stillAhead(*day, m_context.today()));
    if (!m_length->take()) return complain(m_length, LengthField::wanted());
    return true;
}

bool LogContact::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_people && isLeaving(event)) guarded(m_context, [this] { takeLine(); });
    if (watched == m_day && isLeaving(event)) guarded(m_context, [this] { readDay(); });
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::ControlModifier && key->key() >= Qt::Key_1 && key->key() <= Qt::Key_3) {
            takeRecent(key->key() - Qt::Key_1);
            return true;
        }
    }
    return QuickPanel::eventFilter(watched, event);
}

void LogContact::act() {
    QString fault;
    const bool taken = guarded(m_context, [&] {
        fault = typedLine().fault;
        takeLine();
    });
    if (!taken) return;
    if (!fault.isEmpty()) {
        m_understood->hide();
        complain(m_people, fault);
        return;
    }
    m_people->settle();
    const PeopleField::People people = m_people->people();
    if (!complete(people)) return;
    stopComplaining();
    write(people, *m_day->date());
}

void LogContact::write(const PeopleField::People& people, QDate day) {
    MeetingId id;
    const bool done = guarded(m_context, [&] {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.state = MeetingState::Held;
        wanted.meeting.day = day;
        wanted.meeting.mode = m_mode->key();
        wanted.meeting.minutes = m_length->minutes();
        wanted.meeting.title = m_title->text().trimmed();
        wanted.people = people.known;
        wanted.newPeople = people.fresh;
        const QString note = wholeText(*m_note);
        if (!note.trimmed().isEmpty())
            wanted.notes << actions::meetings::NewNote{
                note, m_share->isChecked() ? Visibility::Shareable : Visibility::Private};
        id = actions::meetings::add(m_context.workspace, wanted);
    });
    if (!done) return;
    m_lastMode = m_mode->key();
    const QString told = toldOf(people, day);
    finish();
    Q_EMIT logged(id, told);
    offerToCount(m_context, id, told);
}

QString LogContact::toldOf(const PeopleField::People& people, QDate day) const {
    QStringList names;
    guarded(m_context, [&] {
        for (const PersonId id : people.known) names << fullName(m_context.reader().get(id));
    });
    QStringList how;
    if (const QString mode = m_mode->key(); !mode.isEmpty() && m_modes) how << m_modes->within(mode);
    if (const auto minutes = m_length->minutes()) how << words::hours(*minutes);
    const auto inShort = [](const QStringList& all) { return words::shortened(words::andList(all), namesAtMost); };
    const QString with = inShort(names + people.fresh), on = dayWithWeekday(day, m_context.today());
    QString told = how.isEmpty() ? tr("Logged with %1 on %2.").arg(with, on)
                                 : tr("Logged with %1 on %2: %3.").arg(with, on, how.join(u", "_s));
    if (!people.fresh.isEmpty()) told += u' ' + tr("New in this book: %1.").arg(inShort(people.fresh));
    return told;
}

}  // namespace mb::ui
