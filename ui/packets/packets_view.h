// Packets for a promotion committee, each begun with an office's form (DO14, GO8).
#pragma once

#include "core/domain/packet.h"
#include "ui/page/page_info.h"
#include "ui/page/records_view.h"

namespace mb::ui {

class PacketsView : public RecordsView {
    Q_OBJECT
public:
    explicit PacketsView(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString subtitle() const override {
        return tr("What the committee wants, by when, and the evidence for each criterion");
    }
    QString helpKey() const override { return QStringLiteral("The packet"); }
    QByteArrayList concerns() const override;

protected:
    QList<ListEntry> entries(const Reader& reader) override;
    bool isThere(const Reader& reader, qint64 id) const override { return bool(reader.find(PacketId(id))); }

private:
    void showTracks();
    void add();
    KeyCombo *m_form, *m_track;
    PartialDateField* m_due;
    PlainLabel* m_faults;
};

}  // namespace mb::ui
