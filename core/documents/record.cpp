#include "core/documents/record.h"

#include "core/documents/cells.h"
#include "core/documents/citation.h"
#include "core/documents/pieces.h"
#include "core/documents/record_summary.h"
#include "core/documents/training_completion.h"
#include "core/domain/position_line.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fewestRows = 5;  // of a list without names; fewer tell who is meant

QString formalName(const Person& person) {
    QString letters;
    const QStringList given = person.given.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < given.size(); ++i) letters += u' ' + given[i].left(1) + u'.';
    if (given.isEmpty()) return person.family;
    return QString(person.family + (person.family.isEmpty() ? u""_s : u", "_s) + given.first() + letters);
}

class RecordWriter {
public:
    explicit RecordWriter(const Record& record) : m_record(record), m_preset(record.preset) {}

    Document write() {
        document();
        if (has(RecordPart::Summary)) blocks() += summaryOf(m_record);
        if (has(RecordPart::Phd)) blocks() << phdFigures(m_record);
        if (has(RecordPart::Table)) table();
        if (has(RecordPart::Works) && !m_preset.deIdentified) works(m_record.works);
        if (has(RecordPart::Awards) && !m_preset.deIdentified && !m_record.awards.isEmpty()) awards();
        if (has(RecordPart::Hours)) hours();
        return m_document;
    }

private:
    bool has(RecordPart part) const { return m_preset.parts.contains(part); }
    QList<Block>& blocks() { return m_document.blocks; }

    void document() {
        // It is called after what it is; an office's name behind the owner's would read as the employer's.
        const QString title = !m_preset.heading.isEmpty()  ? m_preset.heading
                              : !m_preset.kicker.isEmpty() ? m_preset.kicker
                                                           : m_preset.title;
        m_document.title = Text::of(u"record.title"_s, {arg::words(title), arg::words(m_record.name)});
        m_document.author = Text::verbatim(m_record.name);
        m_document.footer = Text::of(u"record.footer"_s,
                                     {arg::words(m_record.name), arg::words(title), arg::date(m_record.wish.today)});
        m_document.landscape = m_preset.landscape;
        m_document.marginInches = m_preset.marginInches;
        m_document.bodyPoints = m_preset.bodyPoints;
        Pieces under;
        if (!m_preset.heading.isEmpty()) under << Piece::user(m_record.name);
        else if (!m_record.place.isEmpty() && !m_preset.deIdentified) under << Piece::user(m_record.place);
        if (!under.isEmpty()) under << Piece::literal(u" · "_s);
        const PartialDate to = m_record.wish.to.value_or(PartialDate(m_record.wish.today));
        const auto from = firstDay();
        // Without names no more than years are told.
        const auto told = [&](PartialDate day) {
            return arg::date(m_preset.deIdentified ? PartialDate::of(day.year()) : monthOf(day));
        };
        if (from) under << Piece::phrase(u"agreement.term"_s, {told(*from), told(to)});
        else under << Piece::phrase(u"progress.as-of"_s, {arg::date(to)});
        blocks() << Title{Text::verbatim(m_preset.kicker),
                          Text::verbatim(m_preset.heading.isEmpty() ? m_record.name : m_preset.heading), textOf(under)};
        if (m_record.incomplete()) blocks() << Paragraph{Text::of(u"record.incomplete"_s)};
    }

    static PartialDate monthOf(PartialDate date) {
        return date.month() ? PartialDate::of(date.year(), date.month()) : date;
    }

    std::optional<PartialDate> firstDay() const {
        if (m_record.wish.from) return m_record.wish.from;
        if (m_preset.years == 1)
            return PartialDate(m_record.wish.to.value_or(m_record.wish.today).latest().addYears(-1).addDays(1));
        std::optional<PartialDate> first;
        for (const RecordRow& row : m_record.rows)
            if (row.since && (!first || *row.since < *first)) first = row.since;
        return first;
    }

