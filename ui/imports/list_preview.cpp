#include "ui/imports/list_preview.h"

#include "ui/support/unsaved.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tab_order.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int listWidth = 360, windowWidth = 1080, windowHeight = 720, toldHeight = 84;  // pixels at 100 %
constexpr int mostRows = 2000;                                                           // of each kind
constexpr qsizetype mostActs = 3;
const QByteArray entryNoun("entry"), refusedNoun("refused");
const QString refusedKey = u"refused"_s;

}  // namespace

ListPreview::ListPreview(const Context& context, const QString& prefix, QWidget* parent)
    : QDialog(parent), m_context(context), m_prefix(prefix), m_column(new QVBoxLayout(this)) {
    const Theme& theme = context.theme;
    const int margin = theme.px(space::l);
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(theme.px(space::m));
    undoesWithin(this, context);
    const QSize room = parent ? parent->window()->size() : QSize(windowWidth, windowHeight);
    resize(qMin(theme.px(windowWidth), room.width()), qMin(theme.px(windowHeight), room.height()));
}

QString ListPreview::named(const char* rest) const { return m_prefix + QLatin1String(rest); }

void ListPreview::build(const Wording& wording, const QList<Refusal>& refusals, const QStringList& told,
                        const QList<QWidget*>& atTheEnd) {
    m_wording = wording;
    m_refusals = refusals;
    setWindowTitle(wording.title);
    m_head = new PlainLabel({}, "lead", this);
    m_column->addWidget(m_head);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(m_context.theme.px(space::l));
    addList(wording.listName, sides);
    addDetail(wording.foundHead, sides);
    m_column->addLayout(sides, 1);
    addTold(told);
    addButtons(atTheEnd);
    refresh();
    m_list->setFocus();
}

void ListPreview::addList(const QString& listName, QHBoxLayout* sides) {
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_show = new KeyCombo(left);
    m_show->setObjectName(named("ShowKeyCombo"));
    m_show->setAccessibleName(tr("Which are shown"));
    m_show->setChoices(shownOnes());
    m_show->setKey({});
    column->addWidget(m_show);
    auto* card = makeCard(left);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_list = new RowList(m_context.theme, listName, card);
    m_list->setObjectName(named("RowList"));
    m_list->installEventFilter(this);
    inside->addWidget(m_list);
    column->addWidget(card, 1);
    auto* forAll = new FlowLayout(space::s, 0);
    m_all = flatButton({}, named("AllPushButton"), left);
    m_none = flatButton({}, named("NonePushButton"), left);
    for (QPushButton* button : {m_all, m_none}) {
        button->setAutoDefault(false);
        forAll->addWidget(button);
    }
    column->addLayout(forAll);
    left->setMinimumWidth(m_context.theme.px(listWidth) / 2);
    connect(m_show, &KeyCombo::keyChosen, this, [this] { showRows(); });
    connect(m_list, &RowList::chosen, this, [this] { showChosen(); });
    connect(m_all, &QPushButton::clicked, this, [this] { choose(acts(*current()).first().choice, true); });
    connect(m_none, &QPushButton::clicked, this, [this] { choose(0, true); });
    sides->addWidget(left, 4);
}

void ListPreview::addDetail(const QString& foundHead, QHBoxLayout* sides) {
    const ScrollColumn scroll = scrollColumn(this);
    QWidget* body = scroll.area->widget();
    m_title = new PlainLabel({}, "heading", body);
    m_sentence = new PlainLabel({}, "help", body);
    m_compared = new ComparedCard(m_context.theme, tr("In this book"), foundHead, body);
    m_notes = new PlainLabel({}, "help", body);
    m_choices = new QWidget(body);
    auto* choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, space::xs, 0, 0);
    choices->setSpacing(space::xs);
    m_group = new QButtonGroup(this);
    for (qsizetype i = 0; i < mostActs; ++i) {
        auto* row = new QWidget(m_choices);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* radio = new QRadioButton(row);
        radio->setObjectName(named("Act%1RadioButton").arg(i + 1));
        m_group->addButton(radio, int(i));
        line->addWidget(radio, 1);
        auto* key = new PlainLabel(QString::number(i + 1), "help", row);
        key->setWordWrap(false);
        line->addWidget(key);
        choices->addWidget(row);
        m_actRows << row;
        connect(radio, &QRadioButton::clicked, this, [this, i] {
            if (const auto place = current()) choose(acts(*place).value(i).choice, false);
        });
    }
    choices->addWidget(new PlainLabel(tr("In the list, Space takes an entry or leaves it out and the numbers decide. "
                                         "With Ctrl they do it for all of its kind."),
                                      "help", m_choices));
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_sentence, m_compared, m_notes, m_choices})
        scroll.column->addWidget(part);
    scroll.column->addSpacing(space::s);
    m_namesHead = new PlainLabel({}, "section", body);
    scroll.column->addWidget(m_namesHead);
    auto* names = new QWidget(body);
    m_names = new QVBoxLayout(names);
    m_names->setContentsMargins(0, 0, 0, 0);
    m_names->setSpacing(space::xs);
    scroll.column->addWidget(names);
    m_more = new PlainLabel({}, "help", body);
    scroll.column->addWidget(m_more);
    for (QWidget* part : {m_namesHead, m_more}) part->hide();
    scroll.column->addStretch(1);
    sides->addWidget(scroll.area, 5);
}

