#include "ui/agreements/agreement_form.h"

#include "core/actions/agreements.h"
#include "core/actions/voices.h"
#include "core/queries/offers.h"
#include "ui/agreements/goals_field.h"
#include "ui/agreements/party_editors.h"
#include "ui/agreements/table_editor.h"

#include <QApplication>
#include <QTimer>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using documents::FieldKind;
using documents::TemplateField;

namespace {

constexpr int sectionsAtOnce = 2;

void setChip(Chip* chip, const QString& text, Tone tone) {
    if (chip->text() != text || chip->isHidden() == !text.isEmpty()) chip->set(text, tone);
}

// Shortens a name for use in labels: a name of three hundred letters would push every field out of the window.
documents::AgreementContent withShortNames(documents::AgreementContent content) {
    constexpr qsizetype longest = 24;
    for (documents::Party& party : content.parties) {
        if (party.shortName.size() <= longest) continue;
        const bool half = party.shortName[longest - 1].isHighSurrogate();
        party.shortName = party.shortName.left(half ? longest - 1 : longest).trimmed() + u'…';
    }
    return content;
}

bool isShort(const TemplateField& field) {
    return !field.perParty && (field.kind == FieldKind::Date || field.kind == FieldKind::Number);
}
// The help stands below a single control and above a group of controls.
bool helpBelow(const TemplateField& field) {
    return !field.perParty && field.kind != FieldKind::Checklist && field.kind != FieldKind::Table &&
           field.kind != FieldKind::Parties;
}

}  // namespace

AgreementForm::AgreementForm(const Context& context, AgreementVersionId version, MentorshipId mentorship,
                             const documents::Template& form, const documents::AgreementContent& content,
                             QWidget* parent, ParticipantId own)
    : QWidget(parent),
      m_context(context),
      m_version(version),
      m_mentorship(mentorship),
      m_own(own),
      m_template(form),
      m_terms(documents::termsOf(context.reader(), form.language)) {
    for (const Term& term : context.reader().select<Term>().where(&Term::hidden, true).list())
        m_hiddenTerms << QString(term.list + u'/' + term.key);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_scroll = scrollColumn(this);
    m_scroll.area->setObjectName(u"agreementFormScrollArea"_s);
    column->addWidget(m_scroll.area);
    m_content = m_needsContent = content;
    addNeedsCard();
    m_needsCard->setVisible(!m_own);
    m_scroll.column->addStretch(1);
    for (int i = 0; i < sectionsAtOnce && m_sections.size() < m_template.sections.size(); ++i)
        addSection(m_template.sections[m_sections.size()], m_content);
    QTimer::singleShot(0, this, &AgreementForm::makeMore);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
}

void AgreementForm::addSection(const documents::Section& section, const documents::AgreementContent& content) {
    const Theme& theme = m_context.theme;
    QFrame* card = makeCard();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme.px(space::l), theme.px(space::m), theme.px(space::l), theme.px(space::l));
    column->setSpacing(theme.px(space::l));
    auto* head = new QHBoxLayout;
    auto* title = new PlainLabel(section.title, "heading", card);
    auto* state = new Chip(m_context.theme, {}, Tone::Plain, card);
    head->addWidget(title, 1);
    head->addWidget(state);
    column->addLayout(head);
    if (!section.help.isEmpty()) column->addWidget(new PlainLabel(section.help, "help", card));
    m_pair = nullptr;
    for (const TemplateField& field : section.fields)
        if (!field.hidden && !(m_own && field.kind == FieldKind::Parties)) addField(field, content, column);
    m_sections.append({section.key, section.title, card, state});
    m_scroll.column->insertWidget(int(m_sections.size()) - 1, card);
}

void AgreementForm::makeMore() {
    if (m_sections.size() == m_template.sections.size()) return;
    const qsizetype made = m_entries.size(), section = m_sections.size();
    addSection(m_template.sections[section], m_content);
    const documents::Answers answers(m_template, m_content);
    const documents::Answers needed(m_template, m_needsContent);
    for (qsizetype i = made; i < m_entries.size(); ++i) {
        m_entries[i].editor->setAnswer(shownAnswer(m_entries[i].field, answers), false);
        m_entries[i].box->setEnabled(!m_readOnly);
        markEntry(m_entries[i], needed);
    }
    markSection(section, needed);
    QTimer::singleShot(0, this, &AgreementForm::makeMore);
}

