// The agreement of one mentorship (AG1–AG8): nothing yet, the form beside the paper that grows with the typing, each
// side's own answers, or what was agreed with its signatures, reviews and versions.
#pragma once

#include "core/actions/signatures.h"
#include "ui/page/page_info.h"
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

class AgreementView : public View {
    Q_OBJECT
public:
    AgreementView(const Context& context, MentorshipId mentorship, PaperFonts fonts, QWidget* parent = nullptr);

    MentorshipId mentorship() const { return m_mentorship; }
    static TabInfo tab();

    QString helpKey() const override { return QStringLiteral("An agreement through the years"); }
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;
    void showWithin(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;

private:
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

    MentorshipId m_mentorship;
    PaperFonts m_fonts;
    QWidget* m_strip;  // over the rest: which version this is, where there are several
    PlainLabel* m_stripWords;
    QAction *m_other, *m_discard;
    QStackedLayout* m_stack;
    QString m_key;  // what is shown: state, version, names in it
    AgreementDraft* m_draft = nullptr;
    AgreementVoices* m_voices = nullptr;
    AgreementLife* m_life = nullptr;
    AgreementVersionId m_chosen;        // an earlier version to look at; none: the newest
    AgreementVersionId m_otherVersion;  // where the strip leads
    bool m_alone = false;               // the draft is answered by each side alone
};

}  // namespace mb::ui
