// Checks of the looks that need no eyes: nothing is cut off at any size, and one button at most stands out.
#include "core/actions/sample.h"
#include "tests/support/ui.h"
#include "ui/window/main_window.h"
#include "ui/window/welcome.h"

#include "tests/support/catch.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>

namespace mb::test::window_looks_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Size {
    QSize window;
    qreal scale;
};

class LooksWalk {
public:
    LooksWalk(const QString& path, Size size) : m_size(size) {
        theme.setScale(size.scale);
        theme.setBrightness(Brightness::Light);
        window.resize(size.window);
        window.show();
        settle();
        if (!path.isEmpty()) REQUIRE(window.openBook(path, Access::ReadOnly));
    }
    ~LooksWalk() { window.closeBook(); }

    // Each page and each tab of a mentorship.
    void walk(const std::function<void(const QString&)>& look) {
        BookView& view = *window.bookView();
        for (const QString& key : view.pageKeys()) {
            view.showPage(key);
            settle();
            look(key);
        }
        const auto turnTabs = [&](const QString& name) {
            auto* tabs = view.findChild<QTabBar*>(name);
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                settle();
                look(tabs->tabText(i));
            }
        };
        view.showPage(u"dossier"_s);
        turnTabs(u"dossierTabBar"_s);
        view.showPage(u"ledger"_s);
        turnTabs(u"ledgerTabBar"_s);
        view.openRecord("mentorship", 0);
        settle();
        look(u"new mentorship"_s);
        const auto mentorship = view.context().reader().select<Mentorship>().first();
        if (!mentorship) return;
        view.openRecord("mentorship", mentorship->id.value);
        turnTabs(u"mentorshipTabBar"_s);
    }
    void checkNothingIsCut(const QString& place) {
        INFO(qPrintable(place) << " at " << m_size.window.width() << "x" << m_size.window.height() << " text "
                               << m_size.scale);
        // What may have made the window wider than it should be.
        QStringList widest;
        for (const QWidget* widget : window.findChildren<QWidget*>())
            if (const QSize least = widget->minimumSizeHint();
                widget->layout() &&
                (least.width() > m_size.window.width() * 6 / 10 || least.height() > m_size.window.height() * 6 / 10))
                widest << u"%1 %2 %3x%4"_s.arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                              .arg(least.width())
                              .arg(least.height());
        INFO("it wants " << window.width() << "x" << window.height() << "; " << qPrintable(widest.join(u", ")));
        CHECK(window.size() == m_size.window);
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->visibleRegion().isEmpty() || widget->window() != &window) continue;
            if (const auto* area = qobject_cast<const QScrollArea*>(widget);
                area && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff) {
                INFO("the column within " << area->parentWidget()->metaObject()->className());
                CHECK(area->widget()->width() <= area->viewport()->width());
            }
            const auto* label = qobject_cast<const QLabel*>(widget);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (const auto* combo = qobject_cast<const KeyCombo*>(widget); combo) {
                QStyleOptionComboBox option;
                option.initFrom(combo);
                option.editable = false;
                const int room = combo->style()
                                     ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo)
                                     .width();
                INFO(qPrintable(combo->objectName()) << " “" << qPrintable(combo->currentText()) << "”");
                CHECK(room >= combo->fontMetrics().horizontalAdvance(combo->currentText()));
            }
            if (const auto* link = qobject_cast<const QPushButton*>(widget); link && link->isFlat()) {
                QStyleOptionButton option;
                option.initFrom(link);
                option.features = QStyleOptionButton::Flat;
                INFO("the link " << qPrintable(link->objectName()) << " stands where its column begins");
                CHECK(link->style()->subElementRect(QStyle::SE_PushButtonContents, &option, link).left() == 0);
            }
            if (!(label && !label->text().isEmpty()) && !(button && !button->text().isEmpty())) continue;
            INFO(widget->metaObject()->className() << " " << qPrintable(widget->objectName()) << " “"
                                                   << qPrintable(label ? label->text() : button->text()) << "” "
                                                   << widget->width() << "x" << widget->height());
            if (label && label->wordWrap()) {
                CHECK(widget->height() >= label->heightForWidth(widget->width()));
                continue;
            }
            // Labels that are cut with "…" may be narrower than their text.
            if (widget->minimumSizeHint().width() >= widget->sizeHint().width())
                CHECK(widget->width() >= widget->sizeHint().width());
            CHECK(widget->height() >= widget->minimumSizeHint().height());
        }
    }
    // Pages that are laid out aside arrive before anything is measured, and what they changed is in its place.
    static void settle() {
        for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
        for (const QWidget* root : QApplication::topLevelWidgets()) test::untilLaid(*root);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }

    QTemporaryDir folder;
    Theme theme;
    test::ScriptedDialogs dialogs;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    MainWindow window{theme, dialogs, settings};

private:
    Size m_size;
};

const QList<Size> looksSizes{{QSize(1280, 800), 1}, {QSize(1024, 700), 1}, {QSize(1280, 800), 2}};

}  // namespace

