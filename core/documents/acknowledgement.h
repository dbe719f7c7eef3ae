// The slip by which a chair, a program or faculty affairs takes note of an agreement (AG5): names and dates and nothing
// else. Who signs a page may read it, so this is a page of its own, without the agreement.
#pragma once

#include "core/documents/agreement.h"

namespace mb::documents {

// `signedOn`: when the last party signed, if all have.
Document acknowledgementSlip(const AgreementContent& content, std::optional<QDate> signedOn = {});

}  // namespace mb::documents
