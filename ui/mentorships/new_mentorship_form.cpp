#include "ui/mentorships/new_mentorship_form.h"

#include "core/actions/mentorship_start.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tab_order.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {

// A labelled field that takes its share of the line.
QWidget* fieldBox(const QString& label, QWidget* control, int width, QWidget* parent) {
    QWidget* box = labelled(label, control, {}, parent);
    control->setMinimumWidth(width);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

}  // namespace

NewMentorshipForm::NewMentorshipForm(const Context& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_names(new NameEdit(u"newMentorshipNamesLineEdit"_s, tr("Given and family name; several with “;”"), this)),
      m_side(new KeyCombo(this)),
      m_start(new DateField(context.today(), this)),
      m_cadence(new KeyCombo(this)),
      m_inside(new KeyCombo(this)),
      m_functions(new FunctionTicks(u"newMentorshipFunction_"_s, this)) {
    setProperty("role", QLatin1String("card"));
    setObjectName(u"newMentorshipForm"_s);
    m_side->setObjectName(u"newMentorshipSideComboBox"_s);
    m_start->setObjectName(u"newMentorshipStartLineEdit"_s);
    m_cadence->setObjectName(u"newMentorshipCadenceComboBox"_s);
    m_inside->setObjectName(u"newMentorshipInsideComboBox"_s);
    m_side->setChoices({{u"mentee"_s, tr("mentee")}, {u"mentor"_s, tr("mentor")}, {u"peer"_s, tr("peer")}});
    m_inside->setChoices({{QString(), tr("not known")}, {u"yes"_s, tr("yes")}, {u"no"_s, tr("no")}});
    m_inside->setKey(QString());
    build();
    connect(m_names, &QLineEdit::textChanged, this, &NewMentorshipForm::tellWho);
    connect(m_side, &KeyCombo::keyChosen, this, [this] {
        m_sideChosen = true;
        arrange();
    });
}

void NewMentorshipForm::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(new PlainLabel(tr("New mentorship"), "heading", this));
    auto* fields = new FlowLayout(space::m, space::m);
    fields->addWidget(fieldBox(tr("With whom"), m_names, m_context.theme.px(260), this));
    fields->addWidget(fieldBox(tr("I am the"), m_side, m_context.theme.px(110), this));
    fields->addWidget(fieldBox(tr("Since"), m_start, m_context.theme.px(150), this));
    fields->addWidget(fieldBox(tr("How often we meet"), m_cadence, m_context.theme.px(150), this));
    m_insideBox = fieldBox(tr("In the same department"), m_inside, m_context.theme.px(150), this);
    fields->addWidget(m_insideBox);
    column->addLayout(fields);
    m_functionsBox = new QWidget(this);
    auto* functions = new QVBoxLayout(m_functionsBox);
    functions->setContentsMargins(0, 0, 0, 0);
    functions->setSpacing(space::xs);
    m_functionsLabel = new PlainLabel({}, "label", m_functionsBox);
    functions->addWidget(m_functionsLabel);
    functions->addWidget(m_functions);
    column->addWidget(m_functionsBox);
    m_hint = new PlainLabel({}, "help", this);
    m_hint->setObjectName(u"newMentorshipHint"_s);
    column->addWidget(m_hint);
    column->addWidget(buttons());
}

QWidget* NewMentorshipForm::buttons() {
    auto* box = new QWidget(this);
    auto* row = new FlowLayout(space::s, space::s, box);
    auto* create = primaryButton(tr("Add and &open"), u"newMentorshipCreateButton"_s, box);
    auto* another = plainButton(tr("Add and enter the ne&xt"), u"newMentorshipNextButton"_s, box);
    auto* cancel = flatButton(tr("&Close"), u"newMentorshipCancelButton"_s, box);
    create->setToolTip(tr("Enter"));
    another->setToolTip(tr("Ctrl+Enter"));
    cancel->setToolTip(tr("Esc"));
    for (QPushButton* button : {create, another, cancel}) row->addWidget(button);
    connect(create, &QPushButton::clicked, this, [this] { this->create(false); });
    connect(another, &QPushButton::clicked, this, [this] { this->create(true); });
    connect(cancel, &QPushButton::clicked, this, &NewMentorshipForm::cancelled);
    return box;
}