TEST_CASE("no label and no button is cut off on any page at any size") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.mentorbook"_s);
    actions::sample::create(path).reset();
    for (const Size& size : looksSizes) {
        LooksWalk looks(path, size);
        looks.walk([&](const QString& place) { looks.checkNothingIsCut(place); });
    }
}

TEST_CASE("the line under the chosen tab is as thick with the keyboard in it as without") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.mentorbook"_s);
    actions::sample::create(path).reset();
    LooksWalk looks(path, looksSizes.first());
    BookView& view = *looks.window.bookView();
    view.openRecord("mentorship", view.context().reader().select<Mentorship>().first()->id.value);
    LooksWalk::settle();
    auto* tabs = view.findChild<QTabBar*>(u"mentorshipTabBar"_s);
    const auto thickness = [&] {
        LooksWalk::settle();
        const QImage picture = tabs->grab().toImage();
        const int x = tabs->tabRect(tabs->currentIndex()).left() + 10;
        int accent = 0;
        for (int y = picture.height() - 4; y < picture.height(); ++y)
            accent += picture.pixelColor(x, y) == looks.theme.tokens().accent;
        return accent;
    };
    tabs->setFocus();
    const int with = thickness();
    tabs->clearFocus();
    CHECK(with == 2);
    CHECK(thickness() == 2);
}

TEST_CASE("what was found stands beneath the line that was asked, within the page") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.mentorbook"_s);
    actions::sample::create(path).reset();
    for (const Size& size : looksSizes) {
        LooksWalk looks(path, size);
        auto* line = looks.window.findChild<QLineEdit*>(u"searchLineEdit"_s);
        LooksWalk::settle();
        looks.window.bookView()->focusSearch();
        line->setText(u"me"_s);
        LooksWalk::settle();
        auto* found = looks.window.findChild<QFrame*>(u"searchPopup"_s);
        REQUIRE(found);
        const int left = line->mapTo(&looks.window, QPoint()).x();
        CHECK(found->mapTo(&looks.window, QPoint()).x() == left);
        CHECK(found->width() >= line->width());
        CHECK(left + found->width() <= looks.window.width() - space::xxl);
    }
}

TEST_CASE("the owner of the book is called you in a meeting") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.mentorbook"_s);
    actions::sample::create(path).reset();
    LooksWalk looks(path, looksSizes.first());
    BookView& view = *looks.window.bookView();
    const PersonId owner = view.workspace().book().ownerId;
    const auto asked = view.context().reader().select<Meeting>().where(&Meeting::askedById, owner).first();
    REQUIRE(asked);
    view.openRecord("meeting", asked->id.value);
    LooksWalk::settle();
    QStringList told;
    for (const QLabel* label : view.findChildren<QLabel*>())
        if (label->isVisible()) told << label->text();
    CHECK(told.join(u'\n').contains(u"asked for by you"));
    CHECK_FALSE(told.join(u'\n').contains(u"by Maya"));
}

TEST_CASE("no label and no button is cut off on the first page at any size") {
    for (const Size& size : looksSizes) {
        LooksWalk looks({}, size);
        looks.checkNothingIsCut(u"welcome"_s);
    }
}

TEST_CASE("the form for a new mentorship and what stands beneath it keep apart at any height") {
    QTemporaryDir folder;
    const QString empty = folder.filePath(u"empty.mentorbook"_s);
    actions::books::create(empty, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both}).reset();
    for (int height = 700; height <= 1000; height += 20) {
        LooksWalk looks(empty, {QSize(1280, height), 1});
        looks.window.bookView()->openRecord("mentorship", 0);
        LooksWalk::settle();
        QTest::keyClicks(QApplication::focusWidget(), u"Ada Lovelace; Grace Hopper"_s);
        LooksWalk::settle();
        auto* form = looks.window.findChild<QWidget*>(u"newMentorshipForm"_s);
        REQUIRE(form);
        QWidget* area = form;
        while (!qobject_cast<QScrollArea*>(area)) area = area->parentWidget();
        for (const QWidget* other :
             area->parentWidget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (other == area || !other->isVisible()) continue;
            INFO(height << ": form to " << area->geometry().bottom() << ", next from " << other->y());
            CHECK_FALSE(other->geometry().intersects(area->geometry()));
        }
    }
}

TEST_CASE("at most one button of a page stands out") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.mentorbook"_s), empty = folder.filePath(u"empty.mentorbook"_s);
    actions::sample::create(path).reset();
    actions::books::create(empty, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both}).reset();
    for (const QString& book : {path, empty}) {
        LooksWalk looks(book, looksSizes.first());
        looks.walk([&](const QString& place) {
            int primary = 0;
            for (const QPushButton* button : looks.window.findChildren<QPushButton*>())
                primary += button->isVisible() && button->property("primary").toBool();
            INFO(qPrintable(place));
            CHECK(primary <= 1);
        });
    }
}

}  // namespace mb::test::window_looks_test
