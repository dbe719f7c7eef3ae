// The demonstration book: three years of an invented assistant professor's mentoring life, for a first look (UX1), for
// the pictures in the guide, and, made as large as asked, for measuring.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::sample {

struct SampleOptions {
    // The day on which the book is looked at; all its dates are reckoned from here.
    QDate anchor{2026, 11, 22};
    // How many meetings the book should hold. Beyond the hand-written ones, meetings over the ten years before the
    // anchor are generated, and mentees up to forty mentorships.
    int meetings = 0;
    // The identities (UUIDs) follow from it. Backups and exchange take two samples with one seed for the same book.
    quint32 seed = 20261122;
};

// The same contents each time for the same options, identities included; the clock of the returned workspace stands
// still at nine o'clock (UTC) on the anchor day. Apart from the making of the book itself, its history holds a single
// step. The agreement with the research mentor is a complete draft. Throws BookExists, WriteFailed, DiskFull.
std::unique_ptr<Workspace> create(const QString& path, const SampleOptions& options = {});

}  // namespace mb::actions::sample
