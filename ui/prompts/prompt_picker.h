// Finds a question to ask and puts it on the agenda: typing searches, arrows choose, Enter takes (PR1). For a meeting,
// or for a mentorship whose next meeting may not be planned yet; then the question waits for it.
#pragma once

#include "core/documents/mentorship_prompts.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/rows.h"

#include <QLineEdit>

namespace mb::ui {

class PromptPicker : public QWidget {
    Q_OBJECT
public:
    explicit PromptPicker(const Context& context, QWidget* parent = nullptr);
    static QByteArrayList concerns();  // the tables that it reads

    void setMeeting(MeetingId id);
    void setMentorship(MentorshipId id);
    // Call after a change of the book.
    void refresh();
    QLineEdit* searchLine() const { return m_search; }

Q_SIGNALS:
    void closed();  // Escape, where there is nothing left to clear

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeFilters();
    void makeList();
    void makeOwn();
    void makePersonal();
    void read();
    void showFilters();
    void showRows();
    bool wanted(const documents::Question& question) const;
    std::optional<documents::Question> current() const;
    void ask();
    void addOwn();

    const Context& m_context;
    MeetingId m_meeting;
    MentorshipId m_mentorship;
    bool m_fresh = false;  // another meeting: its own stage is proposed
    documents::OfferedPrompts m_offered;
    QStringList m_taken;  // questions that are on the agenda, or wait for it

    QLineEdit* m_search;
    KeyCombo *m_domain, *m_stage;
    RowList* m_list;
    PlainLabel *m_none, *m_aside, *m_said;
    QPushButton* m_ask;
    QLineEdit* m_own;
    KeyCombo* m_ownDomain;
    QWidget* m_personalBox;
    QCheckBox* m_personal;
};

}  // namespace mb::ui
