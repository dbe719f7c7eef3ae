#include "core/documents/statement.h"

#include "core/documents/cells.h"
#include "core/documents/pieces.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

Document begun(const QString& title, const QString& author) {
    Document document;
    document.title = Text::of(u"record.title"_s, {arg::words(author), arg::words(title)});
    document.author = Text::verbatim(author);
    document.footer = Text::of(u"record.title"_s, {arg::words(author), arg::words(title)});
    return document;
}

QString evidenceIn(const queries::CriterionLine& line, const QHash<OutcomeId, QString>& works) {
    QStringList all;
    for (const CriterionEvidence& one : line.evidence)
        all << (one.outcomeId ? works.value(one.outcomeId) : one.text.simplified());
    all.removeAll(QString());
    return all.join(u'\n');
}

}  // namespace

Document statementDocument(const queries::StatementCard& card, const QString& author) {
    Document document = begun(card.statement.title, author);
    document.blocks << Title{{}, Text::verbatim(card.statement.title), Text::verbatim(author)};
    for (const StatementPart& part : card.parts) {
        if (part.text.trimmed().isEmpty()) continue;
        if (const QString heading = part.heading.trimmed(); !heading.isEmpty())
            document.blocks << Heading{1, {}, Text::verbatim(heading)};
        document.blocks << Paragraph{Text::verbatim(part.text.trimmed())};
    }
    return document;
}

Document packetDocument(const queries::PacketCard& card, const QHash<OutcomeId, QString>& works, const QString& author,
                        QDate today) {
    Document document = begun(card.packet.title, author);
    Pieces about;
    if (!card.packet.track.isEmpty()) about << Piece::user(card.packet.track);
    if (card.packet.dueOn) {
        if (!about.isEmpty()) about << Piece::literal(u" · "_s);
        about << Piece::phrase(u"packet.due"_s, {arg::date(*card.packet.dueOn)});
    }
    document.blocks << Title{Text::of(u"packet.kicker"_s), Text::verbatim(card.packet.title), textOf(about)};
    document.blocks << Heading{1, {}, Text::of(u"packet.documents"_s)};
    Table table;
    table.columns = {{Text::of(u"packet.document"_s), 5},
                     {Text::of(u"packet.file"_s), 2},
                     {Text::of(u"packet.pages"_s), 0, true},
                     {Text::of(u"packet.wanted"_s), 0},
                     {Text::of(u"packet.ready"_s), 0}};
    for (const PacketDocument& one : card.documents) {
        Cell ready = dayCell(one.readyOn);
        if (!one.readyOn && one.dueOn && one.dueOn->latest() < today) ready = Text::of(u"packet.late"_s);
        table.rows << QList<Cell>{Text::verbatim(one.title), Text::of(u"packet.file."_s + keyOf(one.format)),
                                  one.pages ? numberCell(*one.pages) : Cell(), dateCell(one.dueOn), ready};
    }
    document.blocks << table;
    if (card.criteria.isEmpty()) return document;
    document.blocks << Heading{1, {}, Text::of(u"packet.criteria"_s)};
    Table criteria;
    criteria.columns = {
        {Text::of(u"packet.area"_s), 2}, {Text::of(u"packet.criterion"_s), 5}, {Text::of(u"packet.evidence"_s), 6}};
    for (const queries::CriterionLine& one : card.criteria)
        criteria.rows << QList<Cell>{Text::verbatim(one.criterion.area), Text::verbatim(one.criterion.text),
                                     Text::verbatim(evidenceIn(one, works))};
    document.blocks << criteria;
    return document;
}

}  // namespace mb::documents
