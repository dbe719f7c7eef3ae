#include "ui/statements/statement_editor.h"

#include "core/actions/statements.h"
#include "core/documents/record.h"
#include "core/documents/statement.h"
#include "core/queries/people.h"
#include "core/words/packets.h"
#include "ui/paper/print_preview.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/title_edit.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pauseMs = 400;

QString ownerName(const Context& context) {
    return queries::personCard(context.reader(), context.workspace.book().ownerId).printedName();
}

}  // namespace

StatementPartRow::StatementPartRow(const Context& context, StatementPartId id, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(id) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::m);
    column->setSpacing(space::xs);
    m_heading = new QLineEdit(this);
    m_heading->setObjectName(u"statementsHeadingLineEdit"_s);
    m_heading->setPlaceholderText(tr("Heading"));
    m_heading->setProperty("quiet", true);
    const auto look = [this] { m_heading->setFont(m_context.theme.font(Type::BodyStrong)); };
    look();
    connect(&context.theme, &Theme::changed, this, look);
    m_hint = new PlainLabel({}, "help", this);
    m_text = new GrowingEdit(8, 40, this);
    m_text->setObjectName(u"statementsTextGrowingEdit"_s);
    m_text->setTabChangesFocus(true);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_heading, m_hint, m_text}) column->addWidget(widget);
    m_headingSaver = new Saver(m_heading, context, [this](const QString& typed, const QString& burst) {
        change([&](StatementPart& part) { part.heading = typed; }, burst);
    });
    m_textSaver = new Saver(m_text, context, [this](const QString& typed, const QString& burst) {
        change([&](StatementPart& part) { part.text = typed; }, burst);
    });
    connect(m_heading, &QLineEdit::textChanged, this, &StatementPartRow::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &StatementPartRow::edited);
}

void StatementPartRow::change(const std::function<void(StatementPart&)>& edit, const QString& burst) {
    StatementPart part = m_context.reader().get(m_id);
    edit(part);
    actions::statements::changePart(m_context.workspace, part, burst);
}

void StatementPartRow::fill(const StatementPart& part, int place, bool alone, bool byUndo) {
    m_headingSaver->show(part.heading, byUndo);
    m_textSaver->show(part.text, byUndo);
    m_heading->setVisible(!alone || !part.heading.isEmpty());
    m_heading->setAccessibleName(tr("Heading of part %1").arg(place + 1));
    m_text->setAccessibleName(part.heading.trimmed().isEmpty() ? tr("Text of part %1").arg(place + 1)
                                                               : part.heading.trimmed());
    m_text->setAccessibleDescription(part.hint);
    m_hint->setText(part.hint);
    m_hint->setVisible(!part.hint.isEmpty());
}

StatementPart StatementPartRow::typed() const {
    StatementPart part;
    part.heading = m_heading->text();
    part.text = m_text->toPlainText();
    return part;
}

bool StatementPartRow::flush() { return m_headingSaver->flush() && m_textSaver->flush(); }

void StatementPartRow::forget() {
    m_headingSaver->show({}, true);
    m_textSaver->show({}, true);
}

StatementEditor::StatementEditor(const Context& context, QWidget* parent)
    : RecordForm(parent), m_context(context), m_column(new QVBoxLayout), m_rows(m_column) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    m_area = scroll.area;
    outer->addWidget(makeHead());
    outer->addWidget(scroll.area);
    m_column->setContentsMargins(0, 0, 0, 0);
    scroll.column->addLayout(m_column);
    scroll.column->addWidget(makeLimit());
    scroll.column->addStretch(1);
    m_rows.setRefuge(m_title);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &StatementEditor::count);
}

QWidget* StatementEditor::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, space::gutter, space::s);
    column->setSpacing(space::s);
    m_title = new TitleEdit(m_context.theme, u"statementsTitleGrowingEdit"_s, tr("Title of the statement"), head);
    m_titleSaver = new Saver(m_title, m_context, [this](const QString& typed, const QString& burst) {
        change([&](Statement& one) { one.title = typed.simplified(); }, burst);
    });
    m_titleSaver->setNeverEmpty();
    column->addWidget(m_title);
    auto* acts = new FlowLayout(space::s, space::s);
    m_draft = plainButton(tr("&Draft from the record"), u"statementsDraftPushButton"_s, head);
    m_draft->setAccessibleDescription(tr("Adds sentences about your mentoring, behind what you have written."));
    connect(m_draft, &QPushButton::clicked, this, &StatementEditor::draft);
    auto* save = forReading(plainButton(tr("Save as &PDF or Word…"), u"statementsExportPushButton"_s, head));
    connect(save, &QPushButton::clicked, this, &StatementEditor::exportIt);
    auto* remove = flatButton(tr("Remove"), u"statementsRemovePushButton"_s, head);
    remove->setAccessibleDescription(tr("Removes the statement with its text. Undo brings it back."));
    connect(remove, &QPushButton::clicked, this, [this] {
        flush();
        if (guarded(m_context, [this] { actions::statements::remove(m_context.workspace, m_id); })) Q_EMIT removed();
    });
    for (QWidget* act : {m_draft, save, remove}) acts->addWidget(act);
    column->addLayout(acts);
    auto* line = new QHBoxLayout;
    m_count = new PlainLabel({}, "strong", head);
    m_count->setObjectName(u"statementsCount"_s);
    m_count->setWordWrap(false);
    m_bar = new QProgressBar(head);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How much of the limit is used"));
    line->addWidget(m_count);
    line->addWidget(m_bar, 1);
    column->addLayout(line);
    m_source = new PlainLabel({}, "help", head);
    column->addWidget(m_source);
    m_newer = new PlainLabel({}, "help", head);
    m_newer->setObjectName(u"statementsNewerEdition"_s);
    column->addWidget(m_newer);
    return head;
}

