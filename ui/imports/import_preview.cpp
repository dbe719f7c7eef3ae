#include "ui/imports/import_preview.h"

#include "core/domain/text.h"
#include "core/exchange/input_error.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/imports.h"
#include "ui/imports/import_rows.h"
#include "ui/support/aside.h"
#include "ui/widgets/tab_order.h"

#include <QFileInfo>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using exchange::Column;

namespace {

constexpr int shownRows = 2000;  // of each kind

// What is not known goes where notes go.
QString choiceFor(Column taken) { return keyOf(taken == Column::Notes ? Column::Unknown : taken); }

QVBoxLayout* columnIn(QFrame* card, const QString& title) {
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    if (!title.isEmpty()) column->addWidget(new PlainLabel(title, "section", card));
    return column;
}

}  // namespace

ImportPreview::ImportPreview(const Context& context, QWidget* parent, const QStringList& paths, ColumnMemory memory)
    : QDialog(parent), m_context(context), m_paths(paths), m_memory(std::move(memory)) {
    setWindowTitle(tr("Import"));
    setObjectName(u"importPreview"_s);
    resize(context.theme.px(980), context.theme.px(660));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(new PlainLabel(tr("Import preview"), "heading", this));
    titles->addWidget(m_summary = new PlainLabel({}, nullptr, this));
    m_summary->setObjectName(u"importSummaryLabel"_s);
    head->addLayout(titles, 1);
    m_cancel = plainButton(tr("Cancel"), u"importCancelButton"_s, this);
    m_import = primaryButton(tr("&Import"), u"importImportButton"_s, this);
    m_cancel->setAutoDefault(false);
    head->addWidget(m_import, 0, Qt::AlignTop);
    column->addLayout(head);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(space::l);
    sides->addWidget(makeLists(), 1);
    sides->addWidget(makeAsides(), 1);
    column->addLayout(sides, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(new PlainLabel(tr("Notes are imported as private. Undo reverses the whole import."), "help", this),
                    1);
    foot->addWidget(m_cancel);
    column->addLayout(foot);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    read(parent);
    (m_files->asked()            ? static_cast<QWidget*>(m_files->asked())
     : !m_question->isHidden()   ? m_first
     : !m_plan.refused.isEmpty() ? m_list
     : m_plan.isEmpty()          ? m_cancel
                                 : static_cast<QWidget*>(m_import))
        ->setFocus();
}

QWidget* ImportPreview::makeLists() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_show = new KeyCombo(side);
    m_show->setObjectName(u"importShowComboBox"_s);
    m_show->setAccessibleName(tr("Which rows are shown"));
    column->addWidget(m_show);
    QFrame* card = makeCard(side);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 1);
    m_list = new RowList(m_context.theme, tr("Rows of the spreadsheet"), card);
    m_list->setObjectName(u"importRowsList"_s);
    inner->addWidget(m_list);
    column->addWidget(card, 1);
    column->addWidget(m_cut = new PlainLabel({}, "help", side));
    m_leave = plainButton(tr("&Leave this row out"), u"importLeaveOutButton"_s, side);
    m_leave->setAutoDefault(false);
    column->addWidget(m_leave, 0, Qt::AlignLeft);
    connect(m_show, &KeyCombo::keyChosen, this, &ImportPreview::showRows);
    connect(m_list, &RowList::chosen, this, &ImportPreview::showChosen);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        const auto row = m_list->selectedRow();
        leaveOut(!(row && row->noun == importNouns::out));
    });
    return side;
}

QWidget* ImportPreview::makeAsides() {
    const ScrollColumn aside = scrollColumn(this);
    aside.column->setSpacing(space::m);
    aside.column->addWidget(m_files = new ImportFiles(m_paths, this));
    aside.column->addWidget(m_question = makeQuestion());
    aside.column->addWidget(m_doubt = new ImportDoubt(this));
    connect(m_doubt, &ImportDoubt::mended, this, &ImportPreview::mend);
    connect(m_doubt, &ImportDoubt::settled, this, &ImportPreview::mean);
    m_known = new PlainLabel(tr("Mentorbook exported this, so it knows what each column holds. Rows that this book "
                                "already has are recognized."),
                             "help", this);
    m_known->setObjectName(u"importKnownLabel"_s);
    aside.column->addWidget(m_known);
    aside.column->addWidget(makeColumns());
    using exchange::TableOptions;
    connect(m_files, &ImportFiles::sheetChosen, this,
            [this](int file, const QString& sheet) { readAnew(file, &TableOptions::sheet, sheet); });
    connect(m_files, &ImportFiles::encodingChosen, this,
            [this](int file, const QString& encoding) { readAnew(file, &TableOptions::encoding, encoding); });
    m_notices = new QPlainTextEdit(this);
    m_notices->setObjectName(u"importNoticesPlainTextEdit"_s);
    m_notices->setReadOnly(true);
    m_notices->setTabChangesFocus(true);
    m_notices->setMinimumHeight(m_context.theme.px(110));
    m_noticesBox = labelled(tr("&Remarks"), m_notices, {}, this);
    aside.column->addWidget(m_noticesBox);
    aside.column->addStretch(1);
    return aside.area;
}

