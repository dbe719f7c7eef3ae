#include "core/queries/search.h"

namespace mb::queries {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype excerptBefore = 40, excerptLength = 160;

void setExcerpt(SearchHit& hit, const QString& text, const QStringList& prefixes) {
    const QList<Match> all = matchesOf(text, prefixes);
    qsizetype start = all.isEmpty() ? 0 : qMax<qsizetype>(0, all.first().start - excerptBefore);
    if (start > 0) {
        const qsizetype space = text.indexOf(u' ', start);
        if (space >= 0 && space < all.first().start) start = space + 1;
        if (QStringView(text).sliced(start).startsWith(u"· ")) start += 2;
    }
    if (start > 0 && text[start].isLowSurrogate()) --start;
    qsizetype end = qMin(text.size(), start + excerptLength);
    if (end < text.size() && text[end].isLowSurrogate()) ++end;
    hit.excerpt = text.mid(start, end - start).replace(u'\n', u' ');
    if (end < text.size()) hit.excerpt += u'…';
    qsizetype shift = -start;
    if (start > 0) {
        hit.excerpt.prepend(u'…');
        ++shift;
    }
    for (const Match& match : all)
        if (match.start >= start && match.start + match.length <= end)
            hit.matches.append({match.start + shift, match.length});
}

QString meetingTitle(const Reader& reader, MeetingId id) {
    const auto meeting = reader.find(id);
    return meeting ? meeting->title : QString();
}

// Most mentorships have no name of their own: who is in it besides the owner.
QString mentorshipTitle(const Reader& reader, MentorshipId id) {
    const auto mentorship = reader.find(id);
    if (!mentorship) return {};
    if (!mentorship->title.isEmpty()) return mentorship->title;
    const auto book = reader.select<Book>().first();
    QStringList names;
    for (const Participant& participant : reader.select<Participant>().where(&Participant::mentorshipId, id).list())
        if (!book || participant.personId != book->ownerId) names << fullName(reader.get(participant.personId));
    return names.join(u", "_s);
}

// A row as others may see it: what is private left out.
QVariantList sharedOf(const TableInfo& table, QVariantList values) {
    for (size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].privacy != Privacy::Shared) values[qsizetype(i)] = QVariant();
    return values;
}

bool holdsAll(const QString& text, const QStringList& prefixes) {
    const QStringList words = foldedWords(text);
    return std::all_of(prefixes.begin(), prefixes.end(), [&](const QString& prefix) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(prefix); });
    });
}

// A private text is shown (and marked as private) only if the words that were searched for are in it.
void setText(SearchHit& hit, const TableInfo& table, const QVariantList& values, const QStringList& prefixes) {
    const auto joined = [&](const QVariantList& of) { return proseOf(table, of).join(u" · "_s); };
    // A note says itself whether it is private. Answers are not private: the parties read the agreement.
    const bool mayLeave = table.name == "answer" || (table.name == "note" && canLeave(recordFrom<Note>(values)));
    const QString shared = mayLeave ? joined(values) : joined(sharedOf(table, values));
    hit.isPrivate = !holdsAll(shared, prefixes);
    setExcerpt(hit, hit.isPrivate ? joined(values) : shared, prefixes);
}

// Where a row is shown, and under which title.
void setPlace(const Reader& reader, SearchHit& hit, const TableInfo& table, const QVariantList& values) {
    const auto leadTo = [&](const char* noun, const char* column) {
        const qint64 record = values[table.indexOf(column)].toLongLong();
        hit.openNoun = noun;
        hit.openRecord = record;
        if (hit.openNoun == "person") hit.title = fullName(reader.get(PersonId(record)));
        else if (hit.openNoun == "goal") hit.title = reader.get(GoalId(record)).title;
        else if (hit.openNoun == "mentorship") hit.title = mentorshipTitle(reader, MentorshipId(record));
        else if (hit.openNoun == "meeting") hit.title = meetingTitle(reader, MeetingId(record));
    };
    hit.openNoun = table.name;
    hit.openRecord = values[0].toLongLong();
    if (table.name == "person") {
        hit.title = fullName(recordFrom<Person>(values));
    } else if (table.name == "mentorship") {
        hit.title = mentorshipTitle(reader, MentorshipId(values[0].toLongLong()));
    } else if (table.name == "position" || table.name == "degree") {
        leadTo("person", "person_id");
    } else if (table.name == "goal_step" || table.name == "goal_update") {
        leadTo("goal", "goal_id");
    } else if (table.name == "note" || table.name == "agenda_item") {
        leadTo("meeting", "meeting_id");
    } else if (table.name == "expectation" || table.name == "stage_change") {
        leadTo("mentorship", "mentorship_id");
    } else if (table.name == "answer") {
        const auto version = reader.get(AgreementVersionId(values[table.indexOf("version_id")].toLongLong()));
        hit.openNoun = "agreement_version";
        hit.openRecord = version.id.value;
        hit.title = reader.get(version.agreementId).code;
    } else if (const int title = table.indexOf("title"); title >= 0) {
        hit.title = values[title].toString();
    }
}

}  // namespace

QList<SearchHit> search(const Reader& reader, const SearchIndex& index, const QString& words, int limit, int offset) {
    const QStringList prefixes = foldedWords(words);
    QList<SearchHit> hits;
    for (const SearchKey& key : index.find(prefixes, limit, offset)) {
        const TableInfo& table = tableNamed(key.noun);
        const QVariantList values = reader.row(table, key.row);
        if (values.isEmpty()) continue;
        SearchHit hit;
        hit.key = key;
        setPlace(reader, hit, table, values);
        setText(hit, table, values, prefixes);
        hits.append(hit);
    }
    return hits;
}

}  // namespace mb::queries
