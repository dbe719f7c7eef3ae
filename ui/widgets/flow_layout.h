// Widgets side by side, on further lines where the room does not suffice. Widgets whose policy expands share what is
// left of their line.
#pragma once

#include <QLayout>

namespace mb::ui {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    // Pixels between neighbours, and between lines.
    FlowLayout(int across, int down, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& rect) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override {
        return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
    }
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

private:
    int arrange(const QRect& rect, bool really) const;
    int placeLine(const QList<QLayoutItem*>& line, const QRect& area, int used, bool really) const;
    static int heightOf(const QLayoutItem& item, int width, int line);
    QList<QLayoutItem*> m_items;
    int m_across, m_down;
};

}  // namespace mb::ui
