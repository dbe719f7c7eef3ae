#include "ui/prompts/prompt_picker.h"

#include "core/actions/books.h"
#include "core/actions/prompts.h"
#include "core/domain/text.h"
#include "core/queries/agenda.h"
#include "core/words/format.h"
#include "ui/page/standing.h"
#include "ui/page/view.h"
#include "ui/prompts/question_list.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int listHeight = 300;  // pixels at 100 %
const QByteArray shippedRow = "question", ownRow = "own_question";
}  // namespace

PromptPicker::PromptPicker(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    makeFilters();
    makeList();
    makeOwn();
    makePersonal();
}

QByteArrayList PromptPicker::concerns() {
    return nouns<Book, Person, Position, Degree, Term, Definition, Mentorship, Participant, Agreement, AgreementVersion,
                 Answer, Goal, Meeting, MeetingMentorship, AgendaItem, MeetingTopic, InboxLine>();
}

void PromptPicker::makeFilters() {
    m_search = forReading(new QLineEdit(this));
    m_search->setObjectName(u"promptsSearchLineEdit"_s);
    m_search->setAccessibleName(tr("Search questions"));
    m_search->setPlaceholderText(tr("Search questions"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this] { showRows(); });
    layout()->addWidget(m_search);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_domain = forReading(new KeyCombo(this));
    m_domain->setObjectName(u"promptsDomainKeyCombo"_s);
    m_domain->setAccessibleName(tr("Topic"));
    m_stage = forReading(new KeyCombo(this));
    m_stage->setObjectName(u"promptsStageKeyCombo"_s);
    m_stage->setAccessibleName(tr("Questions for whom"));
    for (KeyCombo* combo : {m_domain, m_stage}) {
        combo->setFollowsChoice();
        combo->setMinimumWidth(m_context.theme.px(110));
        row->addWidget(combo, combo == m_domain ? 3 : 2);
    }
    connect(m_domain, &KeyCombo::keyChosen, this, [this] { showRows(); });
    connect(m_stage, &KeyCombo::keyChosen, this, [this] {
        showFilters();
        showRows();
    });
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void PromptPicker::makeList() {
    QFrame* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_list = new RowList(m_context.theme, tr("Questions"), card));
    m_list->setObjectName(u"promptsRowList"_s);
    m_list->setMinimumHeight(m_context.theme.px(listHeight));
    new QuestionDelegate(m_context.theme, m_list);
    m_list->setRemoving({ownRow}, [this](const QByteArray&, qint64 id) {
        const QString text = m_offered.questions.value(id).text;
        guarded(m_context, [&] { actions::prompts::removeOwn(m_context.workspace, text); });
    });
    connect(m_list, &QListView::activated, this, &PromptPicker::ask);
    column->addWidget(
        m_none = new PlainLabel(tr("No question has these words. Try fewer, or another topic."), "help", card));
    m_none->setContentsMargins(space::l, space::l, space::l, space::l);
    layout()->addWidget(card);
    auto* row = new QHBoxLayout;
    row->addWidget(m_ask = plainButton(tr("Put it on the agenda"), u"promptsAskButton"_s, this));
    row->addWidget(m_said = new PlainLabel({}, "help", this), 1);
    m_said->setObjectName(u"promptsSaidLabel"_s);
    connect(m_ask, &QPushButton::clicked, this, &PromptPicker::ask);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    layout()->addWidget(m_aside = markPrivate(new PlainLabel({}, "help", this)));
}