    void table() {
        if (!m_preset.tableHead.isEmpty()) blocks() << Heading{1, {}, Text::verbatim(m_preset.tableHead)};
        if (m_record.rows.isEmpty()) {
            blocks() << Paragraph{nobodyToList(), true};
            return;
        }
        if (m_preset.deIdentified && m_record.rows.size() < fewestRows)
            blocks() << Paragraph{Text::of(u"record.few"_s, {arg::number(fewestRows)}), true};
        Table table;
        for (const PresetColumn& column : m_preset.columns)
            table.columns << Table::Column{Text::verbatim(column.head), column.weight,
                                           column.column == RecordColumn::Hours};
        for (const RecordRow& row : m_record.rows) {
            QList<Cell> cells;
            for (const PresetColumn& column : m_preset.columns) cells << cell(row, column.column);
            table.rows << cells;
        }
        remarkMissing(table);
        blocks() << table;
        if (m_preset.traineeBold && saysEqual()) blocks() << Paragraph{Text::of(u"record.key.equal"_s), true};
        if (!m_preset.remark.isEmpty()) blocks() << Paragraph{Text::verbatim(m_preset.remark), true};
    }

    // A training grant asks that a table without trainees says so, and for which years.
    Text nobodyToList() const {
        if (m_preset.rows != RecordRows::Training)
            return Text::of(m_record.uncounted > 0 ? u"record.no-one-named"_s : u"record.nobody"_s);
        if (m_preset.years == 0 || !m_record.leftOut.isEmpty()) return Text::of(u"record.no-trainees"_s);
        return Text::of(m_preset.yearsByEnd ? u"record.no-trainees-completed"_s : u"record.no-trainees-entered"_s,
                        {QString::number(m_preset.years)});
    }

    void remarkMissing(Table& table) const {
        for (qsizetype i = 0; i < m_record.missing.size(); ++i) {
            const MissingFact& fact = m_record.missing[i];
            if (fact.row < 0) continue;
            for (const RecordColumn wanted : columnsOf(fact.what)) {
                const auto column = std::find_if(m_preset.columns.begin(), m_preset.columns.end(),
                                                 [&](const PresetColumn& one) { return one.column == wanted; });
                if (column == m_preset.columns.end()) continue;
                table.rows[fact.row][column - m_preset.columns.begin()].remark = int(i) + 1;
                break;
            }
        }
    }

    Text month(std::optional<PartialDate> date) const { return textOf(datePieces(date)); }

    Pieces datePieces(std::optional<PartialDate> date) const {
        if (!date) return {};
        const bool known = date->month() > 0;
        // Without names no more than years are told, whatever somebody chose.
        switch (m_preset.deIdentified ? DateStyle::Year : m_preset.dates) {
            case DateStyle::Year:
                return {Piece::user(QString::number(date->year()))};
            case DateStyle::Numeric:
                return {Piece::user(known ? u"%1/%2"_s.arg(date->month()).arg(date->year())
                                          : QString::number(date->year()))};
            case DateStyle::MonthDigits:
                return {Piece::user(known ? u"%1/%2"_s.arg(date->month(), 2, 10, QChar(u'0')).arg(date->year())
                                          : QString::number(date->year()))};
            case DateStyle::MonthYear:
                break;
        }
        return {Piece::shortDate(monthOf(*date))};
    }

    Text period(const RecordRow& row) const {
        Pieces pieces = datePieces(row.since);
        const QString dash = m_preset.dates == DateStyle::Numeric ? u"-"_s : u" – "_s;
        if (row.current) {
            if (!pieces.isEmpty()) pieces << Piece::literal(dash);
            pieces << Piece::phrase(u"record.present"_s);
        } else if (row.until) {
            const Pieces end = datePieces(row.until);
            // One year or month is said once.
            if (end != pieces) {
                if (!pieces.isEmpty()) pieces << Piece::literal(dash);
                pieces += end;
            }
        }
        return textOf(pieces);
    }

    QString nameOf(const RecordRow& row) const {
        return m_preset.familyFirst ? formalName(row.who) : fullName(row.who);
    }

    Text position(const std::optional<mb::Position>& position, bool withActivity, bool withYear) const {
        if (!position) return {};
        Pieces pieces{Piece::user(positionLine(*position))};
        if (withActivity && position->activity)
            pieces << Piece::literal(u", "_s) << Piece::phrase(u"activity."_s + keyOf(*position->activity));
        if (withYear && position->confirmedOn) pieces << Piece::user(u" (%1)"_s.arg(position->confirmedOn->year()));
        return textOf(pieces);
    }

    std::optional<mb::Position> presentPosition(const RecordRow& row) const {
        return positionOn(row.positions, m_record.wish.today);
    }

