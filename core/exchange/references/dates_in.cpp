// Dates of references. Nothing is invented: a season gives its year, "in press" gives a state and no date.
#include "core/domain/date_words.h"
#include "core/domain/text.h"
#include "core/exchange/references/reading.h"

#include <QRegularExpression>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

int monthNamed(QStringView word) {
    static const DateNames names({});
    const QString folded = fold(word);
    return folded.size() >= 3 && folded[0].isLetter() ? names.month(folded) : 0;
}

int numberIn(QStringView word, int from, int to) {
    bool ok = false;
    const int number = word.size() <= 4 ? word.toInt(&ok) : 0;
    return ok && number >= from && number <= to ? number : 0;
}

bool isSeasonWord(const QString& word) {
    static const QStringList others{u"fall"_s, u"easter"_s, u"christmas"_s, u"winter"_s};
    const QString folded = fold(word);
    return monthOfSeason(dateWord(folded)) > 0 || others.contains(folded) ||
           (folded.size() == 2 && folded[0] == u'q' && folded[1].isDigit());
}

// The month, the day, and what there is no place for.
struct WithinYear {
    int month = 0, day = 0;
    QString season, unknown;
};

WithinYear withinYear(const QString& written) {
    static const QRegularExpression gaps(u"[\\s,./~;\\x{a0}]+"_s);
    WithinYear found;
    // "Mar/Apr" and "May--June" are spans as "Mar-Apr" is.
    static const QRegularExpression months(u"(\\p{L}{3,})\\.?\\s*(?:/|--?|\\x{2013})\\s*(\\p{L}{3,})"_s);
    const QString text = QString(written).replace(months, u"\\1-\\2"_s);
    for (const QString& word : text.split(gaps, Qt::SkipEmptyParts)) {
        const QStringList ends = QString(word).replace(u'–', u'-').split(u'-', Qt::SkipEmptyParts);
        if (const int month = ends.size() == 1 ? monthNamed(word) : 0; month && !found.month) found.month = month;
        else if (ends.size() == 2 && monthNamed(ends[0]) && monthNamed(ends[1])) found.season = word;
        else if (ends.size() == 2 && numberIn(ends[0], 1, 31) && numberIn(ends[1], 1, 31)) found.season = word;
        else if (isSeasonWord(word)) found.season = word;
        else if (const int day = numberIn(word, 1, 31); day && !found.day) found.day = day;
        else found.unknown += (found.unknown.isEmpty() ? u""_s : u" "_s) + word;
    }
    return found;
}

// A year with what of month and day makes a date.
PartialDate likelyDate(int year, int month, int day) {
    for (const PartialDate& date : {PartialDate::of(year, month, month ? day : 0), PartialDate::of(year, month)})
        if (date.isValid()) return date;
    return PartialDate::of(year);
}

void takeWithin(Reference& reference, int year, const QString& written) {
    const WithinYear within = withinYear(written);
    int month = within.month, day = within.day;
    if (!month && day && day <= 12 && within.season.isEmpty()) month = std::exchange(day, 0);
    if (!within.season.isEmpty()) {
        const bool days = month && within.season[0].isDigit();
        if (!days) month = 0;
        day = 0;
        addNote(reference, ReferenceNoteKind::SeasonKept, {within.season});
    }
    if (!within.unknown.isEmpty() &&
        !reference.notes.contains(ReferenceNote{ReferenceNoteKind::MacroUnknown, {within.unknown}}))
        addNote(reference, ReferenceNoteKind::MonthUnknown, {within.unknown});
    reference.date = likelyDate(year, month, day);
}

bool takeExact(Reference& reference, const QString& text) {
    static const QRegularExpression figures(
        u"^(\\d{4})(?:\\s*[-/.]\\s*(\\d{1,2})(?:\\s*[-/.]\\s*(\\d{1,2}))?)?(?:T[\\d:.Z+-]*)?\\s*(?:/+\\s*(.*?))?$"_s);
    static const QRegularExpression packed(u"^((?:1[5-9]|20)\\d\\d)([01]\\d)([0-3]\\d)$"_s);
    static const QRegularExpression span(u"^\\d{4}(?:-\\d{1,2}){0,2}$"_s);
    const auto match = figures.match(text);
    if (const auto whole = packed.match(text); whole.hasMatch()) {
        const PartialDate date =
            PartialDate::of(whole.captured(1).toInt(), whole.captured(2).toInt(), whole.captured(3).toInt());
        if (date.isValid()) reference.date = date;
        return date.isValid();
    }
    if (!match.hasMatch()) return false;
    const int year = match.captured(1).toInt(), month = match.captured(2).toInt(), day = match.captured(3).toInt();
    const PartialDate date = PartialDate::of(year, month, day);
    if (!date.isValid()) return false;
    const QString rest = match.captured(4);
    // "2024-03/2024-05": from its beginning.
    if (span.match(rest).hasMatch()) addNote(reference, ReferenceNoteKind::YearUnsure, {text, QString::number(year)});
    else if (month == 0 && !rest.isEmpty()) return takeWithin(reference, year, rest), true;
    else if (!rest.isEmpty()) addNote(reference, ReferenceNoteKind::SeasonKept, {rest});
    reference.date = date;
    return true;
}

}  // namespace

