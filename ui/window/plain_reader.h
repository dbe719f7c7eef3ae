// A page of Markdown in a window of its own: the guide, the licenses. Contents and search beside it; links lead within
// the page only, and nothing is fetched but the pictures that ship with the program.
#pragma once

#include "ui/style/theme.h"
#include "ui/widgets/labels.h"

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
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

    QListWidget* contents() const { return m_contents; }
    QLineEdit* findEdit() const { return m_find; }

    // A document that ships with the program: "guide", "licenses".
    static QString shipped(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& markdown);
    QWidget* makeContents();
    void listChapters();
    void fitPictures();
    void find(bool backward = false);

    Theme& m_theme;
    PlainBrowser* m_browser;
    QListWidget* m_contents;
    QLineEdit* m_find;
    PlainLabel* m_found;
};

}  // namespace mb::ui
