#include "ui/meetings/contact_line.h"

#include "core/domain/text.h"
#include "core/exchange/vocabulary.h"
#include "core/words/written_dates.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/time_fields.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestName = 4, longestDate = 4;

struct ContactSay {
    Q_DECLARE_TR_FUNCTIONS(contacts)
};

bool isJoin(const QString& word) { return word == u"and" || word == u"&" || word == u"+"; }

bool isLength(const QString& text) {
    static const QRegularExpression length(
        u"^(\\d+(\\.\\d+)?\\s*(m|min|mins|minute|minutes|h|hr|hrs|hour|hours)|\\d+\\s*h\\s*\\d+\\s*(m|min)?|\\d+:\\d\\d\\s*h)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return length.match(text).hasMatch();
}

// Something that is no name and no title, of so many words.
struct Fact {
    qsizetype words = 0;
    std::optional<QDate> day;
    std::optional<int> minutes;
    QString mode;
    QString wrongDay, wrongLength;  // what is to be said of it
};

class LineReader {
public:
    LineReader(const QString& line, const std::function<QString(const QString&)>& meant,
               const QHash<QString, QString>& modes, QDate today)
        : m_line(line), m_meant(meant), m_modes(modes), m_today(today), m_dates(words::pastHabits(today)) {
        QString spaced = line;
        spaced.replace(u',', u" , "_s).replace(u';', u" ; "_s);
        m_words = spaced.simplified().split(u' ', Qt::SkipEmptyParts);
    }

    ContactLine read() const {
        ContactLine found;
        qsizetype at = 0;
        QStringList people = knownPeople(at);
        if (people.isEmpty()) {
            // Somebody new: the name ends where the first fact stands.
            while (at < m_words.size() && !factAt(at).words) ++at;
            if (at == m_words.size()) return namesOnly();
            people << from(0, at).replace(u" ,"_s, u","_s).replace(u" ;"_s, u";"_s);
        }
        found.people = people.join(u", "_s);
        QStringList title;
        while (at < m_words.size()) {
            const Fact fact = factAt(at);
            if (take(fact, found)) {
                at += fact.words;
                continue;
            }
            if (isComma(at) && !title.isEmpty()) title.last() += m_words[at];
            else if (!isComma(at)) title << m_words[at];
            ++at;
        }
        if (!found.saysMore()) return namesOnly();
        found.title = title.join(u' ');
        while (found.title.endsWith(u',')) found.title.chop(1);
        return found;
    }

private:
    QString from(qsizetype at, qsizetype count) const { return QStringList(m_words.mid(at, count)).join(u' '); }
    bool isComma(qsizetype at) const { return m_words[at] == u"," || m_words[at] == u";"; }
    ContactLine namesOnly() const { return {m_line.trimmed(), {}, {}, {}, {}}; }

    // Each fact once; what comes again belongs to the title.
    static bool take(const Fact& fact, ContactLine& found) {
        if (!fact.wrongDay.isEmpty() && !found.day) {
            if (found.fault.isEmpty()) found.fault = fact.wrongDay;
            return true;
        }
        if (!fact.wrongLength.isEmpty() && !found.minutes) {
            if (found.fault.isEmpty()) found.fault = fact.wrongLength;
            return true;
        }
        if (fact.day && !found.day) return found.day = fact.day, true;
        if (fact.minutes && !found.minutes) return found.minutes = fact.minutes, true;
        if (!fact.mode.isEmpty() && found.mode.isEmpty()) return found.mode = fact.mode, true;
        return false;
    }

    // "by Friday", "due on 24 Dec", "3 by May": a day that something else is about.
    bool isLimit(qsizetype at, qsizetype count) const {
        static const QSet<QString> limits{u"by"_s,  u"until"_s, u"till"_s, u"before"_s, u"for"_s,
                                          u"due"_s, u"since"_s, u"from"_s, u"after"_s};
        const auto isOne = [](const QString& word) { return limits.contains(fold(word)); };
        if (std::any_of(m_words.begin() + at, m_words.begin() + at + count, isOne)) return true;
        qsizetype before = at - 1;
        while (before > 0 && (m_words[before] == u"on" || m_words[before] == u"the")) --before;
        return before >= 0 && isOne(m_words[before]);
    }

    WrittenDate dayAt(qsizetype at, qsizetype count) const {
        const QString text = from(at, count);
        // A bare number, the name of a month or "3.5" is part of the title, not a day.
        static const QRegularExpression letter(u"\\p{L}"_s), figures(u"^\\d+[-.]\\d+$"_s);
        if (figures.match(text).hasMatch() || isLimit(at, count)) return {};
        if (!text.contains(letter) && !text.contains(u'/') && !text.contains(u'-') && !text.contains(u'.')) return {};
        // In "4 nov 20 min" the last number is no year.
        const qsizetype next = at + count;
        if (count > 1 && next < m_words.size() && isLength(from(next - 1, 2))) return {};
        return m_dates.read(text);
    }

    QString modeIn(const QString& text) const {
        const QString folded = fold(text);
        for (auto it = m_modes.begin(); it != m_modes.end(); ++it)
            if (folded == fold(it.value()) || folded == it.key()) return it.key();
        const exchange::WrittenContact written = exchange::readContact(text);
        return written.known && !written.state ? written.mode : QString();
    }

    Fact factAt(qsizetype at) const {
        const qsizetype longest = qMin<qsizetype>(longestDate, m_words.size() - at);
        Fact wrong;  // as long as nothing here can be read
        for (qsizetype count = longest; count > 0; --count) {
            const QString text = from(at, count);
            if (isLength(text)) {
                const auto minutes = LengthField::read(text);
                return {count, {}, minutes, {}, {}, minutes ? QString() : LengthField::wanted()};
            }
            const WrittenDate written = dayAt(at, count);
            const bool day = written.kind == WrittenDate::Certain && written.date.isDay() && !written.rounded;
            if (day && written.date.day() <= m_today) return {count, written.date.day(), {}, {}, {}, {}};
            if (const QString mode = modeIn(text); !mode.isEmpty()) return {count, {}, {}, mode, {}, {}};
            if (wrong.words) continue;
            if (day) wrong = {count, {}, {}, {}, stillAhead(written.date.day(), m_today), {}};
            else if (written.kind == WrittenDate::EitherWay || written.noSuchDay)
                wrong = {count, {}, {}, {}, ContactSay::tr("“%1”: %2").arg(text, words::dateFault(written, true)), {}};
        }
        return wrong;
    }

    // Whose name begins here, and of how many words it is.
    std::pair<QString, qsizetype> nameAt(qsizetype at) const {
        for (qsizetype count = qMin<qsizetype>(longestName, m_words.size() - at); count > 0; --count)
            if (const QString name = m_meant(from(at, count)); !name.isEmpty()) return {name, count};
        return {};
    }

    // Somebody new behind a comma: words with capitals, up to the next comma or fact.
    std::pair<QString, qsizetype> newNameAt(qsizetype at) const {
        qsizetype end = at;
        while (end < m_words.size() && m_words[end].front().isUpper() && !factAt(end).words) ++end;
        const bool stops = end == m_words.size() || isComma(end) || isJoin(m_words[end]) || factAt(end).words;
        if (end == at || end - at > longestName || !stops) return {};
        return {from(at, end - at), end - at};
    }

    QStringList knownPeople(qsizetype& at) const {
        QStringList people;
        while (at < m_words.size()) {
            if (!people.isEmpty() && (isComma(at) || isJoin(m_words[at]))) {
                ++at;
                continue;
            }
            const bool joined = at > 0 && (isComma(at - 1) || isJoin(m_words[at - 1]));
            auto [name, count] = nameAt(at);
            // "lin coffee" is a way of meeting, whatever the groups are called.
            if (count == 1 && !people.isEmpty() && !joined && factAt(at).words) break;
            if (!count && joined) std::tie(name, count) = newNameAt(at);
            if (!count) break;
            people << name;
            at += count;
        }
        return people;
    }

    const QString& m_line;
    const std::function<QString(const QString&)>& m_meant;
    const QHash<QString, QString>& m_modes;
    QDate m_today;
    DateReader m_dates;
    QStringList m_words;
};

}  // namespace

ContactLine readContactLine(const QString& line, const std::function<QString(const QString&)>& meant,
                            const QHash<QString, QString>& modes, QDate today) {
    return LineReader(line, meant, modes, today).read();
}

QString stillAhead(QDate day, QDate today) {
    return ContactSay::tr("%1 is still ahead. A contact that has not been yet is planned with “Plan a meeting”.")
        .arg(dayWithWeekday(day, today));
}

}  // namespace mb::ui
