#include "ui/meetings/people_field.h"

#include "core/domain/text.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"
#include "ui/widgets/forms.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QSet>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int mostSuggestions = 6;
}

PeopleField::PeopleField(const Context& context, QWidget* parent) : QLineEdit(parent), m_context(context) {
    setPlaceholderText(tr("Names, separated by commas"));
    connect(this, &QLineEdit::textEdited, this, [this] {
        suggest();
        Q_EMIT peopleTyped();
    });
}

void PeopleField::readPeople() {
    const Reader reader = m_context.reader();
    const PersonId owner = m_context.workspace.book().ownerId;
    QSet<MentorshipId> mine;
    for (const Participant& participant : reader.select<Participant>().where(&Participant::personId, owner).list())
        mine << participant.mentorshipId;
    QSet<PersonId> close;
    for (const Participant& participant :
         reader.select<Participant>().whereIn(&Participant::mentorshipId, mine.values()).list())
        close << participant.personId;
    m_known.clear();
    for (const queries::PersonCard& card : queries::allPeople(reader)) {
        if (card.person.id == owner) continue;
        const Position position = card.positions.value(0);
        m_known.append({card.person.id,
                        {},
                        card.name(),
                        fold(card.name()),
                        position.department.isEmpty() ? position.institution : position.department,
                        foldedWords(card.name()),
                        close.contains(card.person.id) ? 0 : 1});
    }
    readGroups(reader, owner);
}

void PeopleField::readGroups(const Reader& reader, PersonId owner) {
    const QDate today = m_context.today();
    for (const Mentorship& mentorship : queries::openMentorships(reader)) {
        const QString title = mentorship.title.simplified();
        if (title.isEmpty() || title.contains(u',')) continue;
        QList<PersonId> others;
        for (const Participant& one :
             reader.select<Participant>().where(&Participant::mentorshipId, mentorship.id).list())
            if (takesPart(one, today)) others << one.personId;
        if (!others.removeOne(owner) || others.size() < 2) continue;
        m_known.append(
            {{}, others, title, fold(title), tr("%n people", nullptr, int(others.size())), foldedWords(title), 0});
    }
}

QStringList PeopleField::namesOf(const Known& known) {
    QStringList names;
    for (const Known& one : std::as_const(m_known)) {
        if (!one.id || !(one.id == known.id || known.members.contains(one.id))) continue;
        m_picked.insert(one.folded, one.id);
        names << one.name;
    }
    return names;
}

QList<qsizetype> PeopleField::matching(const QString& typed) const {
    const QStringList words = foldedWords(typed);
    if (words.isEmpty()) return {};
    QList<std::tuple<int, int, qsizetype>> found;
    for (qsizetype i = 0; i < m_known.size(); ++i) {
        const Known& known = m_known[i];
        const bool all = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return std::any_of(known.words.begin(), known.words.end(),
                               [&](const QString& part) { return part.startsWith(word); });
        });
        if (all) found.append({known.rank, known.folded.startsWith(fold(typed)) ? 0 : 1, i});
    }
    std::sort(found.begin(), found.end());
    QList<qsizetype> places;
    for (const auto& [rank, inside, place] : found) places << place;
    return places;
}

QString PeopleField::begun() const { return text().mid(text().lastIndexOf(u',') + 1).trimmed(); }

std::optional<PersonId> PeopleField::knownAs(const QString& name) const {
    const QString key = fold(name);
    if (const auto picked = m_picked.constFind(key); picked != m_picked.cend()) return *picked;
    for (const int rank : {0, 1})
        for (const Known& known : m_known)
            if (known.id && known.rank == rank && known.folded == key) return known.id;
    return std::nullopt;
}

PeopleField::People PeopleField::people() const {
    if (m_known.isEmpty()) guarded(m_context, [this] { const_cast<PeopleField*>(this)->readPeople(); });
    People people;
    for (const QString& part : text().split(u',')) {
        const QString name = part.simplified();
        if (foldedWords(name).isEmpty()) continue;
        if (const auto id = knownAs(name)) {
            if (!people.known.contains(*id)) people.known << *id;
        } else if (!people.fresh.contains(name)) {
            people.fresh << name;
        }
    }
    return people;
}

void PeopleField::setPeople(const QList<PersonId>& people, bool force) {
    if (isModified() && !force) return;
    readPeople();
    m_picked.clear();
    QStringList names;
    for (const Known& known : std::as_const(m_known)) {
        if (!known.id || !people.contains(known.id)) continue;
        m_picked.insert(known.folded, known.id);
        names << known.name;
    }
    const QString text = names.join(u", ");
    if (text != this->text()) {
        setText(text);
        setCursorPosition(0);
    }
    setModified(false);
    m_announced = this->people();
}

