// Lists are rows with a title line, a muted second line and at most one chip (look.md). One model and one delegate
// serve all of them; a page fills in the rows and is told which record was chosen.
#pragma once

#include "ui/widgets/labels.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <functional>

namespace mb::ui {

struct ListRow {
    QByteArray noun;  // table of the record it stands for
    qint64 id = 0;
    QString title;
    QString subtitle;
    QString initials;  // empty: no circle
    QString chip;
    Tone tone = Tone::Calm;
    int progress = -1;                                            // 0–100 paints a bar between the lines
    bool header = false;                                          // a small heading within the list, not a record
    enum Private { Nothing, Subtitle, All } isPrivate = Nothing;  // these lines are covered while the theme says so
    bool operator==(const ListRow&) const = default;
};

class RowModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        NounRole = Qt::UserRole,
        IdRole,
        SubtitleRole,
        InitialsRole,
        ChipRole,
        ToneRole,
        ProgressRole,
        HeaderRole,
        PrivateRole
    };
    using QAbstractListModel::QAbstractListModel;

    // Changes as little as it can: rows that stay keep their place, and views keep selection and scroll.
    void setRows(const QList<ListRow>& rows);
    const QList<ListRow>& rows() const { return m_rows; }
    int placeOf(const QByteArray& noun, qint64 id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<ListRow> m_rows;
};

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    RowDelegate(Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    // The tool tip holds texts that had no room.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    // Where everything goes: the chip at the end of the title's line, the second line across the whole row.
    struct Areas {
        QRect avatar, title, chip, bar, subtitle;
    };
    Areas areas(const QRect& row, const QModelIndex& index) const;
    void fill(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area, const QColor& color) const;

    Theme& m_theme;
};

// A list of rows on a card. With fitsContents it is as tall as its rows and never scrolls (for Today's cards).
class RowList : public QListView {
    Q_OBJECT
public:
    RowList(Theme& theme, const QString& accessibleName, QWidget* parent = nullptr);

    void setRows(const QList<ListRow>& rows);
    void setFitsContents(bool fits);
    // Selects and shows a record; false where it is not in the list.
    bool select(const QByteArray& noun, qint64 id);
    std::optional<ListRow> selectedRow() const;
    RowModel& rowModel() { return *m_model; }
    // Delete and the context menu remove rows of these nouns.
    using Remove = std::function<void(const QByteArray& noun, qint64 id)>;
    void setRemoving(const QByteArrayList& nouns, Remove remove);
    // Of the card around it, in the viewport: rows that reach a corner are rounded there.
    QRectF roundedCard() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QByteArray& noun, qint64 id);        // the current row changed or was activated
    void activatedRow(const QByteArray& noun, qint64 id);  // Enter or click

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void goInto(const QModelIndex& index);
    bool removes(const QModelIndex& index) const;
    void remove(const QModelIndex& index);
    Theme& m_theme;
    RowModel* m_model;
    QByteArrayList m_removing;
    Remove m_remove;
    bool m_fits = false;
    bool m_filling = false;
};

}  // namespace mb::ui
