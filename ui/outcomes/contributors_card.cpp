#include "ui/outcomes/contributors_card.h"

#include "core/actions/outcomes.h"
#include "core/domain/text.h"
#include "core/domain/written_name.h"
#include "core/queries/outcomes.h"
#include "ui/support/folded_row.h"
#include "ui/widgets/field_grid.h"

#include <QRegularExpression>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int placeWidth = 24, personWidth = 170;

QStringList peopleOffered(const Context& context) {
    QStringList names = queries::names(context.reader()).values();
    names.sort(Qt::CaseInsensitive);
    return names;
}

// Whom the name means without a doubt, as in an imported list of authors.
PersonId bearerOf(const queries::AuthorMatcher& matcher, const Contributor& contributor) {
    if (contributor.kind == Contribution::Group) return {};
    return matcher.match(authorName(contributor)).certain.value_or(PersonId());
}

}  // namespace

QStringList authorsIn(const QString& written) {
    // "Haddad L, Vang P": each part is a family name with initials, so commas part people.
    static const QRegularExpression cited(u"^\\S.*\\s\\p{Lu}{1,4}(?:\\s+(?:Jr|Sr|II|III|IV)\\.?)?$"_s);
    QString text = written.simplified();
    while (text.endsWith(u'.')) text.chop(1);
    QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (QString& part : parts) part = part.trimmed();
    const bool list =
        !text.contains(u';') && parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](const QString& part) {
            return cited.match(part).hasMatch() || part.startsWith(u'{');
        });
    return list ? parts : text.startsWith(u'{') ? QStringList{text} : splitPeople(text);
}

ContributorRow::ContributorRow(const Context& context, ContributorId id, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(id) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_inside = new QVBoxLayout;
    m_inside->setContentsMargins(space::l, space::xs, space::s, space::xs);
    m_inside->setSpacing(space::xs);
    column->addLayout(m_inside);
    column->addWidget(makeRule(this));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    m_place = new PlainLabel({}, "help", this);
    m_name = new ElidedLabel({}, "strong", this);
    m_person = new ElidedLabel({}, "help", this);
    m_remark = new ElidedLabel({}, "help", this);
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_chip = new Chip(context.theme, {}, Tone::Calm, this);
    m_edit = forReading(flatButton(tr("Edit"), u"outcomesContributorEditPushButton"_s, this));
    m_edit->setCheckable(true);
    // The same shares in each row, so that names stand under names.
    auto* end = new QWidget(this);
    auto* ends = new QHBoxLayout(end);
    ends->setContentsMargins(0, 0, 0, 0);
    ends->setSpacing(space::s);
    ends->addWidget(m_remark, 1);
    ends->addWidget(m_chip);
    for (QWidget* part : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_person), end})
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(m_place);
    head->addWidget(m_name, 4);
    head->addWidget(m_person, 3);
    head->addWidget(end, 4);
    head->addWidget(m_edit);
    m_inside->addLayout(head);
    const auto look = [this] {
        m_place->setFixedWidth(m_context.theme.px(placeWidth));
        m_name->setFont(m_context.theme.font(Type::BodyStrong));
    };
    look();
    connect(&context.theme, &Theme::changed, this, look);
    connect(m_edit, &QPushButton::clicked, this, &ContributorRow::setOpen);
}

