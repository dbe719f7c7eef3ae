// The agreement of one mentorship (AG1–AG8). It shows one of: how to start, the form beside its paper, each side's own
// answers, or the agreed version with signatures, reviews and versions. It lives inside the mentorship's page, which
// calls reload() after each change of the book.
#pragma once

#include "core/actions/signatures.h"
#include "ui/paper/print_preview.h"

#include <QStackedLayout>

namespace mb::ui {

class AgreementDraft;
class AgreementLife;
class AgreementVoices;

// Paint the pages that a verb freezes.
actions::agreements::Printer agreementPrinter(const Context& context, const PaperFonts& fonts);
actions::signatures::PagePrinter pagePrinter(const Context& context, const PaperFonts& fonts);

// The paper of an agreement on its way out.
OutgoingPaper outgoingAgreement(const documents::AgreementContent& content);

class AgreementView : public QWidget {
    Q_OBJECT
public:
    AgreementView(const Context& context, MentorshipId mentorship, PaperFonts fonts, QWidget* parent = nullptr);

    MentorshipId mentorship() const { return m_mentorship; }
    // Another mentorship from now on.
    void setMentorship(MentorshipId mentorship);
    // Reads the book again; while hidden it waits until it is shown.
    void reload(bool byUndo);
    QWidget* firstFocus();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh(bool byUndo);
    void showEmpty();
    void showDraft(const AgreementVersion& version, bool byUndo);
    void showVoices(const AgreementVersion& version, bool byUndo);
    void showLife(const AgreementVersion& version);
    void showStrip(const AgreementVersion& shown, const AgreementVersion& newest);
    void choose(AgreementVersionId version);
    void leaveVoices(const QString& path = {});
    void discardDraft();
    void replace(QWidget* view, const QString& key);
    void start(const QString& templateName);

    const Context& m_context;
    MentorshipId m_mentorship;
    PaperFonts m_fonts;
    QWidget* m_strip;  // over the rest: which version this is, where there are several
    PlainLabel* m_stripWords;
    QPushButton *m_stripOther, *m_stripDiscard;
    QStackedLayout* m_stack;
    QString m_key;  // what is shown: state, version, names in it
    AgreementDraft* m_draft = nullptr;
    AgreementVoices* m_voices = nullptr;
    AgreementLife* m_life = nullptr;
    AgreementVersionId m_chosen;  // an earlier version to look at; none: the newest
    AgreementVersionId m_other;   // the version that the strip's button shows
    bool m_alone = false;         // the draft is answered by each side alone
    bool m_stale = true;
};

}  // namespace mb::ui
