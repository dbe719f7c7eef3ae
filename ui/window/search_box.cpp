#include "ui/window/search_box.h"

#include "core/documents/answer_wording.h"
#include "core/words/format.h"
#include "core/words/nouns.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/overlay_bar.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int firstResults = 20, hitHeight = 54;
constexpr int sought = 200;            // while private hits, which may be the first, are left out
constexpr qsizetype mostCommands = 4;  // above the hits; all of them where there are no hits

// What a hit is, behind its title.
QString kindOf(const queries::SearchHit& hit) {
    QStringList parts;
    parts << words::nounLabel(QString::fromLatin1(hit.key.noun));
    if (hit.key.day.isValid()) parts << words::shortDate(hit.key.day);
    if (hit.isPrivate) parts << SearchBox::tr("private");
    return parts.join(u" · ");
}

SearchRow rowOf(const queries::SearchHit& hit) { return {hit.title, kindOf(hit), hit.excerpt, {}, hit.matches, hit}; }

SearchRow rowOf(const Command& command) {
    SearchRow row;
    row.title = command.label;
    row.kind = SearchBox::tr("command");
    row.keys = command.action->shortcut().toString(QKeySequence::NativeText);
    row.text =
        command.place.isEmpty() ? SearchBox::tr("On this page") : SearchBox::tr("In the menu %1").arg(command.place);
    row.command = command.action;
    return row;
}

QString headOf(const SearchRow& row) {
    QStringList parts{row.title, row.kind, row.keys};
    parts.removeAll(QString());
    return parts.join(u" · ");
}

class HitDelegate : public QStyledItemDelegate {
public:
    HitDelegate(Theme& theme, SearchModel& model, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {200, m_theme.px(hitHeight)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& tokens = m_theme.tokens();
        const SearchRow& row = m_model.at(index.row());
        painter->save();
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, tokens.accentWeak);
        if (index.row() > 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), tokens.line);
        const QRect inner =
            option.rect.adjusted(m_theme.px(space::m), m_theme.px(6), -m_theme.px(space::m), -m_theme.px(6));
        paintHead(*painter, inner, row);
        // Paints the excerpt with its matches in bold. It is laid out by hand, so that the text stays plain text. Leave
        // room for the bold matches, which are wider than what is measured here.
        const QFont plain = m_theme.font(Type::Label);
        QFont bold = plain;
        bold.setWeight(QFont::Bold);
        const QString excerpt = QFontMetrics(bold).elidedText(row.text, Qt::ElideRight, inner.width());
        QTextLayout layout(excerpt, plain);
        QList<QTextLayout::FormatRange> marks;
        for (const Match& match : row.matches) {
            QTextLayout::FormatRange mark;
            mark.start = int(qMin<qsizetype>(match.start, excerpt.size()));
            mark.length = int(qMin<qsizetype>(match.length, excerpt.size() - mark.start));
            mark.format.setFontWeight(QFont::Bold);
            mark.format.setForeground(tokens.accent);
            marks << mark;
        }
        layout.setFormats(marks);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        if (line.isValid()) line.setLineWidth(100000);
        layout.endLayout();
        painter->setPen(tokens.muted);
        painter->setClipRect(inner);
        layout.draw(painter, QPointF(inner.left(), inner.bottom() - QFontMetrics(plain).height()));
        painter->restore();
    }

private:
    void paintHead(QPainter& painter, const QRect& whole, const SearchRow& row) const {
        const QFont strong = m_theme.font(Type::BodyStrong), label = m_theme.font(Type::Label);
        const int gap = row.title.isEmpty() ? 0 : m_theme.px(space::s), high = QFontMetrics(strong).height();
        // The keys stand at the right.
        QRect inner = whole;
        if (!row.keys.isEmpty()) {
            const int wide = QFontMetrics(label).horizontalAdvance(row.keys) + 2;
            painter.setFont(label);
            painter.setPen(m_theme.tokens().muted);
            paintLine(painter, QRect(inner.right() + 1 - wide, inner.top(), wide, high), row.keys);
            inner.setRight(inner.right() - wide - gap);
        }
        const int kindWide = QFontMetrics(label).horizontalAdvance(row.kind);
        const int titleWide =
            qMin(QFontMetrics(strong).horizontalAdvance(row.title) + 2, qMax(0, inner.width() - kindWide - gap));
        painter.setFont(strong);
        painter.setPen(m_theme.tokens().text);
        paintLine(painter, QRect(inner.left(), inner.top(), titleWide, high), row.title);
        painter.setFont(label);
        painter.setPen(m_theme.tokens().muted);
        const int left = inner.left() + titleWide + gap;
        paintLine(painter, QRect(left, inner.top(), inner.right() + 1 - left, high), row.kind);
    }

    Theme& m_theme;
    SearchModel& m_model;
};

}  // namespace

void SearchModel::setRows(const QList<SearchRow>& rows) {
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant SearchModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SearchRow& row = m_rows[index.row()];
    if (role == Qt::DisplayRole) return row.text;
    if (role == Qt::AccessibleTextRole) return QString(headOf(row) + u": " + row.text);
    return {};
}