    // The first position that began when the training was over.
    std::optional<mb::Position> initialPosition(const RecordRow& row) const {
        if (row.current || !row.until) return std::nullopt;
        std::optional<mb::Position> first;
        for (const mb::Position& one : row.positions)
            if (one.since && one.since->latest() >= row.until->earliest() && (!first || *one.since < *first->since))
                first = one;
        return first;
    }

    // What is known to have been received before the training, or of it. A year that nobody knows tells neither.
    enum class When { Before, After, Unknown };
    QList<Degree> degrees(const RecordRow& row, std::initializer_list<When> wanted) const {
        QList<Degree> found;
        for (const Degree& degree : row.degrees) {
            const When when = !degree.year || !row.since          ? When::Unknown
                              : *degree.year <= row.since->year() ? When::Before
                                                                  : When::After;
            if (std::find(wanted.begin(), wanted.end(), when) != wanted.end()) found << degree;
        }
        return found;
    }
    static QString withYears(const QList<Degree>& degrees) {
        QStringList names;
        for (const Degree& degree : degrees)
            names << (degree.year ? u"%1 %2"_s.arg(degree.name).arg(*degree.year) : degree.name);
        return names.join(u'\n');
    }
    // One line a degree, so that the columns beside each other agree.
    template <class Say>
    Cell priorDegrees(const RecordRow& row, Say say) const {
        QStringList lines;
        for (const Degree& degree : degrees(row, {When::Before, When::Unknown})) {
            const QString line = say(degree);
            lines << (line.isEmpty() ? u"—"_s : line);
        }
        return Text::verbatim(lines.join(u'\n'));
    }

    Text publications(const RecordRow& row) const {
        Text all;
        for (const int number : row.works) {
            const queries::OutcomeCard& work = m_record.works[number - 1];
            if (work.outcome.kind != OutcomeKind::Publication || !isDone(work.present().state)) continue;
            CitationStyle style = citationStyle();
            if (m_preset.traineeBold) {
                style.own = row.person;
                style.ownBold = true;
                style.mentees.clear();
            }
            Text one = citation(work, style);
            if (!all.words.isEmpty()) all.words += u'\n';
            for (Text::Mark& mark : one.marks) mark.from += all.words.size();
            all.words += one.words;
            all.marks += one.marks;
        }
        if (!all.words.isEmpty()) return all;
        if (row.period && row.period->noPublications)
            return Text::of(u"record.no-publications-"_s + keyOf(*row.period->noPublications));
        return Text::of(isNewEntrant(m_record, row) ? u"record.no-publications-new"_s : u"record.no-publications"_s);
    }

    QString worksOfKind(const RecordRow& row, OutcomeKind kind) const {
        QStringList found;
        for (const int number : row.works) {
            const queries::OutcomeCard& work = m_record.works[number - 1];
            if (work.outcome.kind != kind || !isDone(work.present().state)) continue;
            QStringList parts{work.outcome.number.isEmpty() ? work.outcome.title : work.outcome.number};
            for (const Contributor& one : work.contributors)
                if (one.personId == row.person && !one.role.isEmpty()) parts << one.role;
            if (work.year()) parts << QString::number(work.year());
            found << parts.join(u", ");
        }
        return found.join(u'\n');
    }

    // What kinds of works there are and from when, without a word of what they say.
    Text kindsOf(const RecordRow& row) const {
        Pieces pieces;
        for (const int number : row.works) {
            const queries::OutcomeCard& work = m_record.works[number - 1];
            if (!pieces.isEmpty()) pieces << Piece::literal(u"\n"_s);
            pieces << Piece::phrase(u"outcome.kind."_s + keyOf(work.outcome.kind));
            if (work.year()) pieces << Piece::user(u" %1"_s.arg(work.year()));
        }
        return textOf(pieces);
    }

    QString supportOf(const RecordRow& row) const {
        QStringList years;
        for (const TrainingSupport& one : row.support) {
            QStringList parts{one.type, one.source};
            parts.removeAll(QString());
            years << u"TY%1 %2"_s.arg(one.year).arg(parts.join(u", "));
        }
        return years.join(u'\n');
    }

    Cell numbersOf(const RecordRow& row) const {
        QStringList numbers;
        for (const int number : row.works) numbers << QString::number(number);
        return Text::verbatim(numbers.join(u", "));
    }