void NewMentorshipForm::reload() {
    const Reader reader = m_context.reader();
    m_names->setPeople(m_context);
    m_start->setToday(m_context.today());
    m_cadence->setChoices(choicesOf(reader, u"cadence"_s, tr("not agreed yet")));
    if (m_cadence->currentIndex() < 0) m_cadence->setKey(QString());
    m_functions->show(reader, m_functions->chosen());
    if (!m_sideChosen) m_side->setKey(m_context.workspace.book().role == OwnerRole::Mentor ? u"mentor"_s : u"mentee"_s);
    arrange();
    tabsFollowLayout(this);
}

void NewMentorshipForm::begin() {
    reload();
    m_names->clear();
    m_start->setModified(false);
    m_start->setDate(m_context.today());
    m_inside->setKey(QString());
    m_functions->show(m_context.reader(), {});
    tellWho();
    m_names->setFocus();
}

Side NewMentorshipForm::side() const { return fromKey<Side>(m_side->key()).value_or(Side::Mentee); }

void NewMentorshipForm::arrange() {
    const bool peers = side() == Side::Peer;
    m_functionsBox->setVisible(!peers);
    m_insideBox->setVisible(!peers);
    m_functionsLabel->setText(side() == Side::Mentor ? tr("I help with") : tr("This mentor helps with"));
    m_functions->setAccessibleName(m_functionsLabel->text());
}

void NewMentorshipForm::tellWho() {
    const QStringList typed = actions::mentorships::namesIn(m_names->text());
    QStringList fresh, twice, again;
    m_self = false;
    guarded(m_context, [&] {
        const Reader reader = m_context.reader();
        const queries::PersonMatcher people(reader);
        const PersonId owner = m_context.workspace.book().ownerId;
        for (const QString& name : typed) {
            const auto found = people.match(name, name.contains(u'@') ? name : QString());
            if (found.isEmpty())
                fresh << name;
            else if (found.size() > 1)
                twice << name;
            else if (found.first() == owner)
                m_self = true;
            else if (!queries::mentorshipsOfPair(reader, owner, found.first()).isEmpty())
                again << name;
        }
    });
    QString hint;
    if (m_self)
        hint = tr("That is you. Who is the other person?");
    else if (!twice.isEmpty())
        hint = tr("Several people in this book are called %1: type the e-mail address instead.").arg(twice.first());
    else if (!fresh.isEmpty())
        hint = tr("New in this book: %1.").arg(words::andList(fresh));
    else if (!again.isEmpty())
        hint = tr("There is a mentorship with %1 already; this will be another one.").arg(words::andList(again));
    else if (!typed.isEmpty())
        hint = tr("In this book already; nothing is entered twice.");
    else
        hint = tr("Enter adds and opens it, Ctrl+Enter goes on to the next one.");
    m_hint->setText(hint);
    m_names->setAccessibleDescription(hint);
}

void NewMentorshipForm::create(bool another) {
    if (m_start->property("invalid").toBool()) {
        m_start->setFocus();
        m_hint->setText(tr("The date cannot be read; try 4 Nov 2026."));
        return;
    }
    actions::mentorships::Wanted wanted;
    wanted.names = actions::mentorships::namesIn(m_names->text());
    if (wanted.names.isEmpty()) {
        m_names->setFocus();
        m_hint->setText(tr("Whom is it with? A name is all it takes."));
        return;
    }
    if (m_self) {
        m_names->setFocus();
        return;
    }
    wanted.ownersSide = side();
    if (side() != Side::Peer) {
        wanted.functions = m_functions->chosen();
        if (!m_inside->key().isEmpty()) wanted.inside = m_inside->key() == u"yes";
    }
    wanted.startsOn = m_start->date();
    wanted.cadence = m_cadence->key();
    MentorshipId id;
    if (!guarded(m_context, [&] { id = actions::mentorships::start(m_context.workspace, wanted); })) return;
    if (another) begin();
    Q_EMIT created(id.value, another);
}

void NewMentorshipForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // From a field Enter adds; on a button it presses the button.
        auto* button = qobject_cast<QPushButton*>(focusWidget());
        if (button && event->modifiers() == Qt::NoModifier)
            button->click();
        else
            create(event->modifiers() & Qt::ControlModifier);
    } else {
        QFrame::keyPressEvent(event);
    }
}

}  // namespace mb::ui
