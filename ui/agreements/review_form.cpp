#include "ui/agreements/review_form.h"

#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QString outcomeWords(ReviewOutcome outcome) {
    switch (outcome) {
        case ReviewOutcome::Unchanged:
            return ReviewForm::tr("continue as agreed");
        case ReviewOutcome::Changed:
            return ReviewForm::tr("continue with changes");
        case ReviewOutcome::Concluded:
            return ReviewForm::tr("conclude");
    }
    return {};
}

ReviewForm::ReviewForm(const Context& context, const documents::VersionLine& line,
                       const std::optional<AgreementReview>& known, QWidget* parent)
    : QFrame(parent), m_context(context), m_version(line.version.id), m_known(known), m_column(new QVBoxLayout(this)) {
    const Theme& theme = context.theme;
    m_column->setContentsMargins(0, theme.px(space::s), 0, theme.px(space::m));
    m_column->setSpacing(theme.px(space::m));
    m_column->addWidget(makeRule(this));
    m_column->addWidget(new PlainLabel(tr("A review"), "section", this));
    m_day = new DateField(context.today(), this);
    m_day->setObjectName(u"agreementReviewDateLineEdit"_s);
    m_day->setDate(context.today());
    m_column->addWidget(m_faults.field(tr("We &met on"), m_day, u"review_day"_s, this));
    makePresent(line);
    m_goals = new QCheckBox(tr("We went through the goals one b&y one"), this);
    m_goals->setObjectName(u"agreementReviewGoalsCheckBox"_s);
    m_column->addWidget(m_goals);
    makeOutcomes();
    m_changes = new GrowingEdit(2, 10, this);
    m_changes->setObjectName(u"agreementReviewChangesPlainTextEdit"_s);
    m_changes->setTabChangesFocus(true);
    m_column->addWidget(m_faults.field(tr("&Changes and notes"), m_changes, u"changes"_s, this));
    m_next = new DateField(context.today(), this);
    m_next->setObjectName(u"agreementReviewNextLineEdit"_s);
    m_next->setDate(context.today().addYears(1));
    m_nextBox = m_faults.field(tr("&Next review"), m_next, u"next_review"_s, this);
    m_column->addWidget(m_nextBox);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(theme.px(space::s), theme.px(space::s), buttons);
    auto* ok = primaryButton(known ? tr("&Save the review") : tr("&Record the review"), u"agreementReviewDoneButton"_s,
                             buttons);
    auto* cancel = flatButton(tr("Cancel"), u"agreementReviewCancelButton"_s, buttons);
    flow->addWidget(ok);
    flow->addWidget(cancel);
    m_column->addWidget(buttons);
    connect(ok, &QPushButton::clicked, this, &ReviewForm::accept);
    connect(cancel, &QPushButton::clicked, this, &ReviewForm::cancelled);
    setFocusProxy(m_day);
    if (known) show(*known);
}

void ReviewForm::show(const AgreementReview& review) {
    m_day->setDate(review.day, true);
    QStringList others = review.present;
    for (qsizetype i = 0; i < m_present.size(); ++i) m_present[i]->setChecked(others.removeAll(m_names[i]) > 0);
    m_others->setText(others.join(u", "_s));
    m_goals->setChecked(review.goalsReviewed);
    m_outcomes[int(review.outcome)]->setChecked(true);
    m_changes->setPlainText(review.changes);
    m_next->setDate(review.nextReview ? review.nextReview : review.day.addYears(1), true);
}

void ReviewForm::makePresent(const documents::VersionLine& line) {
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(m_context.theme.px(space::l), m_context.theme.px(space::s), box);
    m_column->addWidget(new PlainLabel(tr("Present"), "label", this));
    for (const documents::Signer& signer : line.signers) {
        QString shown = signer.party.printName.simplified().left(40);
        auto* one = new QCheckBox(shown.replace(u'&', u"&&"_s), box);
        one->setObjectName(u"agreementReviewPresent%1CheckBox"_s.arg(m_present.size() + 1));
        one->setAccessibleName(tr("Present: %1").arg(signer.party.printName));
        one->setChecked(true);
        m_present << one;
        m_names << signer.party.printName;
        flow->addWidget(one);
    }
    m_column->addWidget(box);
    m_others = new QLineEdit(this);
    m_others->setObjectName(u"agreementReviewOthersLineEdit"_s);
    m_column->addWidget(m_faults.field(tr("&Others, if any (separated by commas)"), m_others, u"present"_s, this));
}

void ReviewForm::makeOutcomes() {
    m_column->addWidget(new PlainLabel(tr("What happens next"), "label", this));
    const QStringList labels{tr("Continue as agreed"), tr("Continue with changes"), tr("Conclude")};
    for (qsizetype i = 0; i < labels.size(); ++i) {
        auto* one = new QRadioButton(labels[i], this);
        one->setObjectName(u"agreementReviewOutcome%1RadioButton"_s.arg(i + 1));
        one->setChecked(i == 0);
        m_outcomes << one;
        m_column->addWidget(one);
        connect(one, &QRadioButton::toggled, this, &ReviewForm::outcomeChosen);
    }
}

ReviewOutcome ReviewForm::outcome() const {
    for (qsizetype i = 0; i < m_outcomes.size(); ++i)
        if (m_outcomes[i]->isChecked()) return ReviewOutcome(i);
    return ReviewOutcome::Unchanged;
}

void ReviewForm::outcomeChosen() { m_nextBox->setVisible(outcome() != ReviewOutcome::Concluded); }

actions::reviews::NewReview ReviewForm::wanted() const {
    actions::reviews::NewReview wanted;
    if (m_day->date()) wanted.day = *m_day->date();
    for (qsizetype i = 0; i < m_present.size(); ++i)
        if (m_present[i]->isChecked()) wanted.present << m_names[i];
    for (const QString& name : m_others->text().split(u',', Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty()) wanted.present << name.trimmed();
    wanted.goalsReviewed = m_goals->isChecked();
    wanted.outcome = outcome();
    wanted.changes = m_changes->toPlainText().trimmed();
    if (wanted.outcome != ReviewOutcome::Concluded) wanted.nextReview = m_next->date();
    return wanted;
}

void ReviewForm::accept() {
    m_faults.clear();
    for (DateField* field : {m_day, m_next})
        if (!field->take()) return field->setFocus();
    const actions::reviews::NewReview wanted = this->wanted();
    const bool saved = m_faults.guarded(m_context, [&] {
        if (m_known) actions::reviews::change(m_context.workspace, m_known->id, wanted);
        else actions::reviews::review(m_context.workspace, m_version, wanted);
    });
    if (saved) Q_EMIT done(wanted.outcome);
    else m_faults.goToFirst();
}

void ReviewForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) Q_EMIT cancelled();
    else QFrame::keyPressEvent(event);
}

}  // namespace mb::ui
