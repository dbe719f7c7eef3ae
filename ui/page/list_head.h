// What stands above a long list: which of its entries are shown and in what order, both remembered; and copying what is
// shown as a table (UX10).
#pragma once

#include "ui/page/view.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/rows.h"

namespace mb::exchange {
struct ClipTable;
}

namespace mb::ui {

// Something that entries can have in common: "Department", "Pediatrics". Without a heading it speaks for itself.
struct Facet {
    QString heading, label;
    bool operator==(const Facet&) const = default;
};

struct ListEntry {
    ListRow row;
    QString folded;       // where the words of a filter are looked for
    QStringList order;    // what it is sorted by, for each of the plan's orders
    QStringList headers;  // beneath which header it stands, likewise; none, or an empty one: beneath none
    QStringList cells;    // what is copied, for each of the plan's heads
    QList<Facet> facets;  // in the order of the plan's headings
};

struct ListPlan {
    QString key;  // the list's own, for what is remembered
    QString everything;
    QStringList orders;    // "By family name"; the first one unless another is chosen
    QStringList headings;  // of facets, in the order of the choices
    QStringList heads;     // of the copied table
};

class ListHead : public QWidget {
    Q_OBJECT
public:
    ListHead(const Context& context, const ListPlan& plan, QWidget* parent = nullptr);
    // `entries` in the order of names, which those that are alike keep.
    void setEntries(const QList<ListEntry>& entries);
    // Those that are chosen and hold all words of the filter, in the chosen order, with headers.
    QList<ListRow> rows(const QString& filter);
    // What rows() returned last, as a table on the clipboard.
    void copy();
    // Shows everything again, as when a record is to be shown that is not among the chosen.
    void showEverything();
    // A choice here keeps some entries from being shown.
    bool isNarrowed() const { return !m_which->key().isEmpty(); }
    // Where entries have a place of their own, they are in no order.
    void setOrderShown(bool shown) { m_order->setVisible(shown); }

Q_SIGNALS:
    void changed();

private:
    void remember();

    const Context& m_context;
    const ListPlan m_plan;
    QList<ListEntry> m_entries, m_shown;
    KeyCombo *m_which, *m_order;
    QHash<QString, Facet> m_facets;  // by their keys among the choices
    QString m_wanted;                // what is to be shown, also while no entry is of that kind
};

// Puts a table on the clipboard, for programs that read HTML and for those that read tabs, and says so.
void putOnClipboard(const Context& context, const exchange::ClipTable& table);
// The act of a page whose list can be copied.
Act copyListAct(const QString& page, ListHead& head);

}  // namespace mb::ui
