#include "ui/window/reading_only.h"

#include "core/storage/store.h"
#include "core/words/locks.h"
#include "ui/widgets/forms.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QTabBar>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString reasonOf(const QString& path) {
    if (const auto holder = lockHolder(path))
        return ReadingOnly::tr(
                   "This book is open read-only: it is already open in Mentorbook elsewhere (%1). Close it there to "
                   "continue writing here.")
            .arg(words::holderWords(holder->text()));
    const QFileInfo file(path);
    if (!file.isWritable()) return ReadingOnly::tr("This book is open read-only: its file does not allow writing.");
    if (!QFileInfo(file.absolutePath()).isWritable())
        return ReadingOnly::tr("This book is open read-only: its folder does not allow writing.");
    return ReadingOnly::tr("This book is open read-only. Nothing here can be changed.");
}

}  // namespace

QWidget* readingOnlyNotice(const QString& path, QWidget* parent, std::function<void()> tryAgain) {
    auto* notice = new QFrame(parent);
    notice->setObjectName(u"readingOnlyNotice"_s);
    auto* row = new QHBoxLayout(notice);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    auto* text = new PlainLabel(reasonOf(path), nullptr, notice);
    text->setObjectName(u"readingOnlyLabel"_s);
    notice->setAccessibleName(text->text());
    row->addWidget(text, 1);
    QPushButton* again =
        forReading(flatButton(ReadingOnly::tr("Try to open for &writing"), u"readingOnlyRetryButton"_s, notice));
    QObject::connect(again, &QPushButton::clicked, notice, std::move(tryAgain));
    row->addWidget(again);
    return notice;
}

ReadingOnly::ReadingOnly(QWidget* view) : QObject(view), m_view(view) {
    // Controls are made at any time, so each is handled when it is about to be shown.
    qApp->installEventFilter(this);
}

bool ReadingOnly::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Polish:
        case QEvent::Show:
        case QEvent::EnabledChange:
        case QEvent::ReadOnlyChange:
            if (auto* control = qobject_cast<QWidget*>(watched); control && m_view->isAncestorOf(control))
                quieten(control);
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

void ReadingOnly::quieten(QWidget* control) {
    if (isForReading(control)) return;
    if (auto* line = qobject_cast<QLineEdit*>(control)) {
        if (!line->isReadOnly()) line->setReadOnly(true);
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(control)) {
        if (!text->isReadOnly()) text->setReadOnly(true);
    } else if (qobject_cast<QComboBox*>(control) || qobject_cast<QAbstractButton*>(control)) {
        // The buttons inside a row of tabs or a search field belong to it.
        const QWidget* around = control->parentWidget();
        if (qobject_cast<const QTabBar*>(around) || qobject_cast<const QLineEdit*>(around)) return;
        if (control->isEnabled()) control->setEnabled(false);
    }
}

}  // namespace mb::ui