QWidget* StatementEditor::makeLimit() {
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    auto* grid = new FieldGrid(m_context.theme, card);
    m_limit = new WholeNumberField(grid);
    m_limit->setObjectName(u"statementsLimitWholeNumberField"_s);
    m_limit->setPlaceholderText(tr("none"));
    grid->add(labelled(tr("Limit"), m_limit, {}, grid));
    m_unit = new KeyCombo(grid);
    m_unit->setObjectName(u"statementsUnitKeyCombo"_s);
    QList<std::pair<QString, QString>> units;
    for (const LimitUnit unit : {LimitUnit::Characters, LimitUnit::Words, LimitUnit::Pages})
        units.append({keyOf(unit), words::limitUnitLabel(unit)});
    m_unit->setChoices(units);
    m_unit->setMovesInList();
    grid->add(labelled(tr("Counted in"), m_unit, {}, grid));
    column->addWidget(grid);
    savesOnLeaving(m_limit, m_context, [this] { change([this](Statement& one) { one.limit = m_limit->number(); }); });
    connect(m_unit, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context,
                [&] { change([&](Statement& one) { one.unit = fromKey<LimitUnit>(key).value_or(one.unit); }); });
    });
    return card;
}

QWidget* StatementEditor::firstField() {
    const auto rows = m_rows.rows();
    return rows.isEmpty() ? static_cast<QWidget*>(m_title) : rows.first()->textEdit();
}

void StatementEditor::openPart(const QByteArray& noun, qint64 id) {
    if (noun != StatementPart::table) return;
    if (StatementPartRow* row = m_rows.row(StatementPartId(id))) row->textEdit()->setFocus();
}

void StatementEditor::change(const std::function<void(Statement&)>& edit, const QString& burst) {
    Statement statement = m_context.reader().get(m_id);
    edit(statement);
    actions::statements::change(m_context.workspace, statement, burst);
}

bool StatementEditor::flush() { return m_titleSaver->flush() && m_rows.flush(); }

bool StatementEditor::setRecord(qint64 id) {
    if (id == m_id.value) return true;
    if (m_id && !flush()) return false;
    if (!id) {
        forget();
        return true;
    }
    if (!m_context.reader().find(StatementId(id))) return false;
    const queries::StatementCard card = queries::statementCard(m_context.reader(), StatementId(id));
    m_rows.clear();
    m_id = card.statement.id;
    m_titleSaver->showOther(card.statement.title);
    fill(card, true);
    m_area->ensureVisible(0, 0);
    return true;
}

void StatementEditor::forget() {
    m_id = {};
    m_titleSaver->show({}, true);
    m_limit->showNumberOf(0, std::nullopt, true);
    m_rows.clear();
}

void StatementEditor::reload(bool byUndo) {
    if (m_context.reader().find(m_id)) fill(queries::statementCard(m_context.reader(), m_id), byUndo);
}

