// What an import writes, without the program around it, for packaging/bench.sh: `mentorbook-plain-import BOOK ROWS.csv`
// puts into an empty book the rows and search words that `mentorbook-cli import BOOK ROWS.csv --dates iso` puts there.
// It assumes what the program has to check: the columns of that file, ASCII letters, no empty cell, past days, no row
// twice, UTC as the time zone.
#include <sqlite3.h>

#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <search.h>

enum { Day, Time, Minutes, Who, WithMeAs, How, About, Notes, Columns };

typedef struct {
    char* cell[Columns];
    size_t person;  // place among the people
} Row;

typedef struct {
    sqlite3_int64 key;
    const char* words;
} Document;

static sqlite3* book;
static sqlite3_int64 now, owner, step, firstPerson, firstMentorship, firstMeeting, firstNote;
static Row* rows;
static char** people;
static size_t rowCount, peopleCount;

static void need(int holds, const char* cause) {
    if (holds) return;
    fprintf(stderr, "mentorbook-plain-import: %s\n", cause);
    exit(1);
}
static void* zeros(size_t count, size_t size) {
    void* memory = calloc(count, size);
    need(memory != NULL, "no memory");
    return memory;
}

// The book.

static void expect(int code, int wanted) {
    if (code != wanted) need(0, sqlite3_errmsg(book));
}
static void execute(const char* sql) { expect(sqlite3_exec(book, sql, NULL, NULL, NULL), SQLITE_OK); }
static sqlite3_stmt* prepared(const char* sql) {
    sqlite3_stmt* statement = NULL;
    expect(sqlite3_prepare_v3(book, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), SQLITE_OK);
    return statement;
}
static void run(sqlite3_stmt* statement) {
    expect(sqlite3_step(statement), SQLITE_DONE);
    sqlite3_reset(statement);
}
static void bindText(sqlite3_stmt* statement, int at, const char* text) {
    sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

// The file.

static char* contents(const char* path) {
    FILE* file = fopen(path, "rb");
    need(file && fseek(file, 0, SEEK_END) == 0, "the rows cannot be read");
    const size_t size = (size_t)ftell(file);
    rewind(file);
    char* text = zeros(size + 1, 1);
    need(fread(text, 1, size, file) == size, "the rows cannot be read");
    fclose(file);
    return text;
}

// The cell that begins at *at; its text is put together where it stands.
static char* nextCell(char** at) {
    char *from = *at, *to = from, *const cell = from;
    if (*from == '"')
        for (++from; *from; *to++ = *from++)
            if (*from == '"' && *++from != '"') break;
    while (*from && *from != ',' && *from != '\n') *to++ = *from++;
    *at = *from ? from + 1 : from;
    *to = '\0';
    return cell;
}

static void readRows(char* text) {
    size_t lines = 0;
    for (const char* end = text; (end = strchr(end, '\n')); ++end) ++lines;
    need(lines > 1, "there are no rows");
    rows = zeros(lines, sizeof *rows);
    people = zeros(lines, sizeof *people);
    hcreate(lines * 2);
    for (text = strchr(text, '\n') + 1; *text; ++rowCount) {
        Row* row = &rows[rowCount];
        for (int column = 0; column < Columns; ++column) row->cell[column] = nextCell(&text);
        const ENTRY* known = hsearch((ENTRY){row->cell[Who], (void*)peopleCount}, ENTER);
        row->person = (size_t)known->data;
        if (row->person == peopleCount) people[peopleCount++] = row->cell[Who];
    }
}

// The rows of each table.

// Random-looking bytes, as identities are.
static void fillUuid(uint64_t uuid[2]) {
    static uint64_t state = 0x9e3779b97f4a7c15;
    for (int i = 0; i < 2; ++i) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        uuid[i] = state;
    }
}

static sqlite3_stmt* insertion(const char* table, const char* values, size_t count) {
    sqlite3_str* sql = sqlite3_str_new(book);
    sqlite3_str_appendf(sql, "INSERT INTO %s VALUES", table);
    for (size_t i = 0; i < count; ++i)
        sqlite3_str_appendf(sql, "%s(NULL, ?, %lld, %lld, %s)", i ? ", " : "", now, now, values);
    char* text = sqlite3_str_finish(sql);
    sqlite3_stmt* statement = prepared(text);
    sqlite3_free(text);
    return statement;
}

