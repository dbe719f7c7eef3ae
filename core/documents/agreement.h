// The Mentoring Partnership Agreement on paper (AG1–AG6). AgreementContent is all that a version says, as plain values;
// its canonical JSON is the snapshot that `agree` stores, and the SHA-256 of that is the fingerprint. Signatures, the
// state and the fingerprint itself are no part of it.
#pragma once

#include "core/documents/agreement_template.h"
#include "core/domain/agreement.h"

namespace mb::documents {

struct Party {
    QString participantId;  // the participant's UUID: it means the same in everybody's book
    QString name;           // "Maya Okafor"
    QStringList degrees;
    QString printName;  // "Maya Okafor, MD"
    QString shortName;  // "Maya": what the sentences call this person; see distinctShortNames()
    Side side = Side::Mentee;
    bool lead = false;
    QStringList functions;  // keys of the term list "function"
    QString title;          // rank or title
    QString department;
    QString institution;
    QString email;
    QString phone;
    bool operator==(const Party&) const = default;
};

// Whether a party is meant by a side's key, or by "lead".
bool isOf(const Party& party, const QString& side);
// "mentee", or where the template has a word for those who lead, "lead mentor"; see Template::sideWords.
QString roleWord(const QHash<QString, QString>& sideWords, const Party& party);

// Where two parties have the same short name (or none), both go by their whole name.
void distinctShortNames(QList<Party>& parties);

// A line that somebody has signed on.
struct SignedLine {
    QString participantId;
    QString printedName;
    QString role;
    SignatureMethod method = SignatureMethod::Ink;
    std::optional<QDate> signedOn;
    Drawing drawing;  // of a drawn one
};

struct AgreementContent {
    QJsonObject templateBody;
    QString code;  // "OC-7F3A"
    int version = 1;
    std::optional<QDate> replacesSignedOn;  // the version before this one, if it was signed
    std::optional<QDate> agreedOn;
    QList<Party> parties;  // mentee first
    // Field path → value: text, YYYY-MM-DD, option key, number; array of keys (checklist); array of objects (table);
    // object participantId → value (per_party). Bound fields stand here too, filled from their records by the caller,
    // except "goals", "parties", "participant.functions" and "mentorship.kind", which come from the lists here.
    QJsonObject answers;
    QJsonArray goals;  // objects by column of the table `goal`: title, domain, target_on, …
    Terms terms;       // labels of the terms used, so that a frozen page never changes

    // Not in the snapshot.
    AgreementState state = AgreementState::Draft;
    QString fingerprint;  // lower-case hex; empty while a draft
    QList<SignedLine> signatures;
};

QJsonObject toJson(const AgreementContent& content);
AgreementContent fromJson(const QJsonObject& snapshot);
// The bytes that `agree` stores, and their SHA-256 in lower-case hex.
QByteArray snapshotOf(const AgreementContent& content);
QString fingerprintOf(const QByteArray& snapshot);
QString shortFingerprint(const QString& fingerprint);  // as the foot of a page has it: four groups of four
// Keeps the terms that the answers use, so that the snapshot holds no more than it says.
Terms usedTerms(const AgreementContent& content, const Terms& all);

// Required answers that are not there. `field` is the path (tables: "goals.goals[0].target_on"; per party:
// "confidentiality.dossier_use.<participantId>"), kind MissingValue, args: the label as the form shows it.
FieldErrors missing(const AgreementContent& content);
// Answers that contradict each other: DateOrder(label, other label) at the later field.
FieldErrors contradictions(const AgreementContent& content);

// Whether a month or a year is an answer, too: those of columns that keep no more where no more is known.
bool takesPartialDate(const TemplateField& field);
// One typed answer as the command line gives it → its JSON value. Keys and labels of options are both understood; a
// checklist takes them comma-separated; tables and per-party objects are not typed this way, except as JSON.
// Throws UnknownKey(path, value, allowed) or BadValue(path, value, expected kind).
QJsonValue parseAnswer(const TemplateField& field, const Terms& terms, const QString& typed);
// What a new agreement proposes; dates are reckoned from the start. Undefined where the template proposes nothing.
QJsonValue proposedAnswer(const TemplateField& field, QDate start);

// First and last day of the term, as far as the parties set them (LI3).
struct TermDays {
    PartialDate start, end;
};
TermDays termOf(const AgreementContent& content);
// Id, version and, once agreed, fingerprint: the left part of each page's foot.
Text footerOf(const AgreementContent& content);

// What stands over the paper: names that do not part at a line's end; from three parties on, what they are together,
// for then the first clause says who they are.
Text titleOf(const Template& form, const QList<Party>& parties);
// The lines to sign on, one for each party, with what stands on them.
Signatures signaturesOf(const Template& form, const QList<Party>& parties, const QList<SignedLine>& signedLines);

// The paper of a version, with its signatures. Sections without answers are left out; numbers stay continuous.
Document agreement(const AgreementContent& content);
// The empty form, to be filled in by hand; names stand on it if they are known.
Document blankAgreement(const Template& form, const Terms& terms, const QList<Party>& parties = {});

}  // namespace mb::documents
