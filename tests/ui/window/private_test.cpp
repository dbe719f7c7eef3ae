// One key covers everything private on the screen (UX12): each private text of a whole book is looked for on every
// page.
#include "core/domain/records.h"
#include "tests/support/catch.h"
#include "tests/support/whole_book.h"
#include "tests/support/window.h"
#include "ui/widgets/rows.h"
#include "ui/window/search_box.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QTabBar>

namespace mb::test::window_private_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString canary = u"Quokkasecret"_s;

template <class R>
void poison(Writer& writer) {
    for (R row : writer.all<R>()) {
        if constexpr (requires { row.canLeave(); })
            if (row.canLeave()) continue;
        bool changed = false;
        const auto visit = [&](const auto& field) {
            auto& value = row.*field.member;
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, QString>)
                if (field.privacy != Privacy::Shared && !field.keyOf) value = canary, changed = true;
        };
        std::apply([&](const auto&... fields) { (visit(fields), ...); }, R::fields);
        if (changed) writer.update(row);
    }
}

template <class... R>
void poisonAll(Writer& writer, RecordList<R...>) {
    (poison<R>(writer), ...);
}

// Where the canary can be read.
QStringList uncovered(const QWidget& window) {
    QStringList places;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->property("covered").toBool()) continue;
        QString text;
        if (const auto* line = qobject_cast<const QLineEdit*>(widget)) text = line->text();
        else if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget)) text = edit->toPlainText();
        else if (const auto* label = qobject_cast<const QLabel*>(widget)) text = label->text();
        else if (const auto* combo = qobject_cast<const QComboBox*>(widget)) text = combo->currentText();
        if (widget->parentWidget() && widget->parentWidget()->property("covered").toBool()) continue;
        if (text.contains(canary))
            places << u"%1 %2 in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                           QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
        const auto* list = qobject_cast<const RowList*>(widget);
        if (!list) continue;
        for (const ListRow& row : const_cast<RowList*>(list)->rowModel().rows()) {
            if (row.title.contains(canary) && row.isPrivate != ListRow::All)
                places << u"title in "_s + list->objectName();
            if (row.subtitle.contains(canary) && row.isPrivate == ListRow::Nothing)
                places << u"subtitle in "_s + list->objectName();
        }
    }
    return places;
}

}  // namespace

TEST_CASE("one key covers everything private on the screen, and the same key shows it again", "[private][UX12]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"okafor.mentorbook"_s);
    WholeBook ids;
    {
        const auto workspace = actions::books::create(path, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both});
        ids = fillWhole(*workspace);
        workspace->perform({StepKind::NoteChanged, {}}, [](Writer& writer) { poisonAll(writer, AllRecords()); });
    }
    BookWindow shown(path);
    shown.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shown.theme.hidesPrivate());
    CHECK(shown.find<QLabel>("privateHiddenLabel")->isVisible());
    bool anywhere = false;
    const auto look = [&](const QString& place) {
        for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
        INFO(place.toStdString());
        CHECK(uncovered(shown.window).join(u'\n').toStdString() == "");
        for (const auto* edit : shown.window.findChildren<QPlainTextEdit*>())
            anywhere = anywhere || (edit->isVisible() && edit->toPlainText().contains(canary));
    };
    // A line that waits, and one that is on an agenda, whose meeting is shown below.
    const auto put = [&](MeetingId meeting) {
        InboxLine line;
        line.personId = ids.lin;
        line.text = canary;
        const auto id = actions::inbox::add(shown.workspace(), line);
        if (meeting) actions::inbox::take(shown.workspace(), id, meeting);
    };
    put({});
    put(ids.planned);
    for (const QString& key : shown.view().pageKeys()) {
        shown.view().showPage(key);
        look(key);
    }
    const auto turn = [&](const QString& name) {
        auto* tabs = shown.view().findChild<QTabBar*>(name);
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            look(tabs->tabText(i));
        }
    };
    shown.view().showPage(u"dossier"_s);
    turn(u"dossierTabBar"_s);
    shown.view().showPage(u"ledger"_s);
    turn(u"ledgerTabBar"_s);
    shown.view().openRecord("person", ids.lin.value);
    turn(u"peopleTabBar"_s);
    shown.view().openRecord("mentorship", ids.mentorship.value);
    turn(u"mentorshipTabBar"_s);
    for (const auto& [noun, id] : {std::pair<QByteArray, qint64>{"meeting", ids.meeting.value},
                                   {"meeting", ids.planned.value},
                                   {"ledger_line", 1},
                                   {"feedback", 1},
                                   {"person", ids.leila.value},
                                   {"goal", ids.goal.value},
                                   {"outcome", ids.outcome.value},
                                   {"letter", 1},
                                   {"packet", 1},
                                   {"referee", 1},
                                   {"criterion", 1}}) {
        shown.view().openRecord(noun, id);
        look(QString::fromLatin1(noun));
    }
    CHECK(anywhere);
    // The words themselves take the color of their ground.
    shown.view().openRecord("meeting", ids.meeting.value);
    auto* note = visibleIn<QPlainTextEdit>(shown.window, "meetingsPrivateNotePlainTextEdit");
    REQUIRE(note);
    QCoreApplication::processEvents();
    CHECK(note->palette().color(QPalette::Text) == shown.theme.tokens().line);
    shown.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(shown.theme.hidesPrivate());
    CHECK(note->palette().color(QPalette::Text) == shown.theme.tokens().text);
    CHECK_FALSE(shown.find<QLabel>("privateHiddenLabel")->isVisible());
}

