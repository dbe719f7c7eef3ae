#include "ui/outcomes/outcomes_view.h"

#include "core/actions/outcomes.h"
#include "core/words/outcomes.h"
#include "ui/imports/reference_preview.h"
#include "ui/outcomes/outcome_detail.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PageInfo OutcomesView::info() {
    return {u"outcomes"_s,
            tr("&Outcomes"),
            {"outcome", "outcome_status", "contributor", "outcome_mentorship", "outcome_goal"},
            [](const Context& context, QWidget* parent) { return new OutcomesView(context, std::nullopt, parent); }};
}

TabInfo OutcomesView::tab() {
    return {"outcomes", tr("Outcomes"), [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new OutcomesView(context, mentorship, parent);
            }};
}

namespace {

constexpr qint64 manyOutcomes = 500;
constexpr int firstOutcomes = 90;

RecordsPlan planOf(bool ofMentorship) {
    RecordsPlan plan;
    plan.noun = Outcome::table;
    plan.icon = u"outcomes"_s;
    plan.list = outcomesPlan(u"outcomes"_s);
    plan.label = OutcomesView::tr("Outcomes");
    plan.filter = OutcomesView::tr("Filter by title, author or place");
    plan.filterName = OutcomesView::tr("Filter outcomes");
    plan.filterFrom = 1;
    plan.none = OutcomesView::tr("No outcome matches this filter.");
    plan.emptyTitle = OutcomesView::tr("No outcomes yet");
    plan.emptyText =
        ofMentorship
            ? OutcomesView::tr(
                  "Papers, grants, talks and awards that this mentorship had part in are listed here, each with "
                  "who did what. They are what a dossier shows.")
            : OutcomesView::tr(
                  "Papers, grants, talks, awards and whatever else came of the work, with everyone who took "
                  "part. A dossier takes its lists from here and marks your mentees in them.");
    plan.emptyAct = OutcomesView::tr("Add the first outcome");
    plan.add = {u"outcomesNew"_s,
                OutcomesView::tr("&New outcome"),
                {},
                newRecordKeys(),
                OutcomesView::tr("add paper, publication, grant, talk, award, product")};
    return plan;
}

}  // namespace

OutcomesView::OutcomesView(const Context& viewContext, std::optional<MentorshipId> mentorship, QWidget* parent)
    : RecordsView(viewContext, planOf(bool(mentorship)), parent), m_mentorship(mentorship) {
    QWidget* box = makeAdd();
    setUp(box, m_add, m_form = new OutcomeDetail(context(), this));
    connect(m_add, &QLineEdit::textChanged, m_kind,
            [this](const QString& text) { m_kind->setVisible(!text.isEmpty()); });
    connect(m_add, &QLineEdit::returnPressed, this, &OutcomesView::add);
}

QWidget* OutcomesView::makeAdd() {
    auto* box = new QWidget(side());
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_kind = new KeyCombo(box);
    m_kind->setObjectName(u"outcomesNewKindKeyCombo"_s);
    m_kind->setAccessibleName(tr("Kind of the new outcome"));
    QList<std::pair<QString, QString>> kinds;
    for (const QString& key : allKeys<OutcomeKind>()) kinds.append({key, words::kindLabel(*fromKey<OutcomeKind>(key))});
    m_kind->setChoices(kinds);
    m_kind->setKey(kinds.first().first);
    m_kind->hide();  // until something is typed
    m_add = new QLineEdit(box);
    m_add->setObjectName(u"outcomesNewTitleLineEdit"_s);
    m_add->setPlaceholderText(tr("Title, DOI or PMID; or paste a reference"));
    m_add->setAccessibleName(tr("New outcome"));
    m_add->setAccessibleDescription(
        tr("A title, a DOI or a PMID; Enter adds it. Identifiers are kept as they are and never looked up."));
    auto* label = new PlainLabel(tr("&New outcome"), "section", box);
    label->setBuddy(m_add);
    for (QWidget* widget : std::initializer_list<QWidget*>{label, m_add, m_kind}) column->addWidget(widget);
    return box;
}