QWidget* ContributorRow::makeFields() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(m_context.theme.px(placeWidth) + space::s, 0, space::s, space::s);
    auto* grid = new FieldGrid(m_context.theme, box);
    column->addWidget(grid);
    const auto line = [&](const QString& label, const QString& name, QString Contributor::*member) {
        auto* edit = new QLineEdit(grid);
        edit->setObjectName(name);
        auto* saver = new Saver(edit, m_context, [this, member](const QString& text, const QString& burst) {
            change([&](Contributor& contributor) { contributor.*member = text; }, burst);
        });
        m_savers.append({saver, member});
        grid->add(labelled(label, edit, {}, grid));
        return edit;
    };
    m_who = new OfferingEdit(grid);
    m_who->setObjectName(u"outcomesContributorPersonOfferingEdit"_s);
    m_who->setPlaceholderText(tr("Type a name, press Enter"));
    m_who->setAccessibleDescription(
        tr("Enter says who it is; a new name joins your people. Empty: no one in this book."));
    m_who->setOffers([this] { return peopleOffered(m_context); });
    grid->add(labelled(tr("Who it is"), m_who, {}, grid));
    connect(m_who, &QLineEdit::returnPressed, this, &ContributorRow::setPerson);
    m_role = line(tr("Role"), u"outcomesContributorRoleLineEdit"_s, &Contributor::role);
    m_role->setPlaceholderText(tr("such as principal investigator"));
    m_family = line(tr("Family name as printed"), u"outcomesContributorFamilyLineEdit"_s, &Contributor::family);
    m_given = line(tr("Given names or initials"), u"outcomesContributorGivenLineEdit"_s, &Contributor::given);
    auto* ticks = new QWidget(grid);
    auto* row = new QHBoxLayout(ticks);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    const auto tick = [&](const QString& label, const QString& name, bool Contributor::*member) {
        auto* made = new QCheckBox(label, ticks);
        made->setObjectName(name);
        connect(made, &QCheckBox::clicked, this, [this, member](bool on) {
            guarded(m_context, [&] { change([&](Contributor& contributor) { contributor.*member = on; }); });
        });
        row->addWidget(made);
        return made;
    };
    m_corresponding =
        tick(tr("Corresponding"), u"outcomesContributorCorrespondingCheckBox"_s, &Contributor::corresponding);
    m_equal = tick(tr("Equal contribution"), u"outcomesContributorEqualCheckBox"_s, &Contributor::equal);
    row->addStretch(1);
    grid->add(ticks, true);
    auto* acts = new QWidget(grid);
    auto* buttons = new QHBoxLayout(acts);
    buttons->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](const QString& label, const QString& name, std::function<void()> run) {
        auto* made = flatButton(label, name, acts);
        connect(made, &QPushButton::clicked, this, [this, run] { guarded(m_context, run); });
        buttons->addWidget(made);
    };
    button(tr("Move up"), u"outcomesContributorUpPushButton"_s,
           [this] { actions::outcomes::moveContributor(m_context.workspace, m_id, -1); });
    button(tr("Move down"), u"outcomesContributorDownPushButton"_s,
           [this] { actions::outcomes::moveContributor(m_context.workspace, m_id, 1); });
    button(tr("Remove"), u"outcomesContributorRemovePushButton"_s,
           [this] { actions::outcomes::removeContributor(m_context.workspace, m_id); });
    buttons->addStretch(1);
    grid->add(acts, true);
    return box;
}

void ContributorRow::change(const std::function<void(Contributor&)>& edit, const QString& burst) {
    Contributor contributor = m_context.reader().get(m_id);
    edit(contributor);
    actions::outcomes::changeContributor(m_context.workspace, contributor, burst);
}

void ContributorRow::setPerson() {
    guarded(m_context, [this] { actions::outcomes::recognize(m_context.workspace, m_id, m_who->text()); });
}

void ContributorRow::setOpen(bool open) {
    if (open && !m_fields) {
        m_fields = makeFields();
        m_inside->addWidget(m_fields);
        fillFields(m_context.reader().get(m_id), true);
    }
    if (!open) flush();
    if (m_fields) m_fields->setVisible(open);
    m_edit->setText(open ? tr("Close") : tr("Edit"));
    m_edit->setChecked(open);
    if (open && m_who) m_who->setFocus();
}

void ContributorRow::open() {
    guarded(m_context, [this] { setOpen(true); });
}

