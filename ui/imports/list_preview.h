// A preview of what a file would bring: its entries by what they are to the book, what needs a decision first and what
// was refused last; beside them the one that is chosen, what can be done with it, and who its people are. One button
// brings all of it in. References and calendars say what their entries are; the rest is the same for both (DO15, RE4).
#pragma once

#include "ui/imports/compared_card.h"
#include "ui/imports/name_line.h"
#include "ui/support/context.h"
#include "ui/widgets/rows.h"

#include <QButtonGroup>
#include <QDialog>
#include <QRadioButton>

namespace mb::ui {

class ListPreview : public QDialog {
    Q_OBJECT
public:
    // `prefix` begins the names of its controls.
    ListPreview(const Context& context, const QString& prefix, QWidget* parent);

protected:
    struct Kind {
        int key;
        QString title;
    };
    struct Act {
        int choice;  // 0 leaves it out
        QString label;
    };
    struct Refusal {
        QString title, reason;
    };
    struct Detail {
        QString sentence;  // what the kind of this entry means
        QList<ComparedField> fields;
        bool isKnown = false;
        QString notes;
    };
    struct Wording {
        QString title, head, listName, foundHead, refusedNote, nothing;
    };

    virtual QList<Kind> kinds() const = 0;  // in the order of need
    virtual qsizetype size() const = 0;
    virtual int kindOf(qsizetype place) const = 0;
    virtual int choiceOf(qsizetype place) const = 0;
    virtual bool isOpen(qsizetype place) const = 0;  // waits for the user's decision
    virtual QList<Act> acts(qsizetype place) const = 0;
    virtual void setChoice(qsizetype place, int choice) = 0;
    virtual ListRow rowOf(qsizetype place) const = 0;
    virtual Detail detailOf(qsizetype place) const = 0;
    virtual QString takeLabel() const = 0;
    virtual int wanted() const = 0;
    virtual void chose(std::optional<qsizetype>) {}

    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

    // Called once by whoever derives from it, when its plan is there.
    void build(const Wording& wording, const QList<Refusal>& refusals, const QStringList& told,
               const QList<QWidget*>& atTheEnd = {});
    // `of`: whose names they are; the lines stay while that does, since one of them may have the keyboard.
    void setNames(qint64 of, const QString& head, const QList<AskedName>& names, qsizetype most,
                  std::function<void(qsizetype place, const QString& key)> answered);
    void refresh();
    QString named(const char* rest) const;

    const Context& m_context;

private:
    void addList(const QString& listName, QHBoxLayout* sides);
    void addDetail(const QString& foundHead, QHBoxLayout* sides);
    void addTold(const QStringList& sentences);
    void addButtons(const QList<QWidget*>& atTheEnd);
    QList<std::pair<QString, QString>> shownOnes() const;
    void showRows();
    void showChosen();
    void showHead();
    std::optional<qsizetype> current() const;
    QList<qsizetype> allOfKind(int kind) const;
    void choose(int choice, bool all);
    void toggle(bool all);
    bool takesKey(const QKeyEvent& event);

    QString m_prefix;
    Wording m_wording;
    QList<Refusal> m_refusals;
    QVBoxLayout *m_column, *m_names = nullptr;
    PlainLabel* m_head = nullptr;
    KeyCombo* m_show = nullptr;
    RowList* m_list = nullptr;
    PlainLabel *m_title = nullptr, *m_sentence = nullptr, *m_notes = nullptr, *m_namesHead = nullptr, *m_more = nullptr;
    ComparedCard* m_compared = nullptr;
    QWidget* m_choices = nullptr;
    QButtonGroup* m_group = nullptr;
    QList<QWidget*> m_actRows;
    QPushButton *m_all = nullptr, *m_none = nullptr, *m_take = nullptr, *m_cancel = nullptr;
    qint64 m_namesOf = -1;
};

}  // namespace mb::ui