void AgreementForm::makeAll() {
    while (m_sections.size() < m_template.sections.size()) makeMore();
}

void AgreementForm::addField(const TemplateField& field, const documents::AgreementContent& content,
                             QVBoxLayout* column) {
    const Theme& theme = m_context.theme;
    const documents::AgreementContent named = withShortNames(content);
    const documents::Answers answers(m_template, named);
    Entry entry;
    entry.field = field;
    entry.box = new QWidget(column->parentWidget());
    auto* inner = new QVBoxLayout(entry.box);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(theme.px(space::xs));
    const bool perName = field.perParty && documents::placeholdersOf(field.label).contains(u"party"_s);
    auto* head = new QHBoxLayout;
    const documents::Section& section = m_template.sections[m_sections.size()];
    auto* label =
        new PlainLabel(perName || answers.label(field.label) == section.title ? QString() : answers.label(field.label),
                       "label", entry.box);
    entry.needed = new Chip(m_context.theme, {}, Tone::Warn, entry.box);
    head->addWidget(label, 1);
    head->addWidget(entry.needed, 0, Qt::AlignBottom);
    if (perName && !field.help.isEmpty()) {
        // Each party's editor has its own label, so only the help stands above them.
        label->setText(field.help);
        label->setProperty("role", QLatin1String("help"));
    }
    label->setVisible(!label->text().isEmpty());
    inner->addLayout(head);
    PlainLabel* help = field.help.isEmpty() || perName ? nullptr : new PlainLabel(field.help, "help", entry.box);
    if (help && !helpBelow(field)) inner->addWidget(help);
    entry.editor = makeEditor(field, answers, entry.box);
    connect(entry.editor, &AnswerEditor::edited, this, &AgreementForm::edited);
    inner->addWidget(entry.editor);
    if (help && helpBelow(field)) inner->addWidget(help);
    inner->addStretch(1);
    if (!isShort(field)) m_pair = nullptr;
    if (isShort(field) && m_pair && m_pair->count() == 1) {
        m_pair->addWidget(entry.box, 1);
    } else if (isShort(field)) {
        m_pair = new QHBoxLayout;
        m_pair->setSpacing(theme.px(space::l));
        m_pair->addWidget(entry.box, 1);
        column->addLayout(m_pair);
    } else {
        column->addWidget(entry.box);
    }
    m_entries.append(entry);
}

AnswerEditor::Save AgreementForm::saveTo(const TemplateField& field) const {
    return [this, path = field.path](const QJsonValue& answer, const QString& burst) {
        if (m_own) actions::voices::setOwn(m_context.workspace, m_version, m_own, path, answer, burst);
        else actions::agreements::set(m_context.workspace, m_version, path, answer, burst);
    };
}

QList<std::pair<QString, QString>> AgreementForm::choices(const QList<documents::Option>& options, const QString& list,
                                                          const documents::Answers& answers) const {
    QList<std::pair<QString, QString>> choices;
    for (const documents::Option& option : options)
        if (!m_hiddenTerms.contains(QString(list + u'/' + option.key)))
            choices.append({option.key, answers.optionLabel(options, option.key)});
    return choices;
}

AnswerSpec AgreementForm::specOf(const TemplateField& field, const documents::Answers& answers) const {
    AnswerSpec spec;
    spec.kind = field.kind;
    spec.name = u"agreement"_s + camelCase(field.path);
    spec.label = answers.label(field.label);
    spec.help = field.help;
    spec.options = choices(documents::optionsOf(field, m_terms), field.terms, answers);
    // A column that always has a value (a kind, a yes or no) offers no empty choice.
    spec.required = field.required || field.bound == u"mentorship.contacts_count";
    spec.ownWords = field.ownWords;
    spec.partialDate = documents::takesPartialDate(field);
    spec.personName = field.bound == u"mentorship.help_contact_id";
    spec.unit = field.unitMany;
    spec.lines = field.lines;
    return spec;
}

