#include "ui/print/compose.h"

#include <algorithm>

namespace mb::print {

namespace {

using documents::Block;

template <class Kind>
bool holds(const Block* block) {
    return block != nullptr && std::holds_alternative<Kind>(*block);
}

// Whether the block ends in a line to write on: the hand needs some room under it.
bool endsInWriting(const Block& block) {
    if (const auto* fields = std::get_if<documents::Fields>(&block)) {
        return !fields->pairs.isEmpty() && fields->pairs.last().value.isEmpty() && fields->pairs.last().blankLines > 0;
    }
    if (const auto* table = std::get_if<documents::Table>(&block)) return table->blankRows > 0;
    return std::holds_alternative<documents::BlankLines>(block);
}

qreal distance(const Block* before, const Block& block, const Style& style) {
    if (before == nullptr) return 0;
    if (holds<documents::Title>(before)) return style.afterHead;
    if (const auto* heading = std::get_if<documents::Heading>(&block)) {
        if (holds<documents::Heading>(before)) return style.beforePart * 0.6;
        return heading->level <= 1 ? style.beforeSection : style.beforePart;
    }
    if (holds<documents::Signatures>(&block)) return style.beforeSignatures;
    if (holds<documents::Heading>(before)) {
        return holds<documents::Table>(&block) ? style.headingToTable : style.afterHeading;
    }
    return style.betweenBlocks + (endsInWriting(*before) ? style.afterWriting : 0);
}

// Lines to sign on must not stand on a page with nothing but a remark.
bool isRemarkOverSignatures(const documents::Document& document, qsizetype i) {
    const auto* remark = std::get_if<documents::Paragraph>(&document.blocks[i]);
    return remark != nullptr && remark->muted && i > 0 && i + 1 < document.blocks.size() &&
           holds<documents::Signatures>(&document.blocks[i + 1]);
}

// A remark between a heading and a list explains the list's signs.
bool isRemarkOverEntries(const documents::Document& document, qsizetype i) {
    if (i == 0 || !holds<documents::Entries>(&document.blocks[i])) return false;
    const auto* remark = std::get_if<documents::Paragraph>(&document.blocks[i - 1]);
    return remark != nullptr && remark->muted;
}

// The column in which section numbers hang; none if nothing is numbered.
qreal numberColumn(const documents::Document& document, Typesetter& type) {
    qreal widest = 0;
    for (const Block& block : document.blocks) {
        const auto* heading = std::get_if<documents::Heading>(&block);
        if (heading == nullptr || heading->number.isEmpty()) continue;
        const QString number = type.words(documents::Text::verbatim(heading->number));
        widest = qMax(widest, type.naturalWidth(number, heading->level <= 1 ? Role::Number : Role::PartNumber));
    }
    const Style& style = type.style();
    return widest > 0 ? qMax(style.numberColumn, qMin(widest, 60.0) + style.numberGap) : 0;
}

// As wide as the labels need, but narrow enough to leave room for the values. Longer labels wrap or stand above.
qreal labelColumn(const documents::Document& document, Typesetter& type, qreal width) {
    const qreal most = width * 0.24;
    qreal widest = 0;
    auto consider = [&](const documents::Text& label) {
        const qreal natural = type.naturalWidth(type.words(label), Role::Label);
        if (natural <= most) widest = qMax(widest, natural);
    };
    for (const Block& block : document.blocks) {
        if (const auto* fields = std::get_if<documents::Fields>(&block); fields != nullptr && fields->columns < 2) {
            for (const auto& pair : fields->pairs) consider(pair.label);
        } else if (const auto* choices = std::get_if<documents::Choices>(&block)) {
            consider(choices->label);
        } else if (const auto* lines = std::get_if<documents::BlankLines>(&block)) {
            consider(lines->label);
        }
    }
    return widest > 0 ? qMax(widest, width * 0.12) : width * 0.22;
}

SharedColumns sharedColumns(const documents::Document& document, Typesetter& type, qreal left, qreal width) {
    QHash<QString, QList<const documents::Table*>> alike;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<documents::Table>(&block)) alike[headsOf(*table)] << table;
    SharedColumns columns;
    for (auto it = alike.cbegin(); it != alike.cend(); ++it)
        columns.insert(it.key(), placesOf(it.value(), type, left, width));
    return columns;
}

}  // namespace

Flow flowOf(const documents::Document& document, Typesetter& type, Structure& structure, qreal bodyWidth,
            qreal bodyHeight) {
    const qreal indent = numberColumn(document, type);
    const qreal width = bodyWidth - indent;
    const SharedColumns columns = sharedColumns(document, type, indent, width);
    const Canvas canvas{type,       structure, type.style(), indent, width, labelColumn(document, type, width),
                        bodyHeight, columns};
    Flow flow;
    const Block* before = nullptr;
    bool forced = false;
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (holds<documents::PageBreak>(&block)) {
            forced = !flow.strips.isEmpty();
            continue;
        }
        Composed composed = std::visit([&](const auto& one) { return compose(one, canvas); }, block);
        if (composed.strips.isEmpty()) continue;
        Strip& first = composed.strips.first();
        first.above += distance(before, block, type.style());
        if (holds<documents::Heading>(before) || holds<documents::Title>(before) || isRemarkOverEntries(document, i)) {
            first.breakBefore = BreakBefore::PartsLines;
        }
        if (isRemarkOverSignatures(document, i))
            first.breakBefore = qMax(first.breakBefore, BreakBefore::PartsSignatures);
        if (forced) first.breakBefore = BreakBefore::Forced;
        if (composed.repeatFirst) {
            for (Strip& strip : composed.strips) strip.repeatedHead = static_cast<int>(flow.heads.size());
            first.repeatedHead = -1;
            flow.heads.append(first);
            setPart(flow.heads.last().items, pdf::kArtifact);  // it was read before the first row
        }
        flow.strips += composed.strips;
        before = &block;
        forced = false;
    }
    return flow;
}

}  // namespace mb::print
