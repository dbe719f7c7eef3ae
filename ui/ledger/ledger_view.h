// The ledger to look back on (ME7): advice with what became of it, introductions, opportunities, thanks, drafts read.
#pragma once

#include "core/domain/ledger.h"
#include "ui/page/page_info.h"
#include "ui/page/records_view.h"

namespace mb::ui {

class LedgerView : public RecordsView {
    Q_OBJECT
public:
    explicit LedgerView(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString subtitle() const override { return m_line; }
    QString helpKey() const override { return QStringLiteral("Every week"); }
    QByteArrayList concerns() const override;

protected:
    QList<ListEntry> entries(const Reader& reader) override;
    bool isThere(const Reader& reader, qint64 id) const override { return bool(reader.find(LedgerLineId(id))); }

private:
    void add();
    QLineEdit* m_what;
    QString m_line;
};

}  // namespace mb::ui