AnswerEditor* AgreementForm::makeEditor(const TemplateField& field, const documents::Answers& answers,
                                        QWidget* parent) {
    if (field.kind == FieldKind::Parties)
        return m_parties = new PartiesView(field, m_template.sideWords, m_mentorship, m_context, parent);
    if (field.bound == u"goals" && !m_own) return new GoalsField(m_mentorship, m_context, parent);
    if (field.kind == FieldKind::Table) return makeTable(field, answers, parent);
    if (field.perParty) return makePerParty(field, answers, parent);
    return makeAnswerEditor(specOf(field, answers), m_context, saveTo(field), parent);
}

AnswerEditor* AgreementForm::makePerParty(const TemplateField& field, const documents::Answers& answers,
                                          QWidget* parent) {
    QList<PerPartyEditor::One> parties;
    for (const documents::Party& party : answers.partiesOf(field)) {
        PerPartyEditor::One one{party.participantId, answers.labelFor(field, party.shortName), specOf(field, answers)};
        one.spec.label = one.label;
        one.spec.name +=
            camelCase(keyOf(party.side)) + (parties.isEmpty() ? QString() : QString::number(parties.size() + 1));
        parties.append(one);
    }
    const bool named = documents::placeholdersOf(field.label).contains(u"party"_s) || parties.size() > 1;
    return new PerPartyEditor(parties, named, m_context, saveTo(field), parent);
}

AnswerEditor* AgreementForm::makeTable(const TemplateField& field, const documents::Answers& answers, QWidget* parent) {
    QList<TableEditor::ColumnSpec> columns;
    for (const documents::Column& column : field.columns) {
        TableEditor::ColumnSpec spec{column.key, qMax(1, column.weight), {}};
        spec.cell.kind = column.kind;
        spec.cell.label = answers.label(column.label);
        spec.cell.required = column.required;
        spec.cell.options = choices(documents::optionsOf(column, m_terms), column.terms, answers);
        if (!column.offers.isEmpty())
            spec.cell.offers = [this, noun = column.offers] {
                return queries::offers(m_context.reader(), noun, m_mentorship);
            };
        columns.append(spec);
    }
    return new TableEditor(specOf(field, answers), columns, field.rows, m_context, saveTo(field), parent);
}

// A party's own answer is always stored under the field, even if the agreed answer is a record.
QJsonValue AgreementForm::shownAnswer(const TemplateField& field, const documents::Answers& answers) const {
    return m_own ? m_content.answers.value(field.path) : answers.value(field);
}

void AgreementForm::showContent(const documents::AgreementContent& content, bool byUndo) {
    m_content = content;
    const documents::Answers answers(m_template, content);
    if (m_parties) m_parties->setParties(content.parties);
    for (const Entry& entry : m_entries) entry.editor->setAnswer(shownAnswer(entry.field, answers), byUndo);
}

documents::AgreementContent AgreementForm::onScreen(const documents::AgreementContent& content) const {
    documents::AgreementContent seen = content;
    for (const Entry& entry : m_entries) {
        if (entry.field.kind == FieldKind::Parties || entry.field.bound == u"goals") continue;
        const QJsonValue answer = entry.editor->answer();
        if (entry.field.bound == u"participant.functions") {
            for (documents::Party& party : seen.parties)
                if (answer.toObject().contains(party.participantId))
                    party.functions = answer[party.participantId].toVariant().toStringList();
        } else if (documents::isEmptyAnswer(answer)) {
            seen.answers.remove(entry.field.path);
        } else {
            seen.answers.insert(entry.field.path, answer);
        }
    }
    seen.terms = m_terms;
    return seen;
}

void AgreementForm::markEntry(const Entry& entry, const documents::Answers& answers) const {
    const QString path = entry.field.path;
    const bool open = std::any_of(m_needs.open.begin(), m_needs.open.end(), [&](const AgreementNeed& need) {
        return need.path == path || need.path.startsWith(QString(path + u'.')) ||
               need.path.startsWith(QString(path + u'['));
    });
    setChip(entry.needed, open ? tr("needed") : QString(), Tone::Warn);
    // Fields that depend on this answer are shown or hidden with it.
    entry.box->setVisible(answers.applies(entry.field) || answers.answered(entry.field) ||
                          entry.box->isAncestorOf(QApplication::focusWidget()));
}

