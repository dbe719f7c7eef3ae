// Inside of the readers of references: where they put what they find.
#pragma once

#include "core/exchange/references/reference.h"

namespace mb::exchange {

class ReferenceSink {
public:
    ReferenceSink(ReferenceList& found, qsizetype all, LongWork* progress)
        : m_found(found), m_all(all), m_progress(progress) {}

    // What every format leaves to be told from the rest: kind, state. A reference with nothing in it is refused.
    void add(Reference reference, int lastLine);
    void refuse(const RefusedReference& refused) { m_found.refused << refused; }
    // Text that belongs to no reference; of many such places the first ones are told.
    void ignored(QStringView text, int line);
    // How much was read, of the size given. Throws CalledOff.
    void reach(qsizetype done) {
        if (m_progress) m_progress->reach(100, 1000, done, m_all);
    }

private:
    ReferenceList& m_found;
    qsizetype m_all;
    LongWork* m_progress;
    int m_ignored = 0;
};

void readBibTex(const QByteArray& utf8, ReferenceSink& sink);
void readRis(const QByteArray& utf8, ReferenceSink& sink);
void readNbib(const QByteArray& utf8, ReferenceSink& sink);
void readEndNoteXml(const QByteArray& utf8, const QString& path, ReferenceSink& sink);
void readCslJson(const QByteArray& utf8, ReferenceSink& sink);

// A date as formats write it in words or figures, "2024 Mar 12", "2023/05//Summer", "2024?", "in press": gives the
// reference its date or its state, or a note on what was not understood.
void takeDate(Reference& reference, const QString& written);
struct DateParts {
    QString year, month, day;
};
void takeDate(Reference& reference, const DateParts& parts);
// The state that words tell, "in press" → "accepted"; empty where they tell none.
QString stateIn(const QString& words);

// Text without entities of HTML, tags, line breaks and runs of spaces; no-break spaces stay. NFC.
QString plainText(const QString& written);
// "11--19", "11–19" → "11-19".
QString plainPages(const QString& written);
void addNote(Reference& reference, ReferenceNoteKind kind, const QStringList& args);
// Takes what is no DOI as a note.
void takeDoi(Reference& reference, const QString& written);

// Names of one line each, as RIS and EndNote write them: "Cruz, María José, Jr", "Vang PJ", "Riverside Trauma Group".
void takeListedName(Reference& reference, const QString& written, bool collaborator = false);
// "de la Cruz" → family name and particle. Only what begins small: "Drummond de Andrade" has none.
void partParticle(ReferenceName& name);
// "Haddad L", "Ní Bhriain A Jr": a family name and capitals.
std::optional<ReferenceName> withInitials(const QString& written);

}  // namespace mb::exchange
