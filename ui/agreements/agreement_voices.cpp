#include "ui/agreements/agreement_voices.h"

#include "core/actions/voices.h"
#include "core/words/format.h"
#include "ui/agreements/agreement_form.h"
#include "ui/agreements/settle_list.h"
#include "ui/support/saver.h"
#include "ui/widgets/flow_layout.h"

#include <QApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString shortName(const documents::VoiceState& voice) { return voice.party.shortName.simplified().left(24); }

// A party's own answers as an AgreementContent, so that the form can show them.
documents::AgreementContent ownContent(const Reader& reader, AgreementVersionId version, ParticipantId participant) {
    documents::AgreementContent content = documents::contentOf(reader, version);
    content.answers = documents::ownAnswers(reader, version, participant);
    return content;
}

QString stateOf(const documents::VoiceState& voice) {
    if (voice.readyOn) return AgreementVoices::tr("ready since %1").arg(words::shortDate(*voice.readyOn));
    if (voice.begun) return AgreementVoices::tr("%n answers, still writing", nullptr, voice.answered);
    return AgreementVoices::tr("not started");
}

// Whom the comparison waits for; nothing if it can be made.
QString whyNotCompared(const QList<documents::VoiceState>& voices) {
    QStringList writing, silent;
    int answers = 0;
    for (const documents::VoiceState& voice : voices) {
        answers += voice.answered;
        if (!voice.begun) silent << shortName(voice);
        else if (!voice.readyOn) writing << shortName(voice);
    }
    if (silent.size() == voices.size()) return AgreementVoices::tr("No one has started yet.");
    if (!writing.isEmpty()) return AgreementVoices::tr("Waiting for %1 to be ready.").arg(words::andList(writing));
    if (silent.size() + 1 == voices.size())
        return AgreementVoices::tr("There is nothing to compare yet. Waiting for the answers of %1.")
            .arg(words::orList(silent));
    return answers > 0 ? QString()
                       : AgreementVoices::tr("There is nothing to compare yet. No one has answered anything.");
}

}  // namespace

