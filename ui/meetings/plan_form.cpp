#include "ui/meetings/plan_form.h"

#include "core/actions/meetings.h"
#include "core/queries/agenda.h"
#include "core/queries/mentorships.h"
#include "ui/meetings/meeting_words.h"
#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PlanForm::PlanForm(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    outer->addWidget(scroll.area);
    scroll.column->addWidget(new PlainLabel(tr("Plan a meeting"), "heading", this));
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    makeFields(column);
    scroll.column->addWidget(card);
    scroll.column->addWidget(m_complaint = new PlainLabel({}, "error", this));
    auto* buttons = new QHBoxLayout;
    QPushButton* create = primaryButton(tr("Plan the mee&ting"), u"planCreateButton"_s, this);
    QPushButton* cancel = plainButton(tr("&Cancel"), u"planCancelButton"_s, this);
    create->setToolTip(tr("Enter; in the agenda Ctrl+Enter"));
    buttons->addWidget(create);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    scroll.column->addLayout(buttons);
    scroll.column->addStretch(1);
    connect(create, &QPushButton::clicked, this, &PlanForm::create);
    connect(cancel, &QPushButton::clicked, this, &PlanForm::closed);
    for (QWidget* field : findChildren<QWidget*>()) field->installEventFilter(this);
    for (QLineEdit* line : findChildren<QLineEdit*>())
        connect(line, &QLineEdit::textEdited, m_complaint, &QWidget::hide);
}

void PlanForm::makeFields(QBoxLayout* column) {
    const auto add = [&](auto* flow, const QString& label, QWidget* control, const QString& name) {
        control->setObjectName(name);
        flow->addWidget(labelled(label, control, {}, this));
    };
    add(column, tr("With"), m_people = new PeopleField(m_context, this), u"planPeopleLineEdit"_s);
    column->addWidget(m_fresh = new PlainLabel({}, "help", this));
    auto* flow = new FlowLayout(space::m, space::m);
    add(flow, tr("When"), m_day = new DateField(m_context.today(), this), u"planDayLineEdit"_s);
    add(flow, tr("Time"), m_time = new TimeField(this), u"planTimeLineEdit"_s);
    add(flow, tr("Length"), m_length = new LengthField(this), u"planLengthLineEdit"_s);
    add(flow, tr("How"), m_mode = new KeyCombo(this), u"planModeComboBox"_s);
    add(flow, tr("Where"), m_place = new QLineEdit(this), u"planPlaceLineEdit"_s);
    column->addLayout(flow);
    add(column, tr("Title"), m_title = new QLineEdit(this), u"planTitleLineEdit"_s);
    m_title->setPlaceholderText(tr("Subject"));
    add(column, tr("Agenda, one question or topic on each line"), m_agenda = new GrowingEdit(3, 12, this),
        u"planAgendaPlainTextEdit"_s);
    column->addWidget(m_carries = new PlainLabel({}, "help", this));
    m_carries->setObjectName(u"planCarriesLabel"_s);
    connect(m_people, &PeopleField::peopleTyped, this, [this] { m_fresh->hide(); });
    connect(m_people, &PeopleField::settled, this, [this] {
        m_fresh->setText(m_people->remark());
        m_fresh->setVisible(!m_fresh->text().isEmpty());
        guarded(m_context, [this] { tellWhatComesAlong(); });
    });
    connect(m_people, &PeopleField::peopleChanged, this, [this] {
        guarded(m_context, [this] {
            proposeFromMentorship();
            tellWhatComesAlong();
        });
    });
    connect(m_day, &DateField::dateChanged, this, [this] { guarded(m_context, [this] { tellWhatComesAlong(); }); });
    connect(m_mode, &KeyCombo::keyChosen, this, [this] { m_modeChosen = true; });
}

QWidget* PlanForm::firstField() const { return m_people->people().isEmpty() ? static_cast<QWidget*>(m_people) : m_day; }

void PlanForm::begin(const Preset& preset) {
    m_preset = preset;
    m_modeChosen = false;
    const QList<QLineEdit*> lines{m_people, m_day, m_time, m_length, m_place, m_title};
    for (QLineEdit* line : lines) {
        line->clear();
        line->setModified(false);
    }
    m_agenda->clear();
    m_fresh->hide();
    m_complaint->hide();
    m_mode->setChoices(ModeWords(m_context.reader()).choices());
    m_mode->setKey({});
    m_day->setToday(m_context.today());
    m_day->setDate({});
    m_time->setTime({});
    m_length->setMinutes({});
    m_people->setPeople(preset.people);
    m_title->setText(preset.title);
    proposeFromMentorship();
    tellWhatComesAlong();
    firstField()->setFocus();
}

