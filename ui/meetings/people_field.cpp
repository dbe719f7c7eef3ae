#include "ui/meetings/people_field.h"

#include "core/domain/text.h"
#include "core/domain/written_name.h"
#include "core/words/format.h"
#include "ui/widgets/forms.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QSet>
#include <QStyle>

#include <utility>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int mostSuggestions = 6;
}

PeopleField::PeopleField(const Context& context, QWidget* parent) : QLineEdit(parent), m_context(context) {
    setPlaceholderText(tr("Names, separated by commas or “;”"));
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
    m_names.emplace(reader, owner, m_context.today());
    m_known.clear();
    const auto add = [&](const QList<PersonId>& people, const QString& name, const QString& detail, int rank) {
        m_known.append({people, name, fold(name), detail, foldedWords(name), rank});
    };
    for (const queries::PersonCard& card : queries::allPeople(reader)) {
        if (card.person.id == owner) continue;
        const Position position = card.positions.value(0);
        const QString label = names().matcher().label(card.person.id);
        const bool namesakes = label != card.name();
        const QString place = position.department.isEmpty() ? position.institution : position.department;
        add({card.person.id}, label, namesakes ? QString() : place, close.contains(card.person.id) ? 0 : 1);
        m_known.last().hasNamesakes = namesakes;
        m_known.last().family = fold(card.person.family);
    }
    for (const queries::PeopleGroup& group : names().groups())
        add(group.members, group.title, tr("%n people", nullptr, int(group.members.size())), 0);
}

const queries::PeopleNames& PeopleField::names() const {
    if (!m_names) guarded(m_context, [this] { const_cast<PeopleField*>(this)->readPeople(); });
    static const queries::PeopleNames nobody;  // while the book cannot be read
    return m_names ? *m_names : nobody;
}

