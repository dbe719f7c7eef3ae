// How the program looks, and what the owner chose for the open book. Everything takes effect at once.
#pragma once

#include "ui/support/context.h"
#include "ui/widgets/forms.h"
#include "ui/window/settings.h"

#include <QDialog>

namespace mb::ui {

class Preferences : public QDialog {
    Q_OBJECT
public:
    // `book` is nullptr while no book is open.
    Preferences(Theme& theme, Settings& settings, const Context* book, QWidget* parent = nullptr);

Q_SIGNALS:
    void brightnessChanged();

private:
    void fit();
    QWidget* makeLooks();
    QWidget* makeStart();
    QWidget* makeNotices();
    QWidget* makeBook();
    void change(const std::function<void(Book&)>& edit);

    Theme& m_theme;
    Settings& m_settings;
    const Context* m_book;
    ScrollColumn m_cards;
};

}  // namespace mb::ui
