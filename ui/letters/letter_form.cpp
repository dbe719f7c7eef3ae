#include "ui/letters/letter_form.h"

#include "core/actions/letters.h"
#include "core/queries/people.h"
#include "core/words/packets.h"
#include "ui/listed/letter_rows.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

LetterForm::LetterForm(const Context& context, QWidget* parent) : RecordForm(parent), m_context(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    m_area = scroll.area;
    outer->addWidget(scroll.area);
    scroll.column->addWidget(makeHead());
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    auto* grid = new FieldGrid(context.theme, card);
    column->addWidget(grid);
    scroll.column->addWidget(card);
    const auto text = [&](const QString& label, const QString& name, QString Letter::*member, bool whole = false) {
        auto* edit = markPrivate(new QLineEdit(grid));
        edit->setObjectName(name);
        grid->add(labelled(label, edit, {}, grid), whole);
        m_texts.append({member, new Saver(edit, context, [this, member](const QString& typed, const QString& burst) {
                            change([&](Letter& letter) { letter.*member = typed; }, burst);
                        })});
        return edit;
    };
    const auto day = [&](const QString& label, const QString& name, std::optional<PartialDate> Letter::*member) {
        auto* field = new PartialDateField(context.today(), grid);
        field->setObjectName(name);
        grid->add(labelled(label, field, {}, grid));
        m_days.append({member, field});
        savesOnLeaving(field, context,
                       [this, field, member] { change([&](Letter& letter) { letter.*member = field->date(); }); });
    };
    m_purpose = text(tr("Purpose"), u"lettersPurposeLineEdit"_s, &Letter::purpose, true);
    m_purpose->setPlaceholderText(tr("Fellowship in toxicology, award, visa"));
    day(tr("Due"), u"lettersDuePartialDateField"_s, &Letter::dueOn);
    day(tr("Asked on"), u"lettersAskedPartialDateField"_s, &Letter::askedOn);
    text(tr("Addressed to"), u"lettersAddresseeLineEdit"_s, &Letter::addressee)
        ->setPlaceholderText(tr("Committee, office or person"));
    text(tr("Submit to"), u"lettersPortalLineEdit"_s, &Letter::portal)
        ->setPlaceholderText(tr("Portal, web address or mail"));
    m_waived = new KeyCombo(grid);
    m_waived->setObjectName(u"lettersWaivedKeyCombo"_s);
    m_waived->setChoices(
        {{QString(), tr("not specified")}, {u"yes"_s, tr("waived")}, {u"no"_s, tr("kept: they may read it")}});
    m_waived->setMovesInList();
    grid->add(labelled(tr("Right to read the letter"), m_waived, {}, grid));
    connect(m_waived, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] {
            change([&](Letter& letter) {
                letter.waived = key.isEmpty() ? std::optional<bool>() : std::optional(key == u"yes");
            });
        });
    });
    day(tr("Sent on"), u"lettersSentPartialDateField"_s, &Letter::sentOn);
    day(tr("Declined on"), u"lettersDeclinedPartialDateField"_s, &Letter::declinedOn);
    const auto words = [&](const QString& label, const QString& name, QString Letter::*member) {
        auto* edit = new GrowingEdit(2, 10, this);
        edit->setObjectName(name);
        edit->setTabChangesFocus(true);
        scroll.column->addWidget(labelledPrivate(context.theme, label, edit, this));
        m_texts.append({member, new Saver(edit, context, [this, member](const QString& typed, const QString& burst) {
                            change([&](Letter& letter) { letter.*member = typed; }, burst);
                        })});
        return edit;
    };
    words(tr("What they sent you to write from"), u"lettersMaterialGrowingEdit"_s, &Letter::material)
        ->setPlaceholderText(tr("CV, personal statement, list of programs"));
    words(tr("Note"), u"lettersNoteGrowingEdit"_s, &Letter::note);
    scroll.column->addStretch(1);
}

