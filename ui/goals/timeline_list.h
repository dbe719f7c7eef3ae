// Goals over time, to be looked at and moved: a list whose rows are drawn on a common axis (GO3). Up and down choose a
// row, Tab goes through its steps, left and right ask to move what is chosen, + and - come closer and go back, and the
// mouse drags. It changes nothing itself.
#pragma once

#include "ui/goals/time_scale.h"
#include "ui/goals/timeline_rows.h"

#include <QAbstractListModel>
#include <QListView>

namespace mb::ui {

class TimelineModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(const QList<TimelineRow>& rows, QDate today);
    const QList<TimelineRow>& rows() const { return m_rows; }
    QDate today() const { return m_today; }
    int placeOf(const QByteArray& noun, qint64 id) const;
    // The mark that is chosen in a row is spoken before the row.
    void setSpoken(int row, int mark);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<TimelineRow> m_rows;
    QDate m_today;
    int m_spokenRow = -1, m_spokenMark = -1;
};

class TimelineList : public QListView {
    Q_OBJECT
public:
    explicit TimelineList(Theme& theme, QWidget* parent = nullptr);

    // Keeps what is chosen.
    void setRows(const QList<TimelineRow>& rows, QDate today);
    const QList<TimelineRow>& rows() const { return m_model->rows(); }
    QDate today() const { return m_model->today(); }

    const TimelineRow* chosenRow() const;
    // Nothing: the whole row is chosen.
    const TimelineMark* chosenMark() const;
    int markPlace() const { return m_mark; }  // -1: none
    bool choose(const QByteArray& noun, qint64 id);
    void chooseMark(int place);

    const TimeScale& scale() const { return m_scale; }
    Zoom zoom() const { return m_scale.zoom(); }
    void setZoom(Zoom zoom);
    void turn(int thirds);
    void goToToday();

    // While something is dragged: by how many days.
    int draggedDays() const { return m_dragging ? m_days : 0; }
    void openChosen();

Q_SIGNALS:
    void chosenChanged();         // a row, a step of it, or what they say
    void currentChangedByUser();  // another row
    void scaleChanged();
    // Of the chosen mark, or of the row's end.
    void moveWanted(int days);
    void opened(const QByteArray& noun, qint64 id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Grip {
        int mark = -1;
        bool end = false;
        bool isNothing() const { return mark < 0 && !end; }
    };
    Grip gripAt(const QModelIndex& index, QPointF at) const;
    bool isMovable() const;
    void zoomBy(int steps);
    void setScale(TimeScale scale);
    void reveal();
    void tellReaders();
    QString tipAt(QPointF at) const;

    Theme& m_theme;
    TimelineModel* m_model;
    TimeScale m_scale;
    std::optional<QDate> m_around;  // what the stretch is laid around; none: today
    int m_turned = 0;
    int m_mark = -1;
    bool m_filling = false;
    bool m_entered = false;  // somebody is at work here: Tab goes on to the steps, instead of passing by
    std::optional<QPointF> m_pressed;
    bool m_dragging = false;
    int m_days = 0;
};

// The axis above the list: years, months and the word for today.
class TimelineAxis : public QWidget {
    Q_OBJECT
public:
    TimelineAxis(Theme& theme, const TimelineList& list, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    const TimelineList& m_list;
};

}  // namespace mb::ui
