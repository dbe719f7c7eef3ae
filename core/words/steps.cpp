#include "core/words/steps.h"

#include <QCoreApplication>

namespace mb::words {
namespace {

// By kind; %1, %2 … are the step's arguments.
constexpr const char* titles[] = {
#define KIND(kind, key, title) title,
#include "core/domain/step_kinds.inc"
#undef KIND
};

}  // namespace

QString stepTitle(StepKind kind, const QStringList& args) {
    QString title = QCoreApplication::translate("steps", titles[size_t(kind)]);
    // Arguments are the user's words: filled in one after the other, so that a "%2" in a title stays what it is.
    QString out;
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (title[i] == u'%' && i + 1 < title.size() && title[i + 1].isDigit()) {
            out += args.value(title[++i].digitValue() - 1);
        } else {
            out += title[i];
        }
    }
    return out;
}

}  // namespace mb::words
