// The first page: a new book in three questions, open one, go on with a recent one, or explore the sample (UX1). A book
// that cannot be opened gets its sentence here, with the next step.
#pragma once

#include "core/domain/book.h"
#include "ui/widgets/rows.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace mb::ui {

class Welcome : public QWidget {
    Q_OBJECT
public:
    Welcome(Theme& theme, QWidget* parent = nullptr);
    void setRecent(const QStringList& paths);

    struct NextStep {
        QString label;
        std::function<void()> take;
    };
    // Empty again, for another book.
    void beginNew();
    void sayWhatIsWrong(const QString& sentence, const QList<NextStep>& steps);
    void clearTrouble();
    QString trouble() const;

Q_SIGNALS:
    void newBook(const QString& owner, const QString& degrees, OwnerRole role);
    void openBook();
    void openRecent(const QString& path);
    void exploreSample();

private:
    QWidget* newBookCard();
    QWidget* otherCard();
    void create();

    Theme& m_theme;
    QFrame* m_troubleCard;
    PlainLabel* m_troubleText;
    QHBoxLayout* m_troubleSteps;
    QLineEdit *m_owner, *m_degrees;
    QRadioButton *m_mentee, *m_mentor, *m_both;
    PlainLabel* m_hint;
    RowList* m_recent;
    PlainLabel* m_recentHead;
    QStringList m_recentPaths;
};

}  // namespace mb::ui