QFrame* ImportPreview::makeQuestion() {
    QFrame* card = makeCard(this);
    QVBoxLayout* column = columnIn(card, {});
    column->addWidget(m_asked = new PlainLabel({}, nullptr, card));
    const auto choice = [&](const QString& name, bool first) {
        auto* button = new QRadioButton(card);
        button->setObjectName(name);
        column->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, first] {
            m_answer(first);
            read(this);
        });
        return button;
    };
    m_first = choice(u"importMonthFirstRadioButton"_s, true);
    m_second = choice(u"importDayFirstRadioButton"_s, false);
    card->hide();
    return card;
}

QFrame* ImportPreview::makeColumns() {
    QFrame* card = m_columnsCard = makeCard(this);
    card->setObjectName(u"importColumnsFrame"_s);
    QVBoxLayout* column = columnIn(card, tr("Columns"));
    m_columns = new QVBoxLayout;
    m_columns->setSpacing(space::s);
    column->addLayout(m_columns);
    return card;
}

// Enter presses the button that has the keyboard. From elsewhere it would start the import unasked.
void ImportPreview::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QDialog::keyPressEvent(event);
    if (auto* button = qobject_cast<QPushButton*>(focusWidget())) button->click();
}

bool ImportPreview::focusNextPrevChild(bool next) { return focusByLayout(this, next); }

void ImportPreview::readTables(QWidget* parent) {
    const auto work = [&](LongWork& progress) {
        m_tables = exchange::readTables(m_paths, m_options.tables, &progress);
    };
    if (!runAside(parent, tr("Reading the spreadsheet"), work)) throw CalledOff();
    m_files->show(m_tables);
    if (!m_memory.recall) return;
    // What was said here counts for more than what was said of another file.
    exchange::ChosenColumns columns = m_memory.recall(shape());
    columns.insert(m_options.columns);
    m_options.columns = columns;
}

void ImportPreview::readAnew(int file, QString exchange::TableOptions::*what, const QString& chosen) {
    m_options.tables.resize(m_paths.size());
    m_options.tables[file].*what = chosen;
    if (what == &exchange::TableOptions::sheet) {
        // Other lines than those that were mended or left out.
        m_options.cells.removeIf([file](const exchange::CellEdit& edit) { return edit.file == file; });
        m_options.leftOut.removeIf([file](const std::pair<int, int>& row) { return row.first == file; });
        m_options.meetings.removeIf([file](const auto& meant) { return meant.key().first == file; });
    }
    m_tables.clear();
    m_question->hide();
    read(this);
}

QString ImportPreview::shape() const {
    QStringList heads;
    for (const exchange::CellTable& table : m_tables)
        for (const QString& head : table.header()) heads << fold(head);
    return heads.join(u'|');
}

// Of the sheets that come in; others may have been looked at.
exchange::ChosenColumns ImportPreview::chosenColumns() const {
    exchange::ChosenColumns said = m_options.columns;
    const QStringList heads = shape().split(u'|');
    said.removeIf([&](const auto& column) { return !heads.contains(column.key()); });
    return said;
}

// Reads aside from the window's thread, since a hundred thousand rows take a while.
exchange::ImportPlan ImportPreview::planned(QWidget* parent) {
    exchange::ImportPlan plan;
    const auto read = [&](LongWork& progress) {
        const Workspace beside(m_context.workspace.store().beside());
        plan = exchange::planImport(beside, m_tables, m_options, &progress);
    };
    if (!runAside(parent, tr("Reading the spreadsheet"), read)) throw CalledOff();
    return plan;
}

void ImportPreview::read(QWidget* parent) {
    try {
        if (m_tables.empty()) readTables(parent);
        present(planned(parent));
    } catch (const CalledOff&) {
        if (parent != this) throw;
        reject();
    } catch (...) {
        const Error error = caught();
        if (!settle(error) && parent != this) throw error;
    }
}

bool ImportPreview::settle(const Error& error) {
    complain(words::sentence(error));
    QList<exchange::PlannedColumn> columns;
    for (int file = 0; file < int(m_tables.size()); ++file)
        columns << exchange::columnsOf(m_tables[size_t(file)], file, m_options.columns);
    showColumns(columns);
    if (error.kind == ErrorKind::InputAmbiguousEncoding) askEncoding(error);
    else if (error.kind == ErrorKind::InputAmbiguousDate) askDates(error);
    else if (error.kind == ErrorKind::InputAmbiguousLength) askLengths(error);
    else if (error.kind != ErrorKind::InputNoDate && error.kind != ErrorKind::InputUnknownKind) return false;
    return true;
}

