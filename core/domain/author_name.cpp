#include "core/domain/author_name.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace mb {

using namespace Qt::Literals::StringLiterals;

bool isNameSuffix(const QString& word) {
    static const QSet<QString> suffixes{u"jr"_s, u"sr"_s, u"ii"_s, u"iii"_s, u"iv"_s, u"2nd"_s, u"3rd"_s, u"4th"_s};
    const QString bare = QString(word).remove(u'.').trimmed();
    // "Ii" is a family name.
    const bool roman = bare.startsWith(u'i', Qt::CaseInsensitive);
    return suffixes.contains(bare.toLower()) && (!roman || bare == bare.toUpper());
}

QString initialsOf(const QString& given) {
    static const QRegularExpression gaps(u"[\\s.\\-\\x{2010}\\x{a0}]+"_s);
    QString initials;
    const QStringList words = given.split(gaps, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const bool capitals =
            word.size() <= 4 && std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.isUpper(); });
        if (capitals && words.size() == 1) return word;
        // A letter may be two units.
        initials += QStringView(word).first(word[0].isHighSurrogate() && word.size() > 1 ? 2 : 1).toString().toUpper();
    }
    return initials;
}

QString shortName(const AuthorName& name) {
    if (name.group) return name.family;
    QStringList parts{name.particle, name.family, initialsOf(name.given), QString(name.suffix).remove(u'.')};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString orcidIn(const QString& text) {
    static const QRegularExpression digits(u"(?<!\\d)(\\d{4})-?(\\d{4})-?(\\d{4})-?(\\d{3}[\\dXx])(?![\\dXx])"_s);
    const auto match = digits.match(text);
    if (!match.hasMatch()) return {};
    return QStringList{match.captured(1), match.captured(2), match.captured(3), match.captured(4).toUpper()}.join(u'-');
}

}  // namespace mb
