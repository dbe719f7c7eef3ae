#include "ui/widgets/quiet_line.h"

#include <QEvent>
#include <QStyleOptionFrame>
#include <QStylePainter>
#include <QTextLayout>

namespace mb::ui {

namespace {

constexpr int letterGap = 2;  // what QLineEdit leaves free at both ends
constexpr int mostInLine = 500;

class Ellipsis : public QObject {
public:
    Ellipsis(QLineEdit* line, int lines) : QObject(line), m_line(line), m_lines(lines) {
        line->installEventFilter(this);
        connect(line, &QLineEdit::textChanged, this, [this] { fit(); });
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        const auto type = event->type();
        if (type == QEvent::Resize || type == QEvent::FontChange || type == QEvent::StyleChange ||
            type == QEvent::Polish)
            fit();
        if (type != QEvent::Paint || m_line->hasFocus()) return false;
        const QRect room = this->room();
        const QString text = m_line->text();
        if (m_line->fontMetrics().horizontalAdvance(text) <= room.width()) return false;
        QStyleOptionFrame option;
        option.initFrom(m_line);
        option.lineWidth = 1;
        QStylePainter painter(m_line);
        painter.drawPrimitive(QStyle::PE_PanelLineEdit, option);
        const Qt::LayoutDirection way = text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
        painter.setLayoutDirection(way);
        painter.setPen(m_line->palette().color(QPalette::Text));
        const auto align = int(QStyle::visualAlignment(way, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine);
        const QStringList lines = broken(room.width());
        const int height = m_line->fontMetrics().lineSpacing();
        QRect at(room.left(), room.center().y() + 1 - int(lines.size()) * height / 2, room.width(), height);
        for (const QString& one : lines) {
            painter.drawText(at, align, m_line->fontMetrics().elidedText(one, Qt::ElideRight, room.width()));
            at.translate(0, height);
        }
        return true;
    }

private:
    QRect room() const {
        QStyleOptionFrame option;
        option.initFrom(m_line);
        option.lineWidth = 1;
        return m_line->style()
            ->subElementRect(QStyle::SE_LineEditContents, &option, m_line)
            .adjusted(letterGap, 0, -letterGap, 0)
            .marginsRemoved(m_line->textMargins());
    }
    // The last line has all that is left.
    QStringList broken(int width) const {
        if (m_lines < 2 || width <= 0) return {m_line->text()};
        const QString text = m_line->text().left(m_lines * mostInLine);
        QTextLayout layout(text, m_line->font());
        layout.setTextOption([] {
            QTextOption option;
            option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            return option;
        }());
        QList<qsizetype> starts;
        layout.beginLayout();
        while (starts.size() < m_lines) {
            QTextLine line = layout.createLine();
            if (!line.isValid()) break;
            line.setLineWidth(width);
            starts << line.textStart();
        }
        layout.endLayout();
        QStringList lines;
        for (qsizetype i = 0; i < starts.size(); ++i)
            lines << text.mid(starts[i], i + 1 < starts.size() ? starts[i + 1] - starts[i] : -1).trimmed();
        return lines;
    }
    // As high as the text takes, also while it is typed in, so that nothing moves when the keyboard comes.
    void fit() {
        if (m_lines < 2) return;
        const int more = qMax(1, int(broken(room().width()).size())) - 1;
        const int height = m_line->sizeHint().height() + more * m_line->fontMetrics().lineSpacing();
        if (m_line->minimumHeight() != height) m_line->setFixedHeight(height);
    }

    QLineEdit* m_line;
    int m_lines;
};

}  // namespace

void beQuiet(QLineEdit* line, int lines) {
    line->setProperty("quiet", true);
    endInEllipsis(line, lines);
}

void endInEllipsis(QLineEdit* line, int lines) { new Ellipsis(line, lines); }

}  // namespace mb::ui
