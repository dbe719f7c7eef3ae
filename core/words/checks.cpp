#include "core/words/checks.h"

#include <QCoreApplication>

namespace mb::words {

namespace {

QString inChecks(const char* text) { return QCoreApplication::translate("checks", text); }

}  // namespace

QString sentence(const Fault& fault) {
    const QString detail = fault.detail.simplified().left(300);
    switch (fault.part) {
        case CheckPart::File:
            return inChecks("The file itself is damaged: %1. Please restore a backup.").arg(detail);
        case CheckPart::References:
            return inChecks("A record refers to one that is not there: %1.").arg(detail);
        case CheckPart::Extra:
            return inChecks("“%1” was added by another program; it does no harm.").arg(detail);
        case CheckPart::Schema:
            return inChecks("“%1” is not as this version of the file has it.").arg(detail);
        case CheckPart::Values:
            return inChecks("A record holds a value that does not belong there: %1.").arg(detail);
        case CheckPart::Search:
            return detail.isEmpty() ? inChecks("The search index does not hold the words of the book.")
                                    : inChecks("The search index cannot be read: %1.").arg(detail);
        case CheckPart::History:
            return inChecks("The history does not hold together: %1.").arg(detail);
        case CheckPart::Attachments:
            return inChecks("The bytes of an attachment are missing or changed: %1.").arg(detail);
    }
    return detail;
}

}  // namespace mb::words
