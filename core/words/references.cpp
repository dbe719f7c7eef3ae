#include "core/words/references.h"

#include <QCoreApplication>
#include <QLocale>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReferenceWords {
    Q_DECLARE_TR_FUNCTIONS(references)
};

QString whatMustStand(const QString& found, const QString& expected) {
    if (expected == u"field")
        return ReferenceWords::tr("“%1” stands where the name of a field was expected.").arg(found);
    if (expected == u"equals")
        return ReferenceWords::tr("An equals sign was expected behind the name in “%1”.").arg(found);
    if (expected == u"value") return ReferenceWords::tr("“%1” stands where a value was expected.").arg(found);
    if (expected == u"xml") return ReferenceWords::tr("The XML is damaged from here on.");
    return ReferenceWords::tr("“%1” is not JSON as it must be.").arg(found);
}

}  // namespace

QString whyRefused(const exchange::RefusedReference& refused) {
    using exchange::RefusalReason;
    const auto arg = [&](int i) { return refused.args.value(i); };
    switch (refused.reason) {
        case RefusalReason::EndMissing:
            return arg(0).isEmpty()
                       ? ReferenceWords::tr("The entry never ends; a closing brace is missing.")
                       : ReferenceWords::tr("The field “%1” never ends; a closing brace or quotation mark is missing.")
                             .arg(arg(0));
        case RefusalReason::ExtraBrace:
            return ReferenceWords::tr("A closing brace too many ends the entry before its last fields.");
        case RefusalReason::TooLong:
            return ReferenceWords::tr("The entry is too long; the limit is %1 MB.")
                .arg(QLocale().toString(arg(0).toLongLong() >> 20));
        case RefusalReason::TooDeep:
            return ReferenceWords::tr("More than %1 braces stand in one another.").arg(arg(0));
        case RefusalReason::NothingInIt:
            return ReferenceWords::tr("The entry has no title, no author and no number.");
        case RefusalReason::NotAsItMust:
            return ReferenceWords::tr("Line %1, column %2: %3").arg(arg(2), arg(3), whatMustStand(arg(0), arg(1)));
    }
    return {};
}

QString formatLabel(exchange::ReferenceFormat format) {
    switch (format) {
        case exchange::ReferenceFormat::BibTex:
            return u"BibTeX"_s;
        case exchange::ReferenceFormat::Ris:
            return u"RIS"_s;
        case exchange::ReferenceFormat::Nbib:
            return u"PubMed (nbib)"_s;
        case exchange::ReferenceFormat::EndNoteXml:
            return u"EndNote (XML)"_s;
        case exchange::ReferenceFormat::CslJson:
            return u"CSL-JSON"_s;
    }
    return {};
}

QString sentence(const exchange::ReferenceNote& note) {
    using exchange::ReferenceNoteKind;
    const auto arg = [&](int i) { return note.args.value(i); };
    switch (note.kind) {
        case ReferenceNoteKind::NamesGuessed:
            return ReferenceWords::tr("The file does not say which part of a name is which; please check “%1”.")
                .arg(arg(0));
        case ReferenceNoteKind::NameTurned:
            return ReferenceWords::tr("Family and given name may be the wrong way round: “%1, %2”.")
                .arg(arg(0), arg(1));
        case ReferenceNoteKind::YearUnsure:
            return ReferenceWords::tr("“%1” was read as the year %2.").arg(arg(0), arg(1));
        case ReferenceNoteKind::DateUnclear:
            return ReferenceWords::tr("“%1” is no date that could be read; the date was left open.").arg(arg(0));
        case ReferenceNoteKind::MonthUnknown:
            return ReferenceWords::tr("“%1” is no month that could be read; only the year was taken.").arg(arg(0));
        case ReferenceNoteKind::SeasonKept:
            return ReferenceWords::tr("The date also says “%1”, which has no place in it.").arg(arg(0));
        case ReferenceNoteKind::MacroUnknown:
            return ReferenceWords::tr("The file does not explain the abbreviation “%1”; it was left as it is.")
                .arg(arg(0));
        case ReferenceNoteKind::CommandUnknown:
            return ReferenceWords::tr("The LaTeX command “%1” is not known; its text was kept.").arg(arg(0));
        case ReferenceNoteKind::DoiUnclear:
            return ReferenceWords::tr("“%1” is no DOI, so none was taken.").arg(arg(0));
        case ReferenceNoteKind::EndMissing:
            return ReferenceWords::tr("The entry had no end; it was read up to the next one.");
        case ReferenceNoteKind::TextIgnored:
            return ReferenceWords::tr("This text belongs to no reference and was left out: “%1”").arg(arg(0));
        case ReferenceNoteKind::StrayByte:
            return ReferenceWords::tr(
                       "A letter was not in UTF-8 like the rest of the file; “%1” was read. Please check it.")
                .arg(arg(0));
    }
    return {};
}

QString sentence(const exchange::RefusedReference& refused) {
    return ReferenceWords::tr("%1: %2").arg(placeOf(refused), whyRefused(refused));
}

QString placeOf(const exchange::RefusedReference& refused) {
    const QString first = QString::number(refused.line), last = QString::number(refused.lastLine);
    if (refused.lastLine > refused.line)
        return refused.key.isEmpty() ? ReferenceWords::tr("Lines %1 to %2").arg(first, last)
                                     : ReferenceWords::tr("Lines %1 to %2 (%3)").arg(first, last, refused.key);
    return refused.key.isEmpty() ? ReferenceWords::tr("Line %1").arg(first)
                                 : ReferenceWords::tr("Line %1 (%2)").arg(first, refused.key);
}

}  // namespace mb::words
