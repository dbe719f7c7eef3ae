// PubMed's own format (nbib). FAU and AU are one person; FIR and IR are collaborators.
#include "core/domain/identifiers.h"
#include "core/exchange/references/tagged_record.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

class NbibReference {
public:
    explicit NbibReference(const TaggedRecord& record) : m_record(record) {}

    Reference read() {
        m_reference.line = m_record.line();
        m_reference.pmid = pmidIn(m_record.first({"PMID"}));
        m_reference.key = m_reference.pmid;
        m_reference.pmcid = pmcidIn(m_record.first({"PMC"}));
        takeTexts();
        for (const TaggedField& field : m_record.fields()) takeField(field);
        finishPerson();
        if (m_reference.kind.isEmpty()) m_reference.kind = u"article"_s;
        takeTimes();
        takeEmptyDoi();
        return m_reference;
    }

private:
    QString text(std::initializer_list<const char*> tags) const { return plainText(m_record.first(tags)); }

    void takeTexts() {
        m_reference.title = text({"TI", "BTI"});
        // PubMed ends titles with a period, and puts those that it translated into brackets.
        if (m_reference.title.endsWith(u'.') && !m_reference.title.endsWith(u"..")) m_reference.title.chop(1);
        if (m_reference.title.startsWith(u'[') && m_reference.title.endsWith(u']'))
            m_reference.title = m_reference.title.sliced(1, m_reference.title.size() - 2);
        if (m_reference.title.endsWith(u'.')) m_reference.title.chop(1);
        m_reference.venue = text({"JT", "TA"});
        if (m_reference.venue.isEmpty() && m_record.has("TI")) m_reference.venue = text({"BTI"});
        m_reference.publisher = text({"PB"});
        m_reference.volume = text({"VI"});
        m_reference.issue = text({"IP"});
        m_reference.pages = plainPages(m_record.first({"PG"}));
        m_reference.place = text({"PL"});
        m_reference.edition = text({"EN"});
        m_reference.language = text({"LA"});
    }

    void takeField(const TaggedField& field) {
        const QString value = plainText(QString::fromUtf8(field.value));
        if (field.tag == "FAU" || field.tag == "FIR") beginPerson(value, field.tag == "FIR", true);
        else if (field.tag == "AU" || field.tag == "IR") takeShort(value, field.tag == "IR");
        else if (field.tag == "AUID") takeOrcid(value);
        else if (field.tag == "CN") takeGroup(value);
        else if (field.tag == "PT") takeType(value.toLower());
        else if ((field.tag == "LID" || field.tag == "AID") && value.contains(u"[doi]") && m_reference.doi.isEmpty())
            m_reference.doi = canonicalDoi(value);
    }

    void takeType(const QString& type) {
        if (type == u"preprint") m_reference.kind = u"preprint"_s;
        else if (type == u"dataset") m_reference.kind = u"dataset"_s;
        else if (type == u"book") m_reference.kind = u"book"_s;
        else if (type == u"book chapter") m_reference.kind = u"chapter"_s;
    }

    // A full name waits for its short form, which tells a suffix from a given name.
    void beginPerson(const QString& value, bool collaborator, bool full) {
        finishPerson();
        m_person = ReferenceName{};
        m_person->collaborator = collaborator;
        m_full = full;
        m_person->family = value.section(u',', 0, 0).trimmed();
        m_person->given = value.section(u',', 1).trimmed();
    }

    void takeShort(const QString& value, bool collaborator) {
        if (!m_person || !m_full || m_person->collaborator != collaborator || m_hasShort) {
            finishPerson();
            m_person = withInitials(value).value_or(ReferenceName{value});
            m_person->collaborator = collaborator;
            m_full = false;
            return;
        }
        m_hasShort = true;
        const QString last = value.section(u' ', -1);
        if (!isNameSuffix(last)) return;
        m_person->suffix = last;
        QStringList given = m_person->given.split(u' ', Qt::SkipEmptyParts);
        if (given.size() > 1 && isNameSuffix(given.last())) given.removeLast();
        m_person->given = given.join(u' ');
        if (m_person->given.endsWith(u',')) m_person->given.chop(1);
    }

    void takeOrcid(const QString& value) {
        const QString orcid = orcidIn(value);
        if (m_person && m_person->orcid.isEmpty()) m_person->orcid = orcid;
    }

    void takeGroup(const QString& value) {
        finishPerson();
        ReferenceName group;
        group.family = value;
        group.group = true;
        if (!value.isEmpty()) m_reference.authors << group;
    }

