// Letters that the owner writes for others: whom each is for, until when, and what became of it (ME12).
#pragma once

#include "core/domain/letter.h"
#include "ui/page/page_info.h"
#include "ui/page/records_view.h"

namespace mb::ui {

class NameEdit;

class LettersView : public RecordsView {
    Q_OBJECT
public:
    explicit LettersView(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString subtitle() const override { return m_line; }
    QString helpKey() const override { return QStringLiteral("Letters"); }
    QByteArrayList concerns() const override;

protected:
    QList<ListEntry> entries(const Reader& reader) override;
    bool isThere(const Reader& reader, qint64 id) const override { return bool(reader.find(LetterId(id))); }

private:
    void add();
    NameEdit* m_who;
    QString m_line;
};

}  // namespace mb::ui
