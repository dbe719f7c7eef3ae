#include "core/documents/review.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

QList<AgreementReview> reviewsOf(const Reader& reader, AgreementVersionId id) {
    return reader.select<AgreementReview>()
        .where(&AgreementReview::versionId, id)
        .orderBy(&AgreementReview::day)
        .list();
}

ReviewContent reviewContentOf(const Reader& reader, AgreementReviewId id) {
    ReviewContent content;
    content.review = reader.get(id);
    content.agreement = contentOf(reader, content.review.versionId);
    const auto all = reviewsOf(reader, content.review.versionId);
    for (qsizetype i = 0; i < all.size(); ++i)
        if (all[i].id == id) content.number = int(i) + 1;
    for (const Signature& signature : reader.select<Signature>().where(&Signature::reviewId, id).list())
        if (!signature.voided) content.signatures << signedLine(reader, signature);
    return content;
}

Document addendum(const ReviewContent& content) {
    const AgreementContent& agreement = content.agreement;
    const AgreementReview& review = content.review;
    const Template form = templateFrom(agreement.templateBody);
    const QString version = QString::number(agreement.version);
    QStringList names;
    for (const Party& party : agreement.parties) names << party.printName;
    Document document;
    document.title = Text::of(u"review.title"_s, {arg::date(review.day)});
    document.id = u"%1/%2/review-%3"_s.arg(agreement.code).arg(agreement.version).arg(content.number);
    document.language = form.language;
    document.footer = Text::of(u"review.footer"_s, {arg::words(agreement.code), version, arg::date(review.day),
                                                    shortFingerprint(agreement.fingerprint)});
    QStringList reference{arg::words(agreement.code), version};
    if (agreement.agreedOn) reference << arg::date(*agreement.agreedOn);
    document.blocks << Title{
        Text::verbatim(form.title), document.title,
        textOf({Piece::list(Piece::And, names, false), Piece::literal(u" · "_s),
                Piece::phrase(agreement.agreedOn ? u"review.to-agreed"_s : u"review.to"_s, reference)})};
    Fields facts;
    const auto add = [&](const QString& label, const Text& value) {
        facts.pairs << Fields::Pair{Text::of(label), value, 0};
    };
    add(u"review.day"_s, Text::of(u"text.joined"_s, {arg::date(review.day)}));
    if (!review.present.isEmpty()) add(u"review.present"_s, textOf({Piece::list(Piece::And, review.present, false)}));
    add(u"review.goals"_s, Text::of(review.goalsReviewed ? u"review.goals-yes"_s : u"review.goals-no"_s));
    add(u"review.outcome"_s, Text::of(u"review.outcome."_s + keyOf(review.outcome)));
    if (review.nextReview) add(u"review.next"_s, Text::of(u"text.joined"_s, {arg::date(*review.nextReview)}));
    document.blocks << facts;
    if (!review.changes.trimmed().isEmpty())
        document.blocks << Heading{1, {}, Text::of(u"review.changes"_s)}
                        << Paragraph{Text::verbatim(review.changes.trimmed())};
    document.blocks << Paragraph{Text::of(u"review.closing"_s), true}
                    << signaturesOf(form, agreement.parties, content.signatures);
    return document;
}

QList<Document> addendaOf(const Reader& reader, AgreementVersionId id) {
    QList<Document> addenda;
    for (const AgreementReview& review : reviewsOf(reader, id)) addenda << addendum(reviewContentOf(reader, review.id));
    return addenda;
}

}  // namespace mb::documents