void AgreementForm::markSection(qsizetype index, const documents::Answers& answers) const {
    const int open = m_needs.perSection.value(m_sections[index].key);
    const bool answered = sectionAnswered(m_template.sections[index], answers);
    if (open > 0) setChip(m_sections[index].state, tr("%n required", nullptr, open), Tone::Warn);
    else
        setChip(m_sections[index].state, answered ? tr("✓ complete") : tr("optional"),
                answered ? Tone::Ok : Tone::Plain);
}

void AgreementForm::showNeeds(const AgreementNeeds& needs, const documents::AgreementContent& content) {
    m_needs = needs;
    m_needsContent = content;
    const documents::Answers answers(m_template, m_needsContent);
    for (const Entry& entry : m_entries) markEntry(entry, answers);
    for (qsizetype i = 0; i < m_sections.size(); ++i) markSection(i, answers);
    fillNeedsCard(needs);
}

void AgreementForm::addNeedsCard() {
    const Theme& theme = m_context.theme;
    m_needsCard = makeCard();
    m_needsColumn = new QVBoxLayout(m_needsCard);
    m_needsColumn->setContentsMargins(theme.px(space::l), theme.px(space::m), theme.px(space::l), theme.px(space::m));
    m_needsColumn->setSpacing(theme.px(space::xs));
    m_scroll.column->addWidget(m_needsCard);
}

void AgreementForm::fillNeedsCard(const AgreementNeeds& needs) {
    QStringList wanted{QString()};
    for (const AgreementNeed& need : needs.open) wanted << QString(need.path + u'\n' + need.sentence);
    if (wanted == m_needsShown) return;
    m_needsShown = wanted;
    clearLayout(m_needsColumn);
    const bool done = needs.open.isEmpty();
    m_needsColumn->addWidget(
        new PlainLabel(done ? tr("Ready to agree") : tr("Before you can agree"), "heading", m_needsCard));
    if (done)
        m_needsColumn->addWidget(new PlainLabel(
            tr("Read the paper once more together. “Agree” then freezes this version, ready to be printed and signed."),
            "help", m_needsCard));
    for (const AgreementNeed& need : needs.open) {
        auto* way = new ElidedButton<QPushButton>(need.sentence, u"agreementNeed%1Button"_s.arg(camelCase(need.path)),
                                                  tr("Needed"), m_needsCard);
        forReading(way);
        way->setProperty("flat", true);
        way->setFlat(true);
        way->setAutoDefault(false);
        connect(way, &QPushButton::clicked, this, [this, path = need.path] { goTo(path); });
        m_needsColumn->addWidget(way, 0, Qt::AlignLeft);
    }
}

void AgreementForm::goTo(const QString& path) {
    makeAll();
    m_scroll.area->widget()->layout()->activate();
    for (const Entry& entry : m_entries) {
        const QString own = entry.field.path;
        if (path != own && !path.startsWith(QString(own + u'.')) && !path.startsWith(QString(own + u'['))) continue;
        entry.box->show();
        QWidget* control = entry.editor->control(path.mid(own.size()));
        if (!control) return;
        control->setFocus(Qt::TabFocusReason);
        // Scrolls to the whole field with its label; if it is taller than the window, to the control.
        m_scroll.area->ensureWidgetVisible(entry.box, 0, m_context.theme.px(space::xxl));
        m_scroll.area->ensureWidgetVisible(control, 0, m_context.theme.px(space::xxl));
        return;
    }
}

QWidget* AgreementForm::firstControl() const {
    for (const Entry& entry : m_entries)
        if (entry.field.kind != FieldKind::Parties)
            if (QWidget* control = entry.editor->control({})) return control;
    return nullptr;
}

void AgreementForm::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (const Entry& entry : m_entries) entry.box->setEnabled(!readOnly);
}

void AgreementForm::focusMoved(QWidget* now) {
    if (!now || !isAncestorOf(now)) return;
    for (const SectionCard& section : m_sections)
        if (section.card->isAncestorOf(now) && m_entered != section.key) {
            m_entered = section.key;
            Q_EMIT sectionEntered(section.title);
        }
}

}  // namespace mb::ui
