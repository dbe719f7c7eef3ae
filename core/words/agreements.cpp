#include "core/words/agreements.h"

#include <QCoreApplication>

namespace mb::words {

namespace {

struct AgreementWords {
    Q_DECLARE_TR_FUNCTIONS(errors)
};

}  // namespace

QString stateLabel(AgreementState state) {
    switch (state) {
        case AgreementState::Draft:
            return AgreementWords::tr("still a draft");
        case AgreementState::Agreed:
            return AgreementWords::tr("agreed");
        case AgreementState::Signed:
            return AgreementWords::tr("signed");
        case AgreementState::Superseded:
            return AgreementWords::tr("superseded by a newer one");
        case AgreementState::Ended:
            return AgreementWords::tr("ended");
    }
    return {};
}

}  // namespace mb::words
