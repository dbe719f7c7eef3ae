#include "core/queries/expectations.h"

#include <QFile>

namespace mb::queries {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ShippedList {
    QStringList kinds;
    QString side;
    QJsonArray lines;
};

const QList<ShippedList>& shippedLists() {
    static const QList<ShippedList> lists = [] {
        QList<ShippedList> read;
        QFile file(u":/mentorbook/content/expectations.json"_s);
        if (!file.open(QIODevice::ReadOnly)) return read;
        for (const QJsonValue& list : QJsonDocument::fromJson(file.readAll()).array())
            read.append(
                {list[u"kinds"].toVariant().toStringList(), list[u"side"].toString(), list[u"lines"].toArray()});
        return read;
    }();
    return lists;
}

}  // namespace

QList<Side> sidesOf(MentorshipKind kind) {
    if (kind == MentorshipKind::PeerGroup) return {Side::Peer};
    return {Side::Mentee, Side::Mentor};
}

QList<ExpectationLine> expectationsOf(const Reader& reader, const Mentorship& mentorship) {
    QList<Expectation> onRecord = reader.select<Expectation>()
                                      .where(&Expectation::mentorshipId, mentorship.id)
                                      .orderBy(&Expectation::place)
                                      .list();
    QList<ExpectationLine> lines;
    for (const Side side : sidesOf(mentorship.kind)) {
        for (const ShippedList& list : shippedLists()) {
            if (!list.kinds.contains(keyOf(mentorship.kind)) || list.side != keyOf(side)) continue;
            for (const QJsonValue& shipped : list.lines) {
                ExpectationLine line;
                line.record.mentorshipId = mentorship.id;
                line.record.side = side;
                line.record.key = shipped[u"key"].toString();
                line.record.text = shipped[u"text"].toString();
                const auto known = std::find_if(onRecord.begin(), onRecord.end(), [&](const Expectation& one) {
                    return one.side == side && one.key == line.record.key;
                });
                if (known != onRecord.end()) {
                    line.record = *known;
                    onRecord.erase(known);
                }
                lines << line;
            }
        }
        for (const Expectation& own : std::as_const(onRecord))
            if (own.side == side) lines.append({own});
    }
    return lines;
}

}  // namespace mb::queries
