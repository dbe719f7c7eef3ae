#include "ui/print/style.h"

namespace mb::print {

namespace {

constexpr qreal kSmallest = 7.5;  // nothing on paper is smaller

void setTypes(Style& s, bool compact) {
    const qreal body = compact ? 9 : 10;
    const qreal bodyLeading = compact ? 12 : 14.25;
    const qreal small = kSmallest;
    auto set = [&](Role role, TypeStyle type) { s.types[static_cast<size_t>(role)] = type; };
    set(Role::Kicker, {Face::SansSemiBold, 7.75, 10, s.accent, 0.085, true});
    set(Role::Title, {Face::Serif, compact ? 18.0 : 22.0, compact ? 22.0 : 27.0, s.text});
    set(Role::Subtitle, {Face::SerifItalic, body, bodyLeading, s.muted});
    set(Role::Section, {Face::SansSemiBold, compact ? 8.5 : 9.0, 12, s.text});
    set(Role::Part, {Face::SansMedium, compact ? 8.0 : 8.5, 11.5, s.text});
    set(Role::Number, {Face::SansSemiBold, compact ? 8.5 : 9.0, 12, s.accent});
    set(Role::PartNumber, {Face::SansMedium, compact ? 8.0 : 8.5, 11.5, s.accent});
    set(Role::Body, {Face::Serif, body, bodyLeading, s.text});
    set(Role::Dense, {Face::Serif, body, compact ? 11.0 : 12.0, s.text});
    set(Role::Remark, {Face::SerifItalic, compact ? 8.5 : 9.5, compact ? 11.0 : 13.0, s.muted});
    set(Role::Detail, {Face::Serif, body - 1, bodyLeading - 1.75, s.muted});
    set(Role::Label, {Face::Sans, small, small * 1.4, s.muted});
    set(Role::TableHead, {Face::SansSemiBold, small, compact ? 9.5 : 10.0, s.muted});
    set(Role::Figure, {Face::Serif, 20, 23, s.accent});
    set(Role::EntryNumber, {Face::SansSemiBold, 8, compact ? 11.0 : 12.0, s.accent});
    set(Role::SignedAs, {Face::SerifItalic, 14, 18, s.text});
    set(Role::Caption, {Face::Sans, small, 10.5, s.muted});
    set(Role::Draft, {Face::SansSemiBold, small, 9.5, s.text, 0.06, true});
    set(Role::Foot, {Face::Sans, small, 9.5, s.muted});
}

}  // namespace

Style styleFor(bool compact, qreal scale, const Fit& fit) {
    Style s;
    s.text = QColor(0x20, 0x24, 0x2a);
    s.muted = QColor(0x6a, 0x6f, 0x76);
    s.accent = QColor(0x2b, 0x6a, 0x66);
    s.hairline = QColor(0xcf, 0xcd, 0xc8);
    s.strongLine = QColor(0x8a, 0x8e, 0x94);
    s.compact = compact;
    setTypes(s, compact);
    for (TypeStyle& type : s.types) {
        const qreal grown = qMax(type.size * scale, qMin(type.size, kSmallest)) / type.size;
        type.size *= grown;
        type.leading *= grown * fit.leading;
    }
    // In large print distances grow less than the letters do.
    const qreal room = 1 + (scale - 1) * 0.6;
    auto pick = [&](qreal normal, qreal tight) { return room * (compact ? tight : normal); };
    auto gap = [&](qreal normal, qreal tight) { return fit.closeness * pick(normal, tight); };
    s.hairlineWidth = 0.5;
    s.strongLineWidth = 0.6;
    s.numberColumn = pick(17.25, 15);
    s.numberGap = pick(6, 5);
    s.afterKicker = pick(2.5, 1.5);
    s.afterTitle = pick(1.5, 0.5);
    s.afterHead = gap(14.75, 10);
    s.beforeSection = gap(12.5, 9.5);
    s.beforePart = gap(9, 6.5);
    s.afterHeading = pick(2.5, 2);
    s.headingToTable = gap(4.75, 3);
    s.betweenParagraphs = gap(3.5, 2);
    s.betweenBlocks = gap(7.5, 4.5);
    s.columnGap = pick(15, 11);
    s.denseColumnGap = pick(8, 7);
    s.beforeDetail = pick(2, 1.25);
    s.tableHeadBelow = pick(1.75, 1.25);
    s.cellAbove = gap(3.75, 2.25);
    s.cellBelow = gap(4.5, 2.75);
    s.beforeFigure = pick(2.5, 1.5);
    s.entryNumber = pick(17.25, 15);
    s.blankRow = pick(24, 18.25) * fit.writing;
    s.labelGap = pick(12, 9);
    s.pairBelow = gap(3, 1.5);
    s.stackedBelow = gap(6.5, 4);
    s.afterWriting = gap(4, 4.5);
    s.writingLine = pick(21, 18) * fit.writing;
    s.box = pick(6.75, 6.25) * (scale / room);
    s.boxGap = pick(5, 4.5);
    s.choiceGap = pick(14, 11);
    s.beforeSignatures = gap(22, 10);
    s.signingRoom = pick(33, 25) * fit.writing;
    s.signatureGap = pick(27, 24);
    s.betweenSignatures = gap(9, 5);
    s.footRule = 25;
    s.footText = 5;
    return s;
}

}  // namespace mb::print
