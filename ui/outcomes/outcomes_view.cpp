#include "ui/outcomes/outcomes_view.h"

#include "core/actions/outcomes.h"
#include "core/queries/belonging.h"
#include "core/words/outcomes.h"
#include "ui/imports/reference_preview.h"
#include "ui/outcomes/outcome_detail.h"
#include "ui/page/record_list.h"
#include "ui/widgets/side_by_side.h"

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

OutcomesView::OutcomesView(const Context& viewContext, std::optional<MentorshipId> mentorship, QWidget* parent)
    : View(viewContext, parent), m_mentorship(mentorship) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QWidget* list = makeList();
    m_sides = new SideBySide(context().theme, list, m_list, makeDetail(), this);
    outer->addWidget(m_sides);
    connect(m_list, &RowList::chosen, this, [this](const QByteArray&, qint64 id) { choose(OutcomeId(id)); });
    connect(m_list, &RowList::activated, this, [this] { m_form->titleEdit()->setFocus(); });
    connect(m_form, &OutcomeDetail::removed, this, &OutcomesView::showList);
    connect(m_add, &QLineEdit::textChanged, m_kind,
            [this](const QString& text) { m_kind->setVisible(!text.isEmpty()); });
    connect(m_filter, &QLineEdit::textChanged, this, &OutcomesView::showRows);
    connect(m_head, &ListHead::changed, this, &OutcomesView::showRows);
    connect(m_add, &QLineEdit::returnPressed, this, &OutcomesView::add);
    m_filter->installEventFilter(this);
    m_add->installEventFilter(this);
    const QAction* added = addAct({u"outcomesNew"_s, tr("&New outcome"),
                                   [this] {
                                       m_sides->showList();
                                       m_add->setFocus(Qt::ShortcutFocusReason);
                                   },
                                   newRecordKeys(), tr("add paper, publication, grant, talk, award, product")});
    connect(m_empty->button(), &QPushButton::clicked, added, &QAction::trigger);
    addAct(copyListAct(u"outcomes"_s, *m_head));
}

QWidget* OutcomesView::makeList() {
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_kind = new KeyCombo(left);
    m_kind->setObjectName(u"outcomesNewKindKeyCombo"_s);
    m_kind->setAccessibleName(tr("Kind of the new outcome"));
    QList<std::pair<QString, QString>> kinds;
    for (const QString& key : allKeys<OutcomeKind>()) kinds.append({key, words::kindLabel(*fromKey<OutcomeKind>(key))});
    m_kind->setChoices(kinds);
    m_kind->setKey(kinds.first().first);
    m_kind->hide();  // until something is typed
    m_add = new QLineEdit(left);
    m_add->setObjectName(u"outcomesNewTitleLineEdit"_s);
    m_add->setPlaceholderText(tr("Title, DOI or PMID; or paste a reference"));
    m_add->setAccessibleName(tr("New outcome"));
    m_add->setAccessibleDescription(
        tr("A title, a DOI or a PMID; Enter adds it. Identifiers are kept as they are and never looked up."));
    auto* label = new PlainLabel(tr("&New outcome"), "section", left);
    label->setBuddy(m_add);
    column->addWidget(label);
    column->addWidget(m_add);
    column->addWidget(m_kind);
    m_filter = forReading(new QLineEdit(left));
    m_filter->setObjectName(u"outcomesFilterLineEdit"_s);
    m_filter->setPlaceholderText(tr("Filter by title, author or place"));
    m_filter->setAccessibleName(tr("Filter outcomes"));
    m_filter->setClearButtonEnabled(true);
    column->addWidget(m_filter);
    column->addWidget(m_head = new ListHead(context(), outcomesPlan(u"outcomes"_s), left));
    m_card = makeCard(left);
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_list = new RowList(context().theme, tr("Outcomes"), m_card);
    m_list->setObjectName(u"outcomesRowList"_s);
    removesRecords(*m_list, context(), nouns<Outcome>());
    m_none = new PlainLabel(tr("No outcome matches this filter."), "help", m_card);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setMargin(space::l);
    m_none->hide();
    inside->addWidget(m_none);
    inside->addWidget(m_list, 1);
    column->addWidget(m_card, 1);
    column->addStretch(0);
    return left;
}

QWidget* OutcomesView::makeDetail() {
    m_detail = new Stack(this);
    m_empty = new EmptyState(
        context().theme, u"outcomes"_s, tr("No outcomes yet"),
        m_mentorship ? tr("Papers, grants, talks and awards that this mentorship had part in stand here, each with who "
                          "did what. They are what a dossier shows.")
                     : tr("Papers, grants, talks, awards and whatever else came of the work, with everyone who took "
                          "part. A dossier takes its lists from here and marks your mentees in them."),
        tr("Add the first outcome"), m_detail);
    m_empty->button()->setObjectName(u"outcomesFirstPushButton"_s);
    m_form = new OutcomeDetail(context(), m_detail);
    m_detail->addWidget(m_empty);
    m_detail->addWidget(m_form);
    return m_detail;
}

