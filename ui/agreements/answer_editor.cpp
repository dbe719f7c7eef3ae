#include "ui/agreements/answer_editor.h"

#include "ui/agreements/checklist_editor.h"
#include "ui/support/parsed_saver.h"
#include "ui/support/saver.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/offering_edit.h"

#include <QButtonGroup>
#include <QEvent>
#include <QIntValidator>
#include <QRadioButton>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using documents::FieldKind;

QString camelCase(const QString& path) {
    QString name;
    bool capital = true;
    for (const QChar c : path) {
        if (!c.isLetterOrNumber()) capital = true;
        else name += std::exchange(capital, false) ? c.toUpper() : c;
    }
    return name;
}

namespace {

void describe(QWidget* control, const AnswerSpec& spec, const QString& kind) {
    control->setObjectName(QString(spec.name + kind));
    control->setAccessibleName(spec.label);
    control->setAccessibleDescription(spec.help);
}

QHBoxLayout* bareRow(QWidget* widget) {
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    return row;
}

QJsonValue textAnswer(const QString& text) { return text.trimmed().isEmpty() ? QJsonValue() : QJsonValue(text); }

class TextAnswer : public AnswerEditor {
public:
    TextAnswer(const AnswerSpec& spec, const Context& context, const Save& save, QWidget* parent)
        : AnswerEditor(parent) {
        m_edit = new GrowingEdit(qBound(1, spec.lines, 3), 12, this);
        describe(m_edit, spec, u"PlainTextEdit"_s);
        m_saver = new Saver(m_edit, context,
                            [save](const QString& text, const QString& burst) { save(textAnswer(text), burst); });
        bareRow(this)->addWidget(m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
            if (m_edit->hasFocus()) Q_EMIT edited();
        });
    }
    void setAnswer(const QJsonValue& answer, bool byUndo) override { m_saver->show(answer.toString(), byUndo); }
    QJsonValue answer() const override { return textAnswer(wholeText(*m_edit)); }
    QWidget* control(const QString&) const override { return m_edit; }

private:
    GrowingEdit* m_edit;
    Saver* m_saver;
};

// One line, with what the book has already offered to it.
class OfferedAnswer : public AnswerEditor {
public:
    OfferedAnswer(const AnswerSpec& spec, const Context& context, const Save& save, QWidget* parent)
        : AnswerEditor(parent) {
        m_edit = new OfferingEdit(this);
        describe(m_edit, spec, u"LineEdit"_s);
        m_edit->setOffers(spec.offers);
        m_saver = new Saver(m_edit, context,
                            [save](const QString& text, const QString& burst) { save(textAnswer(text), burst); });
        bareRow(this)->addWidget(m_edit);
        connect(m_edit, &QLineEdit::textEdited, this, &AnswerEditor::edited);
    }
    void setAnswer(const QJsonValue& answer, bool byUndo) override { m_saver->show(answer.toString(), byUndo); }
    QJsonValue answer() const override { return textAnswer(m_edit->text()); }
    QWidget* control(const QString&) const override { return m_edit; }

private:
    OfferingEdit* m_edit;
    Saver* m_saver;
};

class NumberAnswer : public AnswerEditor {
public:
    NumberAnswer(const AnswerSpec& spec, const Context& context, const Save& save, QWidget* parent)
        : AnswerEditor(parent) {
        m_edit = new QLineEdit(this);
        describe(m_edit, spec, u"LineEdit"_s);
        if (!spec.unit.isEmpty()) m_edit->setAccessibleName(QString(spec.label + u" ("_s + spec.unit + u')'));
        m_edit->setValidator(new QIntValidator(0, 9999, m_edit));
        m_edit->setFixedWidth(context.theme.px(80));
        m_saver = new Saver(m_edit, context,
                            [save](const QString& text, const QString& burst) { save(numberIn(text), burst); });
        QHBoxLayout* row = bareRow(this);
        row->setSpacing(context.theme.px(space::s));
        row->addWidget(m_edit);
        row->addWidget(new PlainLabel(spec.unit, "label", this), 1);
        connect(m_edit, &QLineEdit::textEdited, this, &AnswerEditor::edited);
    }
    void setAnswer(const QJsonValue& answer, bool byUndo) override {
        m_saver->show(answer.isDouble() ? QString::number(answer.toInt()) : QString(), byUndo);
    }
    QJsonValue answer() const override { return numberIn(m_edit->text()); }
    QWidget* control(const QString&) const override { return m_edit; }

private:
    static QJsonValue numberIn(const QString& text) {
        bool ok = false;
        const int number = text.toInt(&ok);
        return ok ? QJsonValue(number) : QJsonValue();
    }
    QLineEdit* m_edit;
    Saver* m_saver;
};

