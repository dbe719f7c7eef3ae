// One section or field of a template of the user's own: its words, its place, whether it is asked (AG1). Every change
// saves itself. If it would make the template wrong, it is refused with a sentence.
#pragma once

#include "core/documents/template_edit.h"
#include "ui/support/context.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

#include <QJsonObject>

namespace mb::ui {

class TemplateEntryForm : public QWidget {
    Q_OBJECT
public:
    // A change of the body; `Apply` runs the verb that keeps it, and throws.
    using Change = std::function<QJsonObject(const QJsonObject&)>;
    using Apply = std::function<void(const Change& change, const QString& burst)>;
    TemplateEntryForm(const Context& context, Apply apply, QWidget* parent = nullptr);

    void show(const QJsonObject& body, const documents::edit::Entry& entry, bool readOnly, bool byUndo);
    void showNothing();

Q_SIGNALS:
    void added(const QString& path);  // a further field, to be shown next

private:
    struct Editor {
        Saver* saver;
        QString name;
    };
    void rebuild();
    void addText(const QString& label, const QString& name, const QString& help, int lines,
                 std::function<QJsonObject(const QJsonObject&, const QString&)> how);
    void addOptions();
    void addButtons();
    void addFieldLine();
    void showTexts(bool byUndo);
    QHash<QString, QString> textsOf() const;
    QString shape() const;
    void apply(const Change& change);

    const Context& m_context;
    Apply m_apply;
    QVBoxLayout* m_column;
    QJsonObject m_body;
    documents::edit::Entry m_entry;
    bool m_readOnly = false;
    QString m_shape;
    QList<Editor> m_editors;
};

}  // namespace mb::ui
