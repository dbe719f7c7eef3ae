#include "ui/widgets/marked_label.h"

#include <QPainter>
#include <QTextLayout>

namespace mb::ui {

MarkedLabel::MarkedLabel(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MarkedLabel::setText(const QString& text, const QList<Mark>& marks) {
    m_text = text;
    m_marks = marks;
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

double MarkedLabel::layOut(QTextLayout& layout, int width) const {
    layout.setFont(m_theme.font(Type::Label));
    layout.setText(m_text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const Mark& mark : m_marks) {
        QTextLayout::FormatRange range{int(mark.from), int(mark.length), {}};
        if (mark.as == Mark::As::Strong) range.format.setFontWeight(QFont::DemiBold);
        if (mark.as == Mark::As::Underlined) range.format.setFontUnderline(true);
        if (mark.as == Mark::As::Emphasis) range.format.setFontItalic(true);
        formats << range;
    }
    layout.setFormats(formats);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height() + 2;
    }
    layout.endLayout();
    return height;
}

int MarkedLabel::heightForWidth(int width) const {
    QTextLayout layout;
    return qCeil(layOut(layout, qMax(40, width)));
}

QSize MarkedLabel::sizeHint() const { return {m_theme.px(240), heightForWidth(m_theme.px(480))}; }

void MarkedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(m_theme.tokens().text);
    QTextLayout layout;
    layOut(layout, width());
    layout.draw(&painter, QPointF(0, 0));
}

}  // namespace mb::ui
