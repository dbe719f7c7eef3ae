// What an office wants in a packet, as data: documents with their files, limits and days before the deadline, how many
// referees, and its criteria for each track (DO14, GO8). docs/presets.md describes the file.
#pragma once

#include "core/documents/definitions.h"
#include "core/domain/packet.h"

namespace mb::documents {

struct PacketForm : DefinitionHead {
    struct Paper {
        QString title;
        QString hint;
        FileWish format = FileWish::Any;
        std::optional<int> pages;
        int weeksBefore = 0;  // the packet's deadline
        QString preset;       // of the record that it can be made of
        QString statement;    // key of the form in which it can be written
    };
    struct Expected {
        QString area;
        QString text;
        QStringList tracks;  // none: all
    };
    QStringList tracks;
    QList<Paper> documents;  // at least one
    int referees = 0;        // as many as the office wants
    QList<Expected> criteria;

    QList<Expected> criteriaOf(const QString& track) const;
};

QStringList packetFormProperties();
// Throws DefinitionInvalid.
PacketForm packetFormFrom(const QJsonObject& body, const QString& path = {});
QList<PacketForm> allPacketForms(const Reader& reader, QList<Error>* unreadable = nullptr);
// Throws NoSuchName, DefinitionInvalid.
PacketForm packetFormNamed(const Reader& reader, const QString& key);

}  // namespace mb::documents
