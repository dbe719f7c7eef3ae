#include "ui/people/person_form.h"

#include "core/actions/people.h"
#include "core/actions/trainings.h"
#include "core/domain/written_name.h"
#include "core/queries/mentorships.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "ui/people/person_rows.h"

#include <QRegularExpression>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mentorshipsFirst = 6;
constexpr int agoReadable = 90;  // days; beyond them the date alone says more

// A pasted address or bare digits, as they are written: 0000-0002-1825-0097.
QString tidyOrcid(const QString& typed) {
    QString text = typed.trimmed();
    static const QRegularExpression address(u"^(?:https?://)?(?:www\\.)?orcid\\.org/"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    text.remove(address);
    static const QRegularExpression digits(u"^(\\d{4})[ -]?(\\d{4})[ -]?(\\d{4})[ -]?(\\d{3}[\\dXx])$"_s);
    const auto match = digits.match(text);
    if (!match.hasMatch()) return text;
    return u"%1-%2-%3-%4"_s.arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4).toUpper());
}

QString tidy(QString Person::*member, const QString& text) {
    if (member == &Person::orcid) return tidyOrcid(text);
    return member == &Person::email ? text.trimmed() : text;
}

// "Okafor M; Okafor-Bello M": names as they are written elsewhere.
QStringList formsIn(const QString& written) {
    QStringList forms;
    for (const QString& part : written.split(u';'))
        if (const QString form = part.simplified(); !form.isEmpty() && !forms.contains(form)) forms << form;
    return forms;
}

QStringList shownForms(const Reader& reader, PersonId person) {
    QStringList forms;
    for (const NameForm& form : reader.select<NameForm>().where(&NameForm::personId, person).list())
        if (!form.onlyForMatching) forms << form.written;
    return forms;
}

}  // namespace

PersonForm::PersonForm(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    m_area = scroll.area;
    outer->addWidget(scroll.area);
    QVBoxLayout* column = m_column = scroll.column;
    column->addWidget(makeHead());
    column->addWidget(makeInbox());
    column->addWidget(makeWho());
    column->addSpacing(space::s);
    m_positions = new Positions(context, this);
    auto* head = new PlainLabel(tr("P&ositions"), "section", this);
    head->setBuddy(m_positions->addEdit());
    column->addWidget(head);
    column->addWidget(m_positions);
    m_mentorshipsPart = new QWidget(this);
    auto* part = new QVBoxLayout(m_mentorshipsPart);
    part->setContentsMargins(0, space::s, 0, 0);
    part->setSpacing(space::m);
    part->addWidget(new PlainLabel(tr("Mentorships"), "section", m_mentorshipsPart));
    auto* card = makeCard(m_mentorshipsPart);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_mentorships = new RowList(context.theme, tr("Mentorships"), card);
    m_mentorships->setObjectName(u"peopleMentorshipsRowList"_s);
    m_mentorships->setFitsContents(true);
    inside->addWidget(m_mentorships);
    part->addWidget(card);
    m_allMentorships = forReading(flatButton({}, u"peopleAllMentorshipsPushButton"_s, m_mentorshipsPart));
    part->addWidget(m_allMentorships, 0, Qt::AlignLeft);
    column->addWidget(m_mentorshipsPart);
    column->addWidget(m_record = new PersonRecord(context, this));
    column->addSpacing(space::s);
    column->addWidget(new PlainLabel(tr("Good to know"), "section", this));
    column->addWidget(makeMore());
    column->addStretch(1);
    connect(m_mentorships, &RowList::activatedRow, this,
            [this](const QByteArray& noun, qint64 id) { m_context.open(noun, id); });
    connect(m_allMentorships, &QPushButton::clicked, this, [this] {
        m_showAll = true;
        guarded(m_context, [this] { fill(); });
    });
}

void PersonForm::addAbove(QWidget* widget) { m_column->insertWidget(0, widget); }

QWidget* PersonForm::makeHead() {
    auto* head = new QWidget(this);
    auto* grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    m_name = new ElidedLabel({}, "heading", head);
    m_about = new PlainLabel({}, "help", head);
    m_remove = flatButton(tr("Remove"), u"peopleRemovePushButton"_s, head);
    m_remove->setAccessibleDescription(
        tr("Removes the person, if nothing else in the book refers to them. Undo brings them back."));
    connect(m_remove, &QPushButton::clicked, this, &PersonForm::remove);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_remove, 0, 1, 2, 1, Qt::AlignTop);
    grid->addWidget(m_about, 1, 0);
    grid->setColumnStretch(0, 1);
    return head;
}

QWidget* PersonForm::makeInbox() {
    m_inboxPart = new QWidget(this);
    auto* column = new QVBoxLayout(m_inboxPart);
    column->setContentsMargins(0, 0, 0, space::s);
    column->setSpacing(space::s);
    m_inbox = new InboxCard(m_context, u"people"_s, m_inboxPart);
    auto* heading = new PlainLabel(tr("For the next talk"), "section", m_inboxPart);
    heading->setBuddy(m_inbox->addLine());
    column->addWidget(heading);
    column->addWidget(m_inbox);
    return m_inboxPart;
}

