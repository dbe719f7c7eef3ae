#include "ui/agreements/agreement_start.h"

#include "ui/templates/templates_dialog.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

AgreementStart::AgreementStart(const Context& context, MentorshipId mentorship, PaperFonts fonts, QWidget* parent)
    : QWidget(parent), m_context(context), m_mentorship(mentorship), m_fonts(std::move(fonts)) {
    const Theme& theme = context.theme;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(space::m));
    m_empty = new EmptyState(
        context.theme, u"agreement"_s, tr("Write down what you expect of each other"),
        tr("Goals, how often you meet, what stays between you, how you part: a page or two, filled in together. "
           "Much of it is here already."),
        tr("&Start the agreement"), this);
    m_empty->button()->setObjectName(u"agreementStartButton"_s);
    m_empty->button()->setEnabled(!context.workspace.isReadOnly());
    column->addWidget(m_empty, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(space::s));
    auto* label = new PlainLabel(tr("Te&mplate"), "label", this);
    label->setWordWrap(false);
    m_template = new KeyCombo(this);
    m_template->setObjectName(u"agreementTemplateComboBox"_s);
    m_template->setAccessibleName(tr("Template"));
    label->setBuddy(m_template);
    auto* look = flatButton(tr("Look at them and change the words…"), u"agreementTemplatesButton"_s, this);
    row->addStretch(1);
    row->addWidget(label);
    row->addWidget(m_template);
    row->addWidget(look);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_empty->button(), &QPushButton::clicked, this, [this] { Q_EMIT startWanted(m_template->key()); });
    connect(look, &QPushButton::clicked, this, [this] {
        auto* dialog = new TemplatesDialog(m_context, m_fonts, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    refresh();
}

void AgreementStart::refresh() {
    const Reader reader = m_context.reader();
    const QList<documents::TemplateEntry> all = documents::allTemplates(reader);
    const MentorshipKind kind = reader.get(m_mentorship).kind;
    QString wanted = m_template->key();
    QList<std::pair<QString, QString>> choices;
    for (const documents::TemplateEntry& one : all) {
        choices.append({one.name, one.id ? tr("%1 (your own)").arg(one.name) : one.label});
        if (wanted.isEmpty() && one.variant == kind) wanted = one.name;
    }
    m_template->setChoices(choices);
    m_template->setKey(wanted);
}

}  // namespace mb::ui
