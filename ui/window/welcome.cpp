#include "ui/window/welcome.h"

#include "ui/widgets/columns.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/forms.h"

#include <QDir>
#include <QFileInfo>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int welcomeWidest = 1000, welcomeNarrow = 640;  // pixels at 100 %
}

Welcome::Welcome(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    const ScrollColumn scroll = scrollColumn(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll.area);
    // In the middle of a wide window, and never so wide that a line is hard to follow.
    auto* middle = new QWidget(scroll.area->widget());
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(middle, 100);
    across->addStretch(1);
    scroll.column->addLayout(across);
    scroll.column->addStretch(1);
    const auto bound = [middle, &theme] { middle->setMaximumWidth(theme.px(welcomeWidest)); };
    bound();
    connect(&theme, &Theme::changed, middle, bound);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(space::xxl, 2 * space::xxl, space::xxl - space::gutter, space::xxl);
    column->setSpacing(space::l);
    auto* title = new PlainLabel(tr("Mentorbook"));
    title->setObjectName(u"pageTitle"_s);
    auto* lead = new PlainLabel(
        tr("A record of your mentoring, in one file that is yours. Nothing leaves this computer."), "lead");
    auto* head = new QVBoxLayout;
    head->setContentsMargins(0, 0, 0, space::s);
    head->setSpacing(space::xs);
    head->addWidget(title);
    head->addWidget(lead);
    column->addLayout(head);

    m_troubleCard = new QFrame(this);
    m_troubleCard->setObjectName(u"banner"_s);
    auto* trouble = new QVBoxLayout(m_troubleCard);
    trouble->setContentsMargins(space::l, space::m, space::l, space::m);
    trouble->setSpacing(space::m);
    trouble->addWidget(m_troubleText = new PlainLabel);
    m_troubleText->setObjectName(u"welcomeTroubleLabel"_s);
    trouble->addLayout(m_troubleSteps = new QHBoxLayout);
    column->addWidget(m_troubleCard);
    m_troubleCard->hide();

    auto* cards = new Columns(theme, welcomeNarrow, 3, 2, middle);
    cards->left()->addWidget(newBookCard());
    cards->left()->addStretch(1);
    cards->right()->addWidget(otherCard());
    cards->right()->addStretch(1);
    column->addWidget(cards);
}

QWidget* Welcome::newBookCard() {
    QFrame* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(new PlainLabel(tr("Start a new book"), "heading"));
    m_owner = new QLineEdit;
    m_owner->setObjectName(u"welcomeOwnerLineEdit"_s);
    m_owner->setPlaceholderText(tr("Given name and family name"));
    column->addWidget(labelled(tr("Whose book is it?"), m_owner));
    m_degrees = new QLineEdit;
    m_degrees->setObjectName(u"welcomeDegreesLineEdit"_s);
    m_degrees->setPlaceholderText(tr("e.g. MD, PhD"));
    column->addWidget(labelled(tr("Degrees, as they should appear in print (optional)"), m_degrees));
    column->addWidget(new PlainLabel(tr("In this book you are mostly …"), "label"));
    auto* roles = new FlowLayout(space::l, space::xs);
    const auto role = [&](const QString& text, const QString& name) {
        auto* button = new QRadioButton(text);
        button->setObjectName(name);
        roles->addWidget(button);
        return button;
    };
    m_mentee = role(tr("the m&entee"), u"welcomeMenteeRadioButton"_s);
    m_mentor = role(tr("the men&tor"), u"welcomeMentorRadioButton"_s);
    m_both = role(tr("&both"), u"welcomeBothRadioButton"_s);
    m_mentee->setChecked(true);
    column->addLayout(roles);
    m_hint = new PlainLabel({}, "error");
    m_hint->setObjectName(u"welcomeHintLabel"_s);
    m_hint->hide();
    column->addWidget(m_hint);
    QPushButton* start = primaryButton(tr("&Choose where to keep it…"), u"welcomeCreateButton"_s);
    column->addWidget(start, 0, Qt::AlignLeft);
    connect(start, &QPushButton::clicked, this, &Welcome::create);
    for (QLineEdit* edit : {m_owner, m_degrees}) connect(edit, &QLineEdit::returnPressed, this, &Welcome::create);
    return card;
}

QWidget* Welcome::otherCard() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    QPushButton* open = plainButton(tr("&Open a book…"), u"welcomeOpenButton"_s);
    QPushButton* sample = plainButton(tr("Explore the &sample"), u"welcomeSampleButton"_s);
    connect(open, &QPushButton::clicked, this, &Welcome::openBook);
    connect(sample, &QPushButton::clicked, this, &Welcome::exploreSample);
    column->addWidget(open);
    column->addWidget(sample);
    column->addWidget(new PlainLabel(
        tr("The sample is a fictional assistant professor’s book. Look around and change anything you like."), "help"));
    column->addWidget(m_recentHead = new PlainLabel(tr("Recent"), "section"));
    QFrame* card = makeCard(box);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 1);
    inner->addWidget(m_recent = new RowList(m_theme, tr("Recent books")));
    m_recent->setObjectName(u"welcomeRecentList"_s);
    m_recent->setFitsContents(true);
    column->addWidget(card);
    connect(m_recent, &RowList::activatedRow, this,
            [this](const QByteArray&, qint64 id) { Q_EMIT openRecent(m_recentPaths.value(id - 1)); });
    setRecent({});
    return box;
}

void Welcome::setRecent(const QStringList& paths) {
    m_recentPaths = paths;
    QList<ListRow> rows;
    for (const QString& path : paths) {
        ListRow row;
        row.noun = "book";
        row.id = rows.size() + 1;
        row.title = QFileInfo(path).completeBaseName();
        row.subtitle = QDir::toNativeSeparators(QFileInfo(path).path());
        if (!QFileInfo::exists(path)) {
            row.chip = tr("missing");
            row.tone = Tone::Warn;
        }
        rows << row;
    }
    m_recent->setRows(rows);
    m_recent->parentWidget()->setVisible(!rows.isEmpty());
    m_recentHead->setVisible(!rows.isEmpty());
}

void Welcome::beginNew() {
    for (QLineEdit* edit : {m_owner, m_degrees}) edit->clear();
    m_hint->hide();
    m_owner->setFocus();
}

void Welcome::create() {
    const bool named = !m_owner->text().trimmed().isEmpty();
    m_hint->setText(named ? QString()
                          : tr("Please write a name first; it stands on the agreement and on every page you print."));
    m_hint->setVisible(!named);
    if (!named) {
        m_owner->setFocus();
        return;
    }
    Q_EMIT newBook(m_owner->text(), m_degrees->text(),
                   m_both->isChecked()     ? OwnerRole::Both
                   : m_mentor->isChecked() ? OwnerRole::Mentor
                                           : OwnerRole::Mentee);
}

void Welcome::sayWhatIsWrong(const QString& sentence, const QList<NextStep>& steps) {
    clearTrouble();
    m_troubleText->setText(sentence);
    for (const NextStep& step : steps) {
        QPushButton* button = plainButton(step.label, u"welcomeNextStepButton"_s);
        connect(button, &QPushButton::clicked, this, step.take);
        m_troubleSteps->addWidget(button);
    }
    m_troubleSteps->addStretch(1);
    m_troubleCard->show();
    m_troubleCard->setAccessibleName(sentence);
}

void Welcome::clearTrouble() {
    clearLayout(m_troubleSteps);
    m_troubleCard->hide();
}

QString Welcome::trouble() const { return m_troubleCard->isVisibleTo(this) ? m_troubleText->text() : QString(); }

}  // namespace mb::ui
