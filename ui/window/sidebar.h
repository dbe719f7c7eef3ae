// The left edge: whose book, which file, the pages, and whether everything is saved.
#pragma once

#include "core/queries/people.h"
#include "ui/widgets/labels.h"

#include <QListWidget>

namespace mb::ui {

class Sidebar : public QWidget {
    Q_OBJECT
public:
    Sidebar(Theme& theme, QWidget* parent = nullptr);

    void setBook(const queries::PersonCard& owner, const QString& fileName);
    void addPage(const QString& key, const QString& icon, const QString& label);
    void setCount(const QString& key, int count);  // 0 shows none
    void setCurrent(const QString& key);
    void setState(const QString& text);
    void setCovered(bool covered);  // what is private is hidden: one must not wonder where it is
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString& key);

private:
    Theme& m_theme;
    ElidedLabel *m_owner, *m_file;
    PlainLabel *m_covered, *m_state;
    QListWidget* m_list;
};

}  // namespace mb::ui
