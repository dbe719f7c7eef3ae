#include "core/documents/acknowledgement.h"

#include "core/documents/agreement_answers.h"
#include "core/domain/text.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

void addDay(Fields& fields, const QString& label, std::optional<PartialDate> date) {
    if (date && date->isValid())
        fields.pairs << Fields::Pair{Text::of(label), Text::of(u"text.joined"_s, {arg::date(*date)}), 0};
}

std::optional<QDate> reviewDay(const Template& form, const AgreementContent& content) {
    const TemplateField* field = form.boundTo(u"mentorship.next_review"_s);
    if (!field || field->hidden) return std::nullopt;
    return QDate::fromString(content.answers.value(field->path).toString(), Qt::ISODate);
}

}  // namespace

Document acknowledgementSlip(const AgreementContent& content, std::optional<QDate> signedOn) {
    const Template form = templateFrom(content.templateBody);
    const TermDays term = termOf(content);
    QStringList names;
    Table who;
    who.columns = {{Text::of(u"slip.name"_s), 3, false}, {Text::of(u"slip.role"_s), 2, false}};
    for (const Party& party : content.parties) {
        names << party.printName;
        who.rows << QList<Cell>{Text::verbatim(readFromLeft(party.printName)),
                                Text::verbatim(roleWord(form.sideWords, party))};
    }
    Fields dates;
    addDay(dates, u"slip.agreed"_s, content.agreedOn);
    addDay(dates, u"slip.signed"_s, signedOn);
    addDay(dates, u"slip.starts"_s, term.start);
    addDay(dates, u"slip.ends"_s, term.end);
    addDay(dates, u"slip.review"_s, reviewDay(form, content));

    Document slip;
    slip.title = Text::of(u"slip.document"_s, {arg::words(content.code)});
    slip.id = u"%1/%2"_s.arg(content.code).arg(content.version);
    slip.language = form.language;
    slip.footer = footerOf(content);
    slip.draft = content.fingerprint.isEmpty();
    slip.blocks << Title{Text::of(u"slip.kicker"_s), textOf({Piece::list(Piece::And, names, false)}),
                         Text::of(u"slip.subtitle"_s)}
                << Heading{1, {}, Text::of(u"slip.who"_s)} << who;
    if (!dates.pairs.isEmpty()) slip.blocks << Heading{1, {}, Text::of(u"slip.when"_s)} << dates;
    slip.blocks << Paragraph{Text::of(u"slip.remark"_s), true};
    slip.blocks << Signatures{{Signatures::Line{Text::of(u"blank.name"_s), Text::of(u"slip.signer"_s), {}, {}}}};
    return slip;
}

}  // namespace mb::documents
