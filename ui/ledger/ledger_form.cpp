#include "ui/ledger/ledger_form.h"

#include "core/actions/ledger.h"
#include "core/words/ledger.h"
#include "ui/ledger/ledger_rows.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

LedgerForm::LedgerForm(const Context& context, QWidget* parent) : RecordForm(parent), m_context(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    m_area = scroll.area;
    outer->addWidget(scroll.area);
    scroll.column->addWidget(makeHead());
    auto* text = new GrowingEdit(2, 14, this);
    text->setObjectName(u"ledgerTextGrowingEdit"_s);
    text->setTabChangesFocus(true);
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    auto* grid = new FieldGrid(context.theme, card);
    column->addWidget(grid);
    makeFields(grid);
    scroll.column->addWidget(card);
    scroll.column->addWidget(labelledPrivate(context.theme, tr("What it was"), text, this));
    m_text = new Saver(text, context, [this](const QString& typed, const QString& burst) {
        change([&](LedgerLine& line) { line.text = typed; }, burst);
    });
    scroll.column->addWidget(m_fatePart = makeFate());
    scroll.column->addStretch(1);
}

QWidget* LedgerForm::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto* line = new QHBoxLayout;
    m_name = new PlainLabel({}, "heading", head);
    m_chip = new Chip(m_context.theme, {}, Tone::Calm, head);
    line->addWidget(m_name, 1);
    line->addWidget(m_chip, 0, Qt::AlignTop);
    column->addLayout(line);
    auto* acts = new FlowLayout(space::s, space::s);
    m_meeting = forReading(flatButton(tr("Open the meeting"), u"ledgerMeetingPushButton"_s, head));
    connect(m_meeting, &QPushButton::clicked, this,
            [this] { m_context.open(Meeting::table, m_context.reader().get(m_id).meetingId.value); });
    auto* remove = flatButton(tr("Remove"), u"ledgerRemovePushButton"_s, head);
    remove->setAccessibleDescription(tr("Removes the line from the book. Undo brings it back."));
    connect(remove, &QPushButton::clicked, this, [this] {
        flush();
        if (guarded(m_context, [this] { actions::ledger::remove(m_context.workspace, m_id); })) Q_EMIT removed();
    });
    acts->addWidget(m_meeting);
    acts->addWidget(remove);
    column->addLayout(acts);
    return head;
}

void LedgerForm::makeFields(FieldGrid* grid) {
    m_kind = new KeyCombo(grid);
    m_kind->setObjectName(u"ledgerKindKeyCombo"_s);
    m_kind->setChoices(ledgerKinds());
    m_kind->setMovesInList();
    grid->add(labelled(tr("Kind"), m_kind, {}, grid));
    connect(m_kind, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] { change([&](LedgerLine& line) { line.kind = *fromKey<LedgerKind>(key); }); });
    });
    m_day = new DateField(m_context.today(), grid);
    m_day->setObjectName(u"ledgerDayLineEdit"_s);
    grid->add(labelled(tr("When"), m_day, {}, grid));
    savesOnLeaving(m_day, m_context, [this] {
        if (const auto day = m_day->date()) change([&](LedgerLine& line) { line.day = *day; });
    });
    m_people = new PeoplePair(m_context, u"ledger"_s, grid, [this](const auto& giver, const auto& receiver) {
        actions::ledger::setPeople(m_context.workspace, m_id, giver, receiver);
    });
    m_minutes = new LengthField(grid);
    m_minutes->setObjectName(u"ledgerMinutesLineEdit"_s);
    m_minutesBox = labelled(tr("Time spent"), m_minutes, tr("Counts among the hours of the mentor’s record."), grid);
    grid->add(m_minutesBox, true);
    savesOnLeaving(m_minutes, m_context,
                   [this] { change([&](LedgerLine& line) { line.minutes = m_minutes->minutes(); }); });
}

