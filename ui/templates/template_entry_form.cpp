#include "ui/templates/template_entry_form.h"

#include "ui/widgets/flow_layout.h"

#include <QCheckBox>
#include <QJsonArray>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using documents::FieldKind;
namespace edit = documents::edit;

namespace {

QString kindWords(const edit::Entry& entry) {
    if (!entry.kind) return TemplateEntryForm::tr("Section");
    switch (*entry.kind) {
        case FieldKind::Text:
            return TemplateEntryForm::tr("Question, answered in words");
        case FieldKind::Date:
            return TemplateEntryForm::tr("Question, answered with a date");
        case FieldKind::Choice:
            return TemplateEntryForm::tr("Question, answered with one choice");
        case FieldKind::Checklist:
            return TemplateEntryForm::tr("Question, answered with ticks");
        case FieldKind::Number:
            return TemplateEntryForm::tr("Question, answered with a number");
        case FieldKind::Table:
            return TemplateEntryForm::tr("Table");
        case FieldKind::Parties:
            return TemplateEntryForm::tr("Who takes part");
    }
    return {};
}

struct RawOption {
    QString key, label, prose, blank;
    bool hasProse = false;
};

// Read from the body, since the parsed template no longer has the text of a sentence.
QList<RawOption> optionsIn(const QJsonObject& body, const QString& path) {
    QList<RawOption> options;
    for (const QJsonValue& section : body["sections"_L1].toArray())
        for (const QJsonValue& field : section["fields"_L1].toArray()) {
            if (path != QString(section["key"_L1].toString() + u'.' + field["key"_L1].toString())) continue;
            for (const QJsonValue& value : field["options"_L1].toArray()) {
                const QJsonObject option = value.toObject();
                options << RawOption{option["key"_L1].toString(), option["label"_L1].toString(),
                                     option["prose"_L1].toString(), option["blank"_L1].toString(),
                                     option.contains("prose"_L1)};
            }
        }
    return options;
}

edit::OptionWords wordsOf(const RawOption& option) {
    return {option.label, option.hasProse ? std::optional(option.prose) : std::nullopt, option.blank};
}

}  // namespace

TemplateEntryForm::TemplateEntryForm(const Context& context, Apply apply, QWidget* parent)
    : QWidget(parent), m_context(context), m_apply(std::move(apply)), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.px(space::m));
}

void TemplateEntryForm::showNothing() {
    m_shape.clear();
    m_editors.clear();
    clearLayout(m_column);
}

QString TemplateEntryForm::shape() const {
    const qsizetype options = m_entry.kind ? optionsIn(m_body, m_entry.path).size() : 0;
    return u"%1 %2 %3 %4 %5 %6"_s.arg(m_entry.path)
        .arg(m_entry.hidden)
        .arg(m_entry.added)
        .arg(m_entry.sentences.size())
        .arg(options)
        .arg(m_readOnly);
}

void TemplateEntryForm::show(const QJsonObject& body, const edit::Entry& entry, bool readOnly, bool byUndo) {
    m_body = body;
    m_entry = entry;
    m_readOnly = readOnly;
    if (const QString wanted = shape(); wanted != m_shape) {
        m_shape = wanted;
        rebuild();
    }
    showTexts(byUndo);
}

