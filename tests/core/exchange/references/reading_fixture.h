// Short words for what references hold.
#pragma once

#include "core/domain/error.h"
#include "core/exchange/references/reference.h"
#include "tests/support/catch.h"

namespace mb::test {

using namespace Qt::Literals::StringLiterals;
using exchange::Reference;
using exchange::ReferenceList;
using exchange::ReferenceNoteKind;

inline ReferenceList referencesIn(const QByteArray& bytes, const QString& path = QStringLiteral("x.txt")) {
    return exchange::readReferences(bytes, path);
}

// The only one in it.
inline Reference only(const QByteArray& bytes) {
    const ReferenceList found = referencesIn(bytes);
    REQUIRE(found.entries.size() == 1);
    CHECK(found.refused.isEmpty());
    return found.entries[0];
}

// "family|given|particle|suffix", of a group "=name"; a collaborator in brackets, a guess with a question mark.
inline QStringList namesOf(const Reference& reference) {
    QStringList names;
    for (const exchange::ReferenceName& name : reference.authors) {
        QString text = name.group ? QString(u'=' + name.family)
                                  : QStringList{name.family, name.given, name.particle, name.suffix}.join(u'|');
        if (name.guessed) text += u'?';
        names << (name.collaborator ? QString(u'(' + text + u')') : text);
    }
    return names;
}

inline QString dateOf(const Reference& reference) { return reference.date ? reference.date->text() : QString(); }

inline QStringList argsOf(const Reference& reference, ReferenceNoteKind kind) {
    for (const exchange::ReferenceNote& note : reference.notes)
        if (note.kind == kind) return note.args;
    return {};
}
inline bool hasNote(const Reference& reference, ReferenceNoteKind kind) {
    return std::any_of(reference.notes.begin(), reference.notes.end(),
                       [&](const exchange::ReferenceNote& note) { return note.kind == kind; });
}

}  // namespace mb::test
