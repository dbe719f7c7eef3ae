// The form of an agreement, section by section as its template has them (AG1, AG3): one editor for each field, marks
// where an answer is needed, and a word at each section that says how far it is. With `own` it takes one party's own
// answers instead of the agreed ones (AG8); goals are then rows of the form, not yet records.
#pragma once

#include "core/documents/agreement_records.h"
#include "ui/agreements/agreement_needs.h"
#include "ui/agreements/answer_editor.h"

namespace mb::ui {

class GoalsField;
class PartiesView;

class AgreementForm : public QWidget {
    Q_OBJECT
public:
    AgreementForm(const Context& context, AgreementVersionId version, MentorshipId mentorship,
                  const documents::Template& form, const documents::AgreementContent& content,
                  QWidget* parent = nullptr, ParticipantId own = {});

    void showContent(const documents::AgreementContent& content, bool byUndo);
    // The content with the answers on the screen, saved or not.
    documents::AgreementContent onScreen(const documents::AgreementContent& content) const;
    void showNeeds(const AgreementNeeds& needs, const documents::AgreementContent& content);
    // Brings a field into sight and gives it the keyboard; `path` as in AgreementNeed.
    void goTo(const QString& path);
    QWidget* firstControl() const;
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();
    void sectionEntered(const QString& title);  // the keyboard went to a field of it

private:
    struct Entry {
        documents::TemplateField field;
        QWidget* box = nullptr;
        AnswerEditor* editor = nullptr;
        Chip* needed = nullptr;
    };
    struct SectionCard {
        QString key, title;
        QWidget* card = nullptr;
        Chip* state = nullptr;
    };
    void addSection(const documents::Section& section, const documents::AgreementContent& content);
    // Making the whole form would freeze the window for too long, so sections are made one by one in idle time.
    void makeMore();
    void makeAll();
    void addField(const documents::TemplateField& field, const documents::AgreementContent& content,
                  QVBoxLayout* column);
    AnswerEditor* makeEditor(const documents::TemplateField& field, const documents::Answers& answers, QWidget* parent);
    AnswerEditor* makePerParty(const documents::TemplateField& field, const documents::Answers& answers,
                               QWidget* parent);
    AnswerEditor* makeTable(const documents::TemplateField& field, const documents::Answers& answers, QWidget* parent);
    AnswerSpec specOf(const documents::TemplateField& field, const documents::Answers& answers) const;
    QList<std::pair<QString, QString>> choices(const QList<documents::Option>& options, const QString& list,
                                               const documents::Answers& answers) const;
    AnswerEditor::Save saveTo(const documents::TemplateField& field) const;
    void addNeedsCard();
    void fillNeedsCard(const AgreementNeeds& needs);
    void markEntry(const Entry& entry, const documents::Answers& answers) const;
    void markSection(qsizetype index, const documents::Answers& answers) const;
    void focusMoved(QWidget* now);

    const Context& m_context;
    QJsonValue shownAnswer(const documents::TemplateField& field, const documents::Answers& answers) const;

    AgreementVersionId m_version;
    MentorshipId m_mentorship;
    ParticipantId m_own;
    documents::Template m_template;
    documents::AgreementContent m_content;  // as last shown
    AgreementNeeds m_needs;
    documents::AgreementContent m_needsContent;
    bool m_readOnly = false;
    documents::Terms m_terms;
    QStringList m_hiddenTerms;  // "list/key"
    ScrollColumn m_scroll;
    QList<Entry> m_entries;
    QList<SectionCard> m_sections;
    PartiesView* m_parties = nullptr;
    QHBoxLayout* m_pair = nullptr;  // two short fields share a line
    QFrame* m_needsCard = nullptr;
    QVBoxLayout* m_needsColumn = nullptr;
    QStringList m_needsShown;
    QString m_entered;
};

}  // namespace mb::ui
