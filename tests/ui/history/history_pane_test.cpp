// The running history as a text to read and search (ME14); covered words are not in it at all (UX12).
#include "ui/history/history_pane.h"

#include "core/documents/markdown.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "tests/support/whole_book.h"
#include "ui/paper/print_preview.h"

#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QTextBlock>

namespace mb::test::history_pane_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct HistoryFixture : UiFixture {
    WholeBook ids = fillWhole(*book);
    HistoryPane* pane = nullptr;
    HistoryText* text = nullptr;

    HistoryFixture() {
        paperFonts = std::make_unique<print::Fonts>();
        context.fonts = [this]() -> const print::Fonts& { return *paperFonts; };
        pane = new HistoryPane(context, u"people"_s, &window);
        window.layout()->addWidget(pane);
        window.show();
        activate(window);
        text = find<HistoryText>("peopleHistoryPlainTextEdit");
        pane->show({.person = ids.lin});
        wait();
    }
    void wait() {
        untilLaid(window);
        CHECK(QTest::qWaitFor([&] { return !text->isFilling(); }, 5000));
    }
    QString shown() const { return text->toPlainText(); }
};

}  // namespace

TEST_CASE("the history is one text, newest first, in which private lines say so", "[history][ME14]") {
    HistoryFixture f;
    CHECK(f.shown().contains(u"Private note: "));
    CHECK(f.shown().contains(u"Advice from Lin Chen to Maya Okafor · private"));
    CHECK(f.shown().contains(u"Write the aims first."));
    CHECK(f.text->isReadOnly());
    const QStringList lines = f.shown().split(u'\n');
    CHECK(lines.first().contains(u"2026"));
    // What happens meanwhile is there after the next reading.
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 11, 22);
    wanted.meeting.title = u"Hallway"_s;
    wanted.people = {f.ids.lin};
    actions::meetings::add(*f.book, wanted);
    f.pane->show({.person = f.ids.lin});
    f.wait();
    CHECK(f.shown().contains(u"22 November 2026 · Hallway"));
}

TEST_CASE("typing narrows the history and Ctrl+F leads to the filter", "[history][ME14]") {
    HistoryFixture f;
    const qsizetype all = f.text->shownCount();
    REQUIRE(all > 2);
    f.text->setFocus();
    f.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == f.pane->filter());
    f.type(u"aims first"_s);
    f.wait();
    CHECK(f.text->shownCount() == 1);
    CHECK(f.shown().startsWith(u"4 November 2026 · Advice"));
    f.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == f.text);
    f.press(Qt::Key_Return);
    REQUIRE(f.opened.size() == 1);
    CHECK(f.opened[0].first == LedgerLine::table);
    f.pane->filter()->setFocus();
    f.press(Qt::Key_Escape);
    f.wait();
    CHECK(f.text->shownCount() == all);
}

TEST_CASE("while what is private is covered its words are neither shown nor found", "[history][ME14][UX12]") {
    HistoryFixture f;
    f.theme.setHidesPrivate(true);
    f.wait();
    CHECK_FALSE(f.shown().contains(u"Write the aims first."));
    CHECK(f.shown().contains(u"Private, covered"));
    f.pane->filter()->setText(u"aims first"_s);
    f.wait();
    CHECK(f.text->shownCount() == 0);
    f.theme.setHidesPrivate(false);
    f.wait();
    CHECK(f.text->shownCount() == 1);
}

