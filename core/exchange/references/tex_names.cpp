#include "core/exchange/references/tex_names.h"

#include "core/exchange/references/latex.h"
#include "core/exchange/references/reading.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// The parts of a text between separators that stand outside of all braces. `separator` returns its length at a place,
// or 0.
template <class Separator>
QStringList partedOutside(const QString& text, Separator separator) {
    QStringList parts;
    int depth = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] == u'{') ++depth;
        else if (text[i] == u'}') --depth;
        const qsizetype length = depth == 0 ? separator(i) : 0;
        if (length > 0) {
            parts << text.sliced(from, i - from).trimmed();
            from = i + length;
        }
        i += qMax<qsizetype>(1, length);
    }
    return parts << text.sliced(from).trimmed();
}

QStringList atSign(const QString& text, QChar sign) {
    return partedOutside(text, [&](qsizetype i) { return text[i] == sign ? 1 : 0; });
}

// Between two people there is an "and" with spaces.
QStringList peopleIn(const QString& text) {
    return partedOutside(text, [&](qsizetype i) -> qsizetype {
        if (!text[i].isSpace()) return 0;
        qsizetype end = i;
        while (end < text.size() && text[end].isSpace()) ++end;
        const bool there = QStringView(text).sliced(end).startsWith(u"and", Qt::CaseInsensitive) &&
                           (end + 3 == text.size() || text[end + 3].isSpace());
        return there ? end + 3 - i : 0;
    });
}

QStringList tokensOf(const QString& text) {
    // A backslash keeps the space behind it: "\'{e} \ " stays together.
    QStringList tokens = partedOutside(text, [&](qsizetype i) -> qsizetype {
        return (text[i].isSpace() || text[i] == u'~') && (i == 0 || text[i - 1] != u'\\') ? 1 : 0;
    });
    tokens.removeAll(QString());
    return tokens;
}

// The whole of it in one pair of braces.
bool isOneGroup(const QString& text) {
    if (!text.startsWith(u'{') || !text.endsWith(u'}')) return false;
    int depth = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == u'{') ++depth;
        else if (text[i] == u'}' && --depth == 0) return false;
    }
    return true;
}

// Particles begin small. What stands in braces has no case, but for an accent: {\'e}.
bool beginsSmall(const QString& token) {
    if (token.startsWith(u'{') && !token.startsWith(u"{\\")) return false;
    const QString plain = fromLatex(token).text;
    const auto letter = std::find_if(plain.cbegin(), plain.cend(), [](QChar c) { return c.isLetter(); });
    return letter != plain.cend() && letter->isLower();
}

class TexNames {
public:
    explicit TexNames(Reference& reference) : m_reference(reference) {}

    void take(const QString& written) {
        QStringList people = peopleIn(written.trimmed());
        if (people.size() == 1 && atSign(people[0], u';').size() > 1) {
            people = atSign(people[0], u';');
            guessed(written);
        }
        for (const QString& person : std::as_const(people))
            if (!person.isEmpty()) takePerson(person);
    }

private:
    QString plain(const QString& tex) {
        const LatexText text = fromLatex(tex);
        for (const QString& command : text.unknown) addNote(m_reference, ReferenceNoteKind::CommandUnknown, {command});
        return plainText(text.text).replace(QChar(0xA0), u' ');
    }
    QString plain(const QStringList& tokens) { return plain(tokens.join(u' ')); }

    void guessed(const QString& written) {
        addNote(m_reference, ReferenceNoteKind::NamesGuessed, {plain(written).left(200)});
    }

    void takePerson(const QString& tex) {
        const QString low = plain(tex).toLower();
        if (low == u"others" || low == u"et al" || low == u"et al.") {
            m_reference.others = true;
            return;
        }
        if (isOneGroup(tex)) {
            ReferenceName group;
            group.family = plain(tex);
            group.group = true;
            if (!group.family.isEmpty()) m_reference.authors << group;
            return;
        }
        QStringList parts = atSign(tex, u',');
        if (parts.size() > 1 && takeSeveral(tex, parts)) return;
        ReferenceName name;
        if (parts.size() == 1) inOrder(tokensOf(parts[0]), name);
        else turned(parts, tex, name);
        if (!name.family.isEmpty()) m_reference.authors << name;
    }

    // "Haddad L, Vang P" and "Leila Haddad, Pao Vang, Chi Okonkwo": people between commas.
    bool takeSeveral(const QString& tex, const QStringList& parts) {
        QList<ReferenceName> names;
        // A family name begins with a capital: in "de la FX, Anna J." the first part is no name with initials.
        for (const QString& part : parts)
            if (const auto name = withInitials(plain(part)); name && !name->family.front().isLower()) names << *name;
        if (names.size() < parts.size()) {
            const auto whole = [](const QString& part) { return tokensOf(part).size() > 1; };
            if (parts.size() < 3 || !std::all_of(parts.begin(), parts.end(), whole)) return false;
            names.clear();
            for (const QString& part : parts) inOrder(tokensOf(part), names.emplaceBack());
        }
        for (ReferenceName& name : names) name.guessed = true;
        m_reference.authors << names;
        guessed(tex);
        return true;
    }

    // First von Last.
    void inOrder(QStringList tokens, ReferenceName& name) {
        if (tokens.size() > 2 && isNameSuffix(plain(tokens.last()))) name.suffix = plain(tokens.takeLast());
        if (tokens.isEmpty()) return;
        qsizetype von = 0;
        while (von < tokens.size() - 1 && !beginsSmall(tokens[von])) ++von;
        qsizetype last = tokens.size() - 1;
        if (von < last) {
            while (last - 1 > von && !beginsSmall(tokens[last - 1])) --last;
        } else {
            von = last;
        }
        name.given = plain(tokens.mid(0, von));
        name.particle = plain(tokens.mid(von, last - von));
        name.family = plain(tokens.mid(last));
    }

    // von Last, First and von Last, Jr, First. A particle stands in front: "Drummond de Andrade" is a family name.
    void turned(QStringList parts, const QString& tex, ReferenceName& name) {
        if (parts.size() > 2 && isNameSuffix(plain(parts[2])) && !isNameSuffix(plain(parts[1])))
            parts.swapItemsAt(1, 2);
        QStringList family = tokensOf(parts.takeFirst());
        if (family.size() > 1 && isNameSuffix(plain(family.last()))) name.suffix = plain(family.takeLast());
        qsizetype von = 0;
        while (von < family.size() - 1 && beginsSmall(family[von])) ++von;
        name.particle = plain(family.mid(0, von));
        name.family = plain(family.mid(von));
        if (parts.size() > 1 && (isNameSuffix(plain(parts[0])) || parts.size() == 2))
            name.suffix = plain(parts.takeFirst());
        name.given = plain(tokensOf(parts.join(u' ')));
        if (parts.size() > 1) {
            name.guessed = true;
            guessed(tex);
        }
    }

    Reference& m_reference;
};

}  // namespace

void takeTexNames(Reference& reference, const QString& written) { TexNames(reference).take(written); }

}  // namespace mb::exchange
