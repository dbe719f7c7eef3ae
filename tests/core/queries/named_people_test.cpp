// Whom a line of names means in a book with groups and namesakes.
#include "core/queries/named_people.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"

namespace mb::test::queries_named_people_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("a line of names means people of the book and groups and who is new") {
    TestBook book;
    const PersonId ines = book.person(u"Ines Moreau"_s), kofi = book.person(u"Kofi Danquah"_s),
                   lin = book.person(u"Lin Chen"_s), thomas = book.person(u"Thomas James"_s);
    book.person(u"Wei Park"_s);
    book.person(u"Wei Park"_s);
    actions::mentorships::NewMentorship circle;
    circle.mentorship.kind = MentorshipKind::PeerGroup;
    circle.mentorship.title = u"Writers, Tuesday & Thursday"_s;
    for (const PersonId id : {book.owner, ines, kofi}) {
        Participant one;
        one.personId = id;
        one.side = Side::Peer;
        circle.participants << one;
    }
    const MentorshipId id = actions::mentorships::add(*book, circle);
    const auto read = [&](const QString& line) {
        return queries::PeopleNames(book->reader(), book.owner, QDate(2026, 11, 22)).read(line);
    };
    using Named = queries::NamedPeople;
    CHECK(read(u"Ines Moreau; Kofi Danquah"_s) == Named{{ines, kofi}, {}, {}});
    CHECK(read(u"Moreau, Ines, MD and danquah, kofi"_s) == Named{{ines, kofi}, {}, {}});
    CHECK(read(u"Ines Moreau, Kofi Danquah, Robert Hale, Jr."_s) == Named{{ines, kofi}, {u"Robert Hale, Jr."_s}, {}});
    CHECK(read(u"Hale, Robert, MD"_s) == Named{{}, {u"Hale, Robert, MD"_s}, {}});
    CHECK(read(u"writers, tuesday & thursday"_s) == Named{{ines, kofi}, {}, {}});
    CHECK(read(u"Lin Chen; Writers, Tuesday & Thursday"_s).known.contains(lin));
    CHECK(read(u"Wei Park"_s) == Named{{}, {}, {u"Wei Park"_s}});
    CHECK(read(u"James Thomas & Lin Chen"_s) == Named{{lin}, {}, {u"James Thomas"_s}});
    CHECK(read(u"Thomas, James"_s) == Named{{}, {u"Thomas, James"_s}, {}});
    CHECK(read(u"James, Thomas"_s) == Named{{thomas}, {}, {}});
    CHECK(read(u"Maya Okafor, Lin Chen"_s) == Named{{lin}, {}, {}});
    CHECK(read(u"Zoe; zoe; Lin Chen; Lin Chen"_s) == Named{{lin}, {u"Zoe"_s}, {}});
    CHECK(read(u" ; , "_s).isEmpty());
    // Of a group those take part who have not left it; a group of one is none.
    for (const Participant& one : book->reader().select<Participant>().where(&Participant::mentorshipId, id).list())
        if (one.personId == kofi) actions::mentorships::leave(*book, one.id, QDate(2026, 11, 1));
    CHECK(queries::groupsOf(book->reader(), book.owner, QDate(2026, 11, 22)).isEmpty());
}

}  // namespace mb::test::queries_named_people_test
