#include "ui/prompts/question_list.h"

#include <QPainter>
#include <QPainterPath>

namespace mb::ui {

namespace {
constexpr int questionMargin = 9, chipRoom = 20;  // pixels at 100 %
}

QuestionDelegate::QuestionDelegate(Theme& theme, RowList* list)
    : QStyledItemDelegate(list), m_theme(theme), m_list(list) {
    list->setItemDelegate(this);
    list->setWordWrap(true);
    list->setUniformItemSizes(false);  // a long question takes two lines
}

QRect QuestionDelegate::words(const QRect& row) const {
    const int across = m_theme.px(space::l), down = m_theme.px(questionMargin);
    return row.adjusted(across, down, -across, -down);
}

QSize QuestionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QRect room = words(QRect(0, 0, m_list->viewport()->width(), 10'000));
    const int question =
        QFontMetrics(m_theme.font(Type::Body)).boundingRect(room, Qt::TextWordWrap, index.data().toString()).height();
    const int below = qMax(QFontMetrics(m_theme.font(Type::Label)).height(), m_theme.px(chipRoom));
    return {0, question + below + 2 * m_theme.px(questionMargin) + m_theme.px(2)};
}

void QuestionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& tokens = m_theme.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(m_list->roundedCard(), cardRadius - 1, cardRadius - 1);
    painter->setClipPath(card, Qt::IntersectClip);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) painter->fillRect(option.rect, tokens.accentWeak);
    else if (option.state & QStyle::State_MouseOver) painter->fillRect(option.rect, tokens.window);
    if (index.row() > 0) {
        painter->setPen(tokens.line);
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    if (option.state & QStyle::State_HasFocus)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), m_theme.px(3), option.rect.height()),
                          tokens.accent);
    const QRect room = words(option.rect);
    const bool covered = m_theme.hidesPrivate() && index.data(RowModel::PrivateRole).toInt() != ListRow::Nothing;
    const int below = qMax(QFontMetrics(m_theme.font(Type::Label)).height(), m_theme.px(chipRoom));
    const QRect question(room.left(), room.top(), room.width(), room.height() - below - m_theme.px(2)),
        subject(room.left(), room.bottom() - below + 1, room.width(), below);
    painter->setFont(m_theme.font(Type::Body));
    painter->setPen(tokens.text);
    if (covered) paintCover(*painter, m_theme, question, index.data().toString());
    else painter->drawText(question, Qt::TextWordWrap, index.data().toString());
    const int chip = paintChip(*painter, m_theme, subject, index.data(RowModel::ChipRole).toString(),
                               Tone(index.data(RowModel::ToneRole).toInt()), selected ? On::Selection : On::Surface);
    painter->setFont(m_theme.font(Type::Label));
    painter->setPen(tokens.muted);
    const QRect rest = subject.adjusted(0, 0, chip ? -chip - m_theme.px(space::s) : 0, 0);
    if (covered) paintCover(*painter, m_theme, rest, index.data(RowModel::SubtitleRole).toString());
    else paintLine(*painter, rest, index.data(RowModel::SubtitleRole).toString());
    painter->restore();
}

}  // namespace mb::ui