SearchBox::SearchBox(Theme& theme, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_model(new SearchModel(this)) {
    setObjectName(u"searchLineEdit"_s);
    setPlaceholderText(tr("Search everything"));
    setAccessibleName(tr("Search everything"));
    setClearButtonEnabled(false);
    m_popup = new QFrame(parent ? parent->window() : nullptr);
    m_popup->setObjectName(u"searchPopup"_s);
    m_popup->hide();
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(1, space::xs, 1, space::xs);
    m_list = new QListView(m_popup);
    m_list->setObjectName(u"searchResultsList"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(theme, *m_model, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new OverlayBar(m_list);
    column->addWidget(m_list);
    m_remark = new PlainLabel({}, "lead", m_popup);
    m_remark->setObjectName(u"searchNothingLabel"_s);
    m_remark->setMargin(space::m);
    column->addWidget(m_remark);
    connect(this, &QLineEdit::textChanged, this, &SearchBox::find);
    connect(m_list, &QListView::clicked, this, &SearchBox::go);
    connect(&theme, &Theme::coverChanged, this, [this] {
        if (m_popup->isVisible()) find();
    });
}

void SearchBox::setBook(const Context* context) {
    m_context = context;
    clear();
    m_popup->hide();
}

void SearchBox::find() {
    if (!m_context || text().trimmed().isEmpty()) {
        m_popup->hide();
        return;
    }
    guarded(*m_context, [this] {
        const Reader reader = m_context->reader();
        const bool covered = m_theme.hidesPrivate();
        auto hits = queries::search(reader, m_context->workspace.search(), text(), covered ? sought : firstResults, 0,
                                    documents::wordingOfAnswers(reader));
        // Even that something private holds the words is private.
        if (covered) hits.removeIf([](const queries::SearchHit& hit) { return hit.isPrivate; });
        hits.resize(qMin<qsizetype>(hits.size(), firstResults));
        m_cut = hits.size() >= firstResults;
        QList<SearchRow> rows;
        const MatchingCommands commands = m_commands ? commandsMatching(m_commands(), text()) : MatchingCommands();
        for (const Command& command : commands.byLabel) rows << rowOf(command);
        if (!hits.isEmpty()) rows.resize(qMin(rows.size(), mostCommands));
        for (const queries::SearchHit& hit : hits) rows << rowOf(hit);
        for (const Command& command : commands.byOtherWords) rows << rowOf(command);
        m_model->setRows(rows);
    });
    if (m_model->rowCount() > 0) m_list->setCurrentIndex(m_model->index(0));
    place();
}

void SearchBox::place() {
    QWidget* around = window();
    if (m_popup->parentWidget() != around) m_popup->setParent(around);
    // It begins where the line does, and takes the room up to the page's edge.
    const int left = mapTo(around, QPoint()).x();
    const int width = qMax(this->width(), around->width() - space::xxl - left);
    const QPoint below = mapTo(around, QPoint(0, height() + 4));
    const bool nothing = m_model->rowCount() == 0;
    // Whole rows only.
    const int room = around->height() - below.y() - space::l - 10,
              most = qBound(1, room / m_theme.px(hitHeight) - 1, 8);
    const int rows = qBound(1, m_model->rowCount(), most);
    const bool more = m_cut;
    m_remark->setText(nothing ? tr("Nothing in this book, and no command, matches “%1”.").arg(text().trimmed().left(80))
                      : more ? tr("Only the best results are shown. Type more to narrow them down.")
                             : QString());
    const bool covered = m_theme.hidesPrivate();
    if (covered) {
        const QString unsought = tr("Private parts are hidden, and are not searched.");
        m_remark->setText(m_remark->text().isEmpty() ? unsought : QString(m_remark->text() + u' ' + unsought));
    }
    m_remark->setVisible(nothing || more || covered);
    m_list->setVisible(!nothing);
    const int height = (nothing ? 0 : rows * m_theme.px(hitHeight)) + 10 +
                       (nothing || more || covered ? m_remark->heightForWidth(width - 2) : 0);
    m_popup->setGeometry(left, below.y(), width, height);
    m_popup->setAccessibleName(m_remark->text());
    m_popup->setVisible(hasFocus());
    m_popup->raise();
}

void SearchBox::go(const QModelIndex& index) {
    if (!index.isValid() || !m_context) return;
    const SearchRow row = m_model->at(index.row());
    m_popup->hide();
    clear();
    if (row.command) {
        row.command->trigger();
        if (hasFocus()) Q_EMIT left();  // the command did not lead anywhere
    } else m_context->open(row.hit.key.noun, row.hit.key.row);
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    const int row = m_list->currentIndex().row();
    switch (event->key()) {
        case Qt::Key_Down:
            m_list->setCurrentIndex(m_model->index(qMin(row + 1, m_model->rowCount() - 1)));
            return;
        case Qt::Key_Up:
            m_list->setCurrentIndex(m_model->index(qMax(row - 1, 0)));
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            go(m_list->currentIndex());
            return;
        case Qt::Key_Escape:
            m_popup->hide();
            clear();
            return;
        default:
            QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    m_popup->hide();
}

void SearchBox::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || width() < m_theme.px(180)) return;
    // The shortcut, as on the key that opens it.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = m_theme.font(Type::Chip);
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    const QString key = tr("Ctrl K");
    const int keyWidth = painter.fontMetrics().horizontalAdvance(key) + 12, keyHeight = m_theme.px(19);
    const QRectF cap(width() - keyWidth - 12.5, (height() - keyHeight) / 2.0, keyWidth, keyHeight);
    painter.setPen(m_theme.tokens().line);
    painter.drawRoundedRect(cap, 4, 4);
    painter.setPen(m_theme.tokens().muted);
    painter.drawText(cap, Qt::AlignCenter, key);
}

}  // namespace mb::ui