void ListPreview::addTold(const QStringList& sentences) {
    if (sentences.isEmpty()) return;
    auto* card = makeCard(this);
    auto* inside = new QVBoxLayout(card);
    auto* text = new QPlainTextEdit(card);
    text->setObjectName(named("ToldPlainTextEdit"));
    text->setAccessibleName(tr("What should be known"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setPlainText(sentences.join(u'\n'));
    text->setMaximumHeight(m_context.theme.px(toldHeight));
    inside->addWidget(new PlainLabel(tr("What should be known"), "section", card));
    inside->addWidget(text);
    m_column->addWidget(card);
}

void ListPreview::addButtons(const QList<QWidget*>& atTheEnd) {
    for (QWidget* widget : atTheEnd) m_column->addWidget(widget);
    auto* buttons = new QHBoxLayout;
    m_cancel = plainButton(tr("Cancel"), named("CancelPushButton"), this);
    m_take = primaryButton({}, named("ImportPushButton"), this);
    buttons->addWidget(new PlainLabel(tr("Nothing is in the book yet; undo takes the import back."), "help", this), 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_take);
    m_column->addLayout(buttons);
    m_cancel->setAutoDefault(false);
    m_take->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
}

QList<qsizetype> ListPreview::allOfKind(int kind) const {
    QList<qsizetype> places;
    for (qsizetype i = 0; i < size(); ++i)
        if (kindOf(i) == kind) places << i;
    return places;
}

QList<std::pair<QString, QString>> ListPreview::shownOnes() const {
    QList<std::pair<QString, QString>> choices{{QString(), tr("All %1").arg(size() + m_refusals.size())}};
    for (const Kind& kind : kinds())
        if (const qsizetype count = allOfKind(kind.key).size())
            choices.append({QString::number(kind.key), tr("%1 (%2)").arg(kind.title).arg(count)});
    if (!m_refusals.isEmpty()) choices.append({refusedKey, tr("Refused (%1)").arg(m_refusals.size())});
    return choices;
}

void ListPreview::refresh() {
    showRows();
    showHead();
}

void ListPreview::showHead() {
    int open = 0;
    for (qsizetype place = 0; place < size(); ++place) open += isOpen(place);
    m_head->setText(open ? QString(m_wording.head + u" · " + tr("%n still to decide", nullptr, open)) : m_wording.head);
    m_take->setText(takeLabel());
    m_take->setEnabled(wanted() > 0);
}

void ListPreview::showRows() {
    const QString only = m_show->key();
    QList<ListRow> rows;
    const auto head = [&](const QString& title) {
        rows.emplaceBack().header = true;
        rows.last().title = title;
    };
    for (const Kind& kind : kinds()) {
        if (!only.isEmpty() && only != QString::number(kind.key)) continue;
        const QList<qsizetype> places = allOfKind(kind.key);
        if (places.isEmpty()) continue;
        head(tr("%1 · %2").arg(kind.title).arg(places.size()));
        for (const qsizetype place : places.mid(0, mostRows)) {
            ListRow row = rowOf(place);
            row.noun = entryNoun;
            row.id = place + 1;
            rows << row;
        }
        if (const auto more = int(places.size() - mostRows); more > 0)
            head(tr("… and %n more of these", nullptr, more));
    }
    if (!m_refusals.isEmpty() && (only.isEmpty() || only == refusedKey)) {
        head(tr("Refused · %1").arg(m_refusals.size()));
        for (qsizetype i = 0; i < qMin<qsizetype>(m_refusals.size(), mostRows); ++i) {
            ListRow row;
            row.noun = refusedNoun;
            row.id = i + 1;
            row.title = m_refusals[i].title;
            row.subtitle = m_refusals[i].reason;
            row.chip = tr("refused");
            row.tone = Tone::Bad;
            rows << row;
        }
    }
    const auto before = m_list->selectedRow();
    m_list->setRows(rows);
    if (!before || !m_list->select(before->noun, before->id))
        for (const ListRow& row : rows)
            if (!row.header) {
                m_list->select(row.noun, row.id);
                break;
            }
    showChosen();
}

std::optional<qsizetype> ListPreview::current() const {
    const auto row = m_list->selectedRow();
    if (!row || row->noun != entryNoun || row->id < 1 || row->id > size()) return std::nullopt;
    return row->id - 1;
}

void ListPreview::showChosen() {
    const auto place = current();
    for (QWidget* part : std::initializer_list<QWidget*>{m_compared, m_choices, m_all, m_none})
        part->setVisible(place.has_value());
    chose(place);
    if (!place) {
        const auto row = m_list->selectedRow();
        const Refusal refused = row ? m_refusals.value(row->id - 1) : Refusal();
        m_title->setText(row ? tr("Refused: %1").arg(refused.title) : m_wording.nothing);
        m_sentence->setText(row ? refused.reason : QString());
        m_notes->setText(row ? m_wording.refusedNote : QString());
        m_notes->setVisible(row.has_value());
        return;
    }
    const int kind = kindOf(*place);
    for (const Kind& one : kinds())
        if (one.key == kind) m_title->setText(one.title);
    const Detail detail = detailOf(*place);
    m_sentence->setText(detail.sentence);
    m_compared->show(detail.fields, detail.isKnown);
    m_notes->setText(detail.notes);
    m_notes->setVisible(!detail.notes.isEmpty());
    const QList<Act> can = acts(*place);
    // What is open has no answer yet, not even the last one.
    m_group->setExclusive(false);
    for (qsizetype i = 0; i < m_actRows.size(); ++i) {
        m_actRows[i]->setVisible(i < can.size());
        QAbstractButton* radio = m_group->button(int(i));
        radio->setText(i < can.size() ? can[i].label : QString());
        radio->setChecked(i < can.size() && !isOpen(*place) && can[i].choice == choiceOf(*place));
    }
    m_group->setExclusive(true);
    const int count = int(allOfKind(kind).size());
    m_all->setText(tr("T&ake all %n of this kind", nullptr, count));
    m_none->setText(tr("&Leave all %n out", nullptr, count));
    m_all->setVisible(count > 1 && can.size() == 2);
    m_none->setVisible(count > 1 && can.size() > 1);
}

// Of all of a kind those get it that can.
void ListPreview::choose(int choice, bool all) {
    const auto place = current();
    if (!place) return;
    for (const qsizetype one : all ? allOfKind(kindOf(*place)) : QList{*place}) {
        const QList<Act> can = acts(one);
        if (std::any_of(can.begin(), can.end(), [&](const Act& act) { return act.choice == choice; }))
            setChoice(one, choice);
    }
    refresh();
}

void ListPreview::toggle(bool all) {
    const auto place = current();
    if (!place) return;
    if (choiceOf(*place)) return choose(0, all);
    // Where there are several ways to take it, the choices beside the list say which.
    if (const QList<Act> can = acts(*place); can.size() == 2) choose(can.first().choice, all);
}

void ListPreview::setNames(qint64 of, const QString& head, const QList<AskedName>& names, qsizetype most,
                           std::function<void(qsizetype place, const QString& key)> answered) {
    if (std::exchange(m_namesOf, of) == of) return;
    clearLayout(m_names);
    m_namesHead->setText(head);
    m_namesHead->setVisible(!names.isEmpty());
    for (qsizetype i = 0; i < qMin(names.size(), most); ++i) {
        auto* line = new NameLine(m_context.theme, named("NameKeyCombo"), names[i], m_names->parentWidget());
        connect(line, &NameLine::changed, this, [i, line, answered] { answered(i, line->chosen()); });
        m_names->addWidget(line);
        line->show();  // now, so that the keyboard can go there at once
    }
    const auto more = int(names.size() - most);
    m_more->setText(tr("… and %n more", nullptr, qMax(0, more)));
    m_more->setVisible(more > 0);
}

bool ListPreview::takesKey(const QKeyEvent& event) {
    const bool all = event.modifiers().testFlag(Qt::ControlModifier);
    if (event.key() == Qt::Key_Space) {
        toggle(all);
        return true;
    }
    const auto place = current();
    const qsizetype number = event.key() - Qt::Key_1;
    if (!place || number < 0 || number >= mostActs) return false;
    if (const QList<Act> can = acts(*place); number < can.size()) choose(can[number].choice, all);
    return true;
}

bool ListPreview::focusNextPrevChild(bool next) { return focusByLayout(this, next); }

bool ListPreview::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress && takesKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QDialog::eventFilter(watched, event);
}

void ListPreview::keyPressEvent(QKeyEvent* event) {
    // Nothing comes in by an Enter that was meant for the list.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_take->hasFocus() &&
        !m_cancel->hasFocus())
        return;
    if (event->key() != Qt::Key_Space && takesKey(*event)) return;
    QDialog::keyPressEvent(event);
}

}  // namespace mb::ui