void ContributorRow::fill(const Contributor& contributor, qsizetype place, const ContributorsSeen& seen, bool byUndo) {
    const bool author = contributor.kind != Contribution::Collaborator;
    m_place->setText(author ? QString::number(place + 1) : QString());
    const QString name = citedName(contributor);
    m_name->setWholeText(name);
    m_edit->setAccessibleName(tr("Edit %1").arg(name));
    const bool group = contributor.kind == Contribution::Group;
    const PersonId person = contributor.personId;
    const QString who = seen.names.value(person);
    if (group) m_person->setWholeText(tr("a group"));
    else if (person && person == seen.owner) m_person->setWholeText(tr("you"));
    else m_person->setWholeText(person ? who : tr("not in this book"));
    QStringList remarks;
    if (!contributor.role.isEmpty()) remarks << contributor.role;
    const QList<Contributor> authors = seen.card.authors();
    const bool many = authors.size() > 1 && seen.card.outcome.kind == OutcomeKind::Publication;
    if (author && many && place == 0) remarks << tr("first");
    else if (author && contributor.equal && place > 0) remarks << tr("equal contribution");
    else if (author && many && place == authors.size() - 1 && !seen.card.outcome.others) remarks << tr("last");
    if (contributor.corresponding) remarks << tr("corresponding");
    if (!author) remarks << tr("collaborator");
    m_remark->setWholeText(remarks.join(u", "));
    if (group) m_chip->set(tr("group"), Tone::Plain);
    else if (person && person == seen.owner) m_chip->set(tr("you"), Tone::Ok);
    else if (seen.mentees.contains(person)) m_chip->set(tr("mentee"), Tone::Calm);
    else if (seen.mentors.contains(person)) m_chip->set(tr("your mentor"), Tone::Plain);
    else m_chip->set({}, Tone::Plain);
    m_chip->setVisible(!m_chip->text().isEmpty());
    fillFields(contributor, byUndo);
}

void ContributorRow::fillFields(const Contributor& contributor, bool byUndo) {
    if (!m_fields) return;
    for (const auto& [saver, member] : std::as_const(m_savers)) saver->show(contributor.*member, byUndo);
    if (!m_who->hasFocus() || byUndo || !m_who->isModified())
        m_who->setText(contributor.personId ? fullName(m_context.reader().get(contributor.personId)) : QString());
    m_corresponding->setChecked(contributor.corresponding);
    m_equal->setChecked(contributor.equal);
}

bool ContributorRow::flush() {
    bool all = true;
    for (const auto& [saver, member] : std::as_const(m_savers)) all &= saver->flush();
    return all;
}

void ContributorRow::forget() {
    for (const auto& [saver, member] : std::as_const(m_savers)) saver->show({}, true);
}

ContributorsCard::ContributorsCard(const Context& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_column(new QVBoxLayout(this)), m_rows(m_column) {
    m_add = new OfferingEdit(this);
    m_add->setObjectName(u"outcomesNewContributorOfferingEdit"_s);
    m_add->setPlaceholderText(tr("Add authors: Haddad L, Vang P, or a full name"));
    m_add->setAccessibleName(tr("New authors"));
    m_add->setAccessibleDescription(
        tr("One name or a whole list, as printed; Enter adds them. Curly brackets around a name make it a group."));
    m_add->setOffers([this] { return peopleOffered(m_context); });
    makeRowsCard(*this, *m_column, m_add);
    m_rows.setRefuge(m_add);
    connect(m_add, &QLineEdit::returnPressed, this, &ContributorsCard::add);
}

bool ContributorsCard::flush() { return m_rows.flush(); }

void ContributorsCard::setOutcome(OutcomeId id) {
    if (id == m_outcome) return;
    m_rows.clear();
    m_add->setText({});
    m_outcome = id;
}

void ContributorsCard::show(const ContributorsSeen& seen, bool byUndo) {
    QList<ContributorId> ids;
    for (const Contributor& one : seen.card.contributors) ids << one.id;
    m_rows.arrange(ids, [this](ContributorId id) { return new ContributorRow(m_context, id, this); });
    for (qsizetype i = 0; i < ids.size(); ++i) m_rows.row(ids[i])->fill(seen.card.contributors[i], i, seen, byUndo);
}

void ContributorsCard::openContributor(ContributorId id) {
    if (ContributorRow* row = m_rows.row(id)) row->open();
}

void ContributorsCard::add() {
    if (!m_outcome) return;
    QList<Contributor> added;
    const queries::AuthorMatcher matcher(queries::knownAuthors(m_context.reader()));
    for (const QString& name : authorsIn(m_add->text())) {
        Contributor contributor = contributorNamed(name);
        contributor.personId = bearerOf(matcher, contributor);
        added << contributor;
    }
    if (guarded(m_context, [&] { actions::outcomes::addContributors(m_context.workspace, m_outcome, added); }))
        m_add->setText({});
}

}  // namespace mb::ui
