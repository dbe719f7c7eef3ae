#include "tests/desktop/desktop.h"

#include <QAbstractButton>
#include <QAbstractNativeEventFilter>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QThread>
#include <QWindow>

#include <xcb/xcb.h>
#include <xcb/xtest.h>
#include <atomic>

namespace mb::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMs = 60000;

template <class Reply>
std::unique_ptr<Reply, decltype(&::free)> owned(Reply* reply) {
    return {reply, &::free};
}

quint32 atomOf(xcb_connection_t* connection, const QByteArray& name) {
    const auto reply = owned(xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, 0, quint16(name.size()), name.constData()), nullptr));
    return reply ? reply->atom : 0;
}

const QHash<QString, quint32>& keysyms() {
    static const QHash<QString, quint32> names{
        {u"Tab"_s, 0xff09},    {u"Return"_s, 0xff0d}, {u"Escape"_s, 0xff1b}, {u"Backspace"_s, 0xff08},
        {u"Delete"_s, 0xffff}, {u"Home"_s, 0xff50},   {u"Left"_s, 0xff51},   {u"Up"_s, 0xff52},
        {u"Right"_s, 0xff53},  {u"Down"_s, 0xff54},   {u"PageUp"_s, 0xff55}, {u"PageDown"_s, 0xff56},
        {u"End"_s, 0xff57},    {u"Space"_s, 0x20},    {u"Ctrl"_s, 0xffe3},   {u"Shift"_s, 0xffe1},
        {u"Alt"_s, 0xffe9},    {u"F10"_s, 0xffc7},    {u"F6"_s, 0xffc3}};
    return names;
}

// A window takes keys when it is the one that stands before the others.
bool ready() {
    QWidget* active = QApplication::activeWindow();
    if (!active || !QGuiApplication::focusWindow()) return false;
    QWidget* modal = QApplication::activeModalWidget();
    return !modal || modal == active || QApplication::activePopupWidget();
}

QString textOf(const QWidget* widget) {
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) return edit->text();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget)) return edit->toPlainText().left(60);
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return button->text();
    if (const auto* combo = qobject_cast<const QComboBox*>(widget)) return combo->currentText();
    return {};
}

}  // namespace

bool waitUntil(const std::function<bool()>& condition) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patienceMs) {
        if (onScreen(condition)) return true;
        QThread::msleep(5);
    }
    return false;
}

void until(const char* what, const std::function<bool()>& condition) {
    if (waitUntil(condition)) return;
    UNSCOPED_INFO(whereabouts().toStdString());
    FAIL("waited in vain: " << what);
}

QString whereabouts() {
    return onScreen([] {
        const QWidget* window = QApplication::activeWindow();
        const QWidget* focus = QApplication::focusWidget();
        const QByteArray pictures = qgetenv("MENTORBOOK_TEST_PICTURE");
        if (window && !pictures.isEmpty()) const_cast<QWidget*>(window)->grab().save(QString::fromLocal8Bit(pictures));
        return QString(u"keyboard in window “"_s + (window ? window->windowTitle() : u"none"_s) + u"”, in "_s +
                       (focus
                            ? QString(focus->objectName() + u" ("_s + QLatin1String(focus->metaObject()->className()) +
                                      u") “"_s + textOf(focus) + u'”')
                            : u"nothing"_s));
    });
}

void closeDialogs() {
    waitUntil([] {
        if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
        QWidget* modal = QApplication::activeModalWidget();
        if (auto* dialog = qobject_cast<QDialog*>(modal)) dialog->reject();
        return !modal;
    });
}

// A connection of our own to the X server, as another client has it.
struct Keyboard::Server : QAbstractNativeEventFilter {
    xcb_connection_t* connection = xcb_connect(nullptr, nullptr);
    xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    xcb_atom_t beacon = atomOf(connection, "MENTORBOOK_TEST_BEACON");
    QHash<quint32, std::pair<xcb_keycode_t, bool>> keys;  // by keysym: which key, and whether with Shift
    std::unique_ptr<QWindow> target;  // never shown: messages to it come after the keys sent before them
    quint32 sent = 0;
    std::atomic<quint32> seen = 0;

    Server() {
        const xcb_setup_t* setup = xcb_get_setup(connection);
        const xcb_keycode_t first = setup->min_keycode;
        const auto mapping = owned(xcb_get_keyboard_mapping_reply(
            connection, xcb_get_keyboard_mapping(connection, first, quint8(setup->max_keycode - first + 1)), nullptr));
        const xcb_keysym_t* symbols = xcb_get_keyboard_mapping_keysyms(mapping.get());
        const int perCode = mapping->keysyms_per_keycode, all = xcb_get_keyboard_mapping_keysyms_length(mapping.get());
        for (int i = 0; i < all; ++i)
            if (const int level = i % perCode; level < 2 && !keys.contains(symbols[i]))
                keys.insert(symbols[i], {xcb_keycode_t(first + i / perCode), level == 1});
        onScreen([this] {
            target = std::make_unique<QWindow>();
            target->create();
            qApp->installNativeEventFilter(this);
        });
    }
    ~Server() override {
        onScreen([this] {
            qApp->removeNativeEventFilter(this);
            target.reset();
        });
        xcb_disconnect(connection);
    }
    bool nativeEventFilter(const QByteArray& type, void* message, qintptr*) override {
        if (type != "xcb_generic_event_t") return false;
        const auto* event = static_cast<const xcb_generic_event_t*>(message);
        if ((event->response_type & 0x7f) != XCB_CLIENT_MESSAGE) return false;
        const auto* told = reinterpret_cast<const xcb_client_message_event_t*>(event);
        if (told->type != beacon) return false;
        seen = told->data.data32[0];
        return true;
    }
    void fake(quint8 type, xcb_keycode_t code) {
        xcb_test_fake_input(connection, type, code, XCB_CURRENT_TIME, root, 0, 0, 0);
    }
};