void StatementEditor::fill(const queries::StatementCard& card, bool byUndo) {
    m_titleSaver->show(card.statement.title, byUndo);
    QList<StatementPartId> ids;
    for (const StatementPart& part : card.parts) ids << part.id;
    m_rows.arrange(ids, [this](StatementPartId id) {
        auto* row = new StatementPartRow(m_context, id, this);
        connect(row, &StatementPartRow::edited, this, [this] {
            if (keyOf(LimitUnit::Pages) == m_unit->key()) m_soon.start();
            else count();
        });
        return row;
    });
    for (qsizetype i = 0; i < card.parts.size(); ++i) {
        // It is counted once, when all of it stands there.
        StatementPartRow* row = m_rows.row(card.parts[i].id);
        const QSignalBlocker quiet(row);
        row->fill(card.parts[i], int(i), card.parts.size() == 1, byUndo);
    }
    m_limit->showNumberOf(m_id.value, card.statement.limit, byUndo);
    m_unit->setKey(keyOf(card.statement.unit));
    m_draft->setVisible(!card.statement.form.isEmpty());
    QStringList source;
    QString newer;
    try {
        const documents::StatementForm form =
            card.statement.form.isEmpty() ? documents::StatementForm()
                                          : documents::statementFormNamed(m_context.reader(), card.statement.form);
        if (!form.source.office.isEmpty())
            source << (form.source.year ? tr("As asked by %1, %2").arg(form.source.office).arg(form.source.year)
                                        : tr("As asked by %1").arg(form.source.office));
        if (!form.source.verified) source << tr("not verified with the office yet");
        if (const auto begun = card.statement.edition; begun && *begun < form.edition) {
            newer = tr("Written for edition %1 of the form; there is edition %2 now. A new statement has its headings "
                       "and its limit, this one keeps those it was begun with.")
                        .arg(*begun)
                        .arg(form.edition);
        } else if (begun) {
            source << tr("edition %1 of the form").arg(*begun);
        }
    } catch (const Error&) {
        // The form is gone or cannot be read any more; what was begun with it goes on.
        m_draft->hide();
    }
    m_source->setText(source.join(u" · "_s));
    m_source->setVisible(!source.isEmpty());
    m_newer->setText(newer);
    m_newer->setVisible(!newer.isEmpty());
    count();
}

queries::StatementCard StatementEditor::typed() const {
    queries::StatementCard card{m_context.reader().get(m_id), {}};
    for (const StatementPartRow* row : m_rows.rows()) card.parts << row->typed();
    return card;
}

void StatementEditor::count() {
    if (!m_id) return;
    guarded(m_context, [this] {
        const queries::StatementCard card = typed();
        const Statement& statement = card.statement;
        int number = 0;
        switch (statement.unit) {
            case LimitUnit::Characters:
                number = charactersIn(card.parts);
                break;
            case LimitUnit::Words:
                number = wordsIn(card.parts);
                break;
            case LimitUnit::Pages:
                if (m_context.fonts && wordsIn(card.parts) > 0) {
                    const documents::Document document = documents::statementDocument(card, ownerName(m_context));
                    const print::PageSetup setup = print::setupFor(document, m_context.workspace.book().paper);
                    number = int(print::paginate(document, setup, m_context.fonts()).pages.size());
                }
                break;
        }
        const bool over = statement.limit && number > *statement.limit;
        QString line = words::countLine(statement.unit, number, statement.limit);
        if (over)
            line += u" · "_s + tr("%1 too many").arg(QLocale(QLocale::English).toString(number - *statement.limit));
        m_count->setText(line);
        m_bar->setVisible(bool(statement.limit));
        if (statement.limit) {
            m_bar->setMaximum(*statement.limit);
            m_bar->setValue(qMin(number, *statement.limit));
        }
        if (m_bar->property("over").toBool() == over) return;
        for (QWidget* widget : std::initializer_list<QWidget*>{m_bar, m_count}) {
            widget->setProperty("over", over);
            restyle(*widget);
        }
    });
}

// Each part gets what its form says of it; what is written already stays in front.
void StatementEditor::draft() {
    if (!flush()) return;
    guarded(m_context, [this] {
        const Reader reader = m_context.reader();
        const queries::StatementCard card = queries::statementCard(reader, m_id);
        const documents::StatementForm form = documents::statementFormNamed(reader, card.statement.form);
        documents::RecordWish wish;
        wish.today = m_context.today();
        const documents::Record record =
            documents::recordOf(reader, documents::presetNamed(reader, u"default"_s), wish);
        QHash<StatementPartId, QString> drafts;
        for (qsizetype i = 0; i < card.parts.size() && i < form.parts.size(); ++i) {
            QStringList sentences;
            for (const documents::DraftFact fact : form.parts[i].draft)
                if (const QString said = words::draftOf(record, fact);
                    !said.isEmpty() && !card.parts[i].text.contains(said))
                    sentences << said;
            if (!sentences.isEmpty()) drafts.insert(card.parts[i].id, sentences.join(u' '));
        }
        if (drafts.isEmpty()) {
            m_context.tell(tr("The record has nothing to add here that you have not written already."));
            return;
        }
        actions::statements::draft(m_context.workspace, m_id, drafts);
        // Also in the field that has the keyboard: nothing unsaved is in it.
        reload(true);
        m_context.tell(tr("Sentences from your record were added behind what you have written. Make them your own."));
    });
}

void StatementEditor::exportIt() {
    if (!flush()) return;
    guarded(m_context, [this] {
        const queries::StatementCard card = queries::statementCard(m_context.reader(), m_id);
        const QString name = ownerName(m_context);
        exportPaper(m_context, m_context.fonts, this,
                    {documents::statementDocument(card, name), ownFileName(m_context, card.statement.title)},
                    m_context.workspace.book().paper);
    });
}

}  // namespace mb::ui
