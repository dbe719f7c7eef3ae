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
    // The proposed folder may not exist yet; the dialog opens only existing ones.
    QString start = proposed;
    while (!QFileInfo::exists(start) && start != QFileInfo(start).path()) start = QFileInfo(start).path();
    return QFileDialog::getExistingDirectory(parent, title, start);
}

bool RealDialogs::confirm(QWidget* parent, const QString& question, const QString& detail, const QString& verb) {
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("Mentorbook"), question, QMessageBox::Cancel, parent);
    box.setInformativeText(detail);
    constexpr int widest = 520;
    for (QLabel* label : box.findChildren<QLabel*>()) {
        label->setTextFormat(Qt::PlainText);  // QMessageBox::setTextFormat() does not change the informative text
        // QMessageBox measures the text before the style sheet makes it bold.
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