template <class Field>
class DateAnswer : public AnswerEditor {
public:
    DateAnswer(const AnswerSpec& spec, const Context& context, const Save& save, QWidget* parent)
        : AnswerEditor(parent) {
        m_edit = new Field(context.today(), this);
        describe(m_edit, spec, spec.partialDate ? u"PartialDateField"_s : u"DateField"_s);
        m_edit->setMinimumWidth(context.theme.px(104));
        m_edit->setMaximumWidth(context.theme.px(220));
        auto* row = new QHBoxLayout;
        row->setSpacing(0);
        row->addWidget(m_edit, 100);
        row->addStretch(1);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::xs);
        column->addLayout(row);
        column->addWidget(complaintOf(m_edit, this));
        savesOnLeaving(m_edit, context, [this, save] {
            Q_EMIT edited();
            save(answer(), {});
        });
    }
    void setAnswer(const QJsonValue& answer, bool byUndo) override {
        const PartialDate date = PartialDate::fromText(answer.toString());
        if constexpr (std::is_same_v<Field, PartialDateField>)
            m_edit->setDate(date.isValid() ? std::optional(date) : std::nullopt, byUndo);
        else m_edit->setDate(date.isDay() ? std::optional(date.day()) : std::nullopt, byUndo);
    }
    QJsonValue answer() const override {
        return m_edit->date() ? QJsonValue(PartialDate(*m_edit->date()).text()) : QJsonValue();
    }
    QWidget* control(const QString&) const override { return m_edit; }

private:
    Field* m_edit;
};

class ComboAnswer : public AnswerEditor {
public:
    ComboAnswer(const AnswerSpec& spec, const Context& context, Save save, QWidget* parent) : AnswerEditor(parent) {
        m_combo = new KeyCombo(this);
        describe(m_combo, spec, u"ComboBox"_s);
        auto choices = spec.options;
        if (!spec.required) choices.prepend({QString(), AnswerEditor::tr("Not settled")});
        m_combo->setChoices(choices);
        m_combo->setPlaceholderText(AnswerEditor::tr("Choose…"));
        m_combo->setMinimumWidth(context.theme.px(64));
        m_combo->setMaximumWidth(context.theme.px(340));
        QHBoxLayout* row = bareRow(this);
        row->addWidget(m_combo, 100);
        row->addStretch(1);
        connect(m_combo, &KeyCombo::keyChosen, this, [this, &context, save] {
            Q_EMIT edited();
            guarded(context, [&] { save(answer(), {}); });
        });
    }
    void setAnswer(const QJsonValue& answer, bool) override { m_combo->setKey(answer.toString()); }
    QJsonValue answer() const override { return textAnswer(m_combo->key()); }
    QWidget* control(const QString&) const override { return m_combo; }

private:
    KeyCombo* m_combo;
};

