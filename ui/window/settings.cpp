#include "ui/window/settings.h"

#include "core/storage/platform.h"

#include <QCryptographicHash>
#include <QStandardPaths>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

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

void Settings::addRecent(const QString& path) {
    QStringList recent = recentBooks();
    if (recent.value(0) == path) return;
    recent.removeAll(path);
    recent.prepend(path);
    m_settings->setValue(u"books/recent"_s, QStringList(recent.mid(0, 10)));
    m_settings->sync();
}

void Settings::forgetRecent(const QString& path) {
    QStringList recent = recentBooks();
    recent.removeAll(path);
    m_settings->setValue(u"books/recent"_s, recent);
}

namespace {

// The heads themselves can be long; their digest is enough to know them again.
QString placeOf(const QString& shape) {
    return u"imports/"_s +
           QString::fromLatin1(QCryptographicHash::hash(shape.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

}  // namespace

QHash<QString, QString> Settings::columnsOf(const QString& shape) const {
    QHash<QString, QString> columns;
    for (const QString& line : m_settings->value(placeOf(shape)).toStringList())
        if (const qsizetype at = line.lastIndexOf(u'='); at >= 0) columns.insert(line.left(at), line.mid(at + 1));
    return columns;
}

void Settings::setColumnsOf(const QString& shape, const QHash<QString, QString>& columns) {
    QStringList lines;
    for (auto it = columns.cbegin(); it != columns.cend(); ++it) lines << QString(it.key() + u'=' + it.value());
    lines.sort();
    m_settings->setValue(placeOf(shape), lines);
}

}  // namespace mb::ui
