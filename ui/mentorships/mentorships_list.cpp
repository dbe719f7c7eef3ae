#include "ui/mentorships/mentorships_list.h"

#include "ui/mentorships/new_mentorship_form.h"
#include "ui/page/record_list.h"
#include "ui/page/view.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {
constexpr int allThereIs = 1000;  // a stretch factor that takes all the room

// Takes what height is left. A layout would give it all that its lines ask for, and lay it over the form above.
class Remainder : public QWidget {
public:
    using QWidget::QWidget;
    bool hasHeightForWidth() const override { return false; }
};

constexpr int narrowList = 720, lowList = 240, lowForm = 100, highStack = 460;
}  // namespace

MentorshipsList::MentorshipsList(const Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_form(new NewMentorshipForm(context, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(head());
    const ScrollColumn form = scrollColumn(this);
    m_formArea = form.area;
    form.column->addWidget(m_form);
    form.column->addStretch(1);
    column->addWidget(m_formArea, allThereIs);
    m_form->hide();
    m_form->installEventFilter(this);
    addBody(column);
    connect(m_form, &NewMentorshipForm::cancelled, this, &MentorshipsList::closeNew);
    connect(m_form, &NewMentorshipForm::created, this, [this](qint64 id, bool another) {
        if (another) return;
        closeNew();
        Q_EMIT opened(id);
    });
    connect(m_new, &QPushButton::clicked, this, &MentorshipsList::beginNew);
    connect(m_filter, &QLineEdit::textChanged, this, &MentorshipsList::fill);
    connect(m_head, &ListHead::changed, this, &MentorshipsList::fill);
    connect(&m_list->list(), &RowList::chosen, this, [this](const QByteArray&, qint64 id) { showGlance(id); });
    connect(&m_list->list(), &RowList::activatedRow, this, [this](const QByteArray&, qint64 id) { Q_EMIT opened(id); });
}

QWidget* MentorshipsList::head() {
    auto* box = new QWidget(this);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, space::gutter, 0);
    row->setSpacing(space::m);
    m_filter = forReading(new QLineEdit(box));
    m_filter->setObjectName(u"mentorshipsFilterLineEdit"_s);
    m_filter->setAccessibleName(tr("Find in the list"));
    m_filter->setPlaceholderText(tr("Find by name, role or place"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(m_context.theme.px(320));
    m_filter->installEventFilter(this);
    m_new = primaryButton(tr("&New mentorship"), u"mentorshipsNewButton"_s, box);
    m_head = new ListHead(m_context, listPlan(), box);
    row->addWidget(m_filter, 1, Qt::AlignTop);
    row->addWidget(m_head, 1, Qt::AlignTop);
    row->addWidget(m_new, 0, Qt::AlignTop);
    return box;
}

void MentorshipsList::addBody(QBoxLayout* column) {
    m_body = new Remainder(this);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, m_body);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::xl);
    m_left = new QVBoxLayout;
    m_list = new CardList(m_context.theme, tr("Mentorships"), u"mentorshipsRowList"_s, m_body, true);
    removesRecords(m_list->list(), m_context, nouns<Mentorship>());
    m_nothing = new PlainLabel({}, "help", m_body);
    m_left->addWidget(m_list, 1);
    m_left->addWidget(m_nothing, 1, Qt::AlignTop);
    m_row->addLayout(m_left, 3);
    const ScrollColumn scroll = scrollColumn(m_body);
    m_side = scroll.area;
    m_glance = new MentorshipGlance(m_context, m_side->widget());
    m_coverage = new CoverageCard(m_context.theme, m_side->widget());
    scroll.column->addWidget(m_coverage);
    scroll.column->addWidget(m_glance);
    scroll.column->addStretch(1);
    m_row->addWidget(m_side, 2);
    column->addWidget(m_body, allThereIs);
    column->addStretch(1);  // takes the remaining room while the form replaces the list
}

void MentorshipsList::reload() {
    const Book book = m_context.workspace.book();
    const Reader reader = m_context.reader();
    m_overview = Overview::from(reader, book.ownerId, m_context.today(), m_context.outlook());
    const auto coverage = queries::coverageOf(reader, m_overview.cards, book.ownerId, m_context.today());
    if (book.role != OwnerRole::Mentor || coverage.mentors) m_coverage->show(coverage, labelsOf(reader, u"function"_s));
    else m_coverage->hide();
    if (m_form->isVisible()) m_form->reload();
    m_head->setEntries(m_overview.entries(reader));
    fill();
}

void MentorshipsList::fill() {
    const QList<ListRow> rows = m_head->rows(m_filter->text());
    m_list->setRows(rows);
    m_nothing->setVisible(rows.isEmpty());
    m_nothing->setText(m_overview.cards.isEmpty() ? tr("The people you add will appear here.")
                                                  : tr("No mentorship matches this filter."));
    const auto selected = m_list->list().selectedRow();
    qint64 shown = selected ? selected->id : 0;
    for (const ListRow& row : rows) {
        if (shown) break;
        if (!row.header) shown = row.id;
    }
    if (shown && !selected) m_list->list().select("mentorship", shown);
    showGlance(shown);
}

void MentorshipsList::showGlance(qint64 id) {
    guarded(m_context, [&] { m_glance->show(m_overview, MentorshipId(id)); });
    if (!m_roomForGlance) m_glance->hide();
}

void MentorshipsList::select(MentorshipId id) {
    if (m_list->list().select("mentorship", id.value)) return;
    m_filter->clear();
    m_head->showEverything();
    fill();
    m_list->list().select("mentorship", id.value);
}

void MentorshipsList::beginNew() {
    guarded(m_context, [&] {
        m_form->show();
        m_new->hide();
        m_filter->parentWidget()->setVisible(!isEmpty());
        arrange();
        m_form->begin();
    });
}

void MentorshipsList::closeNew() {
    m_form->hide();
    m_new->show();
    m_filter->parentWidget()->show();
    arrange();
    firstFocus()->setFocus();
    Q_EMIT newClosed();
}

QWidget* MentorshipsList::firstFocus() {
    if (m_form->isVisible()) return m_form->findChild<QLineEdit*>(u"newMentorshipNamesLineEdit"_s);
    return m_list->list().rowModel().rows().isEmpty() ? static_cast<QWidget*>(m_new) : &m_list->list();
}

void MentorshipsList::arrange() {
    // With large text the list stands above the form instead of beside it, and is hidden while the form is open.
    const bool stacked = width() < m_context.theme.px(narrowList),
               beneath = stacked && height() >= m_context.theme.px(highStack);
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_left->setContentsMargins(0, 0, stacked ? space::gutter : 0, beneath ? 0 : space::l);
    m_row->setSpacing(stacked ? space::m : space::xl);
    m_row->setStretch(0, 3);
    m_row->setStretch(1, stacked ? 1 : 2);
    m_roomForGlance = !stacked;
    if (stacked) m_glance->hide();
    m_side->setVisible(!stacked || beneath);
    const bool adding = !m_form->isHidden();
    m_formArea->setVisible(adding);
    const int wide = width() - space::gutter;
    const int wanted =
        (m_form->hasHeightForWidth() ? m_form->heightForWidth(wide) : m_form->sizeHint().height()) + space::l;
    const bool both = height() >= wanted + m_context.theme.px(lowList);
    m_formArea->setMaximumHeight(wanted);
    m_formArea->setMinimumHeight(both ? wanted : qMin(wanted, m_context.theme.px(lowForm)));
    m_body->setVisible(!adding || both);
}

void MentorshipsList::resizeEvent(QResizeEvent* event) {
    const bool before = m_roomForGlance;
    arrange();
    if (m_roomForGlance && !before) fill();
    QWidget::resizeEvent(event);
}

bool MentorshipsList::eventFilter(QObject* watched, QEvent* event) {
    // The form grows and shrinks with the kind that is chosen.
    if (watched == m_form && event->type() == QEvent::LayoutRequest) arrange();
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down) {
            m_list->list().setFocus();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            for (const ListRow& row : m_list->list().rowModel().rows()) {
                if (row.header) continue;
                Q_EMIT opened(row.id);
                break;
            }
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace mb::ui
