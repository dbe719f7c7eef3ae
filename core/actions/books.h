// Making a book, and what its owner chooses for it.
#pragma once

#include "core/workspace/workspace.h"

namespace mb::actions::books {

struct NewBook {
    QString owner;    // "Given Family" or "Family, Given"
    QString degrees;  // "MD, PhD"
    OwnerRole role = OwnerRole::Mentee;
};

// A new file with its owner and the shipped term lists. Throws MissingValue without a name, BookExists.
std::unique_ptr<Workspace> create(const QString& path, const NewBook& wanted, const OpenOptions& options = {});

void change(Workspace& workspace, const Book& book);
// A further entry for a user list; returns its key, made from the label.
QString addTerm(Workspace& workspace, const QString& list, const QString& label);
void changeTerm(Workspace& workspace, const Term& term);
// Up (-1) or down (1) within its list; at the end of the list nothing happens.
void moveTerm(Workspace& workspace, const Term& term, int by);

}  // namespace mb::actions::books
