// Search over everything, as you type (FL5): Ctrl+K, results with the words marked, Enter goes there. What the program
// can do is found, too, by any word of its name (UX7).
#pragma once

#include "core/queries/search.h"
#include "ui/support/context.h"
#include "ui/widgets/labels.h"
#include "ui/window/commands.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

namespace mb::ui {

// A hit in the book, or a command.
struct SearchRow {
    QString title, kind, text, keys;
    QList<Match> matches;  // in the text
    queries::SearchHit hit = {};
    QPointer<QAction> command = {};
};

class SearchModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(const QList<SearchRow>& rows);
    const SearchRow& at(int row) const { return m_rows[row]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<SearchRow> m_rows;
};

class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    SearchBox(Theme& theme, QWidget* parent = nullptr);
    // nullptr while no book is open.
    void setBook(const Context* context);
    void setCommands(std::function<QList<Command>()> commands) { m_commands = std::move(commands); }
    SearchModel& model() { return *m_model; }
    QListView* results() const { return m_list; }

Q_SIGNALS:
    void left();  // the keyboard is no longer wanted here

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void find();
    // Puts the list of results beneath the line, as high as its rows.
    void place();
    void go(const QModelIndex& index);

    Theme& m_theme;
    const Context* m_context = nullptr;
    std::function<QList<Command>()> m_commands;
    bool m_cut = false;  // there are more hits than are shown
    SearchModel* m_model;
    QFrame* m_popup;
    QListView* m_list;
    PlainLabel* m_remark;
};

}  // namespace mb::ui