QString PeopleField::freshSentence() const {
    const QStringList fresh = people().fresh;
    if (fresh.isEmpty()) return {};
    return tr("%1 are new and will be added to your people.", nullptr, int(fresh.size())).arg(words::andList(fresh));
}

void PeopleField::settle() {
    if (listShown()) take(qMax(0, m_list->currentRow()));
    closeList();
    const People now = people();
    setModified(false);
    if (now == m_announced) return;
    m_announced = now;
    Q_EMIT peopleChanged();
}

void PeopleField::putBack() {
    m_announced = {};
    setModified(true);
}

void PeopleField::suggest() {
    const QString typed = begun();
    const auto places = knownAs(typed) ? QList<qsizetype>() : matching(typed);
    if (places.isEmpty()) return closeList();
    if (!m_list) {
        m_list = new QListWidget(window());
        m_list->setObjectName(u"peopleSuggestionsListWidget"_s);
        m_list->setAccessibleName(tr("Suggested people"));
        m_list->setProperty("role", u"card"_s);
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setTextElideMode(Qt::ElideRight);
        connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
        connect(m_list, &QListWidget::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    }
    const Tokens& tokens = m_context.theme.tokens();
    m_list->setStyleSheet(
        u"QListWidget { padding: 2px; } QListWidget::item { padding-left: 8px; border: 1px solid transparent; } QListWidget::item:selected { background: %1; color: %2; }"_s
            .arg(tokens.accentWeak.name(), tokens.text.name()));
    m_list->clear();
    for (const qsizetype place : places.mid(0, mostSuggestions)) {
        const Known& known = m_known[place];
        auto* item = new QListWidgetItem(
            known.detail.isEmpty() ? known.name : tr("%1 · %2").arg(known.name, known.detail), m_list);
        item->setData(Qt::UserRole, place);
        item->setSizeHint(QSize(0, m_context.theme.px(28)));
    }
    m_list->setCurrentRow(0);
    setAccessibleDescription(tr("%1: press Tab to take the name.").arg(m_list->item(0)->text()));
    placeList();
    m_list->show();
    m_list->raise();
}

void PeopleField::placeList() {
    const QPoint corner = mapTo(window(), QPoint(0, height() + 2));
    m_list->setGeometry(corner.x(), corner.y(),
                        qMin(qMax(width(), m_context.theme.px(200)), window()->width() - corner.x()),
                        m_list->count() * m_context.theme.px(28) + 8);
}

void PeopleField::take(int row) {
    const QListWidgetItem* item = m_list ? m_list->item(row) : nullptr;
    if (!item) return;
    const Known known = m_known.value(item->data(Qt::UserRole).toLongLong());
    const QString names = namesOf(known).join(u", ");
    const qsizetype comma = text().lastIndexOf(u',');
    QString all = comma < 0 ? QString() : QString(text().left(comma).trimmed() + u", ");
    all += names;
    setText(all);
    setModified(true);
    closeList();
    Q_EMIT peopleTyped();
}

void PeopleField::closeList() {
    if (m_list) m_list->hide();
    setAccessibleDescription({});
}

bool PeopleField::event(QEvent* event) {
    // Escape closes the suggestions before it closes anything around them.
    if (event->type() == QEvent::ShortcutOverride && listShown() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab) settle();
    return QLineEdit::event(event);
}

void PeopleField::keyPressEvent(QKeyEvent* event) {
    if (listShown()) {
        const int row = m_list->currentRow();
        switch (event->key()) {
            case Qt::Key_Down:
                m_list->setCurrentRow((row + 1) % m_list->count());
                return;
            case Qt::Key_Up:
                m_list->setCurrentRow((row + m_list->count() - 1) % m_list->count());
                return;
            case Qt::Key_Escape:
                closeList();
                return;
            case Qt::Key_Comma:
                take(row);
                break;
            default:
                break;
        }
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) settle();
    QLineEdit::keyPressEvent(event);
}

void PeopleField::focusInEvent(QFocusEvent* event) {
    guarded(m_context, [this] { readPeople(); });
    QLineEdit::focusInEvent(event);
}

void PeopleField::focusOutEvent(QFocusEvent* event) {
    // Clicking a suggestion does not leave the field. Leaving it with the mouse takes no suggestion.
    if (event->reason() != Qt::PopupFocusReason) {
        closeList();
        settle();
    }
    QLineEdit::focusOutEvent(event);
}

void PeopleField::hideEvent(QHideEvent* event) {
    closeList();
    QLineEdit::hideEvent(event);
}

}  // namespace mb::ui
