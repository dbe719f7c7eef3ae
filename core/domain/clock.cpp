#include "core/domain/clock.h"

#include <QRandomGenerator>
#include <QTimeZone>

#include <memory>

namespace mb {
namespace {

QUuid uuidFrom(QRandomGenerator& random) {
    quint32 words[4];
    random.fillRange(words);
    QUuid uuid(words[0], ushort(words[1]), ushort((words[1] >> 16 & 0x0fff) | 0x4000), uchar((words[2] & 0x3f) | 0x80),
               uchar(words[2] >> 8), uchar(words[2] >> 16), uchar(words[2] >> 24), uchar(words[3]),
               uchar(words[3] >> 8), uchar(words[3] >> 16), uchar(words[3] >> 24));
    return uuid;
}

// The IANA name of the time zone, which will still be known in decades. Some machines are set to a rule or a file of
// their own instead; then the offset from UTC has to do.
QByteArray zoneName() {
    const QByteArray name = QTimeZone::systemTimeZoneId();
    if (QTimeZone::isTimeZoneIdAvailable(name)) return name;
    return QTimeZone(QDateTime::currentDateTime().offsetFromUtc()).id();
}

}  // namespace

QDateTime Clock::local(const QDateTime& instant) const {
    const QTimeZone at(zone);
    return at.isValid() ? instant.toTimeZone(at) : instant.toLocalTime();
}

Clock Clock::system() {
    // A seeded generator: QUuid::createUuid() asks the kernel for each, which shows in a large import.
    auto random = std::make_shared<QRandomGenerator>(QRandomGenerator::securelySeeded());
    return {[] { return QDateTime::currentDateTimeUtc(); }, [] { return QDate::currentDate(); },
            [random] { return uuidFrom(*random); }, zoneName()};
}

Clock Clock::fixed(const QDateTime& instant, quint32 seed) {
    auto random = std::make_shared<QRandomGenerator>(seed);
    return {[instant] { return instant.toUTC(); }, [instant] { return instant.date(); },
            [random] { return uuidFrom(*random); }, "America/New_York"};
}

}  // namespace mb
