// Dated stops from left to right: where something has been and since when, where it is, what lies ahead.
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace mb::ui {

class Rail : public QWidget {
    Q_OBJECT
public:
    enum class Stop { Passed, Recorded, Now, Ahead };  // passed without a record, or with one
    struct Station {
        QString label, day;
        QString shortDay;  // where there is no room for the day
        Stop stop = Stop::Ahead;
    };
    explicit Rail(Theme& theme, QWidget* parent = nullptr);
    void setStations(const QList<Station>& stations);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QList<Station> m_stations;
};

}  // namespace mb::ui
