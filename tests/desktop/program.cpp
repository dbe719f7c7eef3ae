#include "tests/desktop/program.h"

namespace mb::test {

using namespace Qt::Literals::StringLiterals;

Program::Program() : m_fixed(Clock::fixed(now)) {
    onScreen([this] {
        m_theme = new ui::Theme;
        m_settings = new ui::Settings(path(u"settings.ini"_s));
        m_settings->setBrightness(ui::Brightness::Light);
        m_theme->setBrightness(ui::Brightness::Light);
    });
}

Program::~Program() {
    closeDialogs();
    end();
    onScreen([this] {
        delete m_settings;
        delete m_theme;
    });
}

void Program::start(const QString& book) {
    onScreen([&] {
        OpenOptions options;
        options.clock = m_fixed;
        options.clock.now = [this] { return now; };
        options.clock.today = [this] { return now.date(); };
        m_window = new ui::MainWindow(*m_theme, m_dialogs, *m_settings, options);
        if (!book.isEmpty()) m_window->openBook(book);
        m_window->show();
    });
    until("the window in front", [this] { return m_window->isActiveWindow(); });
}

void Program::end() {
    onScreen([this] {
        delete m_window;
        m_window = nullptr;
    });
}

}  // namespace mb::test
