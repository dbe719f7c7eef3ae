// The fields of a form by the column that an error names, each with room for a sentence beneath.
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
    // False if no field has that column. The first sentence at a field stays until clear().
    bool show(const QString& column, const QString& sentence);
    // Moves the keyboard to the first field at fault; false if there is none.
    bool goToFirst() const;
    // Runs `act` and shows an error at its field, or in the banner if the form has no such field. Returns whether it
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
