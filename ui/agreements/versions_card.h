// All versions of an agreement, newest first: their state, and what changed between them (AG4).
#pragma once

#include "core/documents/agreement_life.h"
#include "ui/support/context.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class VersionsCard : public QWidget {
    Q_OBJECT
public:
    explicit VersionsCard(const Context& context, QWidget* parent = nullptr);

    void show(const QList<documents::VersionLine>& versions, AgreementVersionId shown);

Q_SIGNALS:
    void chosen(mb::AgreementVersionId version);
    void comparisonWanted(mb::AgreementVersionId before, mb::AgreementVersionId after);

private:
    void compare();

    const Context& m_context;
    CardList* m_list;
    QPushButton* m_compare;
    QList<documents::VersionLine> m_versions;
    AgreementVersionId m_shown;
};

// "draft", "to be signed", "signed", …
QString stateWords(AgreementState state);
Tone stateTone(AgreementState state);

}  // namespace mb::ui
