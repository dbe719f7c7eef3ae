#include "core/documents/packet_form.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array inPacket{"tracks",           "referees",
                              "documents",        "documents.title",
                              "documents.hint",   "documents.format",
                              "documents.pages",  "documents.weeks_before",
                              "documents.preset", "documents.statement",
                              "criteria",         "criteria.area",
                              "criteria.text",    "criteria.tracks"};

class PacketFormReader : DefinitionReader {
public:
    explicit PacketFormReader(const QString& path)
        : DefinitionReader(path, DefinitionKind::Packet, packetFormProperties()) {}

    PacketForm read(const QJsonObject& body) const {
        PacketForm form;
        static_cast<DefinitionHead&>(form) = head(body);
        form.tracks = texts(body, {}, "tracks");
        form.referees = number(body, {}, "referees", 0);
        each(body, "documents", [&](const QJsonObject& json, const QString& place) {
            PacketForm::Paper paper;
            paper.title = text(json, place, "title", true);
            paper.hint = text(json, place, "hint");
            paper.format = key<FileWish>(json, place, "format", FileWish::Any);
            if (const int pages = number(json, place, "pages", 0)) paper.pages = pages;
            paper.weeksBefore = number(json, place, "weeks_before", 0);
            paper.preset = text(json, place, "preset");
            paper.statement = text(json, place, "statement");
            form.documents << paper;
        });
        if (form.documents.isEmpty()) fail(u"documents"_s, u"missing"_s, u"documents"_s);
        each(body, "criteria", [&](const QJsonObject& json, const QString& place) {
            const QStringList tracks = texts(json, place, "tracks");
            for (const QString& track : tracks)
                if (!form.tracks.contains(track)) fail(within(place, u"tracks"_s), u"unknown-key"_s, track);
            form.criteria.append({text(json, place, "area"), text(json, place, "text", true), tracks});
        });
        return form;
    }
};

}  // namespace

QList<PacketForm::Expected> PacketForm::criteriaOf(const QString& track) const {
    QList<Expected> found;
    for (const Expected& one : criteria)
        if (one.tracks.isEmpty() || one.tracks.contains(track)) found << one;
    return found;
}

QStringList packetFormProperties() {
    static const QStringList names = propertiesWith(inPacket);
    return names;
}

PacketForm packetFormFrom(const QJsonObject& body, const QString& path) { return PacketFormReader(path).read(body); }

QList<PacketForm> allPacketForms(const Reader& reader, QList<Error>* unreadable) {
    return allDefinitions(reader, DefinitionKind::Packet, shippedKeys(DefinitionKind::Packet), packetFormFrom,
                          unreadable);
}

PacketForm packetFormNamed(const Reader& reader, const QString& key) {
    return definitionNamed(reader, DefinitionKind::Packet, key, packetFormFrom);
}

}  // namespace mb::documents