QWidget* LetterForm::makeHead() {
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
    // It is sent or declined, not both.
    const auto marks = [&](const QString& name, std::optional<PartialDate> Letter::*day,
                           std::optional<PartialDate> Letter::*other) {
        auto* made = plainButton({}, name, head);
        connect(made, &QPushButton::clicked, this, [this, day, other] {
            flush();
            guarded(m_context, [&] {
                change([&](Letter& letter) {
                    letter.*day = letter.*day ? std::nullopt : std::optional(PartialDate(m_context.today()));
                    if (letter.*day) (letter.*other).reset();
                });
            });
        });
        return made;
    };
    m_sent = marks(u"lettersSentPushButton"_s, &Letter::sentOn, &Letter::declinedOn);
    m_declined = marks(u"lettersDeclinedPushButton"_s, &Letter::declinedOn, &Letter::sentOn);
    m_person = forReading(flatButton(tr("Open the person"), u"lettersPersonPushButton"_s, head));
    connect(m_person, &QPushButton::clicked, this,
            [this] { m_context.open(Person::table, m_context.reader().get(m_id).personId.value); });
    auto* remove = flatButton(tr("Remove"), u"lettersRemovePushButton"_s, head);
    remove->setAccessibleDescription(tr("Removes the letter from the book. Undo brings it back."));
    connect(remove, &QPushButton::clicked, this, [this] {
        flush();
        if (guarded(m_context, [this] { actions::letters::remove(m_context.workspace, m_id); })) Q_EMIT removed();
    });
    for (QWidget* act : {m_sent, m_declined, m_person, remove}) acts->addWidget(act);
    column->addLayout(acts);
    return head;
}

QWidget* LetterForm::firstField() { return m_purpose; }

void LetterForm::change(const std::function<void(Letter&)>& edit, const QString& burst) {
    Letter letter = m_context.reader().get(m_id);
    edit(letter);
    actions::letters::change(m_context.workspace, letter, burst);
}

bool LetterForm::flush() {
    bool all = true;
    for (const Text& text : std::as_const(m_texts)) all &= text.saver->flush();
    return all;
}

bool LetterForm::setRecord(qint64 id) {
    if (id == m_id.value) return true;
    if (m_id && !flush()) return false;
    if (!id) {
        forget();
        return true;
    }
    const auto letter = m_context.reader().find(LetterId(id));
    if (!letter) return false;
    m_id = letter->id;
    for (const Text& text : std::as_const(m_texts)) text.saver->showOther((*letter).*(text.member));
    fill(*letter, true);
    m_area->ensureVisible(0, 0);
    return true;
}

void LetterForm::forget() {
    m_id = {};
    for (const Text& text : std::as_const(m_texts)) text.saver->show({}, true);
    for (const Day& day : std::as_const(m_days)) day.field->showDateOf(0, std::nullopt, true);
}

void LetterForm::reload(bool byUndo) {
    if (const auto letter = m_context.reader().find(m_id)) fill(*letter, byUndo);
}

void LetterForm::fill(const Letter& letter, bool byUndo) {
    for (const Text& text : std::as_const(m_texts)) text.saver->show(letter.*(text.member), byUndo);
    const QDate today = m_context.today();
    for (const Day& day : std::as_const(m_days)) {
        const std::optional<PartialDate> date = letter.*(day.member);
        day.field->setToday(today);
        day.field->showDateOf(letter.id.value, date, byUndo);
        const bool due = day.member == &Letter::dueOn;
        day.field->setRemark(!due              ? remarkIfToCome(date, today)
                             : letter.isOpen() ? remarkIfPast(date, today)
                                               : QString());
    }
    m_waived->setKey(!letter.waived ? QString() : *letter.waived ? u"yes"_s : u"no"_s);
    const QString name = queries::personCard(m_context.reader(), letter.personId).printedName();
    m_name->setText(tr("Letter for %1").arg(name));
    m_person->setAccessibleName(tr("Open %1").arg(name));
    m_chip->set(words::letterState(letter, m_context.today()), letterTone(letter, m_context.today()));
    m_sent->setText(letter.sentOn ? tr("Not sent after all") : tr("Mark as &sent today"));
    m_declined->setText(letter.declinedOn ? tr("Not declined after all") : tr("Decline it"));
    m_declined->setVisible(!letter.sentOn);
    m_sent->setVisible(!letter.declinedOn);
}

}  // namespace mb::ui
