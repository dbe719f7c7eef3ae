// Time and identity as parameters: rules never ask the machine what day it is, and the sample book
// comes out the same each time.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QUuid>

#include <functional>

namespace mb {

struct Clock {
    std::function<QDateTime()> now;  // a UTC instant
    std::function<QDate()> today;    // the owner's calendar day
    std::function<QUuid()> newUuid;
    QByteArray zone;  // IANA name of the owner's time zone

    QDateTime local(const QDateTime& instant) const;  // as the owner's clock shows it

    static Clock system();
    // Stands still at an instant; uuids follow from the seed.
    static Clock fixed(const QDateTime& instant, quint32 seed = 1);
};

}  // namespace mb
