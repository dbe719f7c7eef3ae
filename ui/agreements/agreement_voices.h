// Two voices (AG8): each party answers alone first, its column hidden from the others until all who began are ready;
// then the differences are settled into the agreed text, clause by clause.
#pragma once

#include "core/documents/voices.h"
#include "ui/paper/print_preview.h"
#include "ui/widgets/stack.h"

namespace mb::ui {

class AgreementForm;
class SettleList;

class AgreementVoices : public QWidget {
    Q_OBJECT
public:
    AgreementVoices(const Context& context, AgreementVersionId version, MentorshipId mentorship, PaperFonts fonts,
                    QWidget* parent = nullptr);

    void refresh(bool byUndo);
    QWidget* firstFocus() const;

Q_SIGNALS:
    void left();
    void formWanted(const QString& path);  // a clause to be worded in the agreement's own form

private:
    QWidget* makeOverview();
    QWidget* makeSettling();
    void fillParties();
    QWidget* makeParty(const documents::VoiceState& voice, int number);
    void answerAs(const documents::VoiceState& voice);
    void leaveAlone();
    void setReady(const documents::VoiceState& voice, bool ready);
    void compare();
    void showStage();
    void printWorksheet(const documents::VoiceState& voice);

    const Context& m_context;
    AgreementVersionId m_version;
    MentorshipId m_mentorship;
    PaperFonts m_fonts;
    Stack* m_stack;
    QWidget *m_overview, *m_settling;
    QVBoxLayout* m_parties = nullptr;
    QPushButton *m_back = nullptr, *m_compare = nullptr;
    PlainLabel* m_waiting = nullptr;
    QWidget* m_alone = nullptr;  // one party's own column, while it answers
    AgreementForm* m_form = nullptr;
    ParticipantId m_answering;
    SettleList* m_settle = nullptr;
};

}  // namespace mb::ui
