// Statements for a dossier, each begun with an office's form (DO13).
#pragma once

#include "core/domain/statement.h"
#include "ui/page/page_info.h"
#include "ui/page/records_view.h"

namespace mb::ui {

class StatementsView : public RecordsView {
    Q_OBJECT
public:
    explicit StatementsView(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString subtitle() const override { return tr("Each under its headings, counted against its limit as you write"); }
    QString helpKey() const override { return QStringLiteral("Statements"); }
    QByteArrayList concerns() const override;

protected:
    QList<ListEntry> entries(const Reader& reader) override;
    bool isThere(const Reader& reader, qint64 id) const override { return bool(reader.find(StatementId(id))); }

private:
    void add();
    KeyCombo* m_form;
    PlainLabel* m_faults;
};

}  // namespace mb::ui
