#include "tests/support/ui.h"

namespace mb::test {

void activate(QWidget& window) {
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window);
}

void turnOfLoop() {
    bool turned = false;
    QTimer::singleShot(0, qApp, [&] { turned = true; });
    (void)QTest::qWaitFor([&] { return turned; }, 20000);
}

QTimer& saveTimer(QWidget& field) { return *field.findChild<ui::Saver*>()->findChild<QTimer*>(); }

void runOut(QTimer& timer) {
    const int interval = timer.interval();
    QSignalSpy ranOut(&timer, &QTimer::timeout);
    timer.start(0);
    (void)QTest::qWaitFor([&] { return !ranOut.isEmpty(); }, 20000);
    timer.setInterval(interval);
    turnOfLoop();
}

void untilLaid(const QWidget& root) {
    if (!QTest::qWaitFor([&root] { return !ui::isBusyAside(root); }, 60000)) qFatal("Pages are laid out for ever.");
}

void settle(QWidget& root) {
    const auto quiet = [&root] {
        if (ui::isBusyAside(root)) return false;
        const auto timers = root.findChildren<QTimer*>();
        const auto buttons = root.findChildren<QAbstractButton*>();
        return std::none_of(timers.begin(), timers.end(), [](auto* t) { return t->isActive() && t->isSingleShot(); }) &&
               std::none_of(buttons.begin(), buttons.end(), [](auto* button) { return button->isDown(); });
    };
    const bool settled = QTest::qWaitFor(
        [&] {
            if (!quiet()) return false;
            turnOfLoop();
            return quiet();
        },
        60000);
    if (!settled) qFatal("A timer of the window starts again and again.");
}

UiFixture::UiFixture(OwnerRole role) : book(role) {
    context.fonts = [this]() -> const print::Fonts& {
        if (!paperFonts) paperFonts = std::make_unique<print::Fonts>();
        return *paperFonts;
    };
    context.logContactIn = [this](MentorshipId id) { opened.append({"contact", id.value}); };
    theme.setBrightness(ui::Brightness::Light);
    window.resize(1000, 700);
    new QVBoxLayout(&window);
}

QWidget* UiFixture::keysGoTo() {
    QWidget* popup = QApplication::activePopupWidget();
    return popup ? popup : QApplication::focusWidget();
}

void UiFixture::type(const QString& text) {
    for (const QChar c : text)
        if (QWidget* at = keysGoTo()) QTest::keyClicks(at, QString(c));
}

void UiFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* at = keysGoTo();
    QTest::keyClick(at ? at : &window, key, modifiers);
}

}  // namespace mb::test
