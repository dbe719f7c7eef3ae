#include "ui/page/list_head.h"

#include "core/domain/text.h"
#include "core/exchange/table_clip.h"

#include "ui/widgets/flow_layout.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// A digest: what is remembered must not tell what is in a book.
QString keyOf(const Facet& facet) {
    const QByteArray text = QString(facet.heading + u'\t' + facet.label).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(16));
}

KeyCombo* combo(const QString& name, const QString& accessibleName, QWidget* parent) {
    auto* made = forReading(new KeyCombo(parent));
    made->setObjectName(name);
    made->setAccessibleName(accessibleName);
    made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    made->setMinimumContentsLength(6);
    made->setFollowsChoice();
    return made;
}

}  // namespace

ListHead::ListHead(const Context& context, const ListPlan& plan, QWidget* parent)
    : QWidget(parent), m_context(context), m_plan(plan) {
    auto* row = new FlowLayout(space::s, space::s, this);
    row->addWidget(m_which = combo(plan.key + u"WhichComboBox"_s, tr("Which are shown"), this));
    row->addWidget(m_order = combo(plan.key + u"OrderComboBox"_s, tr("In which order"), this));
    QList<std::pair<QString, QString>> orders;
    for (const QString& order : plan.orders) orders.append({QString::number(orders.size()), order});
    m_order->setChoices(orders);
    const QString before = context.remembered ? context.remembered(plan.key) : QString();
    m_order->setKey(QString::number(before.section(u' ', 0, 0).toInt() % int(plan.orders.size())));
    m_wanted = before.section(u' ', 1, 1);
    setEntries({});
    for (KeyCombo* one : {m_which, m_order})
        connect(one, &KeyCombo::keyChosen, this, [this] {
            remember();
            Q_EMIT changed();
        });
}

void ListHead::setEntries(const QList<ListEntry>& entries) {
    m_entries = entries;
    m_facets.clear();
    QList<std::pair<QString, QString>> choices{{QString(), m_plan.everything}};
    for (const QString& heading : m_plan.headings) {
        QMap<QString, Facet> found;  // by what they are sorted by
        QSet<QString> seen;
        for (const ListEntry& entry : entries)
            for (const Facet& facet : entry.facets) {
                if (facet.heading != heading || seen.contains(facet.label)) continue;
                seen.insert(facet.label);
                found.insert(fold(facet.label), facet);
            }
        for (const Facet& facet : found) {
            const QString key = keyOf(facet);
            m_facets.insert(key, facet);
            choices.append({key, heading.isEmpty() ? facet.label : tr("%1: %2").arg(heading, facet.label)});
        }
    }
    if (m_which->count()) m_which->setKey({});  // what no entry has any more is no choice
    m_which->setChoices(choices);
    m_which->setKey(m_facets.contains(m_wanted) ? m_wanted : QString());
}

QList<ListRow> ListHead::rows(const QString& filter) {
    const QStringList words = foldedWords(filter);
    const auto which = m_facets.constFind(m_which->key());  // none: everything
    const int order = m_order->key().toInt();
    m_shown.clear();
    for (const ListEntry& entry : m_entries)
        if ((which == m_facets.constEnd() || entry.facets.contains(*which)) &&
            std::all_of(words.begin(), words.end(), [&](const QString& word) { return entry.folded.contains(word); }))
            m_shown << entry;
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [&](const ListEntry& a, const ListEntry& b) { return a.order[order] < b.order[order]; });
    QList<ListRow> rows;
    QString header;
    for (const ListEntry& entry : m_shown) {
        if (const QString wanted = entry.headers.value(order); wanted != header && !wanted.isEmpty()) {
            header = wanted;
            rows.emplaceBack().header = true;
            rows.last().title = header;
        }
        rows << entry.row;
    }
    return rows;
}

void ListHead::copy() {
    exchange::ClipTable table{m_plan.heads, {}};
    for (const ListEntry& entry : m_shown)
        table.rows << QList<exchange::ClipCell>(entry.cells.begin(), entry.cells.end());
    putOnClipboard(m_context, table);
}

void ListHead::showEverything() {
    m_which->setKey({});
    remember();
}

void ListHead::remember() {
    m_wanted = m_which->key();
    if (m_context.remember) m_context.remember(m_plan.key, m_order->key() + u' ' + m_wanted);
}

void putOnClipboard(const Context& context, const exchange::ClipTable& table) {
    auto* clip = new QMimeData;
    clip->setData(u"text/html"_s, exchange::clipHtml(table));
    clip->setText(exchange::clipText(table));
    QGuiApplication::clipboard()->setMimeData(clip);
    context.tell(ListHead::tr("Copied %n rows as a table, for Word, Google Docs or a spreadsheet.", nullptr,
                              int(table.rows.size())));
}

Act copyListAct(const QString& page, ListHead& head) {
    return {page + u"CopyList"_s,
            ListHead::tr("&Copy list as table"),
            [&head] { head.copy(); },
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
            ListHead::tr("clipboard, Word, spreadsheet, Google Docs"),
            false,
            true};
}

}  // namespace mb::ui
