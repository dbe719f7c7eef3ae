// Pages may be made in one thread and painted in another.
#include "tests/ui/print/print_support.h"
#include "tests/ui/print/record_sheets.h"
#include "ui/print/pdf.h"

#include <QThread>
#include <QTimeZone>

namespace mb::test::print_threads_test {

using namespace mb::print;
using namespace mb::print_test;

namespace {

Printout printedAside(const documents::Document& document, const PageSetup& setup, const Fonts& fonts,
                      const LongWork* work = nullptr) {
    Printout printout;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        try {
            printout = paginate(document, setup, fonts, work);
        } catch (const CalledOff&) {
            printout = {};
        }
    }));
    thread->start();
    thread->wait();
    return printout;
}

}  // namespace

TEST_CASE("pages laid out in a thread that has ended are painted the same", "[print]") {
    const Fonts fonts;
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc());
    for (const documents::Document& document : {agreement(), longAgreement(), recordSheet(), crowdedRecord()}) {
        const PageSetup setup = setupFor(document, Paper::Letter);
        CHECK(toPdf(printedAside(document, setup, fonts), now) == toPdf(paginate(document, setup, fonts), now));
    }
}

TEST_CASE("laying out stops when it is called off", "[print]") {
    LongWork work;
    work.callOff();
    const documents::Document document = longAgreement();
    CHECK(printedAside(document, setupFor(document, Paper::Letter), Fonts(), &work).pages.isEmpty());
}

}  // namespace mb::test::print_threads_test