void ImportPreview::askEncoding(const Error& ambiguous) {
    m_files->ask(fileOf(m_paths, ambiguous), ambiguous);
    m_summary->setText(tr("The letters of %1 can be read in several ways. Choose its text encoding, and the rows "
                          "appear here as they would come in.")
                           .arg(QFileInfo(ambiguous.args.value(0)).fileName()));
}

void ImportPreview::askDates(const Error& ambiguous) {
    const QString written = ambiguous.args.value(3);
    const WrittenDate date = DateReader({{}, {}, {}, {QLocale::system()}, {}}).read(written);
    askEither(tr("The dates in %1 can be read in two ways. How is “%2” in line %3 meant?")
                  .arg(QFileInfo(ambiguous.args.value(0)).fileName(), written, ambiguous.args.value(1)),
              tr("%1: the &month comes first").arg(words::longDate(date.monthFirst)),
              tr("%1: the &day comes first").arg(words::longDate(date.dayFirst)),
              [this](bool first) { m_options.dates = first ? DateOrder::Us : DateOrder::Eu; });
}

void ImportPreview::askLengths(const Error& ambiguous) {
    askEither(tr("The numbers in the column %1 of %2 can be hours or minutes. What is meant?")
                  .arg(ambiguous.args.value(2), QFileInfo(ambiguous.args.value(0)).fileName()),
              tr("&Hours"), tr("&Minutes"), [this](bool first) {
                  m_options.lengths = first ? exchange::LengthUnit::Hours : exchange::LengthUnit::Minutes;
              });
}

// Nothing is chosen at first: a guess would be wrong for half of the world.
void ImportPreview::askEither(const QString& question, const QString& first, const QString& second,
                              std::function<void(bool first)> answer) {
    m_asked->setText(question);
    m_first->setText(first);
    m_second->setText(second);
    for (QRadioButton* button : {m_first, m_second}) {
        button->setAutoExclusive(false);  // or what was answered to another question stays chosen
        button->setChecked(false);
        button->setAutoExclusive(true);
    }
    m_answer = std::move(answer);
    m_question->show();
    m_summary->setText(tr("Choose one of the two, and the rows appear here as they would come in."));
}

void ImportPreview::complain(const QString& sentence) {
    present({});
    m_summary->setText(sentence);
}

void ImportPreview::present(const exchange::ImportPlan& plan) {
    m_plan = plan;
    QStringList said{words::importSummary(plan.counts, true)};
    if (!plan.refused.isEmpty()) said << tr("%n rows cannot be read.", nullptr, int(plan.refused.size()));
    m_summary->setText(said.join(u' '));
    showRows();
    if (!plan.files.isEmpty()) showColumns(plan.columns);
    QStringList notices;
    for (const exchange::ImportNotice& notice : plan.warnings) notices << words::sentence(notice);
    m_notices->setPlainText(notices.join(u'\n'));
    m_noticesBox->setVisible(!notices.isEmpty());
    m_import->setEnabled(!plan.isEmpty());
    showChosen();
}

void ImportPreview::showRows() {
    const QList<ImportPart> parts = importParts(m_plan, m_options, m_paths);
    const QString wanted = m_show->key();
    qsizetype all = 0;
    bool cut = false;
    for (const ImportPart& part : parts) all += part.rows.size();
    QList<std::pair<QString, QString>> choices{{QString(), tr("All rows · %1").arg(all)}};
    QList<ListRow> rows;
    for (const ImportPart& part : parts) {
        if (part.rows.isEmpty()) continue;
        choices.append({part.key, part.title});
        if (!wanted.isEmpty() && wanted != part.key) continue;
        ListRow heading;
        heading.title = part.title;
        heading.header = true;
        rows << heading << part.rows.mid(0, shownRows);
        cut |= part.rows.size() > shownRows;
    }
    m_show->setChoices(choices);
    m_show->setKey(wanted);
    m_list->setRows(rows);
    m_cut->setText(tr("The first %1 of each kind are shown.").arg(shownRows));
    m_cut->setVisible(cut);
    if (m_list->selectedRow()) return;
    for (const ListRow& row : std::as_const(rows))
        if (!row.header) {
            m_list->select(row.noun, row.id);
            m_list->scrollToTop();  // with its heading
            break;
        }
}

std::optional<Error> ImportPreview::chosenFault() const {
    const auto row = m_list->selectedRow();
    if (row && row->noun == importNouns::refused)
        for (const Error& fault : m_plan.refused)
            if (idOf(fileOf(m_paths, fault), fault.args.value(1).toInt()) == row->id) return fault;
    return std::nullopt;
}

