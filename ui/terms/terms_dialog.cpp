#include "ui/terms/terms_dialog.h"

#include "core/actions/books.h"
#include "core/documents/terms.h"
#include "ui/support/unsaved.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

TermsDialog::TermsDialog(const Context& context, QWidget* parent)
    : QDialog(parent), m_context(context), m_said(new PlainLabel({}, "error", this)) {
    setWindowTitle(tr("Your lists"));
    setObjectName(u"termsDialog"_s);
    resize(context.theme.px(460), context.theme.px(560));
    m_context.say = [this](const QString& sentence) {
        m_said->setText(sentence);
        m_said->setVisible(!sentence.isEmpty());
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    m_list = new KeyCombo(this);
    m_list->setObjectName(u"termsListComboBox"_s);
    m_list->setChoices({{u"goal-domain"_s, tr("Domains of goals")},
                        {u"step-kind"_s, tr("Kinds of steps")},
                        {u"mode"_s, tr("Ways of meeting")},
                        {u"function"_s, tr("What mentors help with")},
                        {u"stage"_s, tr("Career stages")}});
    m_list->setKey(u"goal-domain"_s);
    column->addWidget(labelled(tr("&List"), m_list, {}, this));
    QFrame* card = makeCard(this);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_rows = new RowList(context.theme, tr("Entries"), card);
    m_rows->setObjectName(u"termsRowList"_s);
    inside->addWidget(m_rows);
    column->addWidget(card, 1);
    column->addWidget(makeEntry());
    m_new = new QLineEdit(this);
    m_new->setObjectName(u"termsNewLineEdit"_s);
    m_new->setPlaceholderText(tr("Type it, press Enter"));
    column->addWidget(labelled(tr("&New entry"), m_new, {}, this));
    m_said->setObjectName(u"termsSaidLabel"_s);
    column->addWidget(m_said);
    m_said->hide();
    auto* foot = new QHBoxLayout;
    foot->addWidget(new PlainLabel(tr("Records keep the entries they name, hidden ones too."), "help", this), 1);
    QPushButton* close = plainButton(tr("&Close"), u"termsCloseButton"_s, this);
    close->setAutoDefault(false);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_list, &KeyCombo::keyChosen, this, &TermsDialog::refresh);
    connect(m_rows, &RowList::chosen, this, &TermsDialog::showEntry);
    connect(m_rows, &RowList::activatedRow, this, [this] { m_label->setFocus(); });
    connect(m_new, &QLineEdit::returnPressed, this, &TermsDialog::add);
    context.workspace.listen(this, [this](const Changes& changes) {
        if (changes.touches(Term::table)) refresh();
    });
    undoesWithin(this, m_context);
    refresh();
    m_rows->setFocus();
}

QWidget* TermsDialog::makeEntry() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_label = new QLineEdit(box);
    m_label->setObjectName(u"termsLabelLineEdit"_s);
    m_label->setAccessibleName(tr("Name of the entry"));
    m_up = plainButton(tr("&Up"), u"termsUpButton"_s, box);
    m_down = plainButton(tr("&Down"), u"termsDownButton"_s, box);
    m_hide = plainButton(tr("&Hide"), u"termsHideButton"_s, box);
    row->addWidget(m_label, 1);
    for (QPushButton* button : {m_up, m_down, m_hide}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_label, &QLineEdit::editingFinished, this, &TermsDialog::rename);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_hide, &QPushButton::clicked, this, &TermsDialog::hideOrShow);
    return box;
}

void TermsDialog::refresh() {
    const QString list = m_list->key();
    const Reader reader = m_context.reader();
    m_terms = reader.select<Term>().where(&Term::list, list).orderBy(&Term::place).list();
    QList<ListRow> rows;
    for (const Term& term : documents::shownTerms(reader, list)) {
        ListRow row;
        row.noun = Term::table;
        row.id = term.id.value;
        row.title = term.label;
        row.chip = term.hidden ? tr("hidden") : QString();
        row.tone = Tone::Plain;
        rows << row;
    }
    m_rows->setRows(rows);
    if (!m_rows->selectedRow() && !rows.isEmpty()) m_rows->select(Term::table, rows.first().id);
    showEntry();
}

std::optional<Term> TermsDialog::shown() const {
    const auto row = m_rows->selectedRow();
    for (const Term& term : m_terms)
        if (row && term.id.value == row->id) return term;
    return std::nullopt;
}

void TermsDialog::showEntry() {
    const auto term = shown();
    const auto row = m_rows->selectedRow();
    m_label->setText(row ? row->title : QString());
    m_label->setModified(false);
    const bool usable = term && !m_context.workspace.isReadOnly();
    m_label->setEnabled(usable);
    m_new->setEnabled(!m_context.workspace.isReadOnly());
    m_hide->setEnabled(usable);
    m_hide->setText(term && term->hidden ? tr("&Show") : tr("&Hide"));
    m_up->setEnabled(usable && term->id != m_terms.first().id);
    m_down->setEnabled(usable && term->id != m_terms.last().id);
}

void TermsDialog::add() {
    const QString label = m_new->text().simplified();
    if (label.isEmpty()) return;
    guarded(m_context, [&] {
        const QString key = actions::books::addTerm(m_context.workspace, m_list->key(), label);
        m_new->clear();
        for (const Term& term : std::as_const(m_terms))
            if (term.key == key) m_rows->select(Term::table, term.id.value);
    });
}

// Only what was typed is written: a label may be shown in another language than it is stored in.
void TermsDialog::rename() {
    auto term = shown();
    if (!term || !m_label->isModified()) return;
    m_label->setModified(false);
    const QString label = m_label->text().simplified();
    if (label.isEmpty()) return showEntry();
    term->label = label;
    guarded(m_context, [&] { actions::books::changeTerm(m_context.workspace, *term); });
}

void TermsDialog::hideOrShow() {
    auto term = shown();
    if (!term) return;
    term->hidden = !term->hidden;
    guarded(m_context, [&] { actions::books::changeTerm(m_context.workspace, *term); });
}

void TermsDialog::move(int by) {
    if (const auto term = shown())
        guarded(m_context, [&] { actions::books::moveTerm(m_context.workspace, *term, by); });
}

}  // namespace mb::ui