void PlanForm::tellWhatComesAlong() {
    const Reader reader = m_context.reader();
    queries::Circle circle;
    circle.people = m_people->people().known;
    if (m_preset.mentorship) circle.mentorships << *m_preset.mentorship;
    else
        circle.mentorships =
            actions::meetings::mentorshipsFor(reader, m_context.workspace.book().ownerId, circle.people);
    // A day that is not said yet is taken to be the last.
    const QDate day = m_day->date().value_or(m_context.today().addYears(10));
    const int open = int(queries::comingAlong(reader, circle, m_context.today(), day).size());
    m_carries->setText(tr("%n open agenda items of the last meeting come along.", nullptr, open));
    m_carries->setVisible(open);
}

// Fills in what the agreement with these people says, unless something else was typed.
void PlanForm::proposeFromMentorship() {
    const Reader reader = m_context.reader();
    std::optional<MentorshipId> id = m_preset.mentorship;
    const auto known = m_people->people().known;
    if (!id && !known.isEmpty()) {
        const auto shared = queries::mentorshipsOfPair(reader, m_context.workspace.book().ownerId, known.first());
        if (!shared.isEmpty()) id = shared.first();
    }
    if (!id) return;
    const Mentorship mentorship = reader.get(*id);
    if (!m_length->isModified() && !m_length->minutes()) m_length->setMinutes(mentorship.minutes);
    if (!m_modeChosen && m_mode->key().isEmpty()) m_mode->setKey(mentorship.mode);
    if (!m_place->isModified() && m_place->text().isEmpty()) m_place->setText(mentorship.place);
}

bool PlanForm::complain(QWidget* field, const QString& sentence) {
    m_complaint->setText(sentence);
    m_complaint->show();
    field->setFocus();
    return false;
}

void PlanForm::create() {
    m_people->settle();
    const PeopleField::People people = m_people->people();
    if (people.isEmpty()) return void(complain(m_people, tr("Enter whom you will meet.")));
    if (const QString doubt = m_people->doubt(); !doubt.isEmpty()) return void(complain(m_people, doubt));
    if (!m_day->take()) return m_day->setFocus();
    const auto day = m_day->date();
    if (!day) return void(complain(m_day, tr("Enter a day, such as 4 Nov, fri or +7.")));
    if (!m_time->take()) return void(complain(m_time, tr("Say at what time, such as 15:00, or leave it empty.")));
    if (!m_length->take())
        return void(complain(m_length, tr("Say how long, such as 45 or 1 h 30, or leave it empty.")));
    m_complaint->hide();
    guarded(m_context, [&] {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.state = MeetingState::Planned;
        wanted.meeting.day = *day;
        wanted.meeting.time = m_time->time();
        wanted.meeting.minutes = m_length->minutes();
        wanted.meeting.mode = m_mode->key();
        wanted.meeting.place = m_place->text().trimmed();
        wanted.meeting.title = m_title->text().trimmed();
        wanted.people = people.known;
        wanted.newPeople = people.fresh;
        if (m_preset.mentorship) {
            wanted.mentorships << *m_preset.mentorship;
            wanted.meeting.hostId =
                queries::nextHost(m_context.reader(), *m_preset.mentorship, *day).value_or(PersonId());
        }
        for (const QString& line : wholeText(*m_agenda).split(u'\n'))
            if (!line.trimmed().isEmpty()) wanted.agenda << line.trimmed();
        Q_EMIT planned(actions::meetings::add(m_context.workspace, wanted));
    });
}

bool PlanForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape && watched != m_people) {
        Q_EMIT closed();
        return true;
    }
    if (!enter || qobject_cast<QPushButton*>(watched)) return QWidget::eventFilter(watched, event);
    if (watched == m_people && m_people->offersName()) return false;
    if (watched == m_agenda && !(key->modifiers() & Qt::ControlModifier)) return false;
    create();
    return true;
}

}  // namespace mb::ui
