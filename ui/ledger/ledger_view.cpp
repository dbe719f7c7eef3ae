#include "ui/ledger/ledger_view.h"

#include "core/actions/ledger.h"
#include "core/domain/text.h"
#include "core/words/format.h"
#include "core/words/ledger.h"
#include "ui/ledger/ledger_form.h"
#include "ui/ledger/ledger_rows.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

RecordsPlan ledgerPlan() {
    const QString kind = LedgerView::tr("Kind"), person = LedgerView::tr("Person"), state = LedgerView::tr("Advice");
    RecordsPlan made;
    made.noun = LedgerLine::table;
    made.icon = u"ledger"_s;
    made.list = {u"ledger"_s,
                 LedgerView::tr("All lines"),
                 {LedgerView::tr("Newest first"), LedgerView::tr("By kind")},
                 {kind, state, person},
                 {LedgerView::tr("Day"), kind, LedgerView::tr("From"), LedgerView::tr("To"), state}};
    made.label = LedgerView::tr("Ledger");
    made.filter = LedgerView::tr("Filter by person or words");
    made.none = LedgerView::tr("No line matches this filter.");
    made.emptyTitle = LedgerView::tr("Nothing in the ledger yet");
    made.emptyText = LedgerView::tr(
        "What passes between people beside goals and promises is listed here: advice and what became of it, "
        "introductions, opportunities, unwritten rules, thanks, and drafts that were read. Ctrl+Shift+L adds a line "
        "from anywhere, also with words that are selected in a note.");
    made.emptyAct = LedgerView::tr("Add the first line");
    made.add = {u"ledgerNew"_s,
                LedgerView::tr("&New line"),
                {},
                newRecordKeys(),
                LedgerView::tr("add advice, introduction, opportunity, thanks")};
    return made;
}

// "Thanks: for the letter" says its kind itself; what does not is advice.
std::pair<LedgerKind, QString> readLine(const QString& typed) {
    const qsizetype colon = typed.indexOf(u':');
    for (const auto& [key, label] : ledgerKinds())
        if (colon > 0 && fold(label) == fold(typed.left(colon)))
            return {*fromKey<LedgerKind>(key), typed.mid(colon + 1).trimmed()};
    return {LedgerKind::Advice, typed};
}

}  // namespace

PageInfo LedgerView::info() {
    return {u"ledger"_s, tr("Lines"), {"ledger_line"}, [](const Context& context, QWidget* parent) {
                return new LedgerView(context, parent);
            }};
}

LedgerView::LedgerView(const Context& viewContext, QWidget* parent) : RecordsView(viewContext, ledgerPlan(), parent) {
    auto* box = new QWidget(side());
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_what = markPrivate(new QLineEdit(box));
    m_what->setObjectName(u"ledgerNewLineEdit"_s);
    m_what->setPlaceholderText(tr("Advice, or “Thanks: for the letter”; press Enter"));
    m_what->setAccessibleName(tr("New line of the ledger"));
    auto* label = new PlainLabel(tr("&New line"), "section", box);
    label->setBuddy(m_what);
    column->addWidget(label);
    column->addWidget(m_what);
    connect(m_what, &QLineEdit::returnPressed, this, &LedgerView::add);
    setUp(box, m_what, new LedgerForm(context(), this));
}

QByteArrayList LedgerView::concerns() const { return nouns<LedgerLine, Person, Book>(); }

void LedgerView::add() {
    if (m_what->text().trimmed().isEmpty()) return;
    LedgerLine line;
    std::tie(line.kind, line.text) = readLine(m_what->text().trimmed());
    line.receiverId = context().workspace.book().ownerId;
    LedgerLineId id;
    if (!guarded(context(), [&] { id = actions::ledger::add(context().workspace, line); })) return;
    m_what->setText({});  // clear() could be undone
    showAdded(id.value);
}

QList<ListEntry> LedgerView::entries(const Reader& reader) {
    const auto names = namesWithYou(context());
    const PersonId owner = context().workspace.book().ownerId;
    const QDate today = context().today();
    int open = 0;
    QList<ListEntry> all;
    for (const LedgerLine& line : reader.select<LedgerLine>().newestFirst(&LedgerLine::day).newestIdFirst().list()) {
        ListEntry entry;
        const QString kind = words::ledgerLabel(line.kind), chip = fateChip(line);
        entry.row = ledgerRow(line, names, today);
        entry.folded = fold(QStringList{entry.row.title, line.text, line.fateText}.join(u' '));
        entry.order = {u"%1"_s.arg(100'000'000 - line.day.toJulianDay(), 9, 10, QChar(u'0')),
                       u"%1"_s.arg(int(line.kind), 2, 10, QChar(u'0'))};
        entry.headers = {QString::number(line.day.year()), kind};
        entry.facets = {{tr("Kind"), kind}};
        if (!chip.isEmpty()) entry.facets << Facet{tr("Advice"), chip};
        for (const PersonId person : {line.giverId, line.receiverId})
            if (person && person != owner) entry.facets << Facet{tr("Person"), names.value(person)};
        entry.cells = {line.day.toString(Qt::ISODate), kind, names.value(line.giverId), names.value(line.receiverId),
                       chip};
        open += line.kind == LedgerKind::Advice && !line.fate;
        all << entry;
    }
    m_line = all.isEmpty() ? tr("Advice, introductions, opportunities, thanks")
                           : QStringList{tr("%n lines", nullptr, int(all.size())),
                                         open ? tr("%n pieces of advice still open", nullptr, open)
                                              : tr("No advice is still open")}
                                 .join(u" · ");
    return all;
}

}  // namespace mb::ui
