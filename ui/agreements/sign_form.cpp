#include "ui/agreements/sign_form.h"

#include "ui/agreements/drawing_pad.h"
#include "ui/support/dialogs.h"
#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

SignForm::SignForm(const Context& context, const documents::Signer& signer, const QString& role, bool last, Sign sign,
                   QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_signer(signer),
      m_last(last),
      m_sign(std::move(sign)),
      m_column(new QVBoxLayout(this)) {
    const Theme& theme = context.theme;
    m_column->setContentsMargins(0, theme.px(space::s), 0, theme.px(space::m));
    m_column->setSpacing(theme.px(space::m));
    m_column->addWidget(makeRule(this));
    m_column->addWidget(
        new PlainLabel(tr("Signature of %1").arg(signer.party.printName.simplified().left(60)), "section", this));
    m_name = new QLineEdit(signer.party.printName, this);
    m_name->setObjectName(u"agreementSignNameLineEdit"_s);
    m_role = new QLineEdit(role, this);
    m_role->setObjectName(u"agreementSignRoleLineEdit"_s);
    m_day = new DateField(context.today(), this);
    m_day->setObjectName(u"agreementSignDateLineEdit"_s);
    m_day->setDate(context.today());
    m_column->addWidget(m_faults.field(tr("&Name as it should appear in print"), m_name, u"printed_name"_s, this));
    m_column->addWidget(m_faults.field(tr("Role"), m_role, u"role"_s, this));
    m_column->addWidget(m_faults.field(tr("Signed &on"), m_day, u"signed_on"_s, this));
    m_column->addWidget(makeMethods());
    if (last)
        m_column->addWidget(new PlainLabel(tr("This is the last signature. It freezes the pages for good; what someone "
                                              "answered alone and never shared is deleted then."),
                                           "help", this));
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(theme.px(space::s), theme.px(space::s), buttons);
    auto* ok = primaryButton(tr("&Sign"), u"agreementSignDoneButton"_s, buttons);
    auto* cancel = flatButton(tr("Cancel"), u"agreementSignCancelButton"_s, buttons);
    flow->addWidget(ok);
    flow->addWidget(cancel);
    m_column->addWidget(buttons);
    connect(ok, &QPushButton::clicked, this, &SignForm::accept);
    connect(cancel, &QPushButton::clicked, this, &SignForm::cancelled);
    setFocusProxy(m_name);
    methodChosen();
}

QWidget* SignForm::makeMethods() {
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(space::s));
    column->addWidget(new PlainLabel(tr("How"), "label", box));
    auto* row = new QWidget(box);
    auto* flow = new FlowLayout(theme.px(space::l), theme.px(space::s), row);
    m_ink = new QRadioButton(tr("In &ink, on paper"), row);
    m_typed = new QRadioButton(tr("&Typed name"), row);
    m_drawn = new QRadioButton(tr("Dra&wn here"), row);
    m_ink->setObjectName(u"agreementSignInkRadioButton"_s);
    m_typed->setObjectName(u"agreementSignTypedRadioButton"_s);
    m_drawn->setObjectName(u"agreementSignDrawnRadioButton"_s);
    m_typed->setChecked(true);
    for (QRadioButton* button : {m_ink, m_typed, m_drawn}) {
        flow->addWidget(button);
        connect(button, &QRadioButton::toggled, this, &SignForm::methodChosen);
    }
    column->addWidget(row);
    m_methodHelp = new PlainLabel({}, "help", box);
    column->addWidget(m_methodHelp);
    m_padBox = new QWidget(box);
    auto* padColumn = new QVBoxLayout(m_padBox);
    padColumn->setContentsMargins(0, 0, 0, 0);
    padColumn->setSpacing(theme.px(space::xs));
    m_pad = new DrawingPad(m_context.theme, m_padBox);
    m_pad->setObjectName(u"agreementSignDrawingPad"_s);
    m_pad->setAccessibleName(tr("Draw the signature here"));
    auto* again = flatButton(tr("Clea&r"), u"agreementSignClearButton"_s, m_padBox);
    connect(again, &QPushButton::clicked, m_pad, &DrawingPad::clear);
    padColumn->addWidget(m_pad);
    padColumn->addWidget(m_faults.line(m_pad, u"strokes"_s, m_padBox));
    padColumn->addWidget(again, 0, Qt::AlignLeft);
    column->addWidget(m_padBox);
    return box;
}

SignatureMethod SignForm::method() const {
    return m_ink->isChecked()     ? SignatureMethod::Ink
           : m_drawn->isChecked() ? SignatureMethod::Drawn
                                  : SignatureMethod::Typed;
}

void SignForm::methodChosen() {
    m_padBox->setVisible(method() == SignatureMethod::Drawn);
    bringIntoView(this);
    switch (method()) {
        case SignatureMethod::Ink:
            m_methodHelp->setText(tr("For a page that was signed by hand. Its scan can be attached afterwards."));
            break;
        case SignatureMethod::Typed:
            m_methodHelp->setText(tr("The name above is printed on the line, marked “typed”."));
            break;
        case SignatureMethod::Drawn:
            m_methodHelp->setText(tr("Use a mouse, pen or finger."));
            break;
    }
}

void SignForm::accept() {
    m_faults.clear();
    actions::signatures::SignatureWish wish;
    wish.participant = m_signer.participant;
    wish.printedName = m_name->text().trimmed();
    wish.role = m_role->text().trimmed();
    wish.method = method();
    wish.day = m_day->date();
    if (wish.method == SignatureMethod::Drawn) wish.strokes = toJson(m_pad->drawing());
    if (m_last &&
        !m_context.dialogs.confirm(
            this, tr("Sign for good?"),
            tr("With this last signature the pages are frozen; this cannot be undone. Answers that someone wrote alone "
               "and did not share are deleted for good; earlier backups keep them until they are thinned out."),
            tr("Sign")))
        return;
    if (m_faults.guarded(m_context, [&] { m_sign(wish); })) Q_EMIT done();
}

void SignForm::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) Q_EMIT cancelled();
    else if (enter && m_day->take()) accept();
    else QFrame::keyPressEvent(event);
}

}  // namespace mb::ui