QString OutcomesView::subtitle() const {
    if (m_mentorship) return {};
    if (m_cards.isEmpty()) return tr("What came of the work, and who did it");
    return outcomesLine(m_cards, m_mentees);
}

QWidget* OutcomesView::firstFocus() {
    if (QWidget* back = m_sides->wayBack()) return back;
    return m_add;
}

QWidget* OutcomesView::recordFocus() { return m_form->outcome() ? m_form->titleEdit() : firstFocus(); }

void OutcomesView::showList() {
    m_sides->showList();
    (m_cards.isEmpty() ? static_cast<QWidget*>(m_add) : m_list)->setFocus(Qt::ShortcutFocusReason);
}

QByteArrayList OutcomesView::concerns() const {
    return queries::outlookTables() +
           nouns<Outcome, OutcomeStatus, Contributor, OutcomeMentorship, OutcomeGoal, Goal>();
}

void OutcomesView::reload(const Changes& changes) {
    const Reader reader = context().reader();
    const PersonId owner = context().workspace.book().ownerId;
    m_cards = m_mentorship ? queries::outcomesOf(reader, *m_mentorship) : queries::allOutcomes(reader);
    m_mentees = queries::menteesOf(reader, owner);
    m_head->setEntries(outcomeEntries(reader, owner, m_cards, context().today()));
    if (m_form->outcome() && !reader.find(m_form->outcome())) m_form->forget();
    if (m_form->outcome()) m_form->reload(changes.byUndo);
    showRows();
    Q_EMIT headChanged();
}

void OutcomesView::showRows() {
    const QList<ListRow> rows = m_head->rows(m_filter->text());
    m_list->setRows(rows);
    const bool nothing = m_cards.isEmpty();
    m_card->setVisible(!nothing);
    m_filter->setVisible(!nothing);
    m_head->setVisible(!nothing);
    m_list->setVisible(!rows.isEmpty());
    m_none->setVisible(rows.isEmpty());
    m_sides->setListEmpty(nothing);
    const OutcomeId present = m_form->outcome();
    if (present && m_list->rowModel().placeOf(Outcome::table, present.value) >= 0) {
        if (!m_list->selectedRow()) m_list->select(Outcome::table, present.value);
        if (m_list->selectedRow()) m_place = m_list->currentIndex().row();
    } else if (!present && !rows.isEmpty()) {
        qsizetype place = qMin<qsizetype>(m_place, rows.size() - 1);
        if (rows[place].header) place = place + 1 < rows.size() ? place + 1 : place - 1;
        if (place >= 0) m_list->select(rows[place].noun, rows[place].id);
    }
    if (nothing && m_form->outcome()) m_form->setOutcome({});
    m_detail->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty) : m_form);
}

void OutcomesView::choose(OutcomeId id) {
    if (id == m_form->outcome()) return;
    bool shown = false;
    guarded(context(), [&] { shown = m_form->setOutcome(id); });
    if (shown) {
        m_place = m_list->currentIndex().row();
        m_detail->setCurrentWidget(m_form);
    } else if (m_form->outcome()) {
        m_list->select(Outcome::table, m_form->outcome().value);  // its text could not be saved, so it stays chosen
    }
}

bool OutcomesView::selectOutcome(OutcomeId id) {
    if (m_list->select(Outcome::table, id.value)) return true;
    m_filter->clear();
    m_head->showEverything();
    readAgain();
    return m_list->select(Outcome::table, id.value);
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
    selectOutcome(id);
    m_sides->showDetail();
    (wanted.outcome.title.isEmpty() ? m_form->titleEdit() : m_form->contributors().addEdit())->setFocus();
}

OutcomeId OutcomesView::outcomeOf(const QByteArray& noun, qint64 id) const {
    const queries::RowOf row(tableNamed(noun), id);
    const queries::RowOf shown = queries::shownAt(context().reader(), row);
    return shown && shown.table == &tableOf<Outcome>() ? OutcomeId(shown.id) : OutcomeId();
}

bool OutcomesView::showRecord(const QByteArray& noun, qint64 id) {
    const OutcomeId outcome = outcomeOf(noun, id);
    if (!outcome || !context().reader().find(outcome) || !selectOutcome(outcome)) return false;
    m_sides->showDetail();
    if (noun == Contributor::table) m_form->contributors().openContributor(ContributorId(id));
    return true;
}

// References on the clipboard are no title: they go through the preview.
bool OutcomesView::pasteReferences() {
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    if (!exchange::referenceFormatOf(text)) return false;
    ReferencePreview::runPasted(context(), this, text);
    return true;
}

bool OutcomesView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        if (watched == m_add && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) && pasteReferences())
            return true;
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down && (watched == m_add || watched == m_filter) && m_list->rowModel().rowCount() > 0) {
            showList();
            return true;
        }
        if (key == Qt::Key_Escape && (watched == m_add || watched == m_filter)) {
            auto* edit = static_cast<QLineEdit*>(watched);
            if (!edit->text().isEmpty()) {
                edit->clear();
                return true;
            }
        }
    }
    return View::eventFilter(watched, event);
}

}  // namespace mb::ui