    Cell cell(const RecordRow& row, RecordColumn column) const {
        const auto verbatim = [](const QString& words) { return Cell(Text::verbatim(words)); };
        const auto inTraining = [&] { return Cell(Text::of(u"record.in-training"_s)); };
        switch (column) {
            case RecordColumn::Dates:
                return period(row);
            case RecordColumn::Mentee: {
                if (m_preset.familyFirst) return verbatim(formalName(row.who));
                return verbatim(printName(row.who, row.degrees));
            }
            case RecordColumn::Level:
                if (row.training && row.period) return Cell(Text::of(u"training.level."_s + keyOf(row.period->level)));
                return verbatim(row.level);
            case RecordColumn::Program:
                return verbatim(row.program);
            case RecordColumn::Role:
                return row.role;
            case RecordColumn::Project:
                return verbatim(row.project);
            case RecordColumn::Outcomes:
                return numbersOf(row);
            case RecordColumn::Position: {
                const auto present = presentPosition(row);
                const bool trains = row.training || isInTraining(present ? present->stage : row.levelKey);
                return row.current && trains ? inTraining() : position(present, false, true);
            }
            case RecordColumn::PastOrCurrent:
                return Cell(Text::of(row.current ? u"record.current"_s : u"record.past"_s));
            case RecordColumn::TraineeAndPlace: {
                const QString where = row.period ? row.period->institution : QString();
                return verbatim(where.isEmpty() ? nameOf(row) : u"%1 (%2)"_s.arg(nameOf(row), where));
            }
            case RecordColumn::PriorDegrees:
                return priorDegrees(row, [](const Degree& degree) { return degree.name; });
            case RecordColumn::PriorDegreeYears:
                return priorDegrees(
                    row, [](const Degree& degree) { return degree.year ? QString::number(*degree.year) : QString(); });
            case RecordColumn::PriorDegreeInstitutions:
                return priorDegrees(row, [](const Degree& degree) { return degree.institution; });
            case RecordColumn::PositionOrSupport:
                return row.current ? verbatim(supportOf(row)) : Cell(position(presentPosition(row), false, false));
            case RecordColumn::Faculty:
                return row.faculty.isEmpty() ? Cell(Text::of(u"record.tbd"_s)) : verbatim(row.faculty.join(u'\n'));
            case RecordColumn::Start:
                return month(row.since);
            case RecordColumn::Support:
                return verbatim(supportOf(row));
            case RecordColumn::TerminalDegrees:
            case RecordColumn::ResultingDegrees: {
                // An undated one of somebody who left may be what the training led to; of a doctor it was there before.
                const bool mayBe = column == RecordColumn::TerminalDegrees && !row.current;
                const QString after =
                    withYears(mayBe ? degrees(row, {When::After, When::Unknown}) : degrees(row, {When::After}));
                if (!after.isEmpty()) return verbatim(after);
                return row.current ? inTraining() : Cell(Text::of(u"record.none"_s));
            }
            case RecordColumn::DoctoralDegrees:
                return verbatim(withYears(degrees(row, {When::Before, When::Unknown})));
            case RecordColumn::Topic:
                return verbatim(row.period && !row.period->topic.isEmpty() ? row.period->topic : row.project);
            case RecordColumn::InitialPosition:
                return row.current ? Cell(Text::of(u"record.dash"_s))
                                   : Cell(position(initialPosition(row), true, false));
            case RecordColumn::CurrentPosition:
                return row.current ? Cell(Text::of(u"record.dash"_s))
                                   : Cell(position(presentPosition(row), true, false));
            case RecordColumn::Grants: {
                const QString grants = worksOfKind(row, OutcomeKind::Grant);
                if (!grants.isEmpty()) return verbatim(grants);
                return Cell(Text::of(row.current ? u"record.dash"_s : u"record.none"_s));
            }
            case RecordColumn::Publications:
                return publications(row);
            case RecordColumn::Graduation:
                return verbatim(row.until ? QString::number(row.until->year()) : QString());
            case RecordColumn::CountUnder:
                return Cell(Text::of(u"count-under."_s + keyOf(row.under)));
            case RecordColumn::Hours:
                return hoursCell(row.minutes);
            case RecordColumn::OutcomeKinds:
                return kindsOf(row);
            case RecordColumn::GoalDomain:
                return verbatim(row.goalDomain);
            case RecordColumn::Rank:
                return verbatim(row.rank);
            case RecordColumn::MentorTo:
                return verbatim(row.mentorTo);
            case RecordColumn::MentorOf:
                return verbatim(row.mentorOf);
            case RecordColumn::AgreementSigned:
                return dayCell(row.signedOn);
        }
        return {};
    }

