// The one error that core throws. It carries a kind and arguments; core/words turns it into a sentence.
#pragma once

#include <QString>
#include <QStringList>

#include <exception>

namespace mb {

enum class ErrorKind {
    // Opening a book. args: path, then what the kind needs.
    BookMissing,     // path
    BookUnreadable,  // path, cause
    BookEmpty,       // path
    BookForeign,     // path
    BookNewer,       // path, its version, ours, the program that wrote it (empty: not told)
    BookCut,         // path, bytes found, bytes expected
    BookDamaged,     // path, cause
    BookLocked,      // path, holder, since when (ISO), "elsewhere" where it is another machine's
    BookReadOnly,    // path, what is protected: the path again, or the folder
    BookExists,      // path
    BookChanged,     // path: another program wrote into it since it was last read here
    BookUnfinished,  // path, holder, another name of the file that it has to be opened by: a crash left it half
                     // written, and whoever holds the lock has to put it right
    BookAltered,     // path, what is not as the version must have it
    BookReplaced,    // path: the file under the open book is no longer the one that was opened
    UpgradeFailed,   // path, cause
    // Writing
    WriteFailed,         // path, cause
    DiskFull,            // path
    ChangeWhileTelling,  // a listener tried to change the book while it was being told of a change
    OutputFailed,        // cause: what was to be printed was not
    WrittenUnsure,       // path, cause: it stands there, but the folder was not confirmed to be on the disk
    DriverMissing,       // Qt's driver for SQLite
    StorageFailed,       // cause
    OutOfMemory,
    Unexpected,  // cause: whatever else was thrown
    // Asking for something that is not there or not allowed
    NoSuchRecord,   // noun, id
    NoSuchName,     // noun, name
    AmbiguousName,  // name, candidates; if theirs is the name turned around, the name as of somebody else
    UnknownKey,     // field, value, allowed values
    BadValue,       // field, value, expected
    MissingValue,   // field
    UnknownEnding,  // path, its ending, then those expected, with their dots
    DateOrder,      // field, other field
    NothingToUndo,
    NothingToRedo,
    UndoBarrier,          // kind of the barrier step
    UndoMismatch,         // noun, id
    AgreementState,       // wanted verb, present state
    AgreementIncomplete,  // one argument for each missing field's label
    AgreementBound,       // field, where it is edited
    AgreementExists,      // version
    AgreementLocked,      // names of those who signed
    SignatureGiven,       // name
    SignatureVoid,        // name
    VoicesNotReady,       // names of those who are not
    NotAParty,            // name
    ScanRefused,          // name of the file, cause: kind, cut, size, empty
    // A file that comes in
    InputFile,               // path, line, column, what was found, what was expected
    InputTooLarge,           // path, what is too large, limit, found; of one cell also line and column
    InputUnreadable,         // path, cause, details
    InputUnknownKind,        // path, heads of the columns; "own": a list of this program's that is not read back
    InputNoDate,             // path, heads of the columns
    PlanOutdated,            // the book changed since the plan of an import was made
    InputAmbiguousDate,      // path, line, column, value
    InputAmbiguousLength,    // path, line, column, value: hours or minutes
    InputAmbiguousEncoding,  // path, line, words as windows-1252, then a better encoding and the words in it, if any
    TemplateInvalid,         // path, place, cause, detail
    DefinitionInvalid,       // path, place, cause, detail
};

// True if the book or the disk is at fault and not something that was typed; trying again later may help.
constexpr bool isFaultOfFile(ErrorKind kind) { return kind <= ErrorKind::Unexpected; }

class Error : public std::exception {
public:
    Error(ErrorKind errorKind, QStringList arguments = {}) : kind(errorKind), args(std::move(arguments)) {}
    const char* what() const noexcept override { return "mb::Error"; }

    ErrorKind kind;
    QStringList args;
};

// For use inside catch (...) at the edge of the program: turns any exception into an Error, so that none ends the
// program.
Error caught();
Error asError(const std::exception_ptr& thrown);

// One fault of one field, as returned by the validate() functions. Forms, importer and command line share them.
struct FieldError {
    QString field;  // column name
    ErrorKind kind = ErrorKind::BadValue;
    QStringList args;
    bool operator==(const FieldError&) const = default;
};
using FieldErrors = QList<FieldError>;

// Throws the first of the errors, if there is one.
void throwFirst(const FieldErrors& errors);

}  // namespace mb
