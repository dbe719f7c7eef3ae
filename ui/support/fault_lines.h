// The fields of a form that may be at fault, by the column that an error names: beneath each there is room for a
// sentence.
#pragma once

#include "ui/support/context.h"
#include "ui/widgets/labels.h"

#include <QHash>

namespace mb::ui {

class FaultLines {
public:
    // Label above the control, the sentence beneath. The label may mark its key with "&".
    QWidget* field(const QString& label, QWidget* control, const QString& column, QWidget* parent);
    // The sentence alone, for a control that is laid out in another way.
    PlainLabel* line(QWidget* control, const QString& column, QWidget* parent);

    void clear();
    // False where no field has that column. What a field says first stands until clear().
    bool show(const QString& column, const QString& sentence);
    // The keyboard into the field that was found at fault first; false where none was.
    bool goToFirst() const;
    // What is thrown is said at its field, or in the window's banner where the form has none for it. Returns whether it
    // went well.
    bool guarded(const Context& context, const std::function<void()>& act);

private:
    struct Line {
        QWidget* control = nullptr;
        PlainLabel* sentence = nullptr;
    };
    QHash<QString, Line> m_lines;
    QWidget* m_first = nullptr;
};

}  // namespace mb::ui
