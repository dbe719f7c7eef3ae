// One editor for each kind of field of an agreement. An editor shows what the book says, tells at once when something
// on the screen changed (the paper grows with the typing), and saves by itself.
#pragma once

#include "core/documents/agreement_template.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

#include <QJsonValue>

namespace mb::ui {

// What an editor has to know; labels are final, names of parties filled in.
struct AnswerSpec {
    documents::FieldKind kind = documents::FieldKind::Text;
    QString name;   // stem of object names: "agreementPurposeStart"
    QString label;  // for screen readers
    QString help;
    QList<std::pair<QString, QString>> options;  // keys and labels
    bool required = false;
    bool ownWords = false;
    bool partialDate = false;  // a month or a year will do
    bool personName =
        false;  // the answer is a person of the book: saved when the field is left, not while the name is half typed
    std::function<QStringList()> offers = {};  // offered while one types; the answer is one line then
    QString unit;
    int lines = 1;
};

class AnswerEditor : public QWidget {
    Q_OBJECT
public:
    // Runs the verb; inside guarded().
    using Save = std::function<void(const QJsonValue& answer, const QString& burst)>;
    using QWidget::QWidget;

    // Shows what the book says, but not over what is being typed unless `byUndo`.
    virtual void setAnswer(const QJsonValue& answer, bool byUndo) = 0;
    // The answer on the screen, saved or not.
    virtual QJsonValue answer() const = 0;
    // Where the keyboard goes; `rest` is what follows the field's own path: ".<participant>", "[2].by".
    virtual QWidget* control(const QString& rest) const = 0;

Q_SIGNALS:
    void edited();
};

// For text, date, number, choice and checklist.
AnswerEditor* makeAnswerEditor(const AnswerSpec& spec, const Context& context, AnswerEditor::Save save,
                               QWidget* parent);

// A tick or a radio button whose text ends in "…" where the room does.
template <class Button>
class ElidedButton : public Button {
public:
    ElidedButton(const QString& text, const QString& name, const QString& group, QWidget* parent)
        : Button(parent), m_whole(text.simplified()) {
        this->setObjectName(name);
        this->setAccessibleName(QString(group + QStringLiteral(": ") + m_whole));
        this->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        this->setText(escaped(m_whole));
    }
    QSize sizeHint() const override {
        const QSize own = Button::sizeHint();
        const int shown = this->fontMetrics().size(Qt::TextShowMnemonic, this->text()).width();
        return {own.width() - shown + this->fontMetrics().size(Qt::TextShowMnemonic, escaped(m_whole)).width(),
                own.height()};
    }
    QSize minimumSizeHint() const override { return {40, Button::minimumSizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override {
        Button::resizeEvent(event);
        const int room = this->width() - (sizeHint().width() -
                                          this->fontMetrics().size(Qt::TextShowMnemonic, escaped(m_whole)).width());
        const QString shown = this->width() >= sizeHint().width()
                                  ? m_whole
                                  : this->fontMetrics().elidedText(m_whole, Qt::ElideRight, room);
        this->setText(escaped(shown));
        this->setToolTip(shown == m_whole ? QString() : plainTip(m_whole));
    }

private:
    static QString escaped(QString text) { return text.replace(u'&', QStringLiteral("&&")); }
    QString m_whole;
};

// "agreement" + "Purpose" + "EndRule" out of "purpose.end_rule"; for object names.
QString camelCase(const QString& path);

}  // namespace mb::ui
