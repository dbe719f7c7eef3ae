// Everybody in the book: a list that can be narrowed, and the chosen person beside it.
#pragma once

#include "ui/page/page_info.h"
#include "ui/people/person_rows.h"

#include <QLineEdit>
#include <QTabBar>

namespace mb::ui {

class HistoryPane;
class PersonForm;
class SideBySide;
class Stack;

class PeoplePage : public View {
    Q_OBJECT
public:
    explicit PeoplePage(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString title() const override { return tr("People"); }
    QString subtitle() const override;
    QString helpKey() const override { return QStringLiteral("Your first hour"); }
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;
    // A person or a part of one, see info().
    bool showRecord(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;
    QWidget* recordFocus() override;
    void showList() override;
    Subject subject() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeDetail();
    void showRows();
    void showPart();
    void add();
    void choose(PersonId id);
    bool selectPerson(PersonId id);
    PersonId personOf(const QByteArray& noun, qint64 id) const;

    ListHead* m_head;
    qsizetype m_count = 0;
    int m_place = 0;  // of the chosen row: its neighbour follows it when it goes
    QLineEdit *m_filter, *m_add;
    RowList* m_list;
    PlainLabel* m_none;
    QWidget* m_alone;
    SideBySide* m_sides;
    QAction* m_historyAct = nullptr;
    QTabBar* m_parts;  // of what stands beside the list
    Stack* m_detail;
    PersonForm* m_form;
    HistoryPane* m_history;
};

}  // namespace mb::ui
