#include "ui/agreements/settle_list.h"

#include "core/actions/voices.h"
#include "core/words/phrases.h"
#include "core/words/speaking.h"
#include "ui/support/saver.h"

#include <QApplication>
#include <QRegularExpression>
#include <QScrollBar>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

SettleList::SettleList(const Context& context, AgreementVersionId version, QWidget* parent)
    : QWidget(parent), m_context(context), m_version(version) {
    const Theme& theme = context.theme;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(space::m));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, space::gutter, 0);
    head->setSpacing(theme.px(space::m));
    m_progress = new PlainLabel({}, "heading", this);
    m_progress->setObjectName(u"agreementSettleProgressLabel"_s);
    m_same = plainButton({}, u"agreementSettleSameButton"_s, this);
    m_back = forReading(flatButton(tr("‹ &Back"), u"agreementSettleBackButton"_s, this));
    head->addWidget(m_progress, 1);
    head->addWidget(m_same);
    head->addWidget(m_back);
    column->addLayout(head);
    m_scroll = scrollColumn(this);
    m_scroll.area->setObjectName(u"agreementSettleScrollArea"_s);
    m_clauses = new QVBoxLayout;
    m_clauses->setSpacing(theme.px(space::m));
    m_scroll.column->addLayout(m_clauses);
    m_scroll.column->addStretch(1);
    column->addWidget(m_scroll.area, 1);
    connect(m_back, &QPushButton::clicked, this, &SettleList::left);
    connect(m_same, &QPushButton::clicked, this,
            [this] { guarded(m_context, [&] { actions::voices::settleSame(m_context.workspace, m_version); }); });
}

QWidget* SettleList::firstFocus() const {
    if (m_same->isVisibleTo(this)) return m_same;
    for (QPushButton* button : m_scroll.area->findChildren<QPushButton*>())
        if (!button->isHidden() && button->isEnabled()) return button;
    return m_back;
}

void SettleList::refresh(bool byUndo) {
    // Words that are being typed stay.
    QWidget* focus = QApplication::focusWidget();
    const bool inside = focus && isAncestorOf(focus);
    if (inside && qobject_cast<QPlainTextEdit*>(focus) && !byUndo) return;
    const QString focused = inside ? focus->objectName() : QString();
    const int scrolled = m_scroll.area->verticalScrollBar()->value();
    m_template = documents::templateFrom(m_context.reader().get(m_version).templateBody.toObject());
    const words::Speaking speaking(m_template.language);
    const QList<documents::Difference> differences = documents::differences(m_context.reader(), m_version);
    clearLayout(m_clauses);
    int number = 0, settled = 0, alike = 0;
    QString section;
    for (const documents::Difference& difference : differences) {
        if (difference.section != section) m_clauses->addWidget(new PlainLabel(difference.section, "section", this));
        section = difference.section;
        m_clauses->addWidget(makeClause(difference, ++number));
        settled += difference.settled;
        alike += difference.same && !difference.settled;
    }
    m_progress->setText(tr("%1 of %n clauses settled", nullptr, number).arg(settled));
    m_same->setText(tr("&Accept matching answers (%n)", nullptr, alike));
    m_same->setVisible(alike > 0);
    m_same->setEnabled(!m_context.workspace.isReadOnly());
    m_scroll.area->widget()->layout()->activate();
    m_scroll.area->verticalScrollBar()->setValue(scrolled);
    if (focused.isEmpty()) return;
    if (std::exchange(m_goOn, false))
        if (QWidget* next = nextOpen(differences)) return next->setFocus();
    for (QPushButton* button : findChildren<QPushButton*>(focused))
        if (!button->isHidden()) return button->setFocus();
    firstFocus()->setFocus();
}

QWidget* SettleList::nextOpen(const QList<documents::Difference>& differences) const {
    for (qsizetype i = 0; i < differences.size(); ++i) {
        if (differences[i].settled) continue;
        for (QPushButton* button : m_scroll.area->findChildren<QPushButton*>(
                 QRegularExpression(u"^agreementSettle%1(Side|Fresh)"_s.arg(i + 1))))
            if (!button->isHidden() && button->isEnabled()) return button;
    }
    return m_back;
}

