// Dated entries as one text that can be read, selected and searched (ME14). It is put in piece by piece, so that the
// window goes on while a long one is shown. What is private has a bar at its edge, a lock and the word; while the theme
// covers what is private, its words are not in the text at all (UX12).
#pragma once

#include "ui/support/reading_text.h"

#include <QTimer>

namespace mb::ui {

struct ShownEntry {
    struct Line {
        enum Is { Head, Plain, Muted } is = Plain;
        QString text;
        bool isPrivate = false;
        documents::Passages reading = {};  // how the text is to be read, if it was typed with Markdown
        bool operator==(const Line&) const = default;
    };
    QByteArray noun;  // the record that it leads to
    qint64 id = 0;
    QList<Line> lines;
    QString folded;        // of all its words
    QString foldedShared;  // of those that are not private
    bool operator==(const ShownEntry&) const = default;
};

class HistoryText : public ReadingText {
    Q_OBJECT
public:
    explicit HistoryText(Theme& theme, QWidget* parent = nullptr);

    // Those that hold all of these words, which are folded; keeps the place that is being read where it can.
    void show(const QList<ShownEntry>& entries, const QStringList& words);
    qsizetype shownCount() const { return m_shown.size(); }
    bool isFilling() const { return m_next < m_shown.size(); }

Q_SIGNALS:
    void activated(const QByteArray& noun, qint64 id);

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose();
    void putIn();
    void fill();
    void append(const ShownEntry& entry, qsizetype place);

    QList<ShownEntry> m_entries;
    QStringList m_words;
    QList<qsizetype> m_shown;  // places among the entries
    qsizetype m_next = 0;      // of those, what is put in next
    bool m_covers = false;
    int m_scroll = 0;  // where it stood before it was put in anew
    QTimer m_filling{this};
};

}  // namespace mb::ui