    CitationStyle citationStyle() const {
        CitationStyle style;
        style.own = m_record.owner;
        style.ownBold = m_preset.ownBold;
        style.mentees = m_record.named;
        style.mark = m_preset.mark;
        style.cutAfter = m_preset.cutAfter;
        style.starFirst = m_preset.mark != MenteeMark::None;
        return style;
    }

    bool saysEqual() const {
        return std::any_of(m_record.works.begin(), m_record.works.end(), [](const queries::OutcomeCard& work) {
            return std::any_of(work.contributors.begin(), work.contributors.end(),
                               [](const Contributor& one) { return one.equal; });
        });
    }

    void works(const QList<queries::OutcomeCard>& list) {
        if (list.isEmpty()) return;
        blocks() << Heading{
            1, {}, m_preset.worksHead.isEmpty() ? Text::of(u"record.works"_s) : Text::verbatim(m_preset.worksHead)};
        Pieces key;
        const auto add = [&](const char* phrase) {
            if (!key.isEmpty()) key << Piece::literal(u" · "_s);
            key << Piece::phrase(QString::fromLatin1(phrase));
        };
        if (m_preset.ownBold) add("record.key.own");
        if (m_preset.mark == MenteeMark::Underlined) add("record.key.underlined");
        if (m_preset.mark == MenteeMark::Strong) add("record.key.bold");
        if (m_preset.mark != MenteeMark::None) add("record.key.first");
        if (saysEqual()) add("record.key.equal");
        add(m_preset.newestFirst ? "record.key.newest" : "record.key.oldest");
        blocks() << Paragraph{textOf(key), true};
        Entries entries;
        for (qsizetype i = 0; i < list.size(); ++i)
            entries.entries << Entries::Entry{QString::number(i + 1), withState(list[i])};
        blocks() << entries;
    }

    // What is not done yet says so.
    Text withState(const queries::OutcomeCard& work) const {
        Text text = citation(work, citationStyle());
        const OutcomeState state = work.present().state;
        if (isDone(state) && state != OutcomeState::Accepted && state != OutcomeState::AheadOfPrint) return text;
        text.after = u"outcome.state."_s + keyOf(state);
        return text;
    }

    void awards() {
        blocks() << Heading{1, {}, Text::of(u"record.awards"_s)};
        Entries entries;
        for (const queries::OutcomeCard& award : m_record.awards) {
            entries.entries << Entries::Entry{{}, citation(award, citationStyle())};
        }
        blocks() << entries;
    }

    void hours() {
        if (m_record.hours.isEmpty()) return;
        blocks() << Heading{1, {}, Text::of(u"record.hours"_s)};
        bool reads = false;
        for (const auto& [year, people] : m_record.hours)
            for (const Record::Hours& one : people) reads |= one.reading > 0;
        Table table;
        table.columns = {{Text::of(u"progress.year"_s), 0},
                         {Text::of(u"record.mentee"_s), 3},
                         {Text::of(u"progress.hours"_s), 0, true}};
        if (reads) table.columns << Table::Column{Text::of(u"record.hours-reading"_s), 0, true};
        for (const auto& [year, people] : m_record.hours)
            for (const Record::Hours& one : people) {
                table.rows << QList<Cell>{
                    Text::verbatim(year),
                    m_preset.deIdentified ? Cell(Text::of(u"record.a-mentee"_s)) : Cell(Text::verbatim(one.name)),
                    hoursCell(one.minutes)};
                if (reads) table.rows.last() << (one.reading ? hoursCell(one.reading) : Cell());
            }
        blocks() << table;
        if (reads) blocks() << Paragraph{Text::of(u"record.reading-remark"_s), true};
        blocks() << Paragraph{Text::of(u"record.hours-remark"_s), true};
    }

    const Record& m_record;
    const Preset& m_preset;
    Document m_document;
};

}  // namespace

Document mentorsRecord(const Record& record) { return RecordWriter(record).write(); }

}  // namespace mb::documents
