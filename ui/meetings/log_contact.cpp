#include "ui/meetings/log_contact.h"

#include "core/actions/meetings.h"
#include "core/words/format.h"
#include "ui/meetings/contact_line.h"
#include "ui/meetings/contacts_count.h"
#include "ui/meetings/meeting_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

LogContact::LogContact(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setObjectName(u"logContact"_s);
    setAccessibleName(tr("Log a contact"));
    hide();
    makePanel();
    preset();
    parent->installEventFilter(this);
    connect(&context.theme, &Theme::changed, this, &LogContact::place);
}

void LogContact::makePanel() {
    auto* card = makeCard(this);
    card->setObjectName(u"logContactPanel"_s);
    auto* outer = new QVBoxLayout(card);
    outer->setContentsMargins(2, 2, 2, 2);
    m_panel = new QScrollArea(card);
    m_panel->setWidgetResizable(true);
    m_panel->setFrameShape(QFrame::NoFrame);
    m_panel->setFocusPolicy(Qt::NoFocus);
    m_panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel->viewport()->setAutoFillBackground(false);
    m_panel->setStyleSheet(u"QScrollArea, QWidget#logContactBody { background: transparent; }"_s);
    outer->addWidget(m_panel);
    auto* body = new QWidget(m_panel);
    body->setObjectName(u"logContactBody"_s);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new PlainLabel(tr("Log a contact"), "heading", body));
    makeFields(column);
    makeButtons(column);
    m_panel->setWidget(body);
    for (QWidget* field : body->findChildren<QWidget*>()) field->installEventFilter(this);
}

