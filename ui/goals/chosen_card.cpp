#include "ui/goals/chosen_card.h"

#include "core/words/format.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

ChosenCard::ChosenCard(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::s);
    outer->addWidget(m_head = new ElidedLabel({}, "section", this));
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::s);
    column->setSpacing(space::s);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_title = new ElidedLabel({}, nullptr, card), 1);
    line->addWidget(m_day = new Chip(theme, {}, Tone::Calm, card));
    column->addLayout(line);
    column->addWidget(m_about = new PlainLabel({}, "help", card));
    column->addWidget(m_keys = makeKeys());
    auto* signs = new PlainLabel(tr("● done   ○ open   ◆ deadline   ! late"), "help", card);
    column->addWidget(signs);
    column->addStretch(1);
    m_open = forReading(flatButton(tr("Open"), u"goalsChosenOpenPushButton"_s, card));
    column->addWidget(m_open, 0, Qt::AlignLeft);
    outer->addWidget(card, 1);
    const auto look = [this] {
        m_title->setFont(m_theme.font(Type::BodyStrong));
        // As high as the heading beside it, which has a button in its line.
        m_head->setMinimumHeight(m_open->sizeHint().height());
    };
    look();
    connect(&theme, &Theme::changed, m_title, look);
    connect(m_open, &QPushButton::clicked, this, &ChosenCard::openWanted);
}

QWidget* ChosenCard::makeKeys() {
    auto* keys = new QWidget(this);
    auto* grid = new QGridLayout(keys);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    const auto add = [&](int row, const QStringList& caps, const QString& what) {
        auto* line = new QHBoxLayout;
        line->setSpacing(space::xs);
        for (const QString& cap : caps) {
            auto* key = new PlainLabel(cap, "key", keys);
            key->setWordWrap(false);
            key->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
            line->addWidget(key);
        }
        line->addStretch(1);
        grid->addLayout(line, row, 0);
        grid->addWidget(new PlainLabel(what, nullptr, keys), row, 1);
    };
    add(0, {u"←"_s, u"→"_s}, tr("move a day; with Shift, a week"));
    add(1, {tr("Tab"), u"+"_s, u"−"_s}, tr("next step; zoom in, out"));
    add(2, {tr("Ctrl+Z")}, tr("take a move back"));
    grid->setColumnStretch(1, 1);
    return keys;
}

void ChosenCard::show(const TimelineRow* row, const TimelineMark* mark, QDate today) {
    m_head->setWholeText(row ? tr("Chosen: %1").arg(row->title) : tr("Nothing chosen"));
    m_open->setVisible(row);
    m_keys->setVisible(row);
    m_title->setWholeText(mark ? mark->title : row ? row->title : QString());
    m_title->setVisible(row);
    m_day->setVisible(row);
    QStringList about;
    if (mark) {
        const bool milestone = mark->look == TimelineMark::Milestone;
        m_open->setText(milestone ? tr("Edit the clock…") : tr("Open the step"));
        const Tone tone = mark->isLate(today) ? Tone::Bad : mark->done ? Tone::Ok : Tone::Calm;
        m_day->set(mark->done || !mark->due ? words::shortDate(mark->day) : words::partialDate(*mark->due), tone);
        about << (mark->done ? tr("done") : mark->due ? words::dueIn(*mark->due, today) : QString());
        if (mark->weeksBefore) about << tr("%n weeks before the deadline", nullptr, *mark->weeksBefore);
        if (mark->done && !milestone) about << tr("it stays on the day it was done");
    } else if (row) {
        const bool clock = row->kind == TimelineRow::Clock;
        m_open->setText(clock ? tr("Edit the clock…") : tr("Open the goal"));
        m_day->set(row->to.isValid() ? (row->target ? words::partialDate(*row->target) : words::shortDate(row->to))
                                     : tr("no date yet"),
                   row->isLate(today) ? Tone::Bad : row->tone);
        about << (row->subtitle.isEmpty() ? row->state : row->subtitle);
        if (row->target) about << words::dueIn(*row->target, today);
    }
    m_about->setText(about.join(u" · "));
}

}  // namespace mb::ui
