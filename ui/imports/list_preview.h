// A preview of what a file would bring: a list of its entries, what needs a decision first, beside the one that is
// chosen, and one button that brings all of it in.
#pragma once

#include "ui/support/context.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyed_rows.h"
#include "ui/widgets/rows.h"

#include <QDialog>

namespace mb::ui {

class ListPreview : public QDialog {
    Q_OBJECT
public:
    // `prefix` begins the names of its controls.
    ListPreview(const Context& context, const QString& prefix, QWidget* parent);

protected:
    using Choices = QList<std::pair<QString, QString>>;

    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

    // From above to below.
    void addHead(const QString& text);
    void addList(const QString& listName, const Choices& shown);
    void addTold(const QString& title, const QStringList& sentences);
    void addButtons();
    // Two cards beside each other.
    QWidget* makeSides(PlainLabel*& left, const QString& leftHead, PlainLabel*& right, const QString& rightHead,
                       QWidget* body);
    // Keeps what was selected.
    void putRows(const QList<ListRow>& rows);
    QString named(const char* rest) const;

    virtual void showRows() = 0;
    virtual void showChosen() = 0;
    virtual void toggle() = 0;  // Space in the list

    const Context& m_context;
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;        // beside the list
    QVBoxLayout* m_beside = nullptr;  // its column
    KeyCombo* m_show = nullptr;
    RowList* m_list = nullptr;
    QPushButton *m_take = nullptr, *m_cancel = nullptr;

private:
    QString m_prefix;
};

}  // namespace mb::ui
