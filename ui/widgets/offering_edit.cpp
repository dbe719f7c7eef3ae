#include "ui/widgets/offering_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace mb::ui {

OfferingEdit::OfferingEdit(QWidget* parent) : QLineEdit(parent), m_words(new QStringListModel(this)) {
    auto* completer = new QCompleter(m_words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(8);
    setCompleter(completer);
    // Qt puts in what is chosen as a program would. Whoever saves what is typed has to hear of it.
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (this->completer()->popup()->isVisible()) Q_EMIT textEdited(text);
    });
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& chosen) {
        setText(chosen);
        Q_EMIT textEdited(chosen);
    });
}

void OfferingEdit::setOffers(const QStringList& wanted) {
    QStringList words = wanted;
    words.removeDuplicates();
    if (m_words->stringList() != words) m_words->setStringList(words);
}

void OfferingEdit::setOffers(std::function<QStringList()> words) { m_ask = std::move(words); }

void OfferingEdit::focusInEvent(QFocusEvent* event) {
    // Before Qt's own handling, which may open the list. Coming back from the list is no entering.
    if (m_ask && event->reason() != Qt::PopupFocusReason) setOffers(m_ask());
    completer()->popup()->setObjectName(QStringLiteral("offersList"));  // by which the style sheet knows it
    QLineEdit::focusInEvent(event);
}

void OfferingEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QAbstractItemView* list = completer()->popup();
    if (!enter || !list->isVisible()) return QLineEdit::keyPressEvent(event);
    // What was chosen stands in the field by now. One Enter takes it and does what Enter does here. Qt would put it in
    // once more, into a field that may have been emptied for the next words.
    list->hide();
    QLineEdit::keyPressEvent(event);
    event->accept();
}

}  // namespace mb::ui
