#include "ui/meetings/log_contact.h"

#include "core/actions/meetings.h"
#include "core/words/format.h"
#include "ui/meetings/contacts_count.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tab_order.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

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
    const auto tellFresh = [this] {
        m_fresh->setText(m_people->remark());
        m_fresh->setVisible(!m_fresh->text().isEmpty());
        place();
    };
    connect(m_people, &PeopleField::settled, this, tellFresh);
    connect(m_people, &PeopleField::peopleTyped, this, [this] {
        m_fresh->hide();
        tellUnderstood();
    });
}

ContactLine LogContact::typedLine() const {
    return readContactLine(
        m_people->text(), [this](const QString& typed) { return m_people->meant(typed); },
        m_modes ? m_modes->labels() : QHash<QString, QString>(), m_context.today());
}

void LogContact::tellUnderstood() {
    guarded(m_context, [this] {
        const ContactLine line = typedLine();
        m_understood->setVisible(line.saysMore());
        m_recentBox->setVisible(!line.saysMore() && !m_offered.isEmpty());
        if (line.saysMore()) {
            QStringList parts{line.people, dayWithWeekday(line.day.value_or(m_context.today()), m_context.today())};
            if (line.minutes) parts << words::hours(*line.minutes);
            if (!line.mode.isEmpty()) parts << m_modes->within(line.mode);
            if (!line.title.isEmpty()) parts << line.title;
            m_understood->setText(tr("Understood: %1").arg(parts.join(u" · "_s)));
        }
        place();
    });
}

void LogContact::takeLine() {
    const ContactLine line = typedLine();
    if (!line.saysMore()) return;
    m_people->setText(line.people);
    m_people->setModified(true);
    if (line.day) m_day->setDate(line.day, true);
    if (line.minutes) m_length->setMinutes(line.minutes, true);
    if (!line.mode.isEmpty()) m_mode->setKey(line.mode);
    if (!line.title.isEmpty())
        m_title->setText(m_title->text().isEmpty() ? line.title : QString(m_title->text() + u' ' + line.title));
    m_understood->hide();
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
    if (!m_day->take()) {
        // What is wrong stands beneath the field.
        stopComplaining();
        m_day->setFocus();
        return false;
    }
    const auto day = m_day->date();
    if (!day) return complain(m_day, tr("Enter a day, such as today, fri or 4 Nov."));
    if (*day > m_context.today())
        return complain(m_day, tr("That day is in the future. Plan future meetings on the Meetings page."));
    if (!m_length->take()) return complain(m_length, tr("Say how long, such as 10 or 1 h 30, or leave it empty."));
    return true;
}

bool LogContact::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_people && isLeaving(event)) guarded(m_context, [this] { takeLine(); });
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
    if (!guarded(m_context, [this] { takeLine(); })) return;
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
    finish();
    Q_EMIT logged(id);
    offerToCount(m_context, id);
}

}  // namespace mb::ui
