#include "ui/templates/templates_dialog.h"

#include "core/documents/agreement_records.h"
#include "core/storage/input_file.h"
#include "ui/support/dialogs.h"
#include "ui/support/saver.h"
#include "ui/templates/template_entry_form.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
namespace edit = documents::edit;

namespace {

constexpr qint64 templateAtMost = qint64(4) * 1024 * 1024;
constexpr int paperFrom = 900;  // pixels at 100 %: in a narrower dialog the paper is hidden
constexpr int paperAfterMs = 300;
const QByteArray templateNoun("template"), partNoun("part");

}  // namespace

TemplatesDialog::TemplatesDialog(const Context& context, PaperFonts fonts, QWidget* parent)
    : QDialog(parent), m_context(context), m_fonts(std::move(fonts)), m_said(new PlainLabel({}, "error", this)) {
    setObjectName(u"templatesDialog"_s);
    setWindowTitle(tr("Agreement templates"));
    m_context.say = [this](const QString& sentence) {
        m_said->setText(sentence);
        m_said->setVisible(!sentence.isEmpty());
    };
    const Theme& theme = context.theme;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(space::l), theme.px(space::l), theme.px(space::l), theme.px(space::l));
    column->setSpacing(theme.px(space::m));
    m_said->setObjectName(u"templatesErrorLabel"_s);
    m_said->hide();
    column->addWidget(m_said);
    auto* body = new QHBoxLayout;
    body->setSpacing(theme.px(space::l));
    m_paper = new PaperPreview(context.theme, this);
    m_paper->setObjectName(u"templatesPaperPreview"_s);
    m_paper->setAccessibleName(tr("The blank form"));
    body->addWidget(makeTemplates(), 3);
    body->addWidget(makeEntries(), 5);
    body->addWidget(m_paper, 5);
    column->addLayout(body, 1);
    m_paperTimer.setSingleShot(true);
    m_paperTimer.setInterval(paperAfterMs);
    connect(&m_paperTimer, &QTimer::timeout, this, &TemplatesDialog::showPaper);
    context.workspace.listen(this, [this](const Changes& changes) {
        if (changes.touches(AgreementTemplate::table)) refresh(changes.byUndo);
    });
    undoesWithin(this, m_context);
    const QSize room = parent ? parent->window()->size() : QSize(1180, 760);
    resize(qMin(theme.px(1180), room.width()), qMax(400, room.height() - 40));
    refresh(false);
}

QWidget* TemplatesDialog::makeTemplates() {
    const Theme& theme = m_context.theme;
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(space::s));
    column->addWidget(new PlainLabel(tr("Templates"), "section", side));
    m_templates = new CardList(m_context.theme, tr("Templates"), u"templatesListView"_s, side, true);
    column->addWidget(m_templates, 1);
    auto* buttons = new QWidget(side);
    auto* flow = new FlowLayout(theme.px(space::m), theme.px(space::s), buttons);
    m_copy = primaryButton(tr("&Duplicate…"), u"templatesCopyButton"_s, buttons);
    m_rename = flatButton(tr("Re&name…"), u"templatesRenameButton"_s, buttons);
    m_remove = flatButton(tr("Remo&ve"), u"templatesRemoveButton"_s, buttons);
    auto* importing = flatButton(tr("&Import…"), u"templatesImportButton"_s, buttons);
    auto* exporting = flatButton(tr("E&xport…"), u"templatesExportButton"_s, buttons);
    auto* print = flatButton(tr("&Print blank form"), u"templatesPrintButton"_s, buttons);
    for (QPushButton* button : {m_copy, m_rename, m_remove, importing, exporting, print}) flow->addWidget(button);
    column->addWidget(buttons);
    importing->setEnabled(!m_context.workspace.isReadOnly());
    connect(&m_templates->list(), &RowList::chosen, this, [this](const QByteArray&, qint64 id) {
        if (id > 0 && id <= m_all.size()) choose(m_all[id - 1].name);
    });
    connect(m_copy, &QPushButton::clicked, this, &TemplatesDialog::copy);
    connect(m_rename, &QPushButton::clicked, this, &TemplatesDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, &TemplatesDialog::remove);
    connect(importing, &QPushButton::clicked, this, &TemplatesDialog::importFile);
    connect(exporting, &QPushButton::clicked, this, &TemplatesDialog::exportFile);
    connect(print, &QPushButton::clicked, this, &TemplatesDialog::printBlank);
    return side;
}