    void finishPerson() {
        if (m_person && !m_person->family.isEmpty()) {
            if (m_full && m_person->suffix.isEmpty()) {
                QStringList given = m_person->given.split(u' ', Qt::SkipEmptyParts);
                if (given.size() > 1 && isNameSuffix(given.last())) {
                    m_person->suffix = given.takeLast();
                    m_person->given = given.join(u' ');
                }
            }
            partParticle(*m_person);
            const bool turned = m_person->family.size() <= 2 && m_person->given.size() > m_person->family.size() &&
                                !m_person->given.contains(u' ');
            if (turned && m_full)
                addNote(m_reference, ReferenceNoteKind::NameTurned, {m_person->family, m_person->given});
            m_reference.authors << *m_person;
        }
        m_person.reset();
        m_hasShort = false;
    }

    // DP is the year to cite; DEP the first day online. Without a volume it is not in print yet.
    void takeTimes() {
        takeDate(m_reference, m_record.first({"DP"}));
        Reference online;
        takeDate(online, m_record.first({"DEP"}));
        m_reference.onlineOn = online.date;
        const QString status = m_record.first({"PST"}).trimmed().toLower();
        if (m_reference.kind != u"article" || !m_reference.state.isEmpty()) return;
        if (status == u"aheadofprint" || m_reference.volume.isEmpty()) m_reference.state = u"ahead-of-print"_s;
        else m_reference.state = u"in-print"_s;
    }

    void takeEmptyDoi() {
        if (m_reference.doi.isEmpty()) m_reference.doi = canonicalDoi(m_record.first({"SO"}));
    }

    const TaggedRecord& m_record;
    Reference m_reference;
    std::optional<ReferenceName> m_person;
    bool m_full = false, m_hasShort = false;
};

class NbibReader {
public:
    NbibReader(const QByteArray& utf8, ReferenceSink& sink) : m_lines(utf8), m_sink(sink) {}

    void run() {
        for (FileLine line; m_lines.next(line);) {
            takeLine(line);
            if (line.number % 256 == 0) m_sink.reach(line.behind);
        }
        finish();
    }

private:
    void takeLine(const FileLine& line) {
        QByteArrayView tag, value;
        if (!tagOf(line.text, tag, value)) {
            const bool goesOn = !line.text.isEmpty() && line.text[0] == ' ';
            if (!m_record.isEmpty() && goesOn) m_record.goOn(line.text, line.number);
            else if (m_record.isEmpty() || !line.text.trimmed().isEmpty()) ignore(line);
            return;
        }
        m_ignoring = false;
        if (tag == "PMID" && m_record.has("PMID")) finish();
        m_record.add(tag, value, line.number);
    }

    // "PMID- 39000001", "FAU - Vang, Pao J": four places for the tag.
    static bool tagOf(QByteArrayView text, QByteArrayView& tag, QByteArrayView& value) {
        qsizetype at = 0;
        while (at < text.size() && at < 5 &&
               ((text[at] >= 'A' && text[at] <= 'Z') || (at > 0 && text[at] >= '0' && text[at] <= '9')))
            ++at;
        const qsizetype letters = at;
        while (at < text.size() && at < 5 && text[at] == ' ') ++at;
        if (letters < 2 || letters > 4 || at >= text.size() || text[at] != '-') return false;
        if (at + 1 < text.size() && text[at + 1] != ' ') return false;
        tag = text.first(letters);
        value = text.sliced(at + 1);
        return true;
    }

    void ignore(const FileLine& line) {
        if (line.text.trimmed().isEmpty()) return;
        if (!std::exchange(m_ignoring, true)) m_sink.ignored(QString::fromUtf8(line.text), line.number);
    }

    void finish() {
        if (m_record.isEmpty()) return;
        const int line = m_record.line(), last = m_record.lastLine();
        if (m_record.isTooLong())
            m_sink.refuse(
                {line, last, m_record.first({"PMID"}), RefusalReason::TooLong, {QString::number(maxReferenceBytes)}});
        else m_sink.add(NbibReference(m_record).read(), last);
        m_record.clear();
    }

    FileLines m_lines;
    ReferenceSink& m_sink;
    TaggedRecord m_record;
    bool m_ignoring = false;
};

}  // namespace

void readNbib(const QByteArray& utf8, ReferenceSink& sink) { NbibReader(utf8, sink).run(); }

}  // namespace mb::exchange
