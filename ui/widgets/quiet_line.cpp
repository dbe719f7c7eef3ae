#include "ui/widgets/quiet_line.h"

#include <QEvent>
#include <QStyleOptionFrame>
#include <QStylePainter>

namespace mb::ui {

namespace {

constexpr int letterGap = 2;  // what QLineEdit leaves free at both ends

class Ellipsis : public QObject {
public:
    explicit Ellipsis(QLineEdit* line) : QObject(line), m_line(line) { line->installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Paint || m_line->hasFocus()) return false;
        QStyleOptionFrame option;
        option.initFrom(m_line);
        option.lineWidth = 1;
        const QRect room = m_line->style()
                               ->subElementRect(QStyle::SE_LineEditContents, &option, m_line)
                               .adjusted(letterGap, 0, -letterGap, 0)
                               .marginsRemoved(m_line->textMargins());
        const QString text = m_line->text();
        if (m_line->fontMetrics().horizontalAdvance(text) <= room.width()) return false;
        QStylePainter painter(m_line);
        painter.drawPrimitive(QStyle::PE_PanelLineEdit, option);
        const Qt::LayoutDirection way = text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
        painter.setLayoutDirection(way);
        painter.setPen(m_line->palette().color(QPalette::Text));
        painter.drawText(room, int(QStyle::visualAlignment(way, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine),
                         m_line->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
        return true;
    }

private:
    QLineEdit* m_line;
};

}  // namespace

void beQuiet(QLineEdit* line) {
    line->setProperty("quiet", true);
    endInEllipsis(line);
}

void endInEllipsis(QLineEdit* line) { new Ellipsis(line); }

}  // namespace mb::ui
