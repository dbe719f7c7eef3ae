#include "ui/support/dialogs.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace mb::ui {

QString RealDialogs::fileToOpen(QWidget* parent, const QString& title, const QString& filter) {
    return QFileDialog::getOpenFileName(parent, title, QString(), filter);
}

QString RealDialogs::fileToSave(QWidget* parent, const QString& title, const QString& proposed, const QString& filter) {
    return QFileDialog::getSaveFileName(parent, title, proposed, filter);
}

bool RealDialogs::confirm(QWidget* parent, const QString& question, const QString& detail, const QString& verb) {
    QMessageBox box(QMessageBox::NoIcon, QString(), question, QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(detail);
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

int RealDialogs::choose(QWidget* parent, const QString& title, const QString& label, const QStringList& choices) {
    bool ok = false;
    const QString text = QInputDialog::getItem(parent, title, label, choices, 0, false, &ok);
    return ok ? int(choices.indexOf(text)) : -1;
}

}  // namespace mb::ui
