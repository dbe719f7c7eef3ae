#include "ui/statements/statements_view.h"

#include "core/actions/statements.h"
#include "core/domain/text.h"
#include "core/queries/packets.h"
#include "core/words/packets.h"
#include "ui/page/office_forms.h"
#include "ui/statements/statement_editor.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

RecordsPlan statementsPlan() {
    RecordsPlan made;
    made.noun = Statement::table;
    made.icon = u"dossier"_s;
    made.list = {u"statements"_s,
                 StatementsView::tr("All statements"),
                 {StatementsView::tr("Newest first"), StatementsView::tr("By title")},
                 {},
                 {StatementsView::tr("Title"), StatementsView::tr("Length")}};
    made.label = StatementsView::tr("Statements");
    made.filter = StatementsView::tr("Filter by title or text");
    made.none = StatementsView::tr("No statement matches this filter.");
    made.emptyTitle = StatementsView::tr("No statements yet");
    made.emptyText = StatementsView::tr(
        "A personal statement, a mentoring statement, the paragraph for a biosketch: choose what your office asks for. "
        "Mentorbook drafts it from your record, and counts while you write.");
    made.emptyAct = StatementsView::tr("Begin a statement");
    made.add = {u"statementsNew"_s,
                StatementsView::tr("&New statement"),
                {},
                newRecordKeys(),
                StatementsView::tr("personal statement, biosketch, narrative, teaching portfolio")};
    return made;
}

}  // namespace

PageInfo StatementsView::info() {
    return {u"statements"_s,
            tr("Statements"),
            {"statement", "statement_part"},
            [](const Context& context, QWidget* parent) { return new StatementsView(context, parent); }};
}

StatementsView::StatementsView(const Context& viewContext, QWidget* parent)
    : RecordsView(viewContext, statementsPlan(), parent) {
    auto* box = new QWidget(side());
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_form = new KeyCombo(box);
    m_form->setObjectName(u"statementsNewFormKeyCombo"_s);
    m_form->setAccessibleName(tr("Form of the new statement"));
    m_form->setMovesInList();
    auto* label = new PlainLabel(tr("&New statement"), "section", box);
    label->setBuddy(m_form);
    auto* begin = plainButton(tr("&Start"), u"statementsBeginPushButton"_s, box);
    connect(begin, &QPushButton::clicked, this, &StatementsView::add);
    auto* line = new QHBoxLayout;
    line->addWidget(m_form, 1);
    line->addWidget(begin);
    column->addWidget(label);
    column->addLayout(line);
    column->addWidget(bind(flatButton({}, {}, box), addAct(importFormAct(u"statements"_s, context(), this,
                                                                         [this](auto& form) {
                                                                             if (form.kind == DefinitionKind::Statement)
                                                                                 m_form->setKey(form.key);
                                                                         }))),
                      0, Qt::AlignLeft);
    column->addWidget(m_faults = faultLine(box));
    setUp(box, m_form, new StatementEditor(context(), this));
}

QByteArrayList StatementsView::concerns() const {
    return nouns<Statement, StatementPart, Definition, Book, Person, Position, Degree>();
}

void StatementsView::add() {
    StatementId id;
    const bool begun = guarded(context(), [&] {
        Workspace& workspace = context().workspace;
        id = m_form->key().isEmpty() ? actions::statements::begin(workspace, tr("Statement"))
                                     : actions::statements::begin(
                                           workspace, documents::statementFormNamed(context().reader(), m_form->key()));
    });
    if (begun) showAdded(id.value);
}

QList<ListEntry> StatementsView::entries(const Reader& reader) {
    QList<std::pair<QString, QString>> forms;
    QList<Error> unreadable;
    for (const documents::StatementForm& form : documents::allStatementForms(reader, &unreadable))
        forms.append({form.key, form.title});
    forms.append({QString(), tr("Without headings or limit")});
    const QString before = m_form->key();
    const bool chosen = m_form->count() > 0;
    m_form->setChoices(forms);
    m_form->setKey(chosen ? before : u"personal"_s);
    showFaults(*m_faults, unreadable);
    QList<ListEntry> all;
    const QList<queries::StatementCard> cards = queries::allStatements(reader);
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const queries::StatementCard& card = cards[i];
        const Statement& statement = card.statement;
        ListEntry entry;
        entry.row.noun = Statement::table;
        entry.row.id = statement.id.value;
        entry.row.title = statement.title.simplified();
        QStringList texts{statement.title};
        for (const StatementPart& part : card.parts) texts << part.heading << part.text;
        // Pages are known only where it is laid out.
        const bool pages = statement.unit == LimitUnit::Pages;
        const LimitUnit unit = pages ? LimitUnit::Words : statement.unit;
        const int count = unit == LimitUnit::Words ? wordsIn(card.parts) : charactersIn(card.parts);
        entry.row.subtitle = words::countLine(unit, count, pages ? std::nullopt : statement.limit);
        if (pages && statement.limit)
            entry.row.subtitle += u" · "_s + tr("at most %n pages", nullptr, *statement.limit);
        if (!pages && statement.limit && count > *statement.limit) {
            entry.row.chip = tr("too long");
            entry.row.tone = Tone::Warn;
        }
        entry.folded = fold(texts.join(u' '));
        entry.order = {u"%1"_s.arg(i, 8, 10, QChar(u'0')), fold(entry.row.title)};
        entry.headers = {{}, {}};
        entry.cells = {statement.title, entry.row.subtitle};
        all << entry;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const ListEntry& a, const ListEntry& b) { return a.order.last() < b.order.last(); });
    return all;
}

}  // namespace mb::ui