TEST_CASE("notes typed with Markdown are read as what they look like, and found as they were typed",
          "[history][markdown][ME14][UX12]") {
    HistoryFixture f;
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 11, 22);
    wanted.meeting.title = u"Aims"_s;
    wanted.people = {f.ids.lin};
    wanted.notes = {{u"We agreed on **two** aims:\n- first, which is a long one: "_s + u"word "_s.repeated(200) +
                         u"\n- second\n> said\n## Next\n<b>as is</b>"_s,
                     Visibility::Shareable},
                    {u"Seemed *tired*.\n- quokka"_s, Visibility::Private}};
    actions::meetings::add(*f.book, wanted);
    f.pane->show({.person = f.ids.lin});
    f.wait();
    const auto blockOf = [&](const QString& words) {
        const QTextCursor found = f.text->document()->find(words);
        REQUIRE(!found.isNull());
        return found.block();
    };
    CHECK(f.shown().contains(u"We agreed on two aims:"));
    CHECK(f.shown().contains(u"• second"));
    CHECK(f.shown().contains(u"Private note:\nSeemed tired."));
    CHECK(f.shown().contains(u"<b>as is</b>"));
    CHECK_FALSE(f.shown().contains(u"**"));
    const QTextCursor two = f.text->document()->find(u"two"_s);
    CHECK(two.charFormat().fontWeight() >= QFont::DemiBold);
    // What does not fit on the line of an item stands under its words.
    const QTextBlock item = blockOf(u"first, which"_s);
    f.text->document()->documentLayout()->blockBoundingRect(item);
    REQUIRE(item.layout()->lineCount() > 1);
    CHECK(item.layout()->lineAt(1).x() > item.layout()->lineAt(0).x() + 5);
    CHECK(item.layout()->lineAt(1).x() == item.layout()->lineAt(2).x());
    const qreal plain = blockOf(u"We agreed"_s).layout()->lineAt(0).x();
    CHECK(item.layout()->lineAt(0).x() == plain);
    f.text->document()->documentLayout()->blockBoundingRect(blockOf(u"said"_s));
    CHECK(blockOf(u"said"_s).layout()->lineAt(0).x() > plain + 10);
    // What was typed is found.
    f.pane->filter()->setText(u"**two**"_s);
    f.wait();
    CHECK(f.text->shownCount() == 1);
    f.pane->filter()->clear();
    f.theme.setHidesPrivate(true);
    f.wait();
    CHECK_FALSE(f.shown().contains(u"quokka"));
    CHECK_FALSE(f.shown().contains(u"tired"));
    CHECK(f.shown().contains(u"• second"));
}

TEST_CASE("a megabyte of lines in a note does not hold up the history", "[history][markdown][ME14]") {
    UiFixture f;
    ShownEntry entry;
    entry.noun = "meeting";
    entry.id = 1;
    const QString typed = u"- a\n"_s.repeated(250'000);
    entry.lines = {{ShownEntry::Line::Head, u"Entry"_s, false},
                   {ShownEntry::Line::Plain, typed, false, documents::passagesOf(typed)},
                   {ShownEntry::Line::Plain, u"b\n"_s.repeated(500'000), false}};
    auto* text = new HistoryText(f.theme, &f.window);
    f.window.layout()->addWidget(text);
    f.window.show();
    text->show({entry}, {});
    CHECK(QTest::qWaitFor([&] { return !text->isFilling(); }, 20000));
    CHECK(text->document()->blockCount() < 2500);
    CHECK(text->toPlainText().endsWith(u"\n…"));
}

TEST_CASE("thousands of entries are put in piece by piece", "[history][ME14]") {
    UiFixture f;
    QList<ShownEntry> entries;
    for (int i = 0; i < 5000; ++i) {
        ShownEntry entry;
        entry.noun = "meeting";
        entry.id = i + 1;
        entry.lines = {{ShownEntry::Line::Head, u"Entry %1"_s.arg(i), false},
                       {ShownEntry::Line::Plain, QString(300, u'x'), i % 2 == 0}};
        entry.folded = entry.foldedShared = u"entry %1"_s.arg(i);
        entries << entry;
    }
    auto* text = new HistoryText(f.theme, &f.window);
    f.window.layout()->addWidget(text);
    f.window.show();
    text->show(entries, {});
    CHECK(text->isFilling());
    CHECK(text->toPlainText().contains(u"Entry 0"));
    CHECK(QTest::qWaitFor([&] { return !text->isFilling(); }, 20000));
    CHECK(text->toPlainText().contains(u"Entry 4999"));
}

TEST_CASE("what is printed holds nothing private unless it is ticked then and there", "[history][ME14]") {
    HistoryFixture f;
    const auto preview = [&] {
        f.find<QAbstractButton>("peopleHistoryPrintButton")->click();
        auto* dialog = f.window.findChild<PrintPreview*>();
        REQUIRE(dialog);
        return dialog;
    };
    const auto textOf = [](PrintPreview* dialog) {
        CHECK(dialog->preview()->finish());
        QStringList headings;
        for (const auto& heading : dialog->preview()->pages().headings) headings << heading.text;
        return headings.join(u'\n');
    };
    auto* dialog = preview();
    CHECK_FALSE(textOf(dialog).contains(u"Advice"));
    auto* tick = dialog->findChild<QCheckBox*>(u"printPreviewPrivateCheckBox"_s);
    REQUIRE(tick->isVisible());
    CHECK_FALSE(tick->isChecked());
    tick->click();
    CHECK(textOf(dialog).contains(u"Advice"));
    dialog->close();
    delete dialog;
    // The next time it is not ticked.
    dialog = preview();
    CHECK_FALSE(dialog->findChild<QCheckBox*>(u"printPreviewPrivateCheckBox"_s)->isChecked());
    CHECK_FALSE(textOf(dialog).contains(u"Advice"));
    dialog->close();
}

}  // namespace mb::test::history_pane_test