QString OutcomesView::subtitle() const {
    if (m_mentorship) return {};
    if (m_cards.isEmpty()) return tr("What came of the work, and who did it");
    if (m_reading) return tr("%n outcomes", nullptr, int(m_reading));
    return outcomesLine(m_cards, m_mentees);
}

QByteArrayList OutcomesView::concerns() const {
    return queries::outlookTables() +
           nouns<Outcome, OutcomeStatus, Contributor, OutcomeMentorship, OutcomeGoal, Goal>();
}

QList<ListEntry> OutcomesView::entries(const Reader& reader) {
    const PersonId owner = context().workspace.book().ownerId;
    const QDate today = context().today();
    const auto read = [&](const QList<queries::OutcomeCard>& cards) {
        return Read{cards, queries::menteesOf(reader, owner), outcomeEntries(reader, owner, cards, today)};
    };
    m_aside.forget();
    if (m_mentorship) return take(read(queries::outcomesOf(reader, *m_mentorship)));
    const qint64 all = reader.select<Outcome>().count();
    if (all < manyOutcomes) {
        m_entries.clear();
        m_reading = 0;
        return take(read(queries::allOutcomes(reader)));
    }
    readAside();
    if (!m_entries.isEmpty() && !m_reading) return m_entries;
    m_reading = all;
    return take(read(queries::latestOutcomes(reader, firstOutcomes)));
}

QList<ListEntry> OutcomesView::take(const Read& read) {
    m_cards = read.cards;
    m_mentees = read.mentees;
    return read.entries;
}

// Thousands of outcomes with all their authors. Until they are there the list shows the newest, or stays as it was.
void OutcomesView::readAside() {
    const auto work = [this, &workspace = context().workspace, owner = context().workspace.book().ownerId,
                       today = context().today()](const LongWork& progress) -> NewestAside::Then {
        const std::unique_ptr<Store> beside = workspace.store().beside();
        const Reader reader = beside->reader();
        const ReadTogether together(reader);
        Read found{queries::allOutcomes(reader), queries::menteesOf(reader, owner), {}};
        if (progress.isCalledOff()) throw CalledOff();
        found.entries = outcomeEntries(reader, owner, found.cards, today);
        return [this, found] {
            m_reading = 0;
            takeEntries(m_entries = take(found));
        };
    };
    m_aside.begin(context(), work);
}

void OutcomesView::add() {
    const QString text = m_add->text().simplified();
    if (text.isEmpty()) return;
    actions::outcomes::NewOutcome wanted;
    wanted.outcome.kind = fromKey<OutcomeKind>(m_kind->key()).value_or(OutcomeKind::Publication);
    // An identifier alone is kept as what it is; within a sentence it is part of the title.
    const bool alone = !text.contains(u' ') || text.startsWith(u"PMID", Qt::CaseInsensitive) ||
                       text.startsWith(u"doi", Qt::CaseInsensitive);
    const QList<Identifier> identifiers = alone ? identifiersIn(text) : QList<Identifier>();
    if (identifiers.isEmpty()) wanted.outcome.title = text;
    for (const Identifier& identifier : identifiers)
        (identifier.kind == Identifier::Doi    ? wanted.outcome.doi
         : identifier.kind == Identifier::Pmid ? wanted.outcome.pmid
                                               : wanted.outcome.pmcid) = identifier.text;
    if (m_mentorship) {
        OutcomeMentorship part;
        part.mentorshipId = *m_mentorship;
        wanted.mentorships << part;
    }
    OutcomeId id;
    if (!guarded(context(), [&] { id = actions::outcomes::add(context().workspace, wanted); })) return;
    m_add->setText({});  // clear() could be undone
    showAdded(id.value);
    if (!wanted.outcome.title.isEmpty()) m_form->contributors().addEdit()->setFocus();
}

// References on the clipboard are no title: they go through the preview.
bool OutcomesView::pasteReferences() {
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    if (!exchange::referenceFormatOf(text)) return false;
    ReferencePreview::runPasted(context(), this, text);
    return true;
}

bool OutcomesView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && watched == m_add &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) && pasteReferences())
        return true;
    return RecordsView::eventFilter(watched, event);
}

}  // namespace mb::ui
