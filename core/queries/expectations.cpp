#include "core/queries/expectations.h"

#include "core/domain/language.h"

namespace mb::queries {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ShippedList {
    QStringList kinds;
    QString side;
    QJsonArray lines;
};

QList<ShippedList> shippedLists(const QString& language) {
    QList<ShippedList> lists;
    for (const QJsonValue& list : QJsonDocument::fromJson(content(u"expectations.json"_s, language)).array())
        lists.append({list[u"kinds"].toVariant().toStringList(), list[u"side"].toString(), list[u"lines"].toArray()});
    return lists;
}

// Key → wording, in all lists.
QHash<QString, QString> wordings(const QList<ShippedList>& lists) {
    QHash<QString, QString> texts;
    for (const ShippedList& list : lists)
        for (const QJsonValue& line : list.lines) texts.insert(line[u"key"].toString(), line[u"text"].toString());
    return texts;
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
    const QList<ShippedList> lists = shippedLists(u"en"_s);
    const QHash<QString, QString> shown = wordings(language() == u"en" ? lists : shippedLists(language()));
    QList<ExpectationLine> lines;
    for (const Side side : sidesOf(mentorship.kind)) {
        for (const ShippedList& list : lists) {
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
                const QString english = line.record.text;
                if (known != onRecord.end()) {
                    line.record = *known;
                    onRecord.erase(known);
                }
                if (line.record.text == english) line.record.text = shown.value(line.record.key, english);
                lines << line;
            }
        }
        for (const Expectation& own : std::as_const(onRecord))
            if (own.side == side) lines.append({own});
    }
    return lines;
}

QString storedWording(const Expectation& expectation) {
    if (language() == u"en" || wordings(shippedLists(language())).value(expectation.key) != expectation.text)
        return expectation.text;
    return wordings(shippedLists(u"en"_s)).value(expectation.key);
}

}  // namespace mb::queries