void PromptPicker::makeOwn() {
    // Beneath one another: the name of a topic is long.
    auto* row = new QVBoxLayout;
    row->setSpacing(space::s);
    m_own = new QLineEdit(this);
    m_own->setObjectName(u"promptsOwnLineEdit"_s);
    m_own->setAccessibleName(tr("Add a question of your own"));
    m_own->setPlaceholderText(tr("Add a question of your own"));
    m_ownDomain = new KeyCombo(this);
    m_ownDomain->setObjectName(u"promptsOwnDomainKeyCombo"_s);
    m_ownDomain->setAccessibleName(tr("Topic of your own question"));
    m_ownDomain->setFollowsChoice();
    m_ownDomain->setMinimumWidth(m_context.theme.px(110));
    row->addWidget(m_own);
    row->addWidget(m_ownDomain);
    connect(m_own, &QLineEdit::returnPressed, this, &PromptPicker::addOwn);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void PromptPicker::makePersonal() {
    m_personalBox = new QWidget(this);
    auto* column = new QVBoxLayout(m_personalBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_personal = new QCheckBox(tr("Offer personal topics as well"), m_personalBox);
    m_personal->setObjectName(u"promptsPersonalCheckBox"_s);
    column->addWidget(m_personal);
    const QString honest = tr(
        "Questions about life beyond work, only where you are the mentee. They go onto an agenda as a line that only "
        "you see, and no page or exported file shows them. Whoever opens this book can see that they are switched "
        "on.");
    column->addWidget(new PlainLabel(honest, "help", m_personalBox));
    m_personal->setAccessibleDescription(honest);
    connect(m_personal, &QCheckBox::clicked, this, [this](bool on) {
        const bool done = guarded(m_context, [&] {
            Book book = m_context.workspace.book();
            book.personalTopics = on;
            actions::books::change(m_context.workspace, book);
        });
        if (!done) m_personal->setChecked(!on);
    });
    layout()->addWidget(m_personalBox);
}

void PromptPicker::setMeeting(MeetingId id) {
    m_fresh = m_meeting != id || m_mentorship;
    m_meeting = id;
    m_mentorship = {};
    refresh();
}

void PromptPicker::setMentorship(MentorshipId id) {
    m_fresh = m_mentorship != id || m_meeting;
    m_mentorship = id;
    m_meeting = {};
    refresh();
}

void PromptPicker::read() {
    const Reader reader = m_context.reader();
    QList<MentorshipId> mentorships;
    m_taken.clear();
    if (m_meeting) {
        mentorships = queries::mentorshipsOf(reader, m_meeting);
        for (const auto& item : reader.select<AgendaItem>().where(&AgendaItem::meetingId, m_meeting).list())
            m_taken << item.text;
    } else if (m_mentorship) {
        mentorships << m_mentorship;
        m_taken = documents::plannedLines(reader, m_mentorship, m_context.today());
    }
    m_offered = documents::promptsIn(reader, m_context.workspace.book(), mentorships, m_context.today());
}

void PromptPicker::refresh() {
    read();
    if (std::exchange(m_fresh, false)) {
        m_search->clear();
        m_said->setText({});
        m_domain->setKey({});
        QList<std::pair<QString, QString>> stages{{QString(), tr("For everyone")}};
        QHash<QString, QString> labels = stageLabels(m_context.reader());
        labels.insert(QString(documents::facultyStage), tr("Faculty"));
        for (const QString& stage : std::as_const(m_offered.stages)) stages.append({stage, labels.value(stage, stage)});
        m_stage->setChoices(stages);
        m_stage->setKey(m_offered.stage);
    }
    showFilters();
    showRows();
    m_personalBox->setVisible(m_offered.mayBePersonal);
    m_personal->setChecked(m_context.workspace.book().personalTopics);
    m_aside->setVisible(!m_offered.leftAside.isEmpty());
    m_aside->setText(tr("Left aside, as your agreement says: %1.").arg(words::andList(m_offered.leftAside)));
}

void PromptPicker::showFilters() {
    QList<std::pair<QString, QString>> filled{{QString(), tr("All topics")}}, all;
    for (const documents::OfferedDomain& domain : std::as_const(m_offered.domains)) {
        all.append({domain.key, domain.label});
        if (!m_offered.about(domain.key, m_stage->key()).isEmpty()) filled.append(all.last());
    }
    const QString domain = m_domain->key(), own = m_ownDomain->key();
    m_domain->setChoices(filled);
    // One that the stage does not have is no longer a filter.
    const bool stays = std::any_of(filled.begin(), filled.end(), [&](const auto& one) { return one.first == domain; });
    m_domain->setKey(stays ? domain : QString());
    m_ownDomain->setChoices(all);
    m_ownDomain->setKey(m_offered.find(own) || all.isEmpty() ? own : all.first().first);
}

bool PromptPicker::wanted(const documents::Question& question) const {
    if (!question.fits(m_stage->key())) return false;
    if (!m_domain->key().isEmpty() && question.domain != m_domain->key()) return false;
    const auto* domain = m_offered.find(question.domain);
    const QString text = u' ' + fold(QString(question.text + u' ' + (domain ? domain->label : QString())));
    const QStringList words = foldedWords(m_search->text());
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(u' ' + word); });
}