// Fifty rows to a statement, as in the program, and the rest one by one; `values` are those behind the four columns of
// every table. Returns the first row's id.
static sqlite3_int64 insert(const char* table, const char* values, size_t count,
                            void (*bind)(sqlite3_stmt*, int, size_t)) {
    enum { AtOnce = 50 };
    sqlite3_stmt *one = insertion(table, values, 1), *many = insertion(table, values, AtOnce);
    const int parameters = sqlite3_bind_parameter_count(one);
    uint64_t uuids[AtOnce][2];
    for (size_t done = 0; done < count;) {
        const int part = count - done < AtOnce ? 1 : AtOnce;
        sqlite3_stmt* statement = part == 1 ? one : many;
        for (int i = 0, at = 1; i < part; ++i, at += parameters) {
            fillUuid(uuids[i]);
            sqlite3_bind_blob(statement, at, uuids[i], sizeof uuids[i], SQLITE_STATIC);
            bind(statement, at + 1, done++);
        }
        run(statement);
    }
    const sqlite3_int64 first = sqlite3_last_insert_rowid(book) - (sqlite3_int64)count + 1;
    sqlite3_finalize(one);
    sqlite3_finalize(many);
    sqlite3_stmt* entry =
        prepared("INSERT INTO step_row(step_id, op, noun, row_id, row_count) VALUES(?, 'i', ?, ?, ?)");
    sqlite3_bind_int64(entry, 1, step);
    bindText(entry, 2, table);
    sqlite3_bind_int64(entry, 3, first);
    sqlite3_bind_int64(entry, 4, (sqlite3_int64)count);
    run(entry);
    sqlite3_finalize(entry);
    return first;
}

static void bindPerson(sqlite3_stmt* statement, int at, size_t i) {
    const char* space = strchr(people[i], ' ');
    need(space != NULL, "a name has no family name");
    sqlite3_bind_text(statement, at, people[i], (int)(space - people[i]), SQLITE_STATIC);
    bindText(statement, at + 1, space + 1);
}
static void bindNothing(sqlite3_stmt* statement, int at, size_t i) { (void)statement, (void)at, (void)i; }
static void bindParticipant(sqlite3_stmt* statement, int at, size_t i) {
    sqlite3_bind_int64(statement, at, firstMentorship + (sqlite3_int64)(i / 2));
    sqlite3_bind_int64(statement, at + 1, i % 2 ? firstPerson + (sqlite3_int64)(i / 2) : owner);
    bindText(statement, at + 2, i % 2 ? "mentee" : "mentor");
}
static void bindMeeting(sqlite3_stmt* statement, int at, size_t i) {
    bindText(statement, at, rows[i].cell[Day]);
    bindText(statement, at + 1, rows[i].cell[Time]);
    sqlite3_bind_int64(statement, at + 2, atoi(rows[i].cell[Minutes]));
    bindText(statement, at + 3, rows[i].cell[About]);
}
static void bindAttendance(sqlite3_stmt* statement, int at, size_t i) {
    sqlite3_bind_int64(statement, at, firstMeeting + (sqlite3_int64)(i / 2));
    sqlite3_bind_int64(statement, at + 1, i % 2 ? firstPerson + (sqlite3_int64)rows[i / 2].person : owner);
}
static void bindLink(sqlite3_stmt* statement, int at, size_t i) {
    sqlite3_bind_int64(statement, at, firstMeeting + (sqlite3_int64)i);
    sqlite3_bind_int64(statement, at + 1, firstMentorship + (sqlite3_int64)rows[i].person);
}
static void bindNote(sqlite3_stmt* statement, int at, size_t i) {
    sqlite3_bind_int64(statement, at, firstMeeting + (sqlite3_int64)i);
    bindText(statement, at + 1, rows[i].cell[Notes]);
}

static void insertStep(const char* path) {
    const char* slash = strrchr(path, '/');
    char* args = sqlite3_mprintf("[\"%s\",\"%lld\"]", slash ? slash + 1 : path, (sqlite3_int64)rowCount);
    execute("UPDATE step SET state = 2 WHERE state = 1");
    sqlite3_stmt* statement = prepared("INSERT INTO step(kind, args, at, burst, state) VALUES('import', ?, ?, '', 0)");
    bindText(statement, 1, args);
    sqlite3_bind_int64(statement, 2, now);
    run(statement);
    sqlite3_finalize(statement);
    sqlite3_free(args);
    step = sqlite3_last_insert_rowid(book);
}

