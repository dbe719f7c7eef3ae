// A packet: when it is due, its documents, who may write a letter, and the criteria.
#pragma once

#include "ui/packets/packet_rows.h"
#include "ui/page/records_view.h"

#include <QProgressBar>

namespace mb::ui {

class NameEdit;

class PacketDetail : public RecordForm {
    Q_OBJECT
public:
    explicit PacketDetail(const Context& context, QWidget* parent = nullptr);

    qint64 record() const override { return m_id.value; }
    bool setRecord(qint64 id) override;
    void forget() override;
    void reload(bool byUndo) override;
    QWidget* firstField() override;
    void openPart(const QByteArray& noun, qint64 id) override;

private:
    QWidget* makeHead();
    QFrame* makeCardWith(QVBoxLayout* column, QLineEdit* add);
    void change(const std::function<void(Packet&)>& edit, const QString& burst = {});
    void fill(const queries::PacketCard& card, bool byUndo);
    void addDocument();
    void addReferee();
    void addCriterion();
    void exportIt();
    queries::PacketCard card() const;
    bool flush();

    const Context& m_context;
    PacketId m_id;
    QScrollArea* m_area;
    GrowingEdit* m_title;
    Saver *m_titleSaver, *m_trackSaver, *m_noteSaver;
    PlainLabel *m_about, *m_referees;
    QProgressBar* m_bar;
    PartialDateField* m_due;
    WholeNumberField* m_wanted;
    GrowingEdit* m_note;
    QLineEdit *m_addDocument, *m_addCriterion;
    NameEdit* m_addReferee;
    QVBoxLayout *m_documentColumn, *m_refereeColumn, *m_criterionColumn;
    KeyedRows<PacketDocumentId, DocumentRow> m_documentRows;
    KeyedRows<RefereeId, RefereeRow> m_refereeRows;
    KeyedRows<CriterionId, CriterionRow> m_criterionRows;
};

}  // namespace mb::ui