void TemplateEntryForm::rebuild() {
    for (const Editor& editor : std::as_const(m_editors)) editor.saver->flush();
    m_editors.clear();
    clearLayout(m_column);
    m_column->addWidget(new PlainLabel(kindWords(m_entry), "section", this));
    const QString path = m_entry.path;
    addText(m_entry.kind ? tr("Label") : tr("Title"), u"label"_s, {}, 1,
            [path](const QJsonObject& body, const QString& text) { return edit::withLabel(body, path, text); });
    addText(tr("Help beneath it"), u"help"_s, {}, 2,
            [path](const QJsonObject& body, const QString& text) { return edit::withHelp(body, path, text); });
    for (qsizetype i = 0; i < m_entry.sentences.size(); ++i)
        addText(tr("Sentence %1 on paper").arg(i + 1), u"sentence%1"_s.arg(i),
                i == 0 ? tr("{braces} stand for answers; what is in [brackets] is left out where an answer is missing.")
                       : QString(),
                2, [path, i](const QJsonObject& body, const QString& text) {
                    return edit::withSentence(body, path, i, text);
                });
    if (!m_entry.kind)
        addText(tr("A clause that always appears here"), u"clause"_s, {}, 3,
                [path](const QJsonObject& body, const QString& text) { return edit::withClause(body, path, text); });
    addOptions();
    if (!m_readOnly) addButtons();
    if (!m_readOnly && !m_entry.kind) addFieldLine();
}

void TemplateEntryForm::addText(const QString& label, const QString& name, const QString& help, int lines,
                                std::function<QJsonObject(const QJsonObject&, const QString&)> how) {
    const Saver::Save save = [this, how = std::move(how)](const QString& text, const QString& burst) {
        m_apply([&](const QJsonObject& body) { return how(body, text.trimmed()); }, burst);
    };
    const QString stem = u"templates"_s + name.left(1).toUpper() + name.mid(1);
    Saver* saver = nullptr;
    QWidget* editor = nullptr;
    if (lines == 1) {
        auto* line = new QLineEdit(this);
        line->setReadOnly(m_readOnly);
        line->setObjectName(stem + u"LineEdit"_s);
        saver = new Saver(line, m_context, save);
        editor = line;
    } else {
        auto* text = new GrowingEdit(1, 12, this);
        text->setReadOnly(m_readOnly);
        text->setObjectName(stem + u"PlainTextEdit"_s);
        saver = new Saver(text, m_context, save);
        editor = text;
    }
    editor->setAccessibleName(label);
    m_column->addWidget(labelled(label, editor, help, this));
    m_editors << Editor{saver, name};
}

void TemplateEntryForm::addOptions() {
    if (!m_entry.kind) return;
    const QList<RawOption> options = optionsIn(m_body, m_entry.path);
    int number = 0;
    for (const RawOption& option : options) {
        ++number;
        const auto changed = [path = m_entry.path, key = option.key](
                                 const QJsonObject& body, const std::function<void(edit::OptionWords&)>& how) {
            for (const RawOption& now : optionsIn(body, path))
                if (now.key == key) {
                    edit::OptionWords words = wordsOf(now);
                    how(words);
                    return edit::withOption(body, path, key, words);
                }
            return body;
        };
        addText(tr("Choice %1").arg(number), u"option%1"_s.arg(number), {}, 1,
                [changed](const QJsonObject& body, const QString& text) {
                    return changed(body, [&](edit::OptionWords& words) { words.label = text; });
                });
        addText(tr("Choice %1 in a sentence").arg(number), u"prose%1"_s.arg(number), {}, 2,
                [changed](const QJsonObject& body, const QString& text) {
                    return changed(body, [&](edit::OptionWords& words) {
                        words.prose = text.isEmpty() ? std::nullopt : std::optional(text);
                    });
                });
    }
}

void TemplateEntryForm::apply(const Change& change) {
    guarded(m_context, [&] { m_apply(change, {}); });
}

void TemplateEntryForm::addButtons() {
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(theme.px(space::s), theme.px(space::s), box);
    const QString path = m_entry.path;
    const auto button = [&](const QString& text, const char* name, Change change) {
        auto* made = plainButton(text, QString::fromLatin1(name), box);
        flow->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, change = std::move(change)] { apply(change); });
    };
    button(m_entry.hidden ? tr("S&how it again") : tr("&Hide"), "templatesHideButton",
           [path, hidden = m_entry.hidden](const QJsonObject& body) { return edit::withHidden(body, path, !hidden); });
    button(tr("Move &up"), "templatesUpButton",
           [path](const QJsonObject& body) { return edit::moved(body, path, -1); });
    button(tr("Move &down"), "templatesDownButton",
           [path](const QJsonObject& body) { return edit::moved(body, path, 1); });
    if (m_entry.added)
        button(tr("Remove"), "templatesRemoveEntryButton",
               [path](const QJsonObject& body) { return edit::without(body, path); });
    m_column->addWidget(box);
}