void LogContact::makeFields(QBoxLayout* column) {
    QWidget* body = column->parentWidget();
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

void LogContact::tellUnderstood() {
    guarded(m_context, [this] {
        const ModeWords modes(m_context.reader());
        const ContactLine line = readContactLine(
            m_people->text(), [this](const QString& typed) { return m_people->meant(typed); }, modes.labels(),
            m_context.today());
        m_understood->setVisible(line.saysMore());
        m_recentBox->setVisible(!line.saysMore() && !m_offered.isEmpty());
        if (line.saysMore()) {
            QStringList parts{line.people, dayWithWeekday(line.day.value_or(m_context.today()), m_context.today())};
            if (line.minutes) parts << words::hours(*line.minutes);
            if (!line.mode.isEmpty()) parts << modes.within(line.mode);
            if (!line.title.isEmpty()) parts << line.title;
            m_understood->setText(tr("Understood: %1").arg(parts.join(u" · "_s)));
        }
        place();
    });
}

void LogContact::takeLine() {
    const ContactLine line = readContactLine(
        m_people->text(), [this](const QString& typed) { return m_people->meant(typed); },
        ModeWords(m_context.reader()).labels(), m_context.today());
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
    const ModeWords modes(reader);
    for (qsizetype i = 0; i < m_offered.size(); ++i) {
        QStringList names;
        for (const PersonId id : std::as_const(m_offered[i].people)) names << fullName(reader.get(id));
        QStringList parts{names.join(u", "_s)};
        if (!m_offered[i].mode.isEmpty()) parts << modes.within(m_offered[i].mode);
        if (m_offered[i].minutes) parts << words::hours(*m_offered[i].minutes);
        QPushButton* button =
            flatButton(parts.join(u" · "_s).replace(u'&', u"&&"_s), u"logRecent%1Button"_s.arg(i + 1), m_recentBox);
        button->setToolTip(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)).toString(QKeySequence::NativeText));
        button->installEventFilter(this);
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

void LogContact::makeButtons(QBoxLayout* column) {
    QWidget* body = column->parentWidget();
    column->addWidget(m_complaint = new PlainLabel({}, "error", body));
    m_complaint->hide();
    auto* row = new QHBoxLayout;
    QPushButton* log = primaryButton(tr("&Log contact"), u"logContactLogButton"_s, body);
    QPushButton* cancel = plainButton(tr("&Close"), u"logContactCloseButton"_s, body);
    row->addWidget(log);
    row->addWidget(cancel);
    row->addStretch(1);
    auto* keys = new PlainLabel(tr("Enter to log · Esc to keep as a draft"), "help", body);
    keys->setWordWrap(false);
    row->addWidget(keys);
    column->addLayout(row);
    connect(log, &QPushButton::clicked, this, &LogContact::log);
    connect(cancel, &QPushButton::clicked, this, &LogContact::close);
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
    m_complaint->hide();
    m_understood->hide();
    m_people->setPeople({});
    m_preset = {};
    m_day->setToday(m_context.today());
    m_day->setDate(m_context.today());
    m_length->setMinutes({});
    m_kept = false;
}

void LogContact::open() {
    guarded(m_context, [this] {
        m_mode->setChoices(ModeWords(m_context.reader()).choices());
        if (!m_kept) {
            preset();
            m_mode->setKey(m_lastMode);
            offerRecent();
        }
    });
    if (!isVisible()) m_before = window()->focusWidget();
    place();
    show();
    raise();
    m_people->setFocus(Qt::ShortcutFocusReason);
    m_people->selectAll();
}

void LogContact::openFor(const QList<PersonId>& people) {
    open();
    if (m_kept || people.isEmpty()) return;  // text that Escape kept is about other people and must not be lost
    m_people->setPeople(people);
    m_preset = m_people->people();
    m_length->setFocus();
}

bool LogContact::isTouched() const {
    return m_people->people() != m_preset || m_day->isModified() || m_day->date() != m_context.today() ||
           !m_length->text().isEmpty() || !m_title->text().isEmpty() || !m_note->toPlainText().isEmpty();
}

void LogContact::place() {
    setGeometry(parentWidget()->rect());
    Theme& theme = m_context.theme;
    auto* card = m_panel->parentWidget();
    const int wide = qMin(theme.px(540), width() - 2 * space::l);
    QWidget* body = m_panel->widget();
    const int wanted =
        body->layout()->hasHeightForWidth() ? body->layout()->totalHeightForWidth(wide - 4) : body->sizeHint().height();
    const int top = qMin(theme.px(72), height() / 12);
    card->setGeometry((width() - wide) / 2, top, wide, qMin(wanted + 6, height() - top - space::l));
}

void LogContact::close() {
    m_kept = isTouched();
    hide();
    if (m_before) m_before->setFocus();
}

bool LogContact::complain(QWidget* field, const QString& sentence) {
    m_complaint->setText(sentence);
    m_complaint->show();
    place();
    field->setFocus();
    return false;
}

bool LogContact::complete(const PeopleField::People& people) {
    if (people.isEmpty()) return complain(m_people, tr("Enter a name."));
    if (const QString doubt = m_people->doubt(); !doubt.isEmpty()) return complain(m_people, doubt);
    if (!m_day->take()) {
        // What is wrong stands beneath the field.
        m_complaint->hide();
        place();
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

void LogContact::log() {
    if (!guarded(m_context, [this] { takeLine(); })) return;
    m_people->settle();
    const PeopleField::People people = m_people->people();
    if (!complete(people)) return;
    m_complaint->hide();
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
    hide();
    if (m_before) m_before->setFocus();
    preset();
    Q_EMIT logged(id);
    offerToCount(m_context, id);
}

bool LogContact::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible()) place();
        return false;
    }
    if (watched == m_people && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        guarded(m_context, [this] { takeLine(); });
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::ControlModifier && key->key() >= Qt::Key_1 && key->key() <= Qt::Key_3) {
            takeRecent(key->key() - Qt::Key_1);
            return true;
        }
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool newLine = watched == m_note && (key->modifiers() & Qt::ShiftModifier);
        if (enter && !newLine && !qobject_cast<QPushButton*>(watched)) {
            log();
            return true;
        }
    }
    if (watched == m_note && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &LogContact::place, Qt::QueuedConnection);
    if (event->type() == QEvent::FocusIn) m_panel->ensureWidgetVisible(static_cast<QWidget*>(watched));
    return false;
}

bool LogContact::focusNextPrevChild(bool next) {
    // The keyboard stays in the panel while it is open.
    return focusByLayout(m_panel, next);
}

void LogContact::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    QWidget::keyPressEvent(event);
}

void LogContact::mousePressEvent(QMouseEvent* event) {
    if (!m_panel->parentWidget()->geometry().contains(event->pos())) close();
}

void LogContact::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, m_context.theme.tokens().dark ? 130 : 60));
}

}  // namespace mb::ui