Keyboard::Keyboard() : m_server(std::make_unique<Server>()) {}
Keyboard::~Keyboard() = default;

void Keyboard::settle() {
    xcb_client_message_event_t message{};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = xcb_window_t(onScreen([this] { return m_server->target->winId(); }));
    message.type = m_server->beacon;
    message.data.data32[0] = ++m_server->sent;
    xcb_send_event(m_server->connection, 0, message.window, 0, reinterpret_cast<const char*>(&message));
    xcb_flush(m_server->connection);
    until("the window to deal with a key", [this] { return m_server->seen == m_server->sent; });
    onScreen([] {});
}

void Keyboard::strike(quint32 keysym, const QList<quint32>& modifiers) {
    const auto key = m_server->keys.constFind(keysym);
    REQUIRE(key != m_server->keys.constEnd());
    QList<xcb_keycode_t> held;
    for (const quint32 modifier : modifiers) held << m_server->keys.value(modifier).first;
    const xcb_keycode_t shift = m_server->keys.value(keysyms()[u"Shift"_s]).first;
    if (key->second && !held.contains(shift)) held << shift;
    for (const xcb_keycode_t code : std::as_const(held)) m_server->fake(XCB_KEY_PRESS, code);
    m_server->fake(XCB_KEY_PRESS, key->first);
    m_server->fake(XCB_KEY_RELEASE, key->first);
    std::reverse(held.begin(), held.end());
    for (const xcb_keycode_t code : std::as_const(held)) m_server->fake(XCB_KEY_RELEASE, code);
    xcb_flush(m_server->connection);
    ++m_count;
}

void Keyboard::stroke(quint32 keysym, const QList<quint32>& modifiers) {
    until("a window that takes keys", ready);
    strike(keysym, modifiers);
    settle();
}

namespace {

std::pair<quint32, QList<quint32>> readChord(const QString& chord) {
    const QStringList parts = chord.split(u'+');
    QList<quint32> modifiers;
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) modifiers << keysyms().value(parts[i]);
    const QString name = parts.last();
    return {name.size() == 1 ? quint32(name[0].toLower().unicode()) : keysyms().value(name), modifiers};
}

}  // namespace

void Keyboard::press(const QString& chord) {
    const auto [key, modifiers] = readChord(chord);
    stroke(key, modifiers);
}

void Keyboard::send(const QString& chord) {
    const auto [key, modifiers] = readChord(chord);
    strike(key, modifiers);
}

void Keyboard::type(const QString& text) {
    for (const QChar c : text) stroke(c == u'\n' ? keysyms()[u"Return"_s] : c.unicode(), {});
}

void Keyboard::paste(const QString& text) {
    onScreen([&] { QGuiApplication::clipboard()->setText(text); });
    press(u"Ctrl+V"_s);
}

void Keyboard::tabTo(const QString& name, const QString& chord) {
    constexpr int most = 250;
    QStringList passed;
    for (int i = 0; i < most; ++i) {
        const QString now = onScreen(
            [] { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); });
        if (now == name) return;
        passed << now;
        press(chord);
    }
    INFO("passed by: " << passed.join(u", "_s).left(3000).toStdString());
    FAIL("no " << chord.toStdString() << " leads to " << name.toStdString());
}

void Keyboard::choose(const QString& label) {
    const auto place = [&](bool wanted) {
        return onScreen([&] {
            const auto* combo = qobject_cast<QComboBox*>(QApplication::focusWidget());
            return !combo ? -2 : wanted ? combo->findText(label) : combo->currentIndex();
        });
    };
    const int to = place(true);
    INFO(whereabouts().toStdString());
    REQUIRE(to >= 0);
    for (int now = place(false); now != to; now = place(false)) press(now < to ? u"Down"_s : u"Up"_s);
}

quint32 windowInFront() {
    xcb_connection_t* connection = xcb_connect(nullptr, nullptr);
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    const auto property = owned(xcb_get_property_reply(
        connection,
        xcb_get_property(connection, 0, root, atomOf(connection, "_NET_ACTIVE_WINDOW"), XCB_ATOM_WINDOW, 0, 1),
        nullptr));
    const quint32 window = property && xcb_get_property_value_length(property.get()) == 4
                               ? *static_cast<quint32*>(xcb_get_property_value(property.get()))
                               : 0;
    xcb_disconnect(connection);
    return window;
}

}  // namespace mb::test
