#include "ui/letters/letters_view.h"

#include "core/actions/letters.h"
#include "core/domain/text.h"
#include "core/queries/people.h"
#include "ui/letters/letter_form.h"
#include "ui/listed/letter_rows.h"
#include "ui/listed/people_names.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

RecordsPlan lettersPlan() {
    const QString person = LettersView::tr("Person"), state = LettersView::tr("State");
    RecordsPlan made;
    made.noun = Letter::table;
    made.icon = u"agreement"_s;
    made.list = {u"letters"_s,
                 LettersView::tr("All letters"),
                 {LettersView::tr("By due date"), LettersView::tr("By name")},
                 {state, person},
                 {person, LettersView::tr("Due"), LettersView::tr("Sent")}};
    made.label = LettersView::tr("Letters");
    made.filter = LettersView::tr("Filter by person or purpose");
    made.none = LettersView::tr("No letter matches this filter.");
    made.emptyTitle = LettersView::tr("No letters yet");
    made.emptyText = LettersView::tr(
        "Letters of recommendation that you have promised appear here with their deadlines, and so do those you "
        "have sent. Whatever is due appears on Today.");
    made.emptyAct = LettersView::tr("Add the first letter");
    made.add = {u"lettersNew"_s,
                LettersView::tr("&New letter"),
                {},
                newRecordKeys(),
                LettersView::tr("add recommendation, reference, support")};
    return made;
}

// Where it stands among the others: what is due first, then what was sent last.
QString letterOrder(const Letter& letter) {
    if (letter.isOpen()) return u"0 "_s + (letter.dueOn ? letter.dueOn->latest().toString(Qt::ISODate) : u"9"_s);
    const auto day = letter.sentOn ? letter.sentOn : letter.declinedOn;
    return u"%1 %2"_s.arg(letter.sentOn ? 1 : 2).arg(100'000'000 - day->latest().toJulianDay(), 9, 10, QChar(u'0'));
}

QString letterState(const Letter& letter) {
    return letter.sentOn       ? LettersView::tr("Sent")
           : letter.declinedOn ? LettersView::tr("Declined")
                               : LettersView::tr("To write");
}

}  // namespace

PageInfo LettersView::info() {
    return {u"letters"_s, tr("Letters"), {"letter"}, [](const Context& context, QWidget* parent) {
                return new LettersView(context, parent);
            }};
}

LettersView::LettersView(const Context& viewContext, QWidget* parent)
    : RecordsView(viewContext, lettersPlan(), parent) {
    auto* box = new QWidget(side());
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_who = new NameEdit(u"lettersNewPersonNameEdit"_s, tr("For whom? Type a name, press Enter"), box);
    m_who->setAccessibleName(tr("New letter: for whom"));
    auto* label = new PlainLabel(tr("&New letter"), "section", box);
    label->setBuddy(m_who);
    column->addWidget(label);
    column->addWidget(m_who);
    connect(m_who, &QLineEdit::returnPressed, this, &LettersView::add);
    setUp(box, m_who, new LetterForm(context(), this));
}

QByteArrayList LettersView::concerns() const { return nouns<Letter, Person, Position, Degree, Book>(); }

void LettersView::add() {
    const QString name = m_who->text().simplified();
    if (name.isEmpty()) return;
    Letter letter;
    letter.askedOn = PartialDate(context().today());
    LetterId id;
    if (!guarded(context(), [&] { id = actions::letters::add(context().workspace, letter, name); })) return;
    m_who->setText({});  // clear() could be undone
    showAdded(id.value);
}

QList<ListEntry> LettersView::entries(const Reader& reader) {
    m_who->setPeople(context());
    const auto names = queries::names(reader);
    const QDate today = context().today();
    int open = 0, sent = 0;
    QList<ListEntry> all;
    for (const Letter& letter : reader.all<Letter>()) {
        ListEntry entry;
        const QString name = names.value(letter.personId), state = letterState(letter);
        entry.row = letterRow(letter, name, letter.purpose, today);
        entry.folded = fold(QStringList{name, letter.purpose, letter.addressee, letter.portal}.join(u' '));
        entry.order = {letterOrder(letter), fold(name)};
        entry.headers = {letter.sentOn ? tr("Sent in %1").arg(letter.sentOn->year()) : state, {}};
        entry.facets = {{tr("State"), state}, {tr("Person"), name}};
        entry.cells = {name, letter.dueOn ? letter.dueOn->text() : QString(),
                       letter.sentOn ? letter.sentOn->text() : QString()};
        open += letter.isOpen();
        sent += letter.sentOn && letter.sentOn->year() == today.year();
        all << entry;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const ListEntry& a, const ListEntry& b) { return a.order.last() < b.order.last(); });
    m_line = all.isEmpty() ? tr("Recommendations you write for others")
                           : QStringList{open ? tr("%n to write", nullptr, open) : tr("None to write"),
                                         tr("%n sent this year", nullptr, sent)}
                                 .join(u" · ");
    return all;
}

}  // namespace mb::ui
