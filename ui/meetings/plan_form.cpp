#include "ui/meetings/plan_form.h"

#include "core/actions/series.h"
#include "core/queries/agenda.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"
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
    connect(cancel, &QPushButton::clicked, this, &PlanForm::giveUp);
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
    auto* again = new FlowLayout(space::m, space::m);
    add(again, tr("Repeats"), m_repeats = new KeyCombo(this), u"planRepeatsComboBox"_s);
    m_repeats->setChoices({{QString(), tr("Does not repeat")},
                           {u"w1"_s, tr("Every week")},
                           {u"w2"_s, tr("Every two weeks")},
                           {u"w4"_s, tr("Every four weeks")},
                           {u"m1"_s, tr("Every month, same weekday")},
                           {u"m2"_s, tr("Every two months, same weekday")},
                           {u"m3"_s, tr("Every three months, same weekday")}});
    m_until = new PartialDateField(m_context.today(), this);
    m_until->setObjectName(u"planUntilLineEdit"_s);
    m_untilBox = labelled(tr("Until"), m_until, {}, this);
    m_untilBox->hide();
    again->addWidget(m_untilBox);
    column->addLayout(again);
    column->addWidget(m_series = new PlainLabel({}, "help", this));
    m_series->setObjectName(u"planSeriesLabel"_s);
    m_series->hide();
    connect(m_repeats, &KeyCombo::keyChosen, this, &PlanForm::tellSeries);
    connect(m_until, &DateLine::dateChanged, this, &PlanForm::tellSeries);
    connect(m_day, &DateField::dateChanged, this, &PlanForm::tellSeries);
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
    empty();
    m_people->setPeople(preset.people, true);
    m_title->setText(preset.title);
    proposeFromMentorship();
    tellWhatComesAlong();
    firstField()->setFocus();
}

void PlanForm::empty() {
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
    m_day->setDate({}, true);
    m_time->setTime({}, true);
    m_length->setMinutes({}, true);
    m_repeats->setKey({});
    m_until->setToday(m_context.today());
    m_until->setDate({}, true);
    tellSeries();
    m_people->setPeople({}, true);
}

// Of a group or team it is the group's meeting.
QList<MentorshipId> PlanForm::mentorshipsOf(const QList<PersonId>& people) const {
    if (m_preset.mentorship) return {*m_preset.mentorship};
    return actions::meetings::mentorshipsFor(m_context.reader(), m_context.workspace.book().ownerId, people);
}

void PlanForm::tellWhatComesAlong() {
    const Reader reader = m_context.reader();
    queries::Circle circle;
    circle.people = m_people->people().known;
    circle.mentorships = mentorshipsOf(circle.people);
    // A day that is not said yet is taken to be the last.
    const QDate day = m_day->date().value_or(m_context.today().addYears(10));
    const int open = int(queries::comingAlong(reader, circle, m_context.today(), day).size());
    m_carries->setText(tr("%n open agenda items of the last meeting come along.", nullptr, open));
    m_carries->setVisible(open);
}

// Fills in what the agreement with these people says, unless something else was typed.
void PlanForm::proposeFromMentorship() {
    const Reader reader = m_context.reader();
    const QList<MentorshipId> shared = mentorshipsOf(m_people->people().known);
    if (shared.isEmpty()) return;
    const Mentorship mentorship = reader.get(shared.first());
    if (!m_length->isModified() && !m_length->minutes()) m_length->setMinutes(mentorship.minutes);
    if (!m_modeChosen && m_mode->key().isEmpty()) m_mode->setKey(mentorship.mode);
    if (!m_place->isModified() && m_place->text().isEmpty()) m_place->setText(mentorship.place);
}

std::optional<SeriesRule> PlanForm::rule() const {
    const QString key = m_repeats->key();
    if (key.isEmpty() || !m_until->date()) return std::nullopt;
    return SeriesRule{key.front() == u'w' ? SeriesRule::Weeks : SeriesRule::Months, key.mid(1).toInt(),
                      m_until->date()->latest()};
}

// Which days they are, before any is planned.
void PlanForm::tellSeries() {
    m_untilBox->setVisible(!m_repeats->key().isEmpty());
    const auto series = rule();
    const auto first = m_day->date();
    m_series->setVisible(series && first);
    if (!series || !first) return;
    const QList<QDate> days = seriesDays(*first, *series);
    QStringList named;
    for (const QDate day : days) named << words::weekdayShortDay(day);
    if (named.size() > 6) named = named.mid(0, 4) + QStringList{u"…"_s, named.last()};
    const QString list = named.join(u", "_s);
    m_series->setText(
        days.size() == mostInSeries
            ? tr("%n meetings, which is as many as a series can have: %1", nullptr, int(days.size())).arg(list)
            : tr("%n meetings: %1", nullptr, int(days.size())).arg(list));
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
    if (!m_length->take()) return void(complain(m_length, LengthField::wanted()));
    if (!m_repeats->key().isEmpty()) {
        if (!m_until->take()) return m_until->setFocus();
        if (!m_until->date()) return void(complain(m_until, tr("Say until which day it repeats, such as 30 Jun.")));
        if (seriesDays(*day, *rule()).size() < 2)
            return void(complain(m_until, tr("No second meeting falls before that day. Choose a later one.")));
    }
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
        if (m_preset.mentorship) wanted.mentorships << *m_preset.mentorship;
        if (const auto shared = mentorshipsOf(people.known); shared.size() == 1)
            wanted.meeting.hostId = queries::nextHost(m_context.reader(), shared.first(), *day).value_or(PersonId());
        for (const QString& line : wholeText(*m_agenda).split(u'\n'))
            if (!line.trimmed().isEmpty()) wanted.agenda << line.trimmed();
        if (const auto series = rule()) planSeries(wanted, *series);
        else Q_EMIT planned(actions::meetings::add(m_context.workspace, wanted));
    });
}

void PlanForm::planSeries(const actions::meetings::NewMeeting& first, const SeriesRule& series) {
    const QList<MeetingId> made = actions::series::plan(m_context.workspace, first, series);
    const qint64 step = m_context.workspace.nextUndo()->id;
    Q_EMIT planned(made.first());
    const QString told = tr("%n meetings were planned.", nullptr, int(made.size()));
    if (!m_context.offer) return m_context.tell(told);
    // The offer stands longer than this form; what was done since is not taken back with it.
    m_context.offer(told, tr("Undo"), [&context = m_context, step] {
        guarded(context, [&] {
            const auto next = context.workspace.nextUndo();
            if (next && next->id == step) return void(context.workspace.undo());
            context.tell(tr("More was changed since. Undo that first, with Ctrl+Z."));
        });
    });
}

void PlanForm::giveUp() {
    guarded(m_context, [this] { empty(); });
    Q_EMIT closed();
}

bool PlanForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape && watched != m_people) {
        giveUp();
        return true;
    }
    if (!enter || qobject_cast<QPushButton*>(watched)) return QWidget::eventFilter(watched, event);
    if (watched == m_people && m_people->offersName()) return false;
    if (watched == m_agenda && !(key->modifiers() & Qt::ControlModifier)) return false;
    create();
    return true;
}

}  // namespace mb::ui
