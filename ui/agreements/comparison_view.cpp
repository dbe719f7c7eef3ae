#include "ui/agreements/comparison_view.h"

#include "core/words/phrases.h"
#include "core/words/speaking.h"

#include <QTextCharFormat>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Taken out: struck through; put in: underlined. Colour is only added to that.
QTextCharFormat formatOf(documents::WordSpan::Kind kind, const Tokens& tokens) {
    QTextCharFormat format;
    if (kind == documents::WordSpan::Kept) return format;
    const Tone tone = kind == documents::WordSpan::Removed ? Tone::Bad : Tone::Ok;
    format.setForeground(tokens.strong(tone));
    format.setBackground(tokens.weak(tone));
    format.setFontStrikeOut(kind == documents::WordSpan::Removed);
    format.setFontUnderline(kind == documents::WordSpan::Added);
    return format;
}

GrowingEdit* markedText(const QList<documents::WordSpan>& spans, const Tokens& tokens, const QString& name,
                        QWidget* parent) {
    auto* text = new GrowingEdit(1, 40, parent);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setProperty("quiet", true);
    text->setAccessibleName(name);
    QTextCursor cursor(text->document());
    for (const documents::WordSpan& span : spans) cursor.insertText(span.words, formatOf(span.kind, tokens));
    return text;
}

}  // namespace

ComparisonView::ComparisonView(const Context& context, PaperFonts fonts, const documents::AgreementContent& before,
                               const documents::AgreementContent& after, QWidget* parent)
    : QDialog(parent), m_context(context), m_fonts(std::move(fonts)), m_before(before), m_after(after) {
    setObjectName(u"agreementComparisonDialog"_s);
    setWindowTitle(tr("What changed"));
    const Theme& theme = context.theme;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(space::xl), theme.px(space::l), theme.px(space::xl), theme.px(space::l));
    column->setSpacing(theme.px(space::m));
    auto* head = new QHBoxLayout;
    head->addWidget(
        new PlainLabel(tr("From version %1 to version %2").arg(before.version).arg(after.version), "heading", this), 1);
    auto* close = plainButton(tr("&Close"), u"agreementComparisonCloseButton"_s, this);
    auto* print = primaryButton(tr("&Print…"), u"agreementComparisonPrintButton"_s, this);
    head->addWidget(close);
    head->addWidget(print);
    column->addLayout(head);
    const ScrollColumn scroll = scrollColumn(this);
    scroll.area->setObjectName(u"agreementComparisonScrollArea"_s);
    const QList<documents::ClauseChange> changes = documents::compare(before, after);
    if (changes.isEmpty())
        scroll.column->addWidget(new PlainLabel(tr("Nothing: both versions say the same."), nullptr, this));
    QString section;
    for (const documents::ClauseChange& change : changes) {
        if (change.section != section) scroll.column->addWidget(new PlainLabel(change.section, "section", this));
        section = change.section;
        scroll.column->addWidget(makeClause(change));
    }
    scroll.column->addStretch(1);
    column->addWidget(scroll.area, 1);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(print, &QPushButton::clicked, this, &ComparisonView::print);
    const QSize room = parent ? parent->window()->size() : QSize(1000, 760);
    resize(qMin(theme.px(820), room.width()), qMax(400, room.height() - 40));
    close->setFocus();
}

QWidget* ComparisonView::makeClause(const documents::ClauseChange& change) {
    const Theme& theme = m_context.theme;
    QFrame* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme.px(space::l), theme.px(space::m), theme.px(space::l), theme.px(space::m));
    column->setSpacing(theme.px(space::s));
    auto* head = new QHBoxLayout;
    const words::Speaking speaking(documents::templateFrom(m_after.templateBody).language);
    const QString label = words::toText(change.label);
    head->addWidget(new PlainLabel(label, "label", card), 1);
    const auto kind = change.kind;
    using Change = documents::ClauseChange;
    const QString word = kind == Change::Added     ? tr("new")
                         : kind == Change::Removed ? tr("gone")
                         : change.wording          ? tr("reworded")
                                                   : tr("changed");
    head->addWidget(new Chip(m_context.theme, word,
                             kind == Change::Added     ? Tone::Ok
                             : kind == Change::Removed ? Tone::Bad
                                                       : Tone::Warn,
                             card));
    column->addLayout(head);
    const auto spans = documents::wordChanges(words::toText(change.before), words::toText(change.after));
    column->addWidget(markedText(spans, theme.tokens(), label, card));
    return card;
}

void ComparisonView::print() {
    guarded(m_context, [&] {
        showPaper(m_context, this, documents::comparison(m_before, m_after),
                  fileNameFrom(tr("Agreement %1 versions %2 and %3 compared")
                                   .arg(m_after.code)
                                   .arg(m_before.version)
                                   .arg(m_after.version)),
                  m_fonts);
    });
}

}  // namespace mb::ui
