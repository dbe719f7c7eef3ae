#include "ui/history/history_pane.h"

#include "core/documents/running_history.h"
#include "core/documents/terms.h"
#include "core/domain/text.h"
#include "core/words/format.h"
#include "core/words/phrases.h"
#include "ui/paper/print_preview.h"
#include "ui/widgets/forms.h"

#include <QKeyEvent>
#include <QShortcut>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

std::pair<QByteArray, qint64> recordOf(const queries::HistoryEntry& entry) {
    switch (entry.kind) {
        case queries::HistoryEntry::Met:
            return {Meeting::table, entry.meeting.id.value};
        case queries::HistoryEntry::Promised:
            return {ActionItem::table, entry.promises.value(0).id.value};
        case queries::HistoryEntry::Passed:
            return {LedgerLine::table, entry.line.id.value};
        case queries::HistoryEntry::FedBack:
            return {Feedback::table, entry.feedback.id.value};
        case queries::HistoryEntry::StageSet:
            return {Mentorship::table, entry.stage.mentorshipId.value};
    }
    return {};
}

// In a thread of its own: words of thousands of entries take their time.
ShownEntry shownEntry(const queries::History& history, const queries::HistoryEntry& entry,
                      const QHash<QString, QString>& modes) {
    const documents::HistoryItem item = documents::historyItem(history, entry, modes);
    ShownEntry shown;
    std::tie(shown.noun, shown.id) = recordOf(entry);
    QString head = words::longDate(item.day) + u" · "_s + words::toText(documents::textOf(item.head));
    if (item.isPrivate) head += u" · "_s + words::toText(documents::Text::of(u"history.private"_s));
    shown.lines.append({ShownEntry::Line::Head, head, false});
    QStringList all{head}, shared{head};
    for (const documents::HistoryPart& part : item.parts) {
        const QString text = words::toText(part.text);
        shown.lines.append(
            {part.is == documents::HistoryPart::Muted ? ShownEntry::Line::Muted : ShownEntry::Line::Plain, text,
             part.isPrivate, part.reading});
        all << text;
        if (!part.isPrivate) shared << text;
    }
    shown.folded = fold(all.join(u'\n'));
    shown.foldedShared = fold(shared.join(u'\n'));
    return shown;
}

}  // namespace

HistoryPane::HistoryPane(const Context& context, const QString& page, QWidget* parent)
    : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::gutter, space::l);
    column->setSpacing(space::s);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::m);
    m_filter = forReading(new QLineEdit(this));
    m_filter->setObjectName(QString(page + u"HistoryFilterLineEdit"));
    m_filter->setPlaceholderText(tr("Find in the history (Ctrl+F)"));
    m_filter->setAccessibleName(tr("Find in the running history"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_count = new PlainLabel({}, "help", this);
    m_count->setWordWrap(false);
    m_print = forReading(plainButton(tr("Print &or save…"), QString(page + u"HistoryPrintButton"), this));
    line->addWidget(m_filter, 1);
    line->addWidget(m_count);
    line->addWidget(m_print);
    column->addLayout(line);
    m_text = forReading(new HistoryText(context.theme, this));
    m_text->setObjectName(QString(page + u"HistoryPlainTextEdit"));
    m_text->setAccessibleName(tr("Running history, newest first"));
    m_text->setAccessibleDescription(tr("Enter opens what the line is about."));
    column->addWidget(m_text, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &HistoryPane::narrow);
    connect(m_print, &QPushButton::clicked, this, &HistoryPane::print);
    connect(m_text, &HistoryText::activated, this,
            [this](const QByteArray& noun, qint64 id) { m_context.open(noun, id); });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
}

void HistoryPane::show(const queries::HistorySubject& subject) {
    if (subject != m_subject) {
        m_subject = subject;
        m_history.reset();
        m_printsOnceRead = false;
        m_entries.clear();
        m_filter->clear();
        narrow();
    }
    if (!subject.person && !subject.mentorship) return m_aside.forget();
    m_aside.begin(m_context,
                  [this, &workspace = m_context.workspace, subject,
                   today = m_context.today()](const LongWork& work) -> NewestAside::Then {
                      const std::unique_ptr<Store> beside = workspace.store().beside();
                      const Reader reader = beside->reader();
                      const auto history =
                          std::make_shared<queries::History>(queries::historyOf(reader, subject, today, &work));
                      const auto modes = documents::labelsWithin(reader, u"mode"_s);
                      QList<ShownEntry> entries;
                      for (const queries::HistoryEntry& entry : std::as_const(history->entries)) {
                          if (work.isCalledOff()) throw CalledOff();
                          entries << shownEntry(*history, entry, modes);
                      }
                      return [this, history, modes, entries] {
                          m_history = history;
                          m_modes = modes;
                          m_entries = entries;
                          narrow();
                          if (std::exchange(m_printsOnceRead, false))
                              QMetaObject::invokeMethod(this, &HistoryPane::print, Qt::QueuedConnection);
                      };
                  });
}

void HistoryPane::narrow() {
    m_text->show(m_entries, foldedWords(m_filter->text()));
    if (!m_history) m_count->setText({});
    else if (m_entries.isEmpty()) m_count->setText(tr("Nothing is on record yet."));
    else if (m_filter->text().trimmed().isEmpty()) m_count->setText(tr("%n entries", nullptr, int(m_entries.size())));
    else m_count->setText(tr("%1 of %2 entries").arg(m_text->shownCount()).arg(m_entries.size()));
}

void HistoryPane::print() {
    m_printsOnceRead = !m_history;
    if (!m_history) return;
    OutgoingPaper paper{documents::runningHistory(*m_history, m_modes),
                        fileNameFrom(tr("Running history %1").arg(m_history->name))};
    paper.whole = [history = m_history, modes = m_modes] {
        return documents::runningHistory(*history, modes, documents::WithPrivate::Yes);
    };
    showPaper(m_context, this, paper, m_context.fonts);
}

bool HistoryPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_text->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace mb::ui
