// What each side expects of the other, as checklists to tick and to talk about (LI7): shipped lines, and the user's
// own.
#pragma once

#include "core/queries/expectations.h"
#include "ui/page/page_info.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyed_rows.h"
#include "ui/widgets/parsed_field.h"

#include <QCheckBox>

#include <memory>
#include <vector>

namespace mb::ui {

// One line: a tick, its words, when it was last talked about; beneath, when opened, the words to change.
class ExpectationRow : public QWidget {
    Q_OBJECT
public:
    ExpectationRow(const Context& context, const QString& name, QWidget* parent = nullptr);
    void show(const queries::ExpectationLine& line, bool byUndo);

private:
    void openEditor(bool open);
    QWidget* editor();

    const Context& m_context;
    QString m_name;
    queries::ExpectationLine m_line;
    QVBoxLayout* m_column;
    QCheckBox* m_tick;
    PlainLabel* m_words;
    QPushButton *m_talked, *m_edit;
    QWidget* m_editor = nullptr;
    DateField* m_day = nullptr;
    QLineEdit* m_text = nullptr;
    QPushButton* m_remove = nullptr;
    Saver* m_textSaver = nullptr;
};

class ExpectationsTab : public View {
    Q_OBJECT
public:
    ExpectationsTab(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    static TabInfo tab();

    QString helpKey() const override { return QStringLiteral("Your first hour"); }
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;

private:
    struct List {
        Side side;
        PlainLabel* heading;
        QFrame* card;
        KeyedRows<QString, ExpectationRow> rows;
        QLineEdit* add = nullptr;
    };
    void addList(Side side);
    void fill(List& list, const QList<queries::ExpectationLine>& lines, bool byUndo);

    MentorshipId m_id;
    QVBoxLayout* m_column;
    PlainLabel* m_summary;
    std::vector<std::unique_ptr<List>> m_lists;
};

}  // namespace mb::ui
