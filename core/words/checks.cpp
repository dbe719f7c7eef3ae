#include "core/words/checks.h"

#include <QCoreApplication>

namespace mb::words {

namespace {

struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(checks)
};

}  // namespace

QString sentence(const Fault& fault) {
    const QString detail = fault.detail.simplified().left(300);
    switch (fault.part) {
        case CheckPart::File:
            return CheckWords::tr("The file itself is damaged: %1. Please restore a backup.").arg(detail);
        case CheckPart::References:
            return CheckWords::tr("A record refers to one that is not there: %1.").arg(detail);
        case CheckPart::Extra:
            return CheckWords::tr("“%1” was added by another program; it does no harm.").arg(detail);
        case CheckPart::Schema:
            return CheckWords::tr("“%1” is not as this version of the file has it.").arg(detail);
        case CheckPart::Values:
            return CheckWords::tr("A record holds a value that does not belong there: %1.").arg(detail);
        case CheckPart::Search:
            return detail.isEmpty() ? CheckWords::tr("The search index does not hold the words of the book.")
                                    : CheckWords::tr("The search index cannot be read: %1.").arg(detail);
        case CheckPart::History:
            return CheckWords::tr("The history does not hold together: %1.").arg(detail);
        case CheckPart::Attachments:
            return CheckWords::tr("The bytes of an attachment are missing or changed: %1.").arg(detail);
    }
    return detail;
}

}  // namespace mb::words
