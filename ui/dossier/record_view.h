// The record: which document, in which office's form, over which time; beside it the pages as they will leave, and what
// is missing or held back, each with its way to mend it (DO4, DO6, DO9, DO12).
#pragma once

#include "core/documents/record.h"
#include "ui/page/page_info.h"
#include "ui/paper/print_preview.h"
#include "ui/widgets/card_list.h"

#include <QTimer>

namespace mb::ui {

class BesidePaper;
class HeldBackList;
class OfferingEdit;

class RecordView : public View {
    Q_OBJECT
public:
    explicit RecordView(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString subtitle() const override { return tr("The pages as they will be sent · nothing private is in them"); }
    QString helpKey() const override { return QStringLiteral("What came of it"); }
    QByteArrayList concerns() const override { return allNouns(); }
    void reload(const Changes& changes) override;
    QWidget* firstFocus() override;
    // ("preset", id): the record that a packet's document of this id is made of.
    bool showRecord(const QByteArray& noun, qint64 id) override;

private:
    QWidget* makeSettings();
    QWidget* makePaper();
    void fillPresets();
    void choose();
    void nameExport();
    documents::RecordWish wish() const;
    QString refusal() const;
    void lay();
    void showLaid(int budget);
    bool isLaid();  // waits for the pages of what is chosen now; false where there are none
    void showMissing();
    void showCounted();
    void openMissing(qint64 place);
    void copyMail();
    void copyTable();
    void copyText();
    void exportIt();
    void savePreset();
    OutgoingPaper outgoing() const;

    documents::Record m_record;
    documents::Document m_document;
    QList<ListRow> m_countedRows;
    QString m_unreadable;  // presets of the book, each with its fault
    QTimer m_soon;         // many changes in a row are laid out once

    BesidePaper* m_beside;
    KeyCombo *m_what, *m_preset, *m_order, *m_dates, *m_format;
    PlainLabel *m_rule, *m_pages, *m_missingHead, *m_wrong;
    PartialDateField *m_from, *m_to;
    OfferingEdit* m_recipient;
    QWidget* m_recordOnly;  // settings that only a record has
    CardList *m_missing, *m_counted;
    HeldBackList* m_held;
    QPushButton *m_mail, *m_askCounted, *m_copyText;
    QAction* m_export;
    PaperPreview* m_preview;
};

}  // namespace mb::ui
