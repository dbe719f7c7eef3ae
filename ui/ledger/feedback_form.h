// Feedback with its three parts (ME8).
#pragma once

#include "core/domain/ledger.h"
#include "ui/ledger/people_pair.h"
#include "ui/page/records_view.h"
#include "ui/support/saver.h"

namespace mb::ui {

class FeedbackForm : public RecordForm {
    Q_OBJECT
public:
    explicit FeedbackForm(const Context& context, QWidget* parent = nullptr);

    qint64 record() const override { return m_id.value; }
    bool setRecord(qint64 id) override;
    void forget() override;
    void reload(bool byUndo) override;
    QWidget* firstField() override { return m_first; }

private:
    struct Text {
        QString Feedback::*member;
        QWidget* edit;
        Saver* saver;
    };
    QWidget* makeHead();
    void change(const std::function<void(Feedback&)>& edit, const QString& burst = {});
    void fill(const Feedback& feedback, bool byUndo);
    bool flush();

    const Context& m_context;
    FeedbackId m_id;
    QScrollArea* m_area;
    QLabel* m_name;
    Chip* m_chip;
    PeoplePair* m_people;
    DateField* m_day;
    QCheckBox* m_share;
    QWidget* m_first = nullptr;
    QList<Text> m_texts;
};

}  // namespace mb::ui
