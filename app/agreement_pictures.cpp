#include "app/agreement_pictures.h"

#include "app/pictures.h"
#include "core/actions/reviews.h"
#include "core/actions/voices.h"
#include "core/documents/agreement_life.h"
#include "ui/agreements/agreement_view.h"

#include <QDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>

namespace mb::app {

using namespace Qt::Literals::StringLiterals;

namespace {

void press(QWidget& in, const QString& name) {
    settle();
    for (QAbstractButton* button : in.findChildren<QAbstractButton*>(name))
        if (button->isVisible()) return button->click();
}

actions::signatures::SignatureWish typedBy(const documents::Signer& signer, QDate day) {
    return {signer.participant, signer.party.printName, {}, SignatureMethod::Typed, day, {}};
}

// Answers of both sides, some equal and some different.
void answerAlone(Workspace& workspace, AgreementVersionId version, const QList<documents::Signer>& parties) {
    using actions::voices::setOwn;
    const std::pair<QString, QStringList> answers[] = {
        {u"meetings.frequency"_s, {u"weekly"_s, u"monthly"_s}},
        {u"meetings.scheduler"_s, {u"mentee"_s, u"mentee"_s}},
        {u"meetings.place"_s, {u"The library café, away from the pager"_s, u"My office, Room 4B"_s}},
    };
    for (const auto& [field, words] : answers)
        for (qsizetype i = 0; i < parties.size() && i < words.size(); ++i)
            setOwn(workspace, version, parties[i].participant, field, words[i]);
}

class Walk {
public:
    Walk(ui::BookView& view, const SavePicture& save)
        : m_view(view),
          m_workspace(view.workspace()),
          m_save(save),
          m_paint(ui::agreementPrinter(view.context(), [this]() -> const print::Fonts& { return m_fonts; })) {}

    void run() {
        const auto agreement = m_workspace.reader().select<Agreement>().first();
        if (!agreement) return;
        m_mentorship = agreement->mentorshipId;
        alone();
        agree();
        sign();
        reviewAndChange();
    }

private:
    documents::VersionLine newest() const { return documents::versionsOf(m_workspace.reader(), m_mentorship).first(); }
    void open() {
        m_view.openRecord("mentorship", m_mentorship.value);
        m_view.findChild<QTabBar*>(u"mentorshipTabBar"_s)->setCurrentIndex(1);
    }
    void alone() {
        const documents::VersionLine line = newest();
        open();
        answerAlone(m_workspace, line.version.id, line.signers);
        press(m_view, u"agreementVoicesButton"_s);
        m_save(u"agreement-alone"_s, nullptr);
        for (const documents::Signer& signer : line.signers)
            actions::voices::setReady(m_workspace, line.version.id, signer.participant, true);
        press(m_view, u"agreementVoicesCompareButton"_s);
        m_save(u"agreement-settle"_s, nullptr);
        press(m_view, u"agreementSettleBackButton"_s);
        press(m_view, u"agreementVoicesBackButton"_s);
    }
    void agree() {
        actions::agreements::agree(m_workspace, newest().version.id, m_paint);
        open();
        m_save(u"agreement-agreed"_s, nullptr);
        press(m_view, u"agreementSign1Button"_s);
        m_save(u"agreement-sign"_s, nullptr);
        press(m_view, u"agreementSignDrawnRadioButton"_s);
        m_save(u"agreement-draw"_s, nullptr);
        press(m_view, u"agreementSignCancelButton"_s);
    }
    void sign() {
        const QDate today = m_view.context().today();
        for (const documents::Signer& signer : newest().signers) {
            actions::signatures::sign(m_workspace, newest().version.id, typedBy(signer, today), m_paint);
            open();
            m_save(signer.participant == newest().signers.last().participant ? u"agreement-signed"_s
                                                                             : u"agreement-half-signed"_s,
                   nullptr);
        }
    }
    void reviewAndChange() {
        press(m_view, u"agreementReviewButton"_s);
        m_save(u"agreement-review"_s, nullptr);
        press(m_view, u"agreementReviewCancelButton"_s);
        const QDate today = m_view.context().today();
        actions::reviews::review(m_workspace, newest().version.id,
                                 {today,
                                  {u"Maya Okafor, MD"_s, u"Lin Chen, PhD"_s},
                                  ReviewOutcome::Changed,
                                  true,
                                  u"We meet every two weeks until the resubmission is out."_s,
                                  {}});
        const AgreementVersionId next = actions::agreements::startNextVersion(m_workspace, m_mentorship);
        actions::agreements::set(m_workspace, next, u"meetings.place"_s,
                                 u"Room 4B, and the library café in exam weeks"_s);
        open();
        m_save(u"agreement-changing"_s, nullptr);
        actions::agreements::agree(m_workspace, next, m_paint);
        open();
        press(m_view, u"agreementCompareButton"_s);
        if (auto* dialog = m_view.findChild<QDialog*>(u"agreementComparisonDialog"_s)) {
            m_save(u"agreement-comparison"_s, dialog);
            delete dialog;
        }
    }

    ui::BookView& m_view;
    Workspace& m_workspace;
    const SavePicture& m_save;
    print::Fonts m_fonts;
    actions::agreements::Printer m_paint;
    MentorshipId m_mentorship;
};

}  // namespace

void walkAgreement(ui::BookView& view, const SavePicture& save) { Walk(view, save).run(); }

}  // namespace mb::app