QWidget* TemplatesDialog::makeEntries() {
    const Theme& theme = m_context.theme;
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(space::s));
    m_title = new PlainLabel({}, "heading", side);
    m_note = new PlainLabel({}, "help", side);
    column->addWidget(m_title);
    column->addWidget(m_note);
    m_entries = new CardList(m_context.theme, tr("Sections and questions"), u"templatesPartsListView"_s, side, true);
    column->addWidget(m_entries, 5);
    m_clause = flatButton(tr("Add a custom sec&tion…"), u"templatesClauseButton"_s, side);
    column->addWidget(m_clause, 0, Qt::AlignLeft);
    const ScrollColumn scroll = scrollColumn(side);
    scroll.area->setObjectName(u"templatesScrollArea"_s);
    m_form = new TemplateEntryForm(m_context, [this](const TemplateEntryForm::Change& change, const QString& burst) {
        const documents::TemplateEntry* template_ = chosen();
        if (!template_ || !template_->id) return;
        m_context.say({});
        actions::templates::save(m_context.workspace, template_->id, change(body()), burst);
    });
    scroll.column->addWidget(m_form);
    scroll.column->addStretch(1);
    column->addWidget(scroll.area, 6);
    connect(&m_entries->list(), &RowList::chosen, this, [this](const QByteArray&, qint64 id) {
        if (id <= 0 || id > m_parts.size()) return;
        m_path = m_parts[id - 1].path;
        showEntries(false);
    });
    connect(m_form, &TemplateEntryForm::added, this, [this](const QString& path) {
        m_path = path;
        showEntries(false);
    });
    connect(m_clause, &QPushButton::clicked, this, &TemplatesDialog::addClause);
    return side;
}

const documents::TemplateEntry* TemplatesDialog::chosen() const {
    for (const documents::TemplateEntry& one : m_all)
        if (one.name == m_name) return &one;
    return nullptr;
}

QJsonObject TemplatesDialog::body() const { return documents::templateNamed(m_context.reader(), m_name).body; }

void TemplatesDialog::refresh(bool byUndo) {
    guarded(m_context, [&] {
        m_all = documents::allTemplates(m_context.reader());
        if (!chosen() && !m_all.isEmpty()) m_name = m_all.first().name;
        QList<ListRow> rows;
        for (const documents::TemplateEntry& one : std::as_const(m_all)) {
            ListRow row;
            row.noun = templateNoun;
            row.id = rows.size() + 1;
            row.title = one.id ? one.name : one.label;
            row.subtitle = one.id ? tr("your own, edition %1 · %2").arg(QString::number(one.edition), one.label)
                                  : tr("comes with Mentorbook");
            rows << row;
        }
        m_templates->setRows(rows);
        for (qsizetype i = 0; i < m_all.size(); ++i)
            if (m_all[i].name == m_name) m_templates->list().select(templateNoun, i + 1);
        showEntries(byUndo);
    });
}

void TemplatesDialog::choose(const QString& name) {
    if (name == m_name || !Unsaved::flushAll(this)) return;
    m_name = name;
    m_path.clear();
    m_context.say({});
    guarded(m_context, [&] { showEntries(false); });
}

void TemplatesDialog::showEntries(bool byUndo) {
    const documents::TemplateEntry* shown = chosen();
    if (!shown) return;
    const bool writable = !m_context.workspace.isReadOnly(), own = bool(shown->id);
    m_title->setText(own ? shown->name : shown->label);
    m_note->setText(own ? tr("Changes apply to new agreements; existing ones keep their wording.")
                        : tr("This one comes with Mentorbook and stays as it is. Copy it to change the words, the "
                             "order, and what is asked."));
    m_copy->setEnabled(writable);
    for (QPushButton* button : {m_rename, m_remove}) button->setEnabled(writable && own);
    m_clause->setVisible(writable && own);
    const QJsonObject body = this->body();
    m_parts = edit::entriesOf(body);
    QList<ListRow> rows;
    for (const edit::Entry& part : std::as_const(m_parts)) {
        ListRow row;
        row.noun = partNoun;
        row.id = rows.size() + 1;
        row.title = part.kind ? QString(u"    "_s + part.label) : part.label;
        if (part.hidden) row.chip = tr("hidden");
        else if (part.added) row.chip = tr("added");
        row.tone = part.hidden ? Tone::Plain : Tone::Calm;
        rows << row;
    }
    m_entries->setRows(rows);
    const auto at =
        std::find_if(m_parts.begin(), m_parts.end(), [this](const edit::Entry& part) { return part.path == m_path; });
    if (at == m_parts.end()) m_path = m_parts.isEmpty() ? QString() : m_parts.first().path;
    const qsizetype place = at == m_parts.end() ? 0 : at - m_parts.begin();
    if (m_parts.isEmpty()) return m_form->showNothing();
    m_entries->list().select(partNoun, place + 1);
    m_form->show(body, m_parts[place], !writable || !own, byUndo);
    m_paperTimer.start();
}