QWidget* PersonForm::makeWho() {
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    auto* grid = new FieldGrid(m_context.theme, card);
    column->addWidget(grid);
    addLine(grid, tr("Given name"), u"peopleGivenLineEdit"_s, &Person::given);
    addLine(grid, tr("Family name"), u"peopleFamilyLineEdit"_s, &Person::family);
    m_degreesEdit = new QLineEdit(grid);
    m_degreesEdit->setObjectName(u"peopleDegreesLineEdit"_s);
    m_degreesEdit->setPlaceholderText(tr("e.g. MD, PhD"));
    m_degrees = new Saver(m_degreesEdit, m_context, [this](const QString& text, const QString& burst) {
        actions::people::setDegrees(m_context.workspace, m_id, splitDegrees(text), burst);
    });
    grid->add(labelled(tr("Degrees"), m_degreesEdit, {}, grid));
    addLine(grid, tr("Pronouns"), u"peoplePronounsLineEdit"_s, &Person::pronouns);
    addLine(grid, tr("Email"), u"peopleEmailLineEdit"_s, &Person::email);
    addLine(grid, tr("Phone"), u"peoplePhoneLineEdit"_s, &Person::phone);
    addLine(grid, tr("ORCID"), u"peopleOrcidLineEdit"_s, &Person::orcid);
    return card;
}

QWidget* PersonForm::makeMore() {
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    auto* grid = new FieldGrid(m_context.theme, card);
    column->addWidget(grid);
    m_formsEdit = new QLineEdit(grid);
    markPrivate(m_formsEdit)->setObjectName(u"peopleFormsLineEdit"_s);
    m_formsEdit->setPlaceholderText(tr("e.g. Okafor MA; Maya Bello"));
    m_forms = new Saver(m_formsEdit, m_context, [this](const QString& text, const QString& burst) {
        actions::trainings::setNameForms(m_context.workspace, m_id, formsIn(text), burst);
    });
    grid->add(labelled(tr("Also writes as"), m_formsEdit,
                       tr("As papers print the name; separate several with “;”. Imports go by these."), grid),
              true);
    addText(grid, tr("Interests"), u"peopleInterestsGrowingEdit"_s, &Person::interests);
    addText(grid, tr("Commitments"), u"peopleCommitmentsGrowingEdit"_s, &Person::commitments);
    addText(grid, tr("My note"), u"peopleNoteGrowingEdit"_s, &Person::note, true);
    return card;
}

void PersonForm::addLine(FieldGrid* grid, const QString& label, const QString& name, QString Person::*member) {
    auto* edit = new QLineEdit(grid);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    auto* field = new CheckedLine(
        edit, m_context, [this, member](const QString& text) { return wrongIn(member, text); },
        [this, member](const QString& text, const QString& burst) {
            change([&](Person& person) { person.*member = tidy(member, text); }, burst);
        },
        grid);
    m_lines.append({member, field});
    grid->add(labelled(label, field, {}, grid));
}

void PersonForm::addText(FieldGrid* grid, const QString& label, const QString& name, QString Person::*member,
                         bool isPrivate) {
    auto* edit = new GrowingEdit(2, 12, grid);
    edit->setObjectName(name);
    auto* saver = new Saver(edit, m_context, [this, member](const QString& text, const QString& burst) {
        change([&](Person& person) { person.*member = text; }, burst);
    });
    m_texts.append({member, edit, saver});
    if (isPrivate) grid->add(labelledPrivate(m_context.theme, label, edit, grid), true);
    else grid->add(labelled(label, edit, {}, grid));
}

QString PersonForm::wrongIn(QString Person::*member, const QString& text) const {
    auto person = m_context.reader().find(m_id);
    if (!person) return {};
    (*person).*member = tidy(member, text);
    const bool name = member == &Person::given || member == &Person::family;
    const QString column = name ? u"given"_s : QString::fromLatin1(columnOf(member));
    for (const FieldError& error : validate(*person))
        if (error.field == column) return words::sentence(error);
    return {};
}

void PersonForm::change(const std::function<void(Person&)>& edit, const QString& burst) {
    Person person = m_context.reader().get(m_id);
    edit(person);
    actions::people::change(m_context.workspace, person, burst);
}

bool PersonForm::flush() {
    bool all = m_degrees->flush();
    all &= m_forms->flush();
    all &= m_record->flush();
    all &= m_inbox->flush();
    for (const Line& line : std::as_const(m_lines)) all &= line.field->flush();
    for (const Text& text : std::as_const(m_texts)) all &= text.saver->flush();
    return m_positions->flush() && all;
}

