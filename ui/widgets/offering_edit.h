// A line edit that offers words while one types: Down goes to them, Enter takes one.
#pragma once

#include <QLineEdit>

#include <functional>

class QStringListModel;

namespace mb::ui {

class OfferingEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit OfferingEdit(QWidget* parent = nullptr);
    // Keeps what is typed.
    void setOffers(const QStringList& words);
    // Asked each time the field is entered.
    void setOffers(std::function<QStringList()> words);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QStringListModel* m_words;
    std::function<QStringList()> m_ask;
};

}  // namespace mb::ui
