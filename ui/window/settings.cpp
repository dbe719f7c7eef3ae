#include "ui/window/settings.h"

#include "core/storage/platform.h"

#include <QCryptographicHash>
#include <QStandardPaths>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype recentAtMost = 10;

// The heads themselves can be long; their digest is enough to know them again.
QString placeOf(const QString& shape) {
    return u"imports/"_s +
           QString::fromLatin1(QCryptographicHash::hash(shape.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

}  // namespace

Settings::Settings(const QString& path)
    : m_settings(std::make_unique<QSettings>(
          path.isEmpty() ? QString(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                   u"/mentorbook/mentorbook.ini")
                         : path,
          QSettings::IniFormat)) {
    // The settings name the user's books.
    if (platform::isOpenToOthers(m_settings->fileName())) platform::makePrivate(m_settings->fileName());
}

Brightness Settings::brightness() const {
    const QString value = m_settings->value(u"looks/brightness"_s).toString();
    return value == u"light" ? Brightness::Light : value == u"dark" ? Brightness::Dark : Brightness::System;
}

void Settings::setBrightness(Brightness brightness) {
    m_settings->setValue(u"looks/brightness"_s, brightness == Brightness::Light  ? u"light"_s
                                                : brightness == Brightness::Dark ? u"dark"_s
                                                                                 : u"system"_s);
}

qreal Settings::scale() const { return qBound(0.8, m_settings->value(u"looks/scale"_s, 1.0).toDouble(), 2.0); }
void Settings::setScale(qreal scale) { m_settings->setValue(u"looks/scale"_s, scale); }
QByteArray Settings::geometry() const { return m_settings->value(u"window/geometry"_s).toByteArray(); }
void Settings::setGeometry(const QByteArray& geometry) { m_settings->setValue(u"window/geometry"_s, geometry); }
QStringList Settings::recentBooks() const { return m_settings->value(u"books/recent"_s).toStringList(); }

void Settings::addRecent(const QString& path, QDate seen) {
    QStringList recent = recentBooks();
    if (recent.value(0) == path && lastSeen(path) == seen) return;
    recent.removeAll(path);
    recent.prepend(path);
    recent = recent.mid(0, recentAtMost);
    QVariantMap days, before = m_settings->value(u"books/seen"_s).toMap();
    for (const QString& one : std::as_const(recent))
        if (before.contains(one)) days.insert(one, before[one]);
    days.insert(path, seen);
    m_settings->setValue(u"books/recent"_s, recent);
    m_settings->setValue(u"books/seen"_s, days);
    m_settings->sync();
}

std::optional<QDate> Settings::lastSeen(const QString& path) const {
    const QDate day = m_settings->value(u"books/seen"_s).toMap().value(path).toDate();
    return day.isValid() ? std::optional(day) : std::nullopt;
}

bool Settings::reopens() const { return m_settings->value(u"books/reopen"_s, true).toBool(); }
void Settings::setReopens(bool reopens) { m_settings->setValue(u"books/reopen"_s, reopens); }
QString Settings::bookToReopen() const { return reopens() ? recentBooks().value(0) : QString(); }

void Settings::forgetRecent(const QString& path) {
    QStringList recent = recentBooks();
    recent.removeAll(path);
    m_settings->setValue(u"books/recent"_s, recent);
}

queries::NoticeWish Settings::noticeWish() const {
    queries::NoticeWish wish;
    const auto value = [&](const char* key, const QVariant& usual) {
        return m_settings->value(u"notices/"_s + QLatin1String(key), usual);
    };
    wish.on = value("on", false).toBool();
    wish.naming = value("names", false).toBool();
    wish.from = QTime::fromString(value("from", u"08:00"_s).toString(), u"HH:mm"_s);
    wish.to = QTime::fromString(value("to", u"18:00"_s).toString(), u"HH:mm"_s);
    wish.days.clear();
    for (const QChar day : value("days", u"12345"_s).toString()) wish.days.insert(day.digitValue());
    return wish;
}

void Settings::setNoticeWish(const queries::NoticeWish& wish) {
    QString days;
    for (int day = 1; day <= 7; ++day)
        if (wish.days.contains(day)) days += QString::number(day);
    m_settings->setValue(u"notices/on"_s, wish.on);
    m_settings->setValue(u"notices/names"_s, wish.naming);
    m_settings->setValue(u"notices/from"_s, wish.from.toString(u"HH:mm"_s));
    m_settings->setValue(u"notices/to"_s, wish.to.toString(u"HH:mm"_s));
    m_settings->setValue(u"notices/days"_s, days);
}

QStringList Settings::noticesTold() const { return m_settings->value(u"notices/told"_s).toStringList(); }
void Settings::setNoticesTold(const QStringList& keys) { m_settings->setValue(u"notices/told"_s, keys); }

QString Settings::listOf(const QString& key) const { return m_settings->value(u"lists/"_s + key).toString(); }
void Settings::setListOf(const QString& key, const QString& value) { m_settings->setValue(u"lists/"_s + key, value); }

exchange::ChosenColumns Settings::columnsOf(const QString& shape) const {
    exchange::ChosenColumns columns;
    for (const QString& line : m_settings->value(placeOf(shape)).toStringList()) {
        const qsizetype at = line.lastIndexOf(u'=');
        if (const auto column = fromKey<exchange::Column>(line.mid(at + 1)); column && at >= 0)
            columns.insert(line.left(at), *column);
    }
    return columns;
}

void Settings::setColumnsOf(const QString& shape, const exchange::ChosenColumns& columns) {
    QStringList lines;
    for (auto it = columns.cbegin(); it != columns.cend(); ++it) lines << QString(it.key() + u'=' + keyOf(it.value()));
    lines.sort();
    m_settings->setValue(placeOf(shape), lines);
}

}  // namespace mb::ui