bool PersonForm::setPerson(PersonId id) {
    if (id == m_id) return true;
    if (m_id && !flush()) return false;
    const auto person = m_context.reader().find(id);
    if (!person) return false;
    m_id = id;
    m_showAll = false;
    const queries::PersonCard card = queries::personCard(m_context.reader(), id);
    for (const Line& line : std::as_const(m_lines)) line.field->showRecord(id.value, card.person.*(line.member));
    for (const Text& text : std::as_const(m_texts)) text.saver->showOther(card.person.*(text.member));
    QStringList degrees;
    for (const Degree& degree : card.degrees) degrees << degree.name;
    m_degrees->showOther(degrees.join(u", "));
    m_forms->showOther(shownForms(m_context.reader(), id).join(u"; "));
    m_positions->setPerson(id);
    m_record->setPerson(id);
    fill();
    m_area->ensureVisible(0, 0);
    return true;
}

void PersonForm::forget() {
    m_id = {};
    for (const Line& line : std::as_const(m_lines)) line.field->forget();
    for (const Text& text : std::as_const(m_texts)) text.saver->show({}, true);
    m_degrees->show({}, true);
    m_forms->show({}, true);
    m_positions->setPerson({});
    m_record->setPerson({});
}

void PersonForm::reload(bool byUndo) {
    if (!m_context.reader().find(m_id)) return;
    const queries::PersonCard card = queries::personCard(m_context.reader(), m_id);
    for (const Line& line : std::as_const(m_lines)) line.field->refresh(card.person.*(line.member), byUndo);
    for (const Text& text : std::as_const(m_texts)) text.saver->show(card.person.*(text.member), byUndo);
    QStringList degrees;
    for (const Degree& degree : card.degrees) degrees << degree.name;
    // "MD " and "MD," may be the beginning of a second degree, so the text stays as it is.
    if (byUndo || splitDegrees(m_degreesEdit->text()) != degrees) m_degrees->show(degrees.join(u", "), byUndo);
    m_forms->show(shownForms(m_context.reader(), m_id).join(u"; "), byUndo);
    m_positions->reload(byUndo);
    m_record->reload(byUndo);
    fill(byUndo);
}

void PersonForm::fill(bool byUndo) {
    const Reader reader = m_context.reader();
    const queries::PersonCard card = queries::personCard(reader, m_id);
    const PersonId owner = m_context.workspace.book().ownerId;
    const QDate today = m_context.today();
    m_name->setWholeText(card.printedName());
    m_remove->setVisible(m_id != owner);
    QStringList about;
    if (m_id == owner) about << tr("The owner of this book");
    else if (const auto last = queries::lastSeen(reader, owner, m_id, today))
        about << (*last < today.addDays(-agoReadable)
                      ? tr("Last contact %1").arg(words::longDate(*last))
                      : tr("Last contact %1, %2").arg(words::longDate(*last), words::ago(*last, today)));
    else about << tr("No contact on record yet");
    m_about->setText(about.join(u" · "));
    fillInbox(reader, owner, byUndo);
    fillMentorships(reader, owner);
}

void PersonForm::fillInbox(const Reader& reader, PersonId owner, bool byUndo) {
    m_inboxPart->setVisible(m_id != owner);
    if (m_id == owner) return;
    m_inbox->show(queries::waitingFor(reader, m_id), m_id, queries::nextTalk(reader, owner, m_id, m_context.today()),
                  byUndo);
}

void PersonForm::fillMentorships(const Reader& reader, PersonId owner) {
    const auto names = queries::names(reader);
    QList<std::pair<bool, ListRow>> found;
    for (const Participant& mine :
         reader.select<Participant>().where(&Participant::personId, m_id).newestIdFirst().list()) {
        const auto card = queries::bareCard(reader, mine.mentorshipId, m_context.today());
        ListRow row;
        row.noun = Mentorship::table;
        row.id = mine.mentorshipId.value;
        row.title = card.nameFor(owner, names);
        QStringList parts{tr("as %1").arg(sideText({mine.side}))};
        if (card.mentorship.startsOn) parts << tr("since %1").arg(words::longDate(*card.mentorship.startsOn));
        row.subtitle = parts.join(u" · ");
        const bool concluded = isOver(card.mentorship.stage);
        if (concluded) row.chip = tr("concluded");
        row.tone = Tone::Plain;
        found.append({concluded, row});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<ListRow> rows;
    for (const auto& [concluded, row] : std::as_const(found))
        if (m_showAll || rows.size() < mentorshipsFirst) rows << row;
    m_mentorships->setRows(rows);
    m_mentorshipsPart->setVisible(!rows.isEmpty());
    m_allMentorships->setVisible(rows.size() < found.size());
    m_allMentorships->setText(tr("Show all %1").arg(found.size()));
}

void PersonForm::remove() {
    flush();
    if (guarded(m_context, [this] { actions::people::remove(m_context.workspace, m_id); })) Q_EMIT removed();
}

}  // namespace mb::ui
