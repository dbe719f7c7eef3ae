#include "ui/print/compose.h"
#include "ui/print/rich_words.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

using documents::Text;

// A drawing fits the room over the line, and may reach a little below it, as a pen does.
DrawingItem drawn(const Drawing& drawing, QRectF room, const Style& style) {
    QRectF used;
    for (const Drawing::Stroke& stroke : drawing.strokes)
        for (const QPointF& point : stroke) used = used.united(QRectF(point, QSizeF(1e-6, 1e-6)));
    const QSizeF size(used.width() * drawing.aspect, used.height());
    const qreal scale = qMin(room.width() / qMax(size.width(), 1e-3), room.height() / qMax(size.height(), 1e-3));
    const qreal most = qMin(scale, room.height() / 0.35);  // a small mark stays small
    const QSizeF whole(drawing.aspect * most, most);
    const QPointF corner(room.left() - used.left() * whole.width(), room.bottom() - used.bottom() * whole.height());
    return {QRectF(corner, whole), drawing, 0.9, style.text};
}

// The parts of one signature: who signs, and in which way and when; -1 where something is missing.
struct SignatureParts {
    int who = -1, line = -1, signedAs = -1, drawing = -1, dateLabel = -1, date = -1;
};

SignatureParts addParts(const documents::Signatures::Line& line, int list, const QString& who, const Canvas& canvas) {
    Structure& structure = canvas.structure;
    SignatureParts parts;
    const int item = structure.add(pdf::PartKind::ListItem, list);
    parts.who = structure.add(pdf::PartKind::Label, item);
    const int body = structure.add(pdf::PartKind::Body, item);
    const bool drawing = !line.drawing.isEmpty(), typed = !line.signedAs.isEmpty() || !line.elsewhere.isEmpty();
    if (drawing) parts.drawing = structure.addPicture(body, canvas.type.words(Text::of(u"paper.signed-by-hand"_s)));
    if (typed) parts.signedAs = structure.add(pdf::PartKind::Span, body);
    if (!drawing && !typed) parts.line = structure.addWriteIn(body, who);
    parts.dateLabel = structure.add(pdf::PartKind::Span, body);
    if (!line.date.isEmpty()) parts.date = structure.add(pdf::PartKind::Span, body);
    return parts;
}

// Room to sign, or the typed name and the date; all of it stands on the line.
QList<Item> overTheLine(const documents::Signatures::Line& line, const SignatureParts& parts, qreal x, qreal width,
                        qreal bottom, const Canvas& canvas) {
    QList<Item> items;
    auto stand = [&](QList<Slice> slices, int part) {
        canvas.structure.fill(part, {&slices});
        qreal y = bottom - 3.5 - heightOf(slices) + slices.last().height - slices.last().baseline;
        for (const Slice& slice : slices) {
            y += slice.above;
            for (Item item : slice.items) {
                move(item, {0, y});
                items.append(std::move(item));
            }
            y += slice.height;
        }
    };
    const QString date = canvas.type.words(line.date);
    const qreal dateWidth = date.isEmpty() ? 0 : qMin(width * 0.4, canvas.type.naturalWidth(date, Role::Body));
    if (!date.isEmpty()) stand(canvas.type.lines(date, Role::Body, x + width - dateWidth, dateWidth), parts.date);
    const QString name = canvas.type.words(line.signedAs), elsewhere = canvas.type.words(line.elsewhere);
    const qreal nameWidth = width - dateWidth - canvas.style.labelGap;
    if (!line.drawing.isEmpty()) {
        DrawingItem drawing = drawn(line.drawing, QRectF(x + 2, 3, nameWidth - 4, bottom - 5), canvas.style);
        drawing.part = parts.drawing;
        items.append(drawing);
    }
    if (!name.isEmpty()) stand(canvas.type.lines(name, Role::SignedAs, x, nameWidth, Edge::Left), parts.signedAs);
    else if (!elsewhere.isEmpty())
        stand(canvas.type.lines(elsewhere, Role::Remark, x, nameWidth, Edge::Left), parts.signedAs);
    return items;
}

qreal roomToSign(const documents::Signatures::Line& line, qreal width, const Canvas& canvas) {
    const QString name = canvas.type.words(line.signedAs);
    if (name.isEmpty()) return canvas.style.signingRoom;
    return qMax(canvas.style.signingRoom, 8 + heightOf(canvas.type.lines(name, Role::SignedAs, 0, width * 0.6)));
}

// On one line if they fit, else the role stands under the name.
QList<Slice> nameAndRoleLines(const documents::Signatures::Line& line, const QString& both, qreal x, qreal width,
                              const Canvas& canvas) {
    const QString name = canvas.type.words(line.name), role = canvas.type.words(line.role);
    if (name.isEmpty() || role.isEmpty() || canvas.type.naturalWidth(both, Role::Caption) <= width)
        return canvas.type.lines(both, Role::Caption, x, width, Edge::Left);
    return canvas.type.lines(name, Role::Caption, x, width, Edge::Left) +
           canvas.type.lines(role, Role::Caption, x, width, Edge::Left);
}

}  // namespace

Composed compose(const documents::Signatures& signatures, const Canvas& canvas) {
    const Style& style = canvas.style;
    // Who signs alone has the whole line.
    const qreal width = signatures.lines.size() == 1 ? canvas.width : (canvas.width - style.signatureGap) / 2;
    Composed composed;
    const int list = canvas.structure.add(pdf::PartKind::List);
    for (qsizetype i = 0; i < signatures.lines.size(); i += 2) {
        const auto pair = signatures.lines.mid(i, 2);
        Strip strip;
        qreal room = 0;
        for (const auto& line : pair) room = qMax(room, roomToSign(line, width, canvas));
        Row captions;
        for (qsizetype side = 0; side < pair.size(); ++side) {
            const qreal x = canvas.left + static_cast<qreal>(side) * (width + style.signatureGap);
            const QString dateLabel = canvas.type.words(Text::verbatim(dateAndMethod(pair[side])));
            const QString who = canvas.type.words(Text::verbatim(nameAndRole(pair[side])));
            const SignatureParts parts = addParts(pair[side], list, who, canvas);
            const qreal dateWidth = canvas.type.naturalWidth(dateLabel, Role::Caption);
            strip.items += overTheLine(pair[side], parts, x, width, room, canvas);
            strip.items.append(RuleItem{{x, room}, width, 0.75, style.text, parts.line});
            QList<Slice> whoLines = nameAndRoleLines(pair[side], who, x, width - dateWidth - style.labelGap, canvas);
            QList<Slice> dateLines =
                canvas.type.lines(dateLabel, Role::Caption, x + width - dateWidth, dateWidth, Edge::Start);
            canvas.structure.fill(parts.who, {&whoLines});
            canvas.structure.fill(parts.dateLabel, {&dateLines});
            captions.cells.append(whoLines);
            captions.cells.append(dateLines);
        }
        captions.above = 3;
        Strip under = stripsOf(captions, 1e9).first();
        for (Item& item : under.items) {
            move(item, {0, room + 0.75});
            strip.items.append(std::move(item));
        }
        strip.height = room + 0.75 + under.height;
        strip.above = i > 0 ? style.betweenSignatures : 0;
        strip.breakBefore = i > 0 ? BreakBefore::PartsSigners : BreakBefore::PartsSignatures;
        composed.strips.append(strip);
    }
    return composed;
}

}  // namespace mb::print
