// Two voices (AG8): what each party answered alone, and clause by clause where the answers differ. What a party
// answered is hidden from the others until all who began are ready.
#pragma once

#include "core/documents/agreement_records.h"

namespace mb::documents {

struct VoiceState {
    Party party;
    ParticipantId participant;
    bool begun = false;
    int answered = 0;  // fields
    std::optional<QDate> readyOn;
    bool shared = false;
};
// One for each party, in the order of the paper, without the answers themselves.
QList<VoiceState> voices(const Reader& reader, AgreementVersionId id);
// A party's own answers, field path → value: for this party's own column only.
QJsonObject ownAnswers(const Reader& reader, AgreementVersionId id, ParticipantId participant);

struct Difference {
    QString path;     // of the clause: the field's path, with ".<party>" behind it where each party has an answer
    QString field;    // path of the field
    QString party;    // identity, where each party has an answer
    QString section;  // title
    QString label;
    struct Side {
        ParticipantId participant;
        QString name;      // short name
        QJsonValue value;  // null: not answered
        Text words;
    };
    QList<Side> sides;  // those who began
    QJsonValue agreed;  // as the draft has it now
    Text agreedWords;
    bool same = false;     // nobody said anything else
    bool settled = false;  // the draft says what they say
};
// Every clause that somebody answered, in the order of the form. Throws VoicesNotReady (names).
QList<Difference> differences(const Reader& reader, AgreementVersionId id);

// The form for one party to answer alone, on paper.
Document worksheet(const AgreementContent& content, const QString& party);

}  // namespace mb::documents
