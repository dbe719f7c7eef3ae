// Search over everything, as you type (FL5): Ctrl+K, results with the words marked, Enter goes there.
#pragma once

#include "core/queries/search.h"
#include "ui/support/context.h"
#include "ui/widgets/labels.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QLineEdit>
#include <QListView>

namespace mb::ui {

class SearchModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setHits(const QList<queries::SearchHit>& hits);
    const queries::SearchHit& hitAt(int row) const { return m_hits[row]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<queries::SearchHit> m_hits;
};

class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    SearchBox(Theme& theme, QWidget* parent = nullptr);
    // nullptr while no book is open.
    void setBook(const Context* context);
    SearchModel& model() { return *m_model; }
    QListView* results() const { return m_list; }

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
    SearchModel* m_model;
    QFrame* m_popup;
    QListView* m_list;
    PlainLabel* m_remark;
};

}  // namespace mb::ui