// The search words: in the places of core/storage/search_index.cpp, and in their order.

static sqlite3_int64 julianDay(const char* text) {
    const int year = atoi(text), month = atoi(text + 5), day = atoi(text + 8), late = (14 - month) / 12;
    const int y = year + 4800 - late, m = month + 12 * late - 3;
    return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045;
}

// Once the row is written, its text is replaced by its search words.
static Document document(sqlite3_int64 day, int table, sqlite3_int64 row, char* text) {
    char* to = text;
    for (const char* from = text; *from; ++from)
        if (isalnum((unsigned char)*from)) *to++ = (char)tolower((unsigned char)*from);
        else if (to != text && to[-1] != ' ') *to++ = ' ';
    if (to != text && to[-1] == ' ') --to;
    *to = '\0';
    return (Document){day << 41 | (sqlite3_int64)table << 36 | row, text};
}

static int byKey(const void* a, const void* b) {
    const sqlite3_int64 left = ((const Document*)a)->key, right = ((const Document*)b)->key;
    return (left > right) - (left < right);
}

static void insertWords(void) {
    enum { Person = 0, Meeting = 7, Note = 8, DayOfPeople = (1 << 22) - 1 };
    Document* documents = zeros(rowCount * 2 + peopleCount, sizeof *documents);
    size_t count = 0;
    for (size_t i = 0; i < rowCount; ++i) {
        const sqlite3_int64 day = julianDay(rows[i].cell[Day]);
        documents[count++] = document(day, Meeting, firstMeeting + (sqlite3_int64)i, rows[i].cell[About]);
        documents[count++] = document(day, Note, firstNote + (sqlite3_int64)i, rows[i].cell[Notes]);
    }
    for (size_t i = 0; i < peopleCount; ++i)
        documents[count++] = document(DayOfPeople, Person, firstPerson + (sqlite3_int64)i, people[i]);
    qsort(documents, count, sizeof *documents, byKey);
    sqlite3_stmt* statement = prepared("INSERT INTO search(rowid, words) VALUES(?, ?)");
    for (size_t i = 0; i < count; ++i) {
        sqlite3_bind_int64(statement, 1, documents[i].key);
        bindText(statement, 2, documents[i].words);
        run(statement);
    }
    sqlite3_finalize(statement);
    free(documents);
}

int main(int argc, char** argv) {
    need(argc == 3, "usage: mentorbook-plain-import BOOK ROWS.csv");
    char* text = contents(argv[2]);
    readRows(text);
    expect(sqlite3_open_v2(argv[1], &book, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL), SQLITE_OK);
    // As core/storage/store.cpp has them, and references are the writer's affair, as in the program's steps of many
    // rows.
    execute(
        "PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON; PRAGMA cache_size=-16384;"
        "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA cell_size_check=ON; PRAGMA cache_spill=OFF;"
        "PRAGMA foreign_keys=OFF");
    execute("BEGIN IMMEDIATE");
    now = (sqlite3_int64)time(NULL) * 1000;
    sqlite3_stmt* query = prepared("SELECT owner_id FROM book");
    expect(sqlite3_step(query), SQLITE_ROW);
    owner = sqlite3_column_int64(query, 0);
    sqlite3_finalize(query);
    insertStep(argv[2]);
    firstPerson = insert("person", "?, ?, '', '', '', '', '', '', ''", peopleCount, bindPerson);
    firstMentorship =
        insert("mentorship",
               "'one-to-one', 'active', '', '', 0, NULL, 'open', NULL, NULL, '', '', NULL, '', '', 0, '', NULL,"
               " NULL, NULL, '', 0, NULL, '', '', 0",
               peopleCount, bindNothing);
    insert("participant", "?, ?, ?, '[]', NULL, 0, NULL, NULL", peopleCount * 2, bindParticipant);
    firstMeeting =
        insert("meeting", "?, ?, 'UTC', ?, 'in-person', '', ?, 'held', NULL, NULL, NULL, NULL", rowCount, bindMeeting);
    insert("attendance", "?, ?, 1", rowCount * 2, bindAttendance);
    insert("meeting_mentorship", "?, ?", rowCount, bindLink);
    firstNote = insert("note", "?, 'private', ?, NULL", rowCount, bindNote);
    insertWords();
    execute("COMMIT");
    sqlite3_close(book);
    return 0;
}