void ImportPreview::showChosen() {
    const auto row = m_list->selectedRow();
    m_leave->setVisible(row && !row->header);
    m_leave->setText(row && row->noun == importNouns::out ? tr("&Bring this row in after all")
                                                          : tr("&Leave this row out"));
    m_doubt->show(chosenFault(), m_context.reader());
}

void ImportPreview::mend(const QString& text) {
    const auto fault = chosenFault();
    if (!fault) return;
    m_options.cells.append({fileOf(m_paths, *fault), fault->args.value(1).toInt(), fault->args.value(2), text});
    read(this);
    m_list->setFocus();
}

void ImportPreview::mean(qint64 record) {
    const auto fault = chosenFault();
    const auto asked = fault ? exchange::asked(*fault) : std::nullopt;
    if (!asked) return;
    const std::pair row(fileOf(m_paths, *fault), fault->args.value(1).toInt());
    if (asked->name.isEmpty()) m_options.meetings.insert(row, MeetingId(record));
    else m_options.people.insert(fold(asked->name), PersonId(record));
    read(this);
    m_list->setFocus();
}

void ImportPreview::leaveOut(bool out) {
    const auto row = m_list->selectedRow();
    if (!row) return;
    const std::pair place(int(row->id >> 32), int(row->id & 0xffffffff));
    if (out) m_options.leftOut.insert(place);
    else m_options.leftOut.remove(place);
    read(this);
    m_list->setFocus();
}

void ImportPreview::showColumns(const QList<exchange::PlannedColumn>& columns) {
    // Of a list that this program wrote nobody has to say what its columns are.
    m_columnsCard->setVisible(!columns.isEmpty());
    m_known->setVisible(columns.isEmpty());
    // The rows are made once; only what is chosen in them changes.
    QStringList heads;
    for (const exchange::PlannedColumn& column : columns) heads << column.head;
    if (heads == m_shownColumns) {
        for (qsizetype i = 0; i < columns.size(); ++i)
            if (auto* combo = findChild<KeyCombo*>(u"importColumn%1ComboBox"_s.arg(i + 1)))
                combo->setKey(choiceFor(columns[i].taken));
        return;
    }
    m_shownColumns = heads;
    clearLayout(m_columns);
    QList<std::pair<QString, QString>> choices;
    for (const QString& key : allKeys<Column>())
        if (const Column column = *fromKey<Column>(key); choiceFor(column) == key)
            choices.append({key, words::columnLabel(column)});
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const exchange::PlannedColumn& column = columns[i];
        auto* combo = new KeyCombo(this);
        combo->setObjectName(u"importColumn%1ComboBox"_s.arg(i + 1));
        combo->setChoices(choices);
        combo->setKey(choiceFor(column.taken));
        const QString head = column.head.isEmpty() ? tr("Column %1").arg(i + 1) : column.head;
        combo->setAccessibleName(tr("What “%1” is").arg(head));
        auto* row = new QHBoxLayout;
        row->setSpacing(space::m);
        auto* name = new ElidedLabel({}, nullptr, this);
        name->setWholeText(head);
        auto* example = new ElidedLabel({}, "help", this);
        example->setWholeText(column.example);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(0);
        texts->addWidget(name);
        texts->addWidget(example);
        row->addLayout(texts, 1);
        row->addWidget(combo, 1);
        m_columns->addLayout(row);
        connect(combo, &KeyCombo::keyChosen, this, [this, head = column.head](const QString& key) {
            m_options.columns.insert(fold(head), *fromKey<Column>(key));
            read(this);
        });
    }
}

void ImportPreview::run(const Context& context, QWidget* parent, const QStringList& paths, const ColumnMemory& memory) {
    try {
        ImportPreview preview(context, parent, paths, memory);
        if (preview.exec() != QDialog::Accepted) return;
        if (const auto said = preview.chosenColumns(); memory.keep && !said.isEmpty())
            memory.keep(preview.shape(), said);
        Changes changes;
        const auto write = [&](LongWork& progress) {
            Workspace beside(context.workspace.store().beside());
            changes = exchange::apply(beside, preview.m_plan, &progress);
        };
        if (!runAside(parent, tr("Importing"), write)) return;
        context.workspace.adopt(changes);
        const int out = int(preview.m_plan.refused.size() + preview.m_options.leftOut.size());
        const QString summary = words::importSummary(preview.m_plan.counts, false);
        context.tell(out ? tr("%1 %n rows were left out.", nullptr, out).arg(summary) : summary);
    } catch (const CalledOff&) {
        // The user called the reading off.
    } catch (...) {
        const Error error = caught();
        context.say(words::sentence(error));
    }
}

}  // namespace mb::ui
