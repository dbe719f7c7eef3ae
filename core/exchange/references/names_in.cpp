// Names of authors as they are listed one by one.
#include "core/domain/text.h"
#include "core/exchange/references/reading.h"

#include <QRegularExpression>
#include <QSet>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// A name without a comma that is nobody's family name with a given name.
bool isGroupName(const QString& name) {
    static const QSet<QString> words{
        u"group"_s,      u"groups"_s,        u"consortium"_s,    u"committee"_s, u"network"_s,       u"investigators"_s,
        u"society"_s,    u"association"_s,   u"university"_s,    u"center"_s,    u"centers"_s,       u"centre"_s,
        u"department"_s, u"institute"_s,     u"institutes"_s,    u"council"_s,   u"collaborators"_s, u"organization"_s,
        u"foundation"_s, u"collaboration"_s, u"collaborative"_s, u"agency"_s,    u"program"_s,       u"team"_s,
        u"study"_s,      u"trial"_s,         u"initiative"_s,    u"academy"_s,   u"college"_s,       u"school"_s,
        u"hospital"_s,   u"alliance"_s,      u"federation"_s,    u"taskforce"_s, u"board"_s,         u"office"_s,
        u"ministry"_s,   u"organisation"_s,  u"partnership"_s,   u"registry"_s,  u"panel"_s,         u"commission"_s};
    const QStringList parts = foldedWords(name);
    return parts.size() > 1 &&
           std::any_of(parts.begin(), parts.end(), [](const QString& word) { return words.contains(word); });
}

QStringList wordsIn(const QString& name) { return name.split(u' ', Qt::SkipEmptyParts); }

// "Pao J Jr" → "Pao J", and the suffix goes where it belongs.
QString withoutSuffix(const QString& part, QString& suffix) {
    QStringList words = wordsIn(part);
    if (words.size() < 2 || !isNameSuffix(words.last())) return part;
    suffix = words.takeLast();
    return words.join(u' ');
}

}  // namespace

void partParticle(ReferenceName& name) {
    if (!name.particle.isEmpty() || name.group) return;
    QStringList words = wordsIn(name.family);
    QStringList particle;
    while (words.size() > 1 && words[0][0].isLower()) particle << words.takeFirst();
    if (particle.isEmpty()) return;
    name.particle = particle.join(u' ');
    name.family = words.join(u' ');
}

std::optional<ReferenceName> withInitials(const QString& written) {
    static const QRegularExpression initials(u"^(?:\\p{Lu}\\.?[- ]?){1,4}$"_s);
    ReferenceName name;
    QStringList words = wordsIn(withoutSuffix(written.trimmed(), name.suffix));
    if (words.size() < 2 || !initials.match(words.last()).hasMatch()) return std::nullopt;
    if (words[0].size() < 2 && words.size() < 3) return std::nullopt;
    name.given = words.takeLast();
    // "Haddad L. M."
    while (words.size() > 1 && initials.match(words.last()).hasMatch() && words.last().size() <= 2)
        name.given.prepend(QString(words.takeLast() + u' '));
    name.family = words.join(u' ');
    if (!std::any_of(name.family.cbegin(), name.family.cend(), [](QChar c) { return c.isLower(); }) &&
        name.family.size() < 3)
        return std::nullopt;
    partParticle(name);
    return name;
}

void takeListedName(Reference& reference, const QString& written, bool collaborator) {
    const QString text = plainText(written);
    static const QRegularExpression others(u"^(and others|others|et\\.? al\\.?)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (text.isEmpty() || text == u",") return;
    if (others.match(text).hasMatch()) {
        reference.others = true;
        return;
    }
    ReferenceName name;
    QStringList parts = text.split(u',');
    for (QString& part : parts) part = part.trimmed();
    // A comma at the end says so: "Riverside Trauma,".
    const bool bareComma = parts.size() > 1 && parts.last().isEmpty();
    if (bareComma || (parts.size() == 1 && isGroupName(text))) {
        name.family = bareComma ? text.chopped(1).trimmed() : text;
        name.group = true;
    } else if (parts.size() == 1) {
        if (const auto found = withInitials(text)) {
            name = *found;
        } else {
            QStringList words = wordsIn(withoutSuffix(text, name.suffix));
            name.family = words.takeLast();
            while (words.size() > 1 && words.last()[0].isLower()) name.particle.prepend(words.takeLast() + u' ');
            name.particle = name.particle.trimmed();
            name.given = words.join(u' ');
            name.guessed = !name.given.isEmpty();
            if (name.guessed) addNote(reference, ReferenceNoteKind::NamesGuessed, {text});
        }
    } else {
        // "King, Amos L., Jr" and "King, Jr., Amos L.".
        if (parts.size() > 2 && isNameSuffix(parts[1])) parts.swapItemsAt(1, 2);
        name.family = withoutSuffix(parts[0], name.suffix);
        name.given = withoutSuffix(parts[1], name.suffix);
        if (parts.size() > 2 && isNameSuffix(parts[2])) name.suffix = parts[2];
        else if (parts.size() > 2) name.given = QStringList(parts.mid(1)).join(u", "_s);
        partParticle(name);
    }
    name.collaborator = collaborator;
    reference.authors << name;
}

}  // namespace mb::exchange