void PromptPicker::showRows() {
    QList<ListRow> rows;
    for (qsizetype i = 0; i < m_offered.questions.size(); ++i) {
        const documents::Question& question = m_offered.questions[i];
        if (!wanted(question)) continue;
        const auto* domain = m_offered.find(question.domain);
        ListRow row;
        row.noun = question.own ? ownRow : shippedRow;
        row.id = i;
        row.title = question.text;
        row.subtitle = question.own ? tr("%1 · your own").arg(domain->label) : domain->label;
        if (m_taken.contains(question.text)) row.chip = m_mentorship ? tr("waits for it") : tr("on the agenda");
        if (domain->personal) row.isPrivate = ListRow::All;
        rows << row;
    }
    m_list->setRows(rows);
    m_list->setVisible(!rows.isEmpty());
    m_none->setVisible(rows.isEmpty());
    m_ask->setEnabled(!rows.isEmpty());
    if (!rows.isEmpty() && !m_list->selectedRow()) m_list->select(rows.first().noun, rows.first().id);
}

std::optional<documents::Question> PromptPicker::current() const {
    const auto row = m_list->selectedRow();
    if (!row || row->id >= m_offered.questions.size()) return std::nullopt;
    return m_offered.questions[row->id];
}

void PromptPicker::ask() {
    const auto question = current();
    if (!question) return;
    if (m_taken.contains(question->text)) return m_said->setText(tr("It is there already."));
    const bool personal = m_offered.find(question->domain)->personal;
    QString said;
    const bool done = guarded(m_context, [&] {
        if (m_meeting) {
            actions::prompts::ask(m_context.workspace, *question, personal, m_meeting);
            said = personal ? tr("On the agenda. Only you see the line.") : tr("On the agenda.");
            return;
        }
        const auto asked = actions::prompts::askNext(m_context.workspace, *question, personal, m_mentorship);
        said = asked.meeting
                   ? tr("On the agenda of %1.").arg(words::weekdayDate(m_context.reader().get(asked.meeting).day))
                   : tr("Kept for the next talk with %1.").arg(fullName(m_context.reader().get(asked.waitsFor)));
    });
    if (!done) return;
    refresh();
    m_said->setText(said);
}

void PromptPicker::addOwn() {
    const QString text = m_own->text().simplified();
    const auto* domain = m_offered.find(m_ownDomain->key());
    if (text.isEmpty() || !domain) return;
    if (!guarded(m_context, [&] { actions::prompts::addOwn(m_context.workspace, *domain, text); })) return;
    m_own->clear();
    m_search->clear();
    if (!m_domain->key().isEmpty()) m_domain->setKey(m_ownDomain->key());
    refresh();
    for (qsizetype i = 0; i < m_offered.questions.size(); ++i)
        if (m_offered.questions[i].text == text) m_list->select(ownRow, i);
    m_said->setText(tr("Kept among your questions."));
}

bool PromptPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            ask();
            return true;
        case Qt::Key_Escape:
            if (m_search->text().isEmpty()) return false;
            m_search->clear();
            return true;
        default:
            return QWidget::eventFilter(watched, event);
    }
}

void PromptPicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) Q_EMIT closed();
    else QWidget::keyPressEvent(event);
}

}  // namespace mb::ui