AgreementVoices::AgreementVoices(const Context& context, AgreementVersionId version, MentorshipId mentorship,
                                 PaperFonts fonts, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_version(version),
      m_mentorship(mentorship),
      m_fonts(std::move(fonts)),
      m_stack(new Stack(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_overview = makeOverview();
    m_settling = makeSettling();
    m_stack->addWidget(m_overview);
    m_stack->addWidget(m_settling);
}

QWidget* AgreementVoices::makeOverview() {
    const Theme& theme = m_context.theme;
    const ScrollColumn scroll = scrollColumn(this);
    scroll.area->setObjectName(u"agreementVoicesScrollArea"_s);
    scroll.column->addWidget(new PlainLabel(tr("Answer separately first"), "heading"));
    scroll.column->addWidget(
        new PlainLabel(tr("Each of you answers privately, here or on a worksheet, without seeing the other’s answers. "
                          "Once everyone who started is ready, the answers appear side by side and you settle what "
                          "goes into the agreement. Answers never shared are deleted when the last person signs."),
                       "help"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(theme.px(space::s), theme.px(space::s), buttons);
    m_compare = primaryButton(tr("&Compare the answers"), u"agreementVoicesCompareButton"_s);
    m_back = flatButton(tr("‹ &Back to the agreement"), u"agreementVoicesBackButton"_s);
    flow->addWidget(forReading(m_compare));
    flow->addWidget(forReading(m_back));
    scroll.column->addWidget(buttons);
    m_waiting = new PlainLabel({}, "help");
    m_waiting->setObjectName(u"agreementVoicesWaitingLabel"_s);
    scroll.column->addWidget(m_waiting);
    m_parties = new QVBoxLayout;
    m_parties->setSpacing(theme.px(space::m));
    scroll.column->addLayout(m_parties);
    scroll.column->addStretch(1);
    connect(m_compare, &QPushButton::clicked, this, &AgreementVoices::compare);
    connect(m_back, &QPushButton::clicked, this, &AgreementVoices::left);
    return scroll.area;
}

QWidget* AgreementVoices::makeSettling() {
    m_settle = new SettleList(m_context, m_version, this);
    connect(m_settle, &SettleList::left, this, [this] {
        m_stack->setCurrentWidget(m_overview);
        m_compare->setFocus();
    });
    connect(m_settle, &SettleList::formWanted, this, &AgreementVoices::formWanted);
    return m_settle;
}

QWidget* AgreementVoices::firstFocus() const {
    if (m_form) return m_form->firstControl();
    return m_compare->isEnabled() ? m_compare : m_back;
}

void AgreementVoices::refresh(bool byUndo) {
    fillParties();
    if (m_form) m_form->showContent(ownContent(m_context.reader(), m_version, m_answering), byUndo);
    if (m_stack->currentWidget() != m_settling) return;
    // A party took back that it is ready, so own answers are hidden again.
    if (!m_compare->isEnabled()) m_stack->setCurrentWidget(m_overview);
    else m_settle->refresh(byUndo);
}

void AgreementVoices::fillParties() {
    const QList<documents::VoiceState> voices = documents::voices(m_context.reader(), m_version);
    const QWidget* focus = QApplication::focusWidget();
    const QString focused = focus && m_overview->isAncestorOf(focus) ? focus->objectName() : QString();
    clearLayout(m_parties);
    int number = 0;
    for (const documents::VoiceState& voice : voices) m_parties->addWidget(makeParty(voice, ++number));
    const QString obstacle = whyNotCompared(voices);
    m_compare->setEnabled(obstacle.isEmpty());
    m_waiting->setText(obstacle.isEmpty() ? tr("The answers can be compared now.") : obstacle);
    if (focused.isEmpty()) return;
    for (QPushButton* button : m_overview->findChildren<QPushButton*>(focused))
        if (!button->isHidden()) button->setFocus();
}

QWidget* AgreementVoices::makeParty(const documents::VoiceState& voice, int number) {
    const Theme& theme = m_context.theme;
    QFrame* card = makeCard(m_overview);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme.px(space::l), theme.px(space::m), theme.px(space::l), theme.px(space::m));
    column->setSpacing(theme.px(space::s));
    auto* row = new QWidget(card);
    auto* flow = new FlowLayout(theme.px(space::m), theme.px(space::s), row);
    column->addWidget(row);
    auto* who = new QWidget(row);
    who->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* name = new QHBoxLayout(who);
    name->setContentsMargins(0, 0, 0, 0);
    name->setSpacing(theme.px(space::m));
    name->addWidget(new ElidedLabel(voice.party.printName, nullptr, who), 1);
    name->addWidget(new Chip(m_context.theme, stateOf(voice),
                             voice.readyOn ? Tone::Ok
                             : voice.begun ? Tone::Warn
                                           : Tone::Plain,
                             who));
    flow->addWidget(who);
    const bool writable = !m_context.workspace.isReadOnly();
    const QString party = voice.party.printName.simplified();
    auto* answer = plainButton(tr("Answer privately…"), u"agreementVoice%1AnswerButton"_s.arg(number), card);
    answer->setAccessibleName(tr("Answer privately: %1").arg(party));
    answer->setEnabled(writable && !voice.readyOn);
    connect(answer, &QPushButton::clicked, this, [this, voice] { answerAs(voice); });
    auto* ready = flatButton(voice.readyOn ? tr("Take back") : tr("Mark as ready"),
                             u"agreementVoice%1ReadyButton"_s.arg(number), card);
    ready->setAccessibleName(voice.readyOn ? tr("Take the answers of %1 back").arg(party)
                                           : tr("%1 is ready").arg(party));
    ready->setEnabled(writable && voice.begun);
    connect(ready, &QPushButton::clicked, this, [this, voice] { setReady(voice, !voice.readyOn); });
    auto* sheet = flatButton(tr("Print worksheet…"), u"agreementVoice%1WorksheetButton"_s.arg(number), card);
    forReading(sheet)->setAccessibleName(tr("Print a worksheet for %1").arg(party));
    connect(sheet, &QPushButton::clicked, this, [this, voice] { printWorksheet(voice); });
    for (QPushButton* button : {answer, ready, sheet}) flow->addWidget(button);
    return card;
}

void AgreementVoices::answerAs(const documents::VoiceState& voice) {
    leaveAlone();
    guarded(m_context, [&] {
        const Theme& theme = m_context.theme;
        m_answering = voice.participant;
        const documents::AgreementContent content = ownContent(m_context.reader(), m_version, m_answering);
        m_alone = new QWidget(m_stack);
        auto* column = new QVBoxLayout(m_alone);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme.px(space::m));
        auto* head = new QHBoxLayout;
        head->setSpacing(theme.px(space::m));
        head->addWidget(
            new PlainLabel(tr("The private answers of %1. No one else should look here now.").arg(shortName(voice)),
                           "label", m_alone),
            1);
        auto* later = plainButton(tr("Continue la&ter"), u"agreementAloneLaterButton"_s, m_alone);
        auto* ready = primaryButton(tr("I am &ready"), u"agreementAloneReadyButton"_s, m_alone);
        head->addWidget(later);
        head->addWidget(ready);
        column->addLayout(head);
        m_form = new AgreementForm(m_context, m_version, m_mentorship, documents::templateFrom(content.templateBody),
                                   content, m_alone, m_answering);
        column->addWidget(m_form, 1);
        m_form->showContent(content, false);
        m_stack->addWidget(m_alone);
        m_stack->setCurrentWidget(m_alone);
        connect(later, &QPushButton::clicked, this, &AgreementVoices::leaveAlone);
        connect(ready, &QPushButton::clicked, this, [this, voice] {
            if (!Unsaved::flushAll(m_alone)) return;
            setReady(voice, true);
            leaveAlone();
        });
        if (QWidget* first = m_form->firstControl()) first->setFocus();
    });
}

void AgreementVoices::leaveAlone() {
    if (!m_alone) return;
    if (!Unsaved::flushAll(m_alone)) return;
    m_stack->setCurrentWidget(m_overview);
    m_stack->removeWidget(m_alone);
    m_alone->deleteLater();
    m_alone = nullptr;
    m_form = nullptr;
    m_answering = {};
    fillParties();
    firstFocus()->setFocus();
}

void AgreementVoices::setReady(const documents::VoiceState& voice, bool ready) {
    guarded(m_context, [&] { actions::voices::setReady(m_context.workspace, m_version, voice.participant, ready); });
}

void AgreementVoices::compare() {
    guarded(m_context, [&] {
        m_settle->refresh(false);
        m_stack->setCurrentWidget(m_settling);
        m_settle->firstFocus()->setFocus();
    });
}

void AgreementVoices::printWorksheet(const documents::VoiceState& voice) {
    guarded(m_context, [&] {
        const auto sheet =
            documents::worksheet(documents::contentOf(m_context.reader(), m_version), voice.party.participantId);
        showPaper(m_context, this, sheet, fileNameFrom(tr("Worksheet for %1").arg(voice.party.printName)), m_fonts);
    });
}

}  // namespace mb::ui