namespace {

// Counts who is styled anew, seen and not.
class Restyled : public QObject {
public:
    Restyled() { qApp->installEventFilter(this); }
    int seen = 0, hidden = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::StyleChange && watched->isWidgetType())
            ++(static_cast<QWidget*>(watched)->isVisible() ? seen : hidden);
        return false;
    }
};

}  // namespace

TEST_CASE("covering takes up only what is seen, and the rest is covered before it is shown", "[private][UX12]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"okafor.mentorbook"_s);
    WholeBook ids;
    {
        const auto workspace = actions::books::create(path, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both});
        ids = fillWhole(*workspace);
    }
    BookWindow shown(path);
    for (const QString& key : shown.view().pageKeys()) shown.view().showPage(key);
    shown.view().openRecord("meeting", ids.meeting.value);
    auto* note = visibleIn<QPlainTextEdit>(shown.window, "meetingsPrivateNotePlainTextEdit");
    REQUIRE(note);
    settle(shown.window);
    const auto words = [&] { return note->palette().color(QPalette::Text); };
    const QColor line = shown.theme.tokens().line, text = shown.theme.tokens().text;
    REQUIRE(words() == text);
    shown.view().showPage(u"goals"_s);
    settle(shown.window);
    const auto toggle = [&] { shown.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier); };
    {
        const Restyled restyled;
        toggle();
        CHECK(restyled.hidden == 0);
        CHECK(restyled.seen < 20);
    }
    CHECK(words() == text);  // nobody sees it
    QList<QColor> painted;
    class Painted : public QObject {
    public:
        explicit Painted(std::function<void()> look) : m_look(std::move(look)) {}
        bool eventFilter(QObject*, QEvent* event) override {
            if (event->type() == QEvent::Paint) m_look();
            return false;
        }
        std::function<void()> m_look;
    } whenPainted([&] { painted << words(); });
    note->viewport()->installEventFilter(&whenPainted);
    shown.view().openRecord("meeting", ids.meeting.value);
    REQUIRE(QTest::qWaitFor([&] { return !painted.isEmpty(); }, 5000));
    CHECK(painted.count(line) == painted.size());
    CHECK(words() == line);
    shown.view().showPage(u"goals"_s);
    toggle();
    painted.clear();
    shown.view().openRecord("meeting", ids.meeting.value);
    REQUIRE(QTest::qWaitFor([&] { return !painted.isEmpty(); }, 5000));
    CHECK(painted.count(text) == painted.size());
}

TEST_CASE("while private parts are hidden a search does not tell that they hold a word", "[private][search][UX12]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"okafor.mentorbook"_s);
    WholeBook ids;
    {
        const auto workspace = actions::books::create(path, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both});
        ids = fillWhole(*workspace);
        workspace->perform({StepKind::NoteChanged, {}}, [](Writer& writer) { poisonAll(writer, AllRecords()); });
    }
    BookWindow shown(path);
    auto* box = shown.find<SearchBox>("searchLineEdit");
    auto* remark = shown.find<QLabel>("searchNothingLabel");
    box->setFocus();
    shown.type(canary);
    REQUIRE(box->model().rowCount() > 0);
    CHECK(box->model().at(0).kind.contains(u"private"));
    // Also what is found already goes.
    shown.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(box->model().rowCount() == 0);
    CHECK(remark->isVisible());
    CHECK(remark->text().contains(u"not searched"));
    // What anybody may see is still found.
    box->clear();
    shown.type(u"Lin"_s);
    REQUIRE(box->model().rowCount() > 0);
    for (int row = 0; row < box->model().rowCount(); ++row) CHECK_FALSE(box->model().at(row).hit.isPrivate);
    shown.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    box->clear();
    shown.type(canary);
    CHECK(box->model().rowCount() > 0);
}

}  // namespace mb::test::window_private_test