QString stateIn(const QString& words) {
    static const QList<std::pair<QString, QString>> states{{u"in press"_s, u"accepted"_s},
                                                           {u"inpress"_s, u"accepted"_s},
                                                           {u"forthcoming"_s, u"accepted"_s},
                                                           {u"accepted"_s, u"accepted"_s},
                                                           {u"to appear"_s, u"accepted"_s},
                                                           {u"im druck"_s, u"accepted"_s},
                                                           {u"ahead of print"_s, u"ahead-of-print"_s},
                                                           {u"aheadofprint"_s, u"ahead-of-print"_s},
                                                           {u"prepublished"_s, u"ahead-of-print"_s},
                                                           {u"advance online publication"_s, u"ahead-of-print"_s},
                                                           {u"online first"_s, u"ahead-of-print"_s},
                                                           {u"early access"_s, u"ahead-of-print"_s},
                                                           {u"submitted"_s, u"submitted"_s},
                                                           {u"under review"_s, u"submitted"_s},
                                                           {u"in review"_s, u"submitted"_s},
                                                           {u"in revision"_s, u"submitted"_s},
                                                           {u"in preparation"_s, u"in-progress"_s},
                                                           {u"inpreparation"_s, u"in-progress"_s},
                                                           {u"in prep"_s, u"in-progress"_s},
                                                           {u"in progress"_s, u"in-progress"_s},
                                                           {u"unpublished"_s, u"in-progress"_s},
                                                           {u"preprint"_s, u"preprint"_s}};
    const QString folded = u' ' + fold(words) + u' ';
    for (const auto& [said, state] : states)
        if (folded.contains(QString(u' ' + said + u' '))) return state;
    return {};
}

void takeDate(Reference& reference, const QString& written) {
    const QString text = plainText(written);
    if (text.isEmpty() || takeExact(reference, text)) return;
    static const QRegularExpression year(u"(?<!\\d)((?:1[5-9]|20)\\d\\d)(?!\\d)"_s);
    const auto match = year.match(text);
    if (const QString state = stateIn(text); !state.isEmpty() && reference.state.isEmpty()) {
        reference.state = state;
        if (match.hasMatch()) reference.date = PartialDate::of(match.captured(1).toInt());
        return;
    }
    if (!match.hasMatch()) {
        addNote(reference, ReferenceNoteKind::DateUnclear, {text.left(80)});
        return;
    }
    // Figures before the year are a day, or a date that can be read in two ways.
    const QString rest = QString(text).remove(match.capturedStart(), match.capturedLength()).trimmed();
    const WithinYear within = withinYear(rest);
    const bool said = (within.month || !within.season.isEmpty()) && within.unknown.isEmpty();
    if (said) return takeWithin(reference, match.captured(1).toInt(), rest);
    reference.date = PartialDate::of(match.captured(1).toInt());
    addNote(reference, ReferenceNoteKind::YearUnsure, {text.left(80), match.captured(1)});
}

void takeDate(Reference& reference, const DateParts& parts) {
    const QString year = plainText(parts.year);
    takeDate(reference, year);
    // "2024/03" or "12 March 2024" under year said it all.
    if (!reference.date || !reference.date->isYear()) return;
    const int inYear = reference.date->year();
    const QString month = plainText(parts.month), day = plainText(parts.day);
    if (const int number = numberIn(month, 1, 12); number && (day.isEmpty() || numberIn(day, 1, 31))) {
        reference.date = likelyDate(inYear, number, numberIn(day, 1, 31));
        return;
    }
    const QString within = QString(month + u' ' + day).trimmed().replace(QChar(0xA0), u' ');
    if (!within.isEmpty()) takeWithin(reference, inYear, within);
}

}  // namespace mb::exchange
