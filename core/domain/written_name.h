// Names as people write them, read in one way everywhere: in a sheet, in a field of the window, on the command line.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace mb {

struct NameParts {
    QString given;
    QString family;  // with what stands behind it: "Hale Jr.", "Hale III"
    QStringList degrees = {};
};
// One person: "Hale, Robert, MD", "Dr. Robert Hale, Jr., MD PhD", "María José de la Cruz", "Plato". Particles (de, la,
// van der, Ní, …) belong to the family name.
NameParts readName(const QString& written);
// With what stands in a column of its own behind a name: "Jr." is of the family name, "MD" a degree.
NameParts withSuffix(NameParts name, const QString& suffix);
// Whether a comma says which part is the family name, so that "James, Thomas" cannot be meant the other way round.
bool saysFamilyName(const QString& written);

// "me", "myself", "I": whoever writes.
bool meansOneself(const QString& written);

// Whether somebody, or a group, has this name.
using IsKnownName = std::function<bool(const QString&)>;
// Several people in one text: separated by ";", "&", "/", "and", line ends, or by commas where no name is turned around
// by one. Degrees stay with their names. Names that are known help where commas can be read in two ways.
QStringList splitPeople(const QString& written, const IsKnownName& isKnown = {});

// "MD MPH", "MD, PhD" or "MD/PhD" → the single degrees.
QStringList splitDegrees(const QString& written);

}  // namespace mb
