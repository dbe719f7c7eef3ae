#include "ui/agreements/signatures_card.h"

#include "core/actions/attachments.h"
#include "core/storage/input_file.h"
#include "core/words/format.h"
#include "ui/paper/print_preview.h"
#include "ui/support/dialogs.h"

#include <QFileInfo>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Reads one byte more than the verb accepts. So the verb refuses a file that is too large, and it is not read whole.
constexpr qint64 readAtMost = actions::attachments::largest + 1;

}  // namespace

QString howSigned(const Signature& signature) {
    const QString day = signature.signedOn ? words::shortDate(*signature.signedOn) : QString();
    switch (signature.method) {
        case SignatureMethod::Ink:
            return SignaturesCard::tr("signed in ink on %1").arg(day);
        case SignatureMethod::Typed:
            return SignaturesCard::tr("typed on %1").arg(day);
        case SignatureMethod::Drawn:
            return SignaturesCard::tr("drawn on %1").arg(day);
    }
    return day;
}

SignaturesCard::SignaturesCard(const Context& context, actions::agreements::Printer printer, QWidget* parent)
    : QFrame(parent), m_context(context), m_printer(std::move(printer)), m_rows(new QVBoxLayout) {
    const Theme& theme = context.theme;
    setProperty("role", QLatin1String("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(space::l), theme.px(space::m), theme.px(space::l), theme.px(space::m));
    column->setSpacing(theme.px(space::m));
    column->addWidget(new PlainLabel(tr("Signatures"), "heading", this));
    m_rows->setSpacing(theme.px(space::m));
    column->addLayout(m_rows);
    m_scan = flatButton(tr("Attach a s&can…"), u"agreementScanButton"_s, this);
    column->addWidget(m_scan, 0, Qt::AlignLeft);
    connect(m_scan, &QPushButton::clicked, this, &SignaturesCard::attachScan);
}

QPushButton* SignaturesCard::actButton(const QString& text, const QString& name, const QString& accessibleName) {
    QPushButton* button = flatButton(text, name, this);
    button->setAccessibleName(accessibleName);
    button->setEnabled(!m_context.workspace.isReadOnly());
    return button;
}

void SignaturesCard::show(const documents::VersionLine& line, const documents::Template& form) {
    m_line = line;
    m_template = form;
    const auto still = std::find_if(line.signers.begin(), line.signers.end(), [this](const documents::Signer& signer) {
        return signer.participant == m_signing && !signer.signature;
    });
    if (m_form && still != line.signers.end() && isInForce(line.version.state)) return;
    const bool signing = m_form && m_form->isAncestorOf(window()->focusWidget());
    m_firstToSign = nullptr;
    closeForm();
    clearLayout(m_rows);
    const bool last = documents::namesOfUnsigned(line.signers).size() == 1;
    for (const documents::Signer& signer : line.signers) addSigner(signer, last);
    for (const Signature& signature : line.voided) addVoided(signature);
    for (const Attachment& scan : line.scans) addScan(scan);
    m_scan->setEnabled(!m_context.workspace.isReadOnly());
    // Whoever signs next; after the last one the scan of what was signed in ink.
    if (!signing) return;
    QPushButton* next = m_firstToSign ? m_firstToSign : m_scan;
    next->show();  // now, so that the keyboard can go there at once
    next->setFocus();
}

void SignaturesCard::addSigner(const documents::Signer& signer, bool last) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_context.theme.px(space::m));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    const QString name = signer.signature ? signer.signature->printedName : signer.party.printName;
    names->addWidget(new ElidedLabel(name, nullptr, this));
    const QString role = signer.signature && !signer.signature->role.isEmpty()
                             ? signer.signature->role
                             : m_template.sideWords.value(keyOf(signer.party.side));
    names->addWidget(new ElidedLabel(signer.signature ? QString(role + u" · "_s + howSigned(*signer.signature)) : role,
                                     "help", this));
    row->addLayout(names, 1);
    const bool open = isInForce(m_line.version.state);
    row->addWidget(new Chip(m_context.theme, signer.signature ? tr("signed") : tr("still to sign"),
                            signer.signature ? Tone::Ok : Tone::Warn, this));
    const QString number = QString::number(m_rows->count() + 1);
    if (signer.signature && open) {
        auto* wrong = actButton(tr("Void…"), u"agreementVoid%1Button"_s.arg(number),
                                tr("Declare the signature of %1 void").arg(name));
        connect(wrong, &QPushButton::clicked, this, [this, signer] { declareVoid(signer); });
        row->addWidget(wrong);
    } else if (open) {
        auto* sign = actButton(tr("Sign…"), u"agreementSign%1Button"_s.arg(number), tr("Signature of %1").arg(name));
        const int place = m_rows->count() + 1;
        connect(sign, &QPushButton::clicked, this, [this, signer, last, place] { openForm(signer, last, place); });
        row->addWidget(sign);
        if (!m_firstToSign) m_firstToSign = sign;
    }
    m_rows->addLayout(row);
}