void TemplatesDialog::showPaper() {
    guarded(m_context, [&] {
        const documents::Template form = documents::templateNamed(m_context.reader(), m_name);
        const documents::Document blank =
            documents::blankAgreement(form, documents::termsOf(m_context.reader(), form.language));
        m_paper->setPrintout(
            print::paginate(blank, print::setupFor(blank, m_context.workspace.book().paper), m_fonts()));
    });
}

void TemplatesDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    m_paper->setVisible(width() >= m_context.theme.px(paperFrom));
}

void TemplatesDialog::copy() {
    const QString name =
        m_context.dialogs.ask(this, tr("Copy this template"), tr("Name of the copy"), tr("My %1").arg(m_name))
            .trimmed();
    if (name.isEmpty()) return;
    guarded(m_context, [&] {
        const auto id = actions::templates::copy(m_context.workspace, m_name, name);
        m_name = m_context.reader().get(id).name;
        m_path.clear();
        refresh(false);
    });
}

void TemplatesDialog::rename() {
    const documents::TemplateEntry* shown = chosen();
    const QString name = m_context.dialogs.ask(this, tr("Rename this template"), tr("New name"), m_name).trimmed();
    if (!shown || name.isEmpty() || name == m_name) return;
    guarded(m_context, [&, id = shown->id] {
        actions::templates::rename(m_context.workspace, id, name);
        m_name = m_context.reader().get(id).name;
        refresh(false);
    });
}

void TemplatesDialog::remove() {
    const documents::TemplateEntry* shown = chosen();
    if (!shown || !shown->id) return;
    guarded(m_context, [&, id = shown->id] { actions::templates::remove(m_context.workspace, id); });
}

void TemplatesDialog::importFile() {
    const QString path =
        m_context.dialogs.fileToOpen(this, tr("A template from a file"), tr("Templates (*.json);;All files (*)"));
    if (path.isEmpty()) return;
    guarded(m_context, [&] {
        const auto id = actions::templates::importFile(m_context.workspace, readInputFile(path, templateAtMost), path);
        m_name = m_context.reader().get(id).name;
        m_path.clear();
        refresh(false);
    });
}

void TemplatesDialog::exportFile() {
    const QString path = m_context.dialogs.fileToSave(
        this, tr("Save the template as"), QString(fileNameFrom(m_name) + u".json"), tr("Templates (*.json)"));
    if (!path.isEmpty())
        guarded(m_context, [&] { m_context.workspace.store().writeOut(path, documents::templateFile(body())); });
}

void TemplatesDialog::addClause() {
    const documents::TemplateEntry* shown = chosen();
    const QString title = m_context.dialogs.ask(this, tr("Custom section"), tr("Its title")).trimmed();
    if (!shown || title.isEmpty()) return;
    const QString words = m_context.dialogs.ask(this, tr("Custom section"), tr("What it says on paper")).trimmed();
    if (words.isEmpty()) return;
    guarded(m_context, [&, id = shown->id] {
        QString path;
        const QJsonObject changed = edit::withSection(body(), title, words, &path);
        actions::templates::save(m_context.workspace, id, changed);
        m_path = path;
        showEntries(false);
    });
}

void TemplatesDialog::printBlank() {
    guarded(m_context, [&] {
        const documents::Template form = documents::templateNamed(m_context.reader(), m_name);
        ui::showPaper(m_context, this,
                      documents::blankAgreement(form, documents::termsOf(m_context.reader(), form.language)),
                      fileNameFrom(tr("Blank %1").arg(m_name)), m_fonts);
    });
}

}  // namespace mb::ui
