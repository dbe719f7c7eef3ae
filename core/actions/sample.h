// The demonstration book: three years of an invented assistant professor's mentoring life, for a first look (UX1), for
// the pictures in the guide, and, made as large as asked, for measuring.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::sample {

struct SampleOptions {
    // The day on which the book is looked at; all its dates are reckoned from here.
    QDate anchor{2026, 11, 22};
    // Generated meetings over the ten years before the anchor are added until the book holds this many, and mentees
    // until it holds forty mentorships. What is not above the hand-written ones adds nothing.
    int meetings = 0;
    // Identities follow from it. Two samples of one seed are one book: backups and exchange would take them for the
    // same.
    quint32 seed = 20261122;
};

// The same contents each time for the same options, identities included; the clock of the returned workspace stands
// still at nine o'clock (UTC) on the anchor day. Apart from the making of the book itself, its history holds a single
// step. The agreement with the research mentor is a complete draft. Throws BookExists, WriteFailed, DiskFull.
std::unique_ptr<Workspace> create(const QString& path, const SampleOptions& options = {});

}  // namespace mb::actions::sample
