// Rows of a list, one widget for each record, kept by the record's key: showing the list anew makes the rows that are
// new, takes away those that are gone and leaves the others alone, with their keyboard focus and what is being typed.
#pragma once

#include <QApplication>
#include <QBoxLayout>
#include <QList>
#include <QWidget>

namespace mb::ui {

// A row may have forget(), called before it goes: nothing of it is to be saved any more.
template <class Key, class Row>
class KeyedRows {
public:
    // The rows stand at the head of the column; what else is in it stays beneath them.
    explicit KeyedRows(QBoxLayout* column) : m_column(column) {}

    // Takes the keyboard from a row that goes.
    void setRefuge(QWidget* refuge) { m_refuge = refuge; }

    // Shows exactly these keys in this order; `make(key)` builds the row of a new one.
    template <class Make>
    void arrange(const QList<Key>& keys, const Make& make) {
        for (qsizetype i = m_shown.size() - 1; i >= 0; --i)
            if (!keys.contains(m_shown[i].key)) drop(m_shown.takeAt(i).row);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const qsizetype at = placeOf(keys[i]);
            if (at == i) continue;
            if (at < 0) m_shown.insert(i, {keys[i], make(keys[i])});
            else m_shown.move(at, i);
            Row* row = m_shown[i].row;
            // Moving a row within the layout leaves the focus in it as it is.
            m_column->removeWidget(row);
            m_column->insertWidget(int(i), row);
            row->QWidget::show();  // now, so that the keyboard can go there at once
        }
    }
    void clear() {
        arrange({}, [](const Key&) -> Row* { return nullptr; });
    }

    // nullptr where the key has no row.
    Row* row(const Key& key) const {
        const qsizetype place = placeOf(key);
        return place < 0 ? nullptr : m_shown[place].row;
    }
    // Every row writes what is unsaved; false if one could not.
    bool flush() const {
        bool all = true;
        for (const Shown& one : m_shown) all &= one.row->flush();
        return all;
    }
    QList<Row*> rows() const {
        QList<Row*> all;
        for (const Shown& one : m_shown) all << one.row;
        return all;
    }

private:
    struct Shown {
        Key key;
        Row* row;
    };
    qsizetype placeOf(const Key& key) const {
        for (qsizetype i = 0; i < m_shown.size(); ++i)
            if (m_shown[i].key == key) return i;
        return -1;
    }
    void drop(Row* row) {
        const QWidget* focus = QApplication::focusWidget();
        if (m_refuge && focus && (row == focus || row->isAncestorOf(focus)) && row->isVisible()) m_refuge->setFocus();
        if constexpr (requires { row->forget(); }) row->forget();
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }

    QBoxLayout* m_column;
    QWidget* m_refuge = nullptr;
    QList<Shown> m_shown;
};

}  // namespace mb::ui
