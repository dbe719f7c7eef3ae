#include "core/exchange/number_format.h"

#include <QDate>

#include <cmath>

namespace mb::exchange {

namespace {

constexpr int secondsOfDay = 24 * 60 * 60, lastSerial = 2'958'465;  // 31 December 9999

QByteArray two(int number) { return QByteArray::number(number).rightJustified(2, '0'); }

QByteArray clock(qint64 hours, int seconds) {
    const QByteArray time = QByteArray::number(hours).rightJustified(2, '0') + ':' + two(seconds / 60 % 60);
    return seconds % 60 == 0 ? time : time + ':' + two(seconds % 60);
}

QByteArray dayOf(int serial, Epoch epoch) {
    if (epoch == Epoch::From1904) return QDate(1904, 1, 1).addDays(serial).toString(Qt::ISODate).toLatin1();
    if (serial == 60) return "1900-02-29";
    return QDate(1899, 12, serial < 60 ? 31 : 30).addDays(serial).toString(Qt::ISODate).toLatin1();
}

}  // namespace

ShownAs shownByBuiltIn(int format) {
    if (format == 17) return ShownAs::Month;
    if (format == 22) return ShownAs::DayAndTime;
    if ((format >= 18 && format <= 21) || format == 45 || format == 47) return ShownAs::Time;
    if (format == 46) return ShownAs::Length;
    if ((format >= 14 && format <= 16) || (format >= 27 && format <= 31) || format == 36 ||
        (format >= 50 && format <= 54) || format == 57 || format == 58)
        return ShownAs::Day;
    return format >= 32 && format <= 35 ? ShownAs::Time : ShownAs::AsNumber;
}

ShownAs shownBy(QStringView code) {
    bool year = false, month = false, day = false, time = false, length = false;
    QChar before;  // the last letter that counts
    const auto isMinute = [&](qsizetype at) {
        if (before == u'h') return true;
        while (at < code.size() && (code[at].toLower() == u'm' || !code[at].isLetter())) ++at;
        return at < code.size() && code[at].toLower() == u's';
    };
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"') {
            i = code.indexOf(u'"', i + 1);
            if (i < 0) break;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            if (end < 0) break;
            const QString inside = code.sliced(i + 1, end - i - 1).toString().toLower();
            if (!inside.isEmpty() && QStringView(u"hms").contains(inside[0]) &&
                inside.count(inside[0]) == inside.size()) {
                length = true;
                before = u'h';
            }
            i = end;
        } else if (code.sliced(i).startsWith(u"general", Qt::CaseInsensitive)) {
            return ShownAs::AsNumber;
        } else if (code.sliced(i).startsWith(u"am/pm", Qt::CaseInsensitive)) {
            time = true;
            i += 4;
        } else if (c == u'y' || (c == u'e' && i + 1 < code.size() && code[i + 1] != u'+' && code[i + 1] != u'-')) {
            year = true;
            before = c;
        } else if (c == u'd') {
            day = true;
            before = c;
        } else if (c == u'h' || c == u's') {
            time = true;
            before = c;
        } else if (c == u'm') {
            (isMinute(i) ? time : month) = true;
            while (i + 1 < code.size() && code[i + 1].toLower() == u'm') ++i;
            before = c;
        }
    }
    if (day || (year && month && time)) return time ? ShownAs::DayAndTime : ShownAs::Day;
    if (month) return ShownAs::Month;
    if (year) return ShownAs::Year;
    return length ? ShownAs::Length : time ? ShownAs::Time : ShownAs::AsNumber;
}

QByteArray written(double number) {
    if (std::abs(number) < 1e15 && number == std::floor(number)) return QByteArray::number(qint64(number));
    return QByteArray::number(number, 'g', 15);
}

QByteArray written(double number, ShownAs shown, Epoch epoch) {
    const int offset = epoch == Epoch::From1904 ? 1462 : 0;
    if (shown == ShownAs::AsNumber || number < 0 || !(number + offset < lastSerial + 1)) return written(number);
    const double all = std::round(number * secondsOfDay);
    const auto serial = int(all / secondsOfDay), seconds = int(all - double(serial) * secondsOfDay);
    switch (shown) {
        case ShownAs::Time:
            return clock(seconds / 3600, seconds);
        case ShownAs::Length:
            return clock(qint64(serial) * 24 + seconds / 3600, seconds);
        case ShownAs::DayAndTime:
            if (serial == 0 && epoch == Epoch::From1900)
                return seconds == 0 ? QByteArray() : clock(seconds / 3600, seconds);
            return seconds == 0 ? dayOf(serial, epoch) : dayOf(serial, epoch) + ' ' + clock(seconds / 3600, seconds);
        default:
            break;
    }
    // A day is shown although the number has a time as well: rounding must not reach the next day.
    const int day = int(number);
    if (day == 0 && epoch == Epoch::From1900) return {};
    const QByteArray iso = dayOf(day, epoch);
    return shown == ShownAs::Month ? iso.left(7) : shown == ShownAs::Year ? iso.left(4) : iso;
}

}  // namespace mb::exchange
