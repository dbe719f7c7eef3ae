// What offices want, as data: presets of a record, forms of a packet, forms of a statement. Each is a JSON file that
// travels with the program or was imported into the book; what is alike in reading, checking and finding them stands
// here. docs/presets.md describes the files.
#pragma once

#include "core/domain/definition.h"
#include "core/storage/reader.h"

#include <QJsonObject>

namespace mb::documents {

inline constexpr qsizetype mostDefinitionBytes = 1 << 18;
inline constexpr int mostOfAnything = 10'000;  // years, weeks, authors, pages

// Where a rule comes from; shown beside the choice.
struct DefinitionSource {
    QString office;
    int year = 0;
    bool verified = true;
};

// What every definition says of itself.
struct DefinitionHead {
    DefinitionKind kind = DefinitionKind::Preset;
    QString key;
    int edition = 1;
    QString title;
    DefinitionSource source;
    QJsonObject body;  // as it was read
};

// Reads strictly: what is not known or not of its kind is refused, with its place. All of it throws
// DefinitionInvalid(path, place, cause, detail).
class DefinitionReader {
public:
    // `properties`: all that may stand in the file, with their places: "title", "columns.head".
    DefinitionReader(QString path, DefinitionKind kind, QStringList properties)
        : m_path(std::move(path)), m_kind(kind), m_properties(std::move(properties)) {}

    [[noreturn]] void fail(const QString& place, const QString& cause, const QString& detail = {}) const;
    DefinitionHead head(const QJsonObject& body) const;
    // `family`: the place without its numbers.
    void allow(const QJsonObject& json, const QString& place, const QString& family) const;
    static QString within(const QString& place, const QString& name);
    QString text(const QJsonObject& json, const QString& place, const char* name, bool required = false) const;
    int number(const QJsonObject& json, const QString& place, const char* name, int otherwise) const;
    double measure(const QJsonObject& json, const QString& place, const char* name, double otherwise, double least,
                   double most) const;
    bool flag(const QJsonObject& json, const QString& place, const char* name, bool otherwise) const;
    QString choice(const QJsonObject& json, const QString& place, const char* name,
                   std::initializer_list<const char*> known) const;
    QJsonObject object(const QJsonObject& json, const char* name) const;
    QStringList texts(const QJsonObject& json, const QString& place, const char* name) const;
    // Calls `read(object, "columns[2]")` for each.
    void each(const QJsonObject& json, const char* name,
              const std::function<void(const QJsonObject&, const QString&)>& read) const;

    template <class Enum>
    Enum keyIn(const QString& where, const QString& value) const {
        if (const auto known = fromKey<Enum>(value)) return *known;
        fail(where, QStringLiteral("unknown-key"), value);
    }
    template <class Enum>
    Enum key(const QJsonObject& json, const QString& place, const char* name, Enum otherwise) const {
        const QString value = text(json, place, name);
        return json.contains(QLatin1String(name)) ? keyIn<Enum>(within(place, QString::fromLatin1(name)), value)
                                                  : otherwise;
    }

private:
    QString m_path;
    DefinitionKind m_kind;
    QStringList m_properties;
};

// The properties that every definition has, and those of its own.
template <size_t count>
QStringList propertiesWith(const std::array<const char*, count>& own) {
    QStringList all;
    for (const char* one :
         {"format", "kind", "key", "edition", "title", "source", "source.office", "source.year", "source.verified"})
        all << QString::fromLatin1(one);
    for (const char* one : own) all << QString::fromLatin1(one);
    return all;
}

QJsonObject jsonOf(const QByteArray& bytes, const QString& path);
QByteArray fileOf(const DefinitionHead& head);
// Keys of those that travel with the program, in the order of their files.
QStringList shippedKeys(DefinitionKind kind);
QJsonObject shippedBody(DefinitionKind kind, const QString& key);
// Those of the book, the newest edition of each, by their keys.
QMap<QString, Definition> ownDefinitions(const Reader& reader, DefinitionKind kind);

// One of the book: its row counts the editions, whatever its file says.
template <class Read>
auto readOwn(const Definition& own, Read read) {
    auto made = read(own.body.toObject(), own.title);
    made.edition = own.edition;
    return made;
}

// `read(body, path)` makes a definition of one kind. Shipped ones come first; one that this version cannot read keeps
// nobody from the others: it goes to `unreadable`.
template <class Read>
auto allDefinitions(const Reader& reader, DefinitionKind kind, const QStringList& shipped, Read read,
                    QList<Error>* unreadable) {
    QList<decltype(read(QJsonObject(), QString()))> all;
    for (const QString& key : shipped) all << read(shippedBody(kind, key), key);
    for (const Definition& one : ownDefinitions(reader, kind)) {
        try {
            all << readOwn(one, read);
        } catch (const Error& error) {
            if (unreadable) unreadable->append(error);
        }
    }
    return all;
}

// By its key, whatever its case; an own one comes before a shipped one. Throws NoSuchName, DefinitionInvalid.
template <class Read>
auto definitionNamed(const Reader& reader, DefinitionKind kind, const QString& key, Read read) {
    const auto is = [&](const QString& one) { return one.compare(key, Qt::CaseInsensitive) == 0; };
    for (const Definition& one : ownDefinitions(reader, kind))
        if (is(one.key)) return readOwn(one, read);
    for (const QString& one : shippedKeys(kind))
        if (is(one)) return read(shippedBody(kind, one), one);
    throw Error(ErrorKind::NoSuchName, {keyOf(kind), key});
}

}  // namespace mb::documents
