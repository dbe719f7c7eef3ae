// A fresh book in a folder of its own, spreadsheets written beside it, and the two case files.
#pragma once

#include "core/actions/books.h"
#include "core/exchange/spreadsheet.h"
#include "core/storage/row_json.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

namespace mb::test {

using namespace Qt::Literals::StringLiterals;

inline const QByteArray menteesCsv =
    "Name,Degree(s),Level,Dept,Email,Started,Ended,Now at,Notes\n"
    "\"Haddad, Leila\",MD,Resident,Emergency Medicine,leila.haddad@example.org,7/1/2022,6/30/2025,\"Assistant "
    "professor, Riverside Medical "
    "School\",QI project; co-author on two papers\n"
    "\"Vang, Pao\",MD MPH,Fellow,Emergency Medicine,pao.vang@example.org,7/1/2024,,,\n"
    "\"de la Cruz, María José\",PhD,Postdoc,Physiology,mj.delacruz@example.org,10/15/2023,,,\"\"\"Needs\"\" K99 "
    "timeline, see email\"\n"
    "\"Ní Bhriain, Aoife\",MBBCh,Clinical instructor,Pediatrics,,1/5/2025,,,\n"
    "\"Okonkwo, Chidi\",,Student,,chidi.o@example.org,9/1/2025,,,M.D. program year 2\n";

inline const QByteArray meetingLogCsv =
    "Date;Time;Min;Who;With me as;How;Where;About;Notes;Private\n"
    "04.11.2026;15:00;45;Pao Vang;mentor;in person;Office 4.112;Fellowship project;\"Aims agreed;\nIRB by "
    "December\";seems overloaded\n"
    "21.10.2026;;10;Pao Vang;mentor;email;;Abstract deadline;sent comments;\n"
    "30.09.2026;12:15;60;María José de la Cruz;mentor;video;;K99 aims;\"First aim too broad. Promised: sample budget "
    "(me), draft aims (her) by "
    "14.10.\";\n"
    "30.09.2026;16:00;0;Aoife Ní Bhriain;mentor;cancelled;;CV review;she cancelled two hours before;\n"
    "02.09.2026;08:30;25;Chidi Okonkwo;mentor;phone;;Electives;;\n"
    "26.08.2026;13:00;50;Leila Haddad;mentor;coffee;Cafeteria;New job;Stay in touch every quarter;\n";

class ImportFixture {
public:
    explicit ImportFixture(OwnerRole role = OwnerRole::Mentor, QDate today = QDate(2026, 11, 22)) {
        OpenOptions options;
        options.clock = Clock::fixed(QDateTime(today, QTime(12, 0), QTimeZone::utc()));
        workspace = actions::books::create(file("book.mentorbook"), {u"Ruth Ellery"_s, u"MD"_s, role}, options);
    }

    QString file(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }
    QString write(const char* name, const QByteArray& bytes) const {
        QFile out(file(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) qFatal("cannot write");
        return out.fileName();
    }
    // All or nothing: throws the first fault.
    exchange::ImportPlan import(const QStringList& paths, const exchange::ImportOptions& options = {}) {
        const auto plan = exchange::planImport(*workspace, paths, options);
        if (!plan.refused.isEmpty()) throw plan.refused.first();
        exchange::apply(*workspace, plan);
        return plan;
    }
    // One sheet, given as text.
    exchange::ImportPlan import(const QByteArray& csv, const exchange::ImportOptions& options = {}) {
        return import(QStringList{write("sheet.csv", csv)}, options);
    }
    Reader reader() const { return workspace->reader(); }
    // Every row of every table, without instants.
    QStringList contents() const {
        QStringList lines;
        for (const TableInfo* table : allTables())
            for (const QVariantList& values : reader().rows(*table)) {
                QJsonObject row = rowToJson(*table, values);
                row.remove(u"changed_at"_s);
                lines << QString(QString::fromLatin1(table->name) + u' ' +
                                 QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact)));
            }
        return lines;
    }
    QByteArray bytes() const {
        QFile book(workspace->store().path());
        return book.open(QIODevice::ReadOnly) ? book.readAll() : QByteArray();
    }
    Person person(const char16_t* family) const {
        for (const Person& one : reader().all<Person>())
            if (one.family == QStringView(family)) return one;
        return {};
    }
    QList<Position> positions(const Person& of) const {
        return reader().select<Position>().where(&Position::personId, of.id).list();
    }
    // The mentorship with somebody, and the owner's side in it.
    std::pair<Mentorship, Side> mentorshipWith(const Person& other) const {
        const PersonId owner = workspace->book().ownerId;
        for (const Participant& theirs : reader().select<Participant>().where(&Participant::personId, other.id).list())
            for (const Participant& mine :
                 reader().select<Participant>().where(&Participant::mentorshipId, theirs.mentorshipId).list())
                if (mine.personId == owner) return {reader().get(theirs.mentorshipId), mine.side};
        return {};
    }
    Meeting meeting(const char16_t* title) const {
        for (const Meeting& one : reader().all<Meeting>())
            if (one.title == QStringView(title)) return one;
        return {};
    }
    QStringList notes(const Meeting& of) const {
        QStringList texts;
        for (const Note& note : reader().select<Note>().where(&Note::meetingId, of.id).list()) texts << note.text;
        return texts;
    }

    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
};

// The error that the import throws: its kind, then its arguments without the path.
struct Refusal {
    ErrorKind kind = ErrorKind::StorageFailed;
    QStringList args;
};
inline Refusal refusalOf(ImportFixture& book, const QByteArray& csv, const exchange::ImportOptions& options = {}) {
    try {
        book.import(csv, options);
    } catch (const Error& error) {
        return {error.kind, error.args.mid(1)};
    }
    return {};
}

}  // namespace mb::test
