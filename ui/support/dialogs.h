// The one door for questions to the user, so that tests can answer them.
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace mb::ui {

class Dialogs {
public:
    virtual ~Dialogs() = default;

    // Empty if the user cancelled. `filter` as in QFileDialog, `folder` where to begin.
    virtual QString fileToOpen(QWidget* parent, const QString& title, const QString& filter,
                               const QString& folder = {}) = 0;
    virtual QString fileToSave(QWidget* parent, const QString& title, const QString& proposed,
                               const QString& filter) = 0;
    virtual QString folder(QWidget* parent, const QString& title, const QString& proposed) = 0;
    // A question with a verb on its button ("Remove"), and Cancel.
    virtual bool confirm(QWidget* parent, const QString& question, const QString& detail, const QString& verb) = 0;
    // A line of text; empty where cancelled.
    virtual QString ask(QWidget* parent, const QString& title, const QString& label, const QString& proposed = {}) = 0;
};

class RealDialogs : public Dialogs {
public:
    QString fileToOpen(QWidget* parent, const QString& title, const QString& filter, const QString& folder) override;
    QString fileToSave(QWidget* parent, const QString& title, const QString& proposed, const QString& filter) override;
    QString folder(QWidget* parent, const QString& title, const QString& proposed) override;
    bool confirm(QWidget* parent, const QString& question, const QString& detail, const QString& verb) override;
    QString ask(QWidget* parent, const QString& title, const QString& label, const QString& proposed) override;
};

}  // namespace mb::ui