void SignaturesCard::addVoided(const Signature& signature) {
    const QString name = signature.printedName, how = howSigned(signature);
    const QString words =
        signature.voidReason.isEmpty()
            ? tr("The signature of %1 (%2) does not count.").arg(name, how)
            : tr("The signature of %1 (%2) does not count. Reason: %3").arg(name, how, signature.voidReason);
    m_rows->addWidget(new PlainLabel(words, "help", this));
}

void SignaturesCard::addScan(const Attachment& scan) {
    auto* row = new QHBoxLayout;
    row->addWidget(new ElidedLabel(tr("Scan: %1").arg(scan.name), "help", this), 1);
    auto* save = flatButton(tr("Save a copy…"), u"agreementScan%1SaveButton"_s.arg(scan.id.value), this);
    forReading(save)->setAccessibleName(tr("Save a copy of the scan %1").arg(scan.name));
    connect(save, &QPushButton::clicked, this, [this, scan] { saveScan(scan); });
    auto* remove = actButton(tr("Remove"), u"agreementScan%1RemoveButton"_s.arg(scan.id.value),
                             tr("Remove the scan %1").arg(scan.name));
    connect(remove, &QPushButton::clicked, this, [this, id = scan.id] {
        guarded(m_context, [&] { actions::signatures::removeScan(m_context.workspace, id); });
    });
    row->addWidget(save);
    row->addWidget(remove);
    m_rows->addLayout(row);
}

void SignaturesCard::openForm(const documents::Signer& signer, bool last, int place) {
    closeForm();
    m_signing = signer.participant;
    m_form = new SignForm(
        m_context, signer, m_template.sideWords.value(keyOf(signer.party.side)), last,
        [this](const actions::signatures::SignatureWish& wish) {
            actions::signatures::sign(m_context.workspace, m_line.version.id, wish, m_printer);
        },
        this);
    m_rows->insertWidget(qMin(place, m_rows->count()), m_form);
    m_form->setFocus();
    connect(m_form, &SignForm::cancelled, this, &SignaturesCard::closeForm);
}

void SignaturesCard::closeForm() {
    m_signing = {};
    if (!m_form) return;
    const bool hadFocus = m_form->isAncestorOf(focusWidget());
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    if (hadFocus && m_firstToSign) m_firstToSign->setFocus();
}

void SignaturesCard::declareVoid(const documents::Signer& signer) {
    const QString reason = m_context.dialogs.ask(
        this, tr("Declare the signature of %1 void").arg(signer.signature->printedName.simplified().left(60)),
        tr("Why does it not count? The reason stays in this book."));
    if (reason.trimmed().isEmpty()) return;
    guarded(m_context, [&] { actions::signatures::declareVoid(m_context.workspace, signer.signature->id, reason); });
}

void SignaturesCard::attachScan() {
    const QString path = m_context.dialogs.fileToOpen(this, tr("The scan of the signed pages"),
                                                      tr("PDF and pictures (*.pdf *.png *.jpg *.jpeg)"));
    if (path.isEmpty()) return;
    guarded(m_context, [&] {
        actions::signatures::attachScan(m_context.workspace, m_line.version.id, QFileInfo(path).fileName(),
                                        readInputFile(path, readAtMost));
    });
}

void SignaturesCard::saveScan(const Attachment& scan) {
    const QString path =
        m_context.dialogs.fileToSave(this, tr("Save the scan as"), fileNameFrom(scan.name), tr("All files (*)"));
    if (path.isEmpty()) return;
    guarded(m_context, [&] { m_context.workspace.store().writeOut(path, keptBytes(m_context.reader(), scan.sha256)); });
}

}  // namespace mb::ui
