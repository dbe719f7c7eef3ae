#include "ui/support/dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace mb::ui {

QString RealDialogs::fileToOpen(QWidget* parent, const QString& title, const QString& filter, const QString& folder) {
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QString RealDialogs::fileToSave(QWidget* parent, const QString& title, const QString& proposed, const QString& filter) {
    return QFileDialog::getSaveFileName(parent, title, proposed, filter);
}

QString RealDialogs::folder(QWidget* parent, const QString& title, const QString& proposed) {
    // It may not be there yet, and the dialog opens only what is.
    QString start = proposed;
    while (!QFileInfo::exists(start) && start != QFileInfo(start).path()) start = QFileInfo(start).path();
    return QFileDialog::getExistingDirectory(parent, title, start);
}

bool RealDialogs::confirm(QWidget* parent, const QString& question, const QString& detail, const QString& verb) {
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("Mentorbook"), question, QMessageBox::Cancel, parent);
    box.setInformativeText(detail);
    constexpr int widest = 520;
    for (QLabel* label : box.findChildren<QLabel*>()) {
        label->setTextFormat(Qt::PlainText);  // QMessageBox's own setTextFormat() leaves the second text out
        // It reckons with the width of letters before the style makes them bold.
        label->ensurePolished();
        label->setMinimumWidth(qMin(widest, label->fontMetrics().horizontalAdvance(label->text()) + 4));
    }
    const QPushButton* yes = box.addButton(verb, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

QString RealDialogs::ask(QWidget* parent, const QString& title, const QString& label, const QString& proposed) {
    bool ok = false;
    const QString text = QInputDialog::getText(parent, title, label, QLineEdit::Normal, proposed, &ok);
    return ok ? text : QString();
}

}  // namespace mb::ui