class RadioAnswer : public AnswerEditor {
public:
    RadioAnswer(const AnswerSpec& spec, const Context& context, Save save, QWidget* parent) : AnswerEditor(parent) {
        setAccessibleName(spec.label);
        auto* flow = new FlowLayout(context.theme.px(space::l), context.theme.px(space::xs), this);
        m_group = new QButtonGroup(this);
        auto choices = spec.options;
        if (!spec.required) choices.append({QString(), AnswerEditor::tr("Not settled")});
        for (const auto& [key, label] : choices) {
            const QString name = spec.name + (key.isEmpty() ? u"None"_s : camelCase(key)) + u"RadioButton"_s;
            auto* button = new ElidedButton<QRadioButton>(label, name, spec.label, this);
            button->setAccessibleDescription(spec.help);
            flow->addWidget(button);
            m_group->addButton(button);
            m_keys.append(key);
            connect(button, &QRadioButton::clicked, this, [this, &context, save] {
                Q_EMIT edited();
                guarded(context, [&] { save(answer(), {}); });
            });
        }
    }
    void setAnswer(const QJsonValue& answer, bool) override {
        const qsizetype place = m_keys.indexOf(answer.toString());
        // Qt does not let an exclusive group be without a choice, so exclusiveness is turned off for a moment.
        m_group->setExclusive(false);
        for (qsizetype i = 0; i < m_keys.size(); ++i) m_group->buttons()[i]->setChecked(i == place);
        m_group->setExclusive(true);
    }
    QJsonValue answer() const override {
        const qsizetype place = m_group->buttons().indexOf(m_group->checkedButton());
        return place < 0 ? QJsonValue() : textAnswer(m_keys[place]);
    }
    QWidget* control(const QString&) const override {
        return m_group->checkedButton() ? m_group->checkedButton() : m_group->buttons().value(0);
    }

private:
    QButtonGroup* m_group;
    QStringList m_keys;
};

// A name that becomes a person. Saving may add somebody to the book, so it waits until the field is left.
class PersonAnswer : public AnswerEditor {
public:
    PersonAnswer(const AnswerSpec& spec, const Context& context, Save save, QWidget* parent)
        : AnswerEditor(parent), m_context(context), m_save(std::move(save)) {
        m_edit = new QLineEdit(this);
        describe(m_edit, spec, u"LineEdit"_s);
        m_edit->installEventFilter(this);
        bareRow(this)->addWidget(m_edit);
        connect(m_edit, &QLineEdit::textEdited, this, &AnswerEditor::edited);
        connect(m_edit, &QLineEdit::editingFinished, this, &PersonAnswer::take);
        new SavedOnLeaving(
            m_edit, context,
            [this] {
                take();
                return !m_edit->isModified();
            },
            [this] { return m_edit->isModified(); });
    }
    void setAnswer(const QJsonValue& answer, bool byUndo) override {
        if (m_edit->isModified() && !byUndo) return;
        m_shown = answer.toString();
        if (m_edit->text() != m_shown) m_edit->setText(m_shown);
        m_edit->setModified(false);
    }
    QJsonValue answer() const override { return textAnswer(m_edit->text().simplified()); }
    QWidget* control(const QString&) const override { return m_edit; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) take();
        return AnswerEditor::eventFilter(watched, event);
    }

private:
    void take() {
        if (!m_edit->isModified()) return;
        m_edit->setModified(false);
        if (m_edit->text().simplified() == m_shown) return;
        if (!guarded(m_context, [&] { m_save(answer(), {}); })) m_edit->setModified(true);
    }

    const Context& m_context;
    Save m_save;
    QLineEdit* m_edit;
    QString m_shown;
};

}  // namespace

AnswerEditor* makeAnswerEditor(const AnswerSpec& spec, const Context& context, AnswerEditor::Save save,
                               QWidget* parent) {
    switch (spec.kind) {
        case FieldKind::Date:
            if (spec.partialDate) return new DateAnswer<PartialDateField>(spec, context, save, parent);
            return new DateAnswer<DateField>(spec, context, save, parent);
        case FieldKind::Number:
            return new NumberAnswer(spec, context, std::move(save), parent);
        case FieldKind::Checklist:
            return new ChecklistEditor(spec, context, std::move(save), parent);
        case FieldKind::Choice: {
            const bool few =
                spec.options.size() <= 3 && std::all_of(spec.options.begin(), spec.options.end(),
                                                        [](const auto& o) { return o.second.size() <= 40; });
            if (few) return new RadioAnswer(spec, context, std::move(save), parent);
            return new ComboAnswer(spec, context, std::move(save), parent);
        }
        default:
            break;
    }
    if (spec.personName) return new PersonAnswer(spec, context, std::move(save), parent);
    if (spec.offers) return new OfferedAnswer(spec, context, std::move(save), parent);
    return new TextAnswer(spec, context, std::move(save), parent);
}

}  // namespace mb::ui