QWidget* SettleList::makeClause(const documents::Difference& difference, int number) {
    const Theme& theme = m_context.theme;
    QFrame* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme.px(space::l), theme.px(space::m), theme.px(space::l), theme.px(space::m));
    column->setSpacing(theme.px(space::s));
    auto* head = new QHBoxLayout;
    head->addWidget(new PlainLabel(difference.label, nullptr, card), 1);
    head->addWidget(new Chip(m_context.theme,
                             difference.settled ? tr("settled")
                             : difference.same  ? tr("alike")
                                                : tr("different"),
                             difference.settled ? Tone::Ok
                             : difference.same  ? Tone::Calm
                                                : Tone::Warn,
                             card),
                    0, Qt::AlignTop);
    column->addLayout(head);
    int place = 0;
    for (const documents::Difference::Side& side : difference.sides)
        column->addWidget(makeSide(difference, side, number, ++place));
    if (!difference.agreed.isNull() && !difference.agreed.isUndefined())
        column->addWidget(
            new PlainLabel(tr("In the agreement now: %1").arg(words::toText(difference.agreedWords)), "help", card));
    addFreshWords(difference, number, column, card);
    return card;
}

QWidget* SettleList::makeSide(const documents::Difference& difference, const documents::Difference::Side& side,
                              int number, int place) {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_context.theme.px(space::m));
    auto* who = new ElidedLabel(side.name, "label", box);
    who->setFixedWidth(m_context.theme.px(96));
    row->addWidget(who, 0, Qt::AlignTop);
    const bool answered = !side.value.isNull() && !side.value.isUndefined();
    auto* answer =
        new PlainLabel(answered ? words::toText(side.words) : tr("no answer"), answered ? nullptr : "help", box);
    row->addWidget(answer, 1, Qt::AlignTop);
    auto* take = flatButton(tr("Use this"), u"agreementSettle%1Side%2Button"_s.arg(number).arg(place), box);
    take->setAccessibleName(tr("%1: use what %2 says").arg(difference.label, side.name));
    take->setEnabled(answered && !m_context.workspace.isReadOnly());
    connect(take, &QPushButton::clicked, this, [this, path = difference.path, participant = side.participant] {
        m_goOn = true;
        if (!guarded(m_context,
                     [&] { actions::voices::settleFrom(m_context.workspace, m_version, path, participant); }))
            m_goOn = false;
    });
    row->addWidget(take, 0, Qt::AlignTop);
    // All three on one line, however long the words are.
    const int lower = qMax(0, (take->sizeHint().height() - answer->fontMetrics().height()) / 2);
    answer->setContentsMargins(0, lower, 0, 0);
    who->setContentsMargins(0, lower + (answer->fontMetrics().ascent() - who->fontMetrics().ascent()), 0, 0);
    return box;
}

void SettleList::addFreshWords(const documents::Difference& difference, int number, QVBoxLayout* column,
                               QWidget* card) {
    const documents::TemplateField* field = m_template.find(difference.field);
    const bool plainText = field && field->kind == documents::FieldKind::Text && difference.party.isEmpty();
    auto* fresh = flatButton(plainText ? tr("Write new wording…") : tr("Answer in the form…"),
                             u"agreementSettle%1FreshButton"_s.arg(number), card);
    fresh->setAccessibleName(tr("%1: write new wording").arg(difference.label));
    fresh->setEnabled(!m_context.workspace.isReadOnly());
    column->addWidget(fresh, 0, Qt::AlignLeft);
    if (!plainText) {
        connect(fresh, &QPushButton::clicked, this, [this, path = difference.path] { Q_EMIT formWanted(path); });
        return;
    }
    connect(fresh, &QPushButton::clicked, this, [this, difference, number, column, card, fresh] {
        auto* edit = new GrowingEdit(2, 12, card);
        edit->setObjectName(u"agreementSettle%1PlainTextEdit"_s.arg(number));
        edit->setAccessibleName(difference.label);
        auto* saver = new Saver(edit, m_context, [this, path = difference.path](const QString& text, const QString&) {
            actions::voices::settle(m_context.workspace, m_version, path,
                                    text.trimmed().isEmpty() ? QJsonValue() : QJsonValue(text));
        });
        saver->show(difference.agreed.toString());
        fresh->hide();
        column->addWidget(edit);
        edit->setFocus();
    });
}

}  // namespace mb::ui