bool PeopleField::isFamilyName(const QString& typed) const {
    return std::any_of(m_known.begin(), m_known.end(),
                       [&](const Known& known) { return !known.family.isEmpty() && known.family == fold(typed); });
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

// "Moreau, In" is one name turned around, as long as somebody fits it; else the name begins behind the comma.
PeopleField::Begun PeopleField::begun() const {
    static const QRegularExpression separator(u"[;&\\n]|\\s(?:and|with)\\s"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    const auto last = [&] {
        QRegularExpressionMatch end;
        for (auto all = separator.globalMatch(text()); all.hasNext();) end = all.next();
        return end.hasMatch() ? end.capturedEnd() : 0;
    };
    Begun begun{last(), {}};
    while (true) {
        const QString typed = text().mid(begun.start);
        begun.places = matching(typed);
        const qsizetype comma = typed.indexOf(u',');
        if (!begun.places.isEmpty() || comma < 0) return begun;
        begun.start += comma + 1;
    }
}

PeopleField::People PeopleField::people() const { return names().read(text()); }

QString PeopleField::meant(const QString& typed) const {
    const People read = names().read(typed);
    if (read.fresh.isEmpty() && !read.isEmpty()) return typed;
    QStringList close, others;
    for (const Known& known : m_known)
        if (queries::holdsWords(known.name, typed, queries::NameWords::Whole))
            (known.rank == 0 ? close : others) << known.name;
    if (close.size() == 1) return close.first();
    return close.isEmpty() && others.size() == 1 ? others.first() : QString();
}

void PeopleField::setPeople(const QList<PersonId>& people, bool force) {
    if (isModified() && !force) return;
    readPeople();
    QStringList labels;
    for (const Known& known : std::as_const(m_known))
        if (known.people.size() == 1 && people.contains(known.people.first())) labels << known.name;
    const QString text = labels.join(u", ");
    if (text != this->text()) {
        setText(text);
        setCursorPosition(0);
    }
    setModified(false);
    m_announced = this->people();
}

QString PeopleField::doubt() const {
    const QStringList unsure = people().unsure;
    if (unsure.isEmpty()) return {};
    const queries::PersonMatcher& matcher = names().matcher();
    if (const auto turned = matcher.turnedAround(unsure.first()); !turned.isEmpty())
        return tr("Do you mean %1? Choose below, or write someone else with the family name first and a comma.")
            .arg(matcher.labels(turned));
    return whichOf(matcher.match(unsure.first()));
}

QString PeopleField::whichOf(const QList<PersonId>& people) const {
    return tr("Several people have this name: write which of %1.").arg(names().matcher().labels(people));
}

QString PeopleField::partDoubt(const QString& line) const {
    for (const QString& name : names().read(line).fresh) {
        QList<PersonId> called;
        for (const Known& known : m_known)
            if (known.people.size() == 1 && queries::holdsWords(known.name, name, queries::NameWords::Whole))
                called << known.people;
        if (called.size() > 1) return whichOf(called);
    }
    return {};
}

QString PeopleField::remark() const {
    const QStringList fresh = people().fresh;
    if (const QString unclear = doubt(); !unclear.isEmpty() || fresh.isEmpty()) return unclear;
    return tr("%1 are new and will be added to your people.", nullptr, int(fresh.size())).arg(words::andList(fresh));
}

void PeopleField::settle() {
    if (listShown()) take(m_list->currentRow());
    closeList();
    if (hasFocus() && !people().unsure.isEmpty()) suggest();
    const People now = people();
    // As long as it is not clear who is meant, the text counts as typed.
    const bool clear = now.unsure.isEmpty();
    if (property("invalid").toBool() == clear) {
        setProperty("invalid", !clear);
        restyle(*this);
    }
    if (clear) {
        setModified(false);
        if (now != std::exchange(m_announced, now)) Q_EMIT peopleChanged();
    }
    Q_EMIT settled();
}

void PeopleField::putBack() {
    m_announced = {};
    setModified(true);
}

void PeopleField::suggest() {
    const Begun typed = begun();
    const QString name = text().mid(typed.start);
    const bool complete = names().matcher().match(name).size() == 1 || names().group(name);
    if (typed.places.isEmpty() || complete) return closeList();
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
    for (const qsizetype place : typed.places.mid(0, mostSuggestions)) {
        const Known& known = m_known[place];
        auto* item = new QListWidgetItem(
            known.detail.isEmpty() ? known.name : tr("%1 · %2").arg(known.name, known.detail), m_list);
        item->setData(Qt::UserRole, place);
        item->setSizeHint(QSize(0, m_context.theme.px(28)));
    }
    // Of namesakes, and of names turned around, none is taken that was not chosen.
    const bool turned = !names().matcher().turnedAround(name).isEmpty();
    const bool chooses = m_known[typed.places.first()].hasNamesakes || turned;
    if (turned) {
        const NameParts parts = readName(name);
        auto* item = new QListWidgetItem(tr("%1 · new person").arg(name.simplified()), m_list);
        item->setData(Qt::UserRole, -1);
        item->setData(Qt::UserRole + 1, QString(parts.family + u", " + parts.given));
        item->setSizeHint(QSize(0, m_context.theme.px(28)));
    }
    m_list->setCurrentRow(chooses ? -1 : 0);
    setAccessibleDescription(chooses ? tr("%1 and others: choose with the arrow keys.").arg(m_list->item(0)->text())
                                     : tr("%1: press Tab to take the name.").arg(m_list->item(0)->text()));
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
    QStringList labels;
    if (known.people.isEmpty()) labels << item->data(Qt::UserRole + 1).toString();
    for (const PersonId id : known.people) labels << names().matcher().label(id);
    QString all = text().left(begun().start).trimmed();
    if (!all.isEmpty()) all += u' ';
    all += labels.join(u", ");
    setText(all);
    setModified(true);
    closeList();
    Q_EMIT peopleTyped();
}

bool PeopleField::offersName() const { return listShown() && m_list->currentRow() >= 0; }

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
                m_list->setCurrentRow((qMax(row, 0) + m_list->count() - 1) % m_list->count());
                return;
            case Qt::Key_Escape:
                closeList();
                return;
            case Qt::Key_Comma:
                // "Okafor, …" may turn a name around, also that of somebody new.
                if (!isFamilyName(text().mid(begun().start))) take(row);
                break;
            default:
                break;
        }
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // The first Enter takes what is offered, the next one does what Enter does here.
        const bool taken = offersName();
        settle();
        if (taken) return;
    }
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
