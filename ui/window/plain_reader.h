// A page of Markdown in a window of its own: the guide, the licenses. It fetches nothing and follows nothing.
#pragma once

#include "ui/style/theme.h"

#include <QDialog>
#include <QTextBrowser>

namespace mb::ui {

class PlainBrowser : public QTextBrowser {
    Q_OBJECT
public:
    explicit PlainBrowser(QWidget* parent = nullptr);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
};

class PlainReader : public QDialog {
    Q_OBJECT
public:
    PlainReader(Theme& theme, const QString& title, const QString& markdown, QWidget* parent = nullptr);
    PlainBrowser* browser() const { return m_browser; }
    // Scrolls to the heading; to the beginning where there is none of that name.
    void showChapter(const QString& heading);

    // A document that ships with the program: "guide", "licenses".
    static QString shipped(const QString& name);

private:
    void fill(const QString& markdown);
    Theme& m_theme;
    PlainBrowser* m_browser;
};

}  // namespace mb::ui
