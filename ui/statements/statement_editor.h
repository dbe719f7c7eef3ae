// A statement as it is written: its parts with what the office wants to read in each, how long it may be and how long
// it is, a draft from the record, and the way out as PDF or Word.
#pragma once

#include "core/queries/packets.h"
#include "ui/page/records_view.h"
#include "ui/support/checked_line.h"
#include "ui/widgets/keyed_rows.h"

#include <QProgressBar>

namespace mb::ui {

class StatementPartRow : public QWidget {
    Q_OBJECT
public:
    StatementPartRow(const Context& context, StatementPartId id, QWidget* parent);
    void fill(const StatementPart& part, int place, bool alone, bool byUndo);
    bool flush();
    void forget();
    QWidget* textEdit() const { return m_text; }
    // As it stands on the screen, saved or not.
    StatementPart typed() const;

Q_SIGNALS:
    void edited();

private:
    void change(const std::function<void(StatementPart&)>& edit, const QString& burst);

    const Context& m_context;
    StatementPartId m_id;
    QLineEdit* m_heading;
    PlainLabel* m_hint;
    GrowingEdit* m_text;
    Saver *m_headingSaver, *m_textSaver;
};

class StatementEditor : public RecordForm {
    Q_OBJECT
public:
    explicit StatementEditor(const Context& context, QWidget* parent = nullptr);

    qint64 record() const override { return m_id.value; }
    bool setRecord(qint64 id) override;
    void forget() override;
    void reload(bool byUndo) override;
    QWidget* firstField() override;
    void openPart(const QByteArray& noun, qint64 id) override;

private:
    QWidget* makeHead();
    QWidget* makeLimit();
    void change(const std::function<void(Statement&)>& edit, const QString& burst = {});
    void fill(const queries::StatementCard& card, bool byUndo);
    queries::StatementCard typed() const;
    void count();
    void draft();
    void exportIt();
    bool flush();

    const Context& m_context;
    StatementId m_id;
    QScrollArea* m_area;
    GrowingEdit* m_title;
    Saver* m_titleSaver;
    PlainLabel *m_count, *m_source, *m_newer;
    QProgressBar* m_bar;
    WholeNumberField* m_limit;
    KeyCombo* m_unit;
    QPushButton* m_draft;
    QVBoxLayout* m_column;
    KeyedRows<StatementPartId, StatementPartRow> m_rows;
    QTimer m_soon;  // pages are laid out once typing pauses
};

}  // namespace mb::ui