QWidget* LedgerForm::makeFate() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(new PlainLabel(tr("What became of it"), "section", part));
    auto* card = makeCard(part);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::l, space::m, space::l, space::l);
    auto* grid = new FieldGrid(m_context.theme, card);
    inside->addWidget(grid);
    m_fate = new KeyCombo(grid);
    m_fate->setObjectName(u"ledgerFateKeyCombo"_s);
    QList<std::pair<QString, QString>> fates{{QString(), tr("still open")}};
    for (const QString& key : allKeys<AdviceFate>()) fates.append({key, words::fateLabel(*fromKey<AdviceFate>(key))});
    m_fate->setChoices(fates);
    m_fate->setMovesInList();
    grid->add(labelled(tr("The advice was"), m_fate, {}, grid));
    connect(m_fate, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] {
            actions::ledger::setFate(m_context.workspace, m_id, fromKey<AdviceFate>(key), m_context.today());
        });
    });
    m_fateDay = new DateField(m_context.today(), grid);
    m_fateDay->setObjectName(u"ledgerFateDayLineEdit"_s);
    grid->add(labelled(tr("On"), m_fateDay, {}, grid));
    savesOnLeaving(m_fateDay, m_context,
                   [this] { change([&](LedgerLine& line) { line.fateOn = m_fateDay->date(); }); });
    column->addWidget(card);
    auto* text = new GrowingEdit(2, 10, part);
    text->setObjectName(u"ledgerFateTextGrowingEdit"_s);
    text->setTabChangesFocus(true);
    column->addWidget(m_fateMore = labelledPrivate(m_context.theme, tr("How it went"), text, part));
    m_fateText = new Saver(text, m_context, [this](const QString& typed, const QString& burst) {
        change([&](LedgerLine& line) { line.fateText = typed; }, burst);
    });
    return part;
}

void LedgerForm::change(const std::function<void(LedgerLine&)>& edit, const QString& burst) {
    LedgerLine line = m_context.reader().get(m_id);
    edit(line);
    actions::ledger::change(m_context.workspace, line, burst);
}

bool LedgerForm::flush() {
    const bool texts = m_text->flush() && m_fateText->flush();
    return m_people->flush() && texts;
}

bool LedgerForm::setRecord(qint64 id) {
    if (id == m_id.value) return true;
    if (m_id && !flush()) return false;
    if (!id) {
        forget();
        return true;
    }
    const auto line = m_context.reader().find(LedgerLineId(id));
    if (!line) return false;
    m_id = line->id;
    m_text->showOther(line->text);
    m_fateText->showOther(line->fateText);
    fill(*line, true);
    m_area->ensureVisible(0, 0);
    return true;
}

void LedgerForm::forget() {
    m_id = {};
    m_text->show({}, true);
    m_fateText->show({}, true);
    m_people->show({}, {}, true);
}

void LedgerForm::reload(bool byUndo) {
    if (const auto line = m_context.reader().find(m_id)) fill(*line, byUndo);
}

void LedgerForm::fill(const LedgerLine& line, bool byUndo) {
    m_text->show(line.text, byUndo);
    m_fateText->show(line.fateText, byUndo);
    m_people->show(line.giverId, line.receiverId, byUndo);
    m_kind->setKey(keyOf(line.kind));
    m_fate->setKey(line.fate ? keyOf(*line.fate) : QString());
    for (DateField* day : {m_day, m_fateDay}) day->setToday(m_context.today());
    m_day->setDate(line.day, byUndo);
    m_fateDay->setDate(line.fateOn, byUndo);
    m_minutes->setMinutes(line.minutes, byUndo);
    m_minutesBox->setVisible(line.kind == LedgerKind::Reading);
    m_fatePart->setVisible(line.kind == LedgerKind::Advice);
    m_fateDay->parentWidget()->setVisible(line.fate.has_value());
    m_fateMore->setVisible(line.fate.has_value());
    m_meeting->setVisible(bool(line.meetingId));
    const QString fromTo =
        words::fromTo(PersonEdit::called(m_context, line.giverId), PersonEdit::called(m_context, line.receiverId));
    m_name->setText(QString(words::ledgerLabel(line.kind) + u' ' + fromTo).trimmed());
    m_chip->set(fateChip(line), line.fate == AdviceFate::Taken ? Tone::Ok : Tone::Calm);
}

}  // namespace mb::ui
