// What the program remembers between starts: looks, size and place, recent books, how lists are
// put, what columns of spreadsheets are.
// Never anything from inside a book.
#pragma once

#include "core/exchange/columns.h"
#include "core/queries/notices.h"
#include "ui/style/theme.h"

#include <QDate>
#include <QSettings>
#include <QStringList>

namespace mb::ui {

class Settings {
public:
    // An ini file under the user's configuration folder, or the given one (tests).
    explicit Settings(const QString& path = {});

    Brightness brightness() const;
    void setBrightness(Brightness brightness);
    qreal scale() const;
    void setScale(qreal scale);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QStringList recentBooks() const;  // newest first, at most ten
    void addRecent(const QString& path, QDate seen);
    // The day on which a book was last opened where it was; nothing where that is not known.
    std::optional<QDate> lastSeen(const QString& path) const;
    // Whether the last book opens again when the program starts, and which one that is; empty where there is none.
    bool reopens() const;
    void setReopens(bool reopens);
    QString bookToReopen() const;
    void forgetRecent(const QString& path);
    // Reminders on the desktop, and which of them were given; off unless the user wants them.
    queries::NoticeWish noticeWish() const;
    void setNoticeWish(const queries::NoticeWish& wish);
    QStringList noticesTold() const;
    void setNoticesTold(const QStringList& keys);
    // How a list is put, by the list's key.
    QString listOf(const QString& key) const;
    void setListOf(const QString& key, const QString& value);
    // What the user said of the columns of files of a shape.
    exchange::ChosenColumns columnsOf(const QString& shape) const;
    void setColumnsOf(const QString& shape, const exchange::ChosenColumns& columns);

private:
    std::unique_ptr<QSettings> m_settings;
};

}  // namespace mb::ui