void TemplateEntryForm::addFieldLine() {
    const Theme& theme = m_context.theme;
    m_column->addWidget(new PlainLabel(tr("Another question in this section"), "section", this));
    auto* label = new QLineEdit(this);
    label->setObjectName(u"templatesNewFieldLineEdit"_s);
    label->setAccessibleName(tr("The question"));
    label->setPlaceholderText(tr("What should be asked?"));
    auto* kind = new KeyCombo(this);
    kind->setObjectName(u"templatesNewFieldKindComboBox"_s);
    kind->setAccessibleName(tr("How it is answered"));
    kind->setChoices({{u"text"_s, tr("in words")},
                      {u"date"_s, tr("with a date")},
                      {u"number"_s, tr("with a number")},
                      {u"choice"_s, tr("with one choice")},
                      {u"checklist"_s, tr("with ticks")}});
    auto* options = new QLineEdit(this);
    options->setObjectName(u"templatesNewFieldOptionsLineEdit"_s);
    options->setAccessibleName(tr("The choices, separated by commas"));
    options->setPlaceholderText(tr("The choices, separated by commas"));
    options->hide();
    auto* add = plainButton(tr("&Add the question"), u"templatesNewFieldButton"_s, this);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(space::s));
    row->addWidget(label, 1);
    row->addWidget(kind);
    m_column->addLayout(row);
    m_column->addWidget(options);
    m_column->addWidget(add, 0, Qt::AlignLeft);
    connect(kind, &KeyCombo::keyChosen, this,
            [options](const QString& key) { options->setVisible(key == u"choice" || key == u"checklist"); });
    connect(add, &QPushButton::clicked, this, [this, label, kind, options] {
        static const QHash<QString, FieldKind> kinds{{u"text"_s, FieldKind::Text},
                                                     {u"date"_s, FieldKind::Date},
                                                     {u"number"_s, FieldKind::Number},
                                                     {u"choice"_s, FieldKind::Choice},
                                                     {u"checklist"_s, FieldKind::Checklist}};
        edit::NewField field;
        field.kind = kinds.value(kind->key(), FieldKind::Text);
        field.label = label->text().trimmed();
        if (!options->isHidden())
            for (const QString& option : options->text().split(u',', Qt::SkipEmptyParts))
                field.options << option.trimmed();
        QString path;
        const bool done = guarded(m_context, [&] {
            m_apply([&](const QJsonObject& body) { return edit::withField(body, m_entry.path, field, &path); }, {});
        });
        if (!done) return;
        label->clear();
        options->clear();
        Q_EMIT added(path);
    });
}

QHash<QString, QString> TemplateEntryForm::textsOf() const {
    QHash<QString, QString> texts{
        {u"label"_s, m_entry.label}, {u"help"_s, m_entry.help}, {u"clause"_s, m_entry.clause}};
    for (qsizetype i = 0; i < m_entry.sentences.size(); ++i) texts[u"sentence%1"_s.arg(i)] = m_entry.sentences[i];
    int number = 0;
    if (m_entry.kind)
        for (const RawOption& option : optionsIn(m_body, m_entry.path)) {
            texts[u"option%1"_s.arg(++number)] = option.label;
            texts[u"prose%1"_s.arg(number)] = option.prose;
        }
    return texts;
}

void TemplateEntryForm::showTexts(bool byUndo) {
    const QHash<QString, QString> texts = textsOf();
    for (const Editor& editor : std::as_const(m_editors)) editor.saver->show(texts.value(editor.name), byUndo);
}

}  // namespace mb::ui
