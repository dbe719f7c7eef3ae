#include "ui/prompts/topics_tab.h"

#include "core/queries/topics.h"
#include "core/storage/contact_facts.h"
#include "core/words/format.h"
#include "ui/paper/print_preview.h"
#include "ui/prompts/prompt_picker.h"
#include "ui/prompts/topic_gaps.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/dot_grid.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int narrowTopics = 820;
}

TabInfo TopicsTab::tab() {
    return {"topics", tr("Topics"), [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new TopicsTab(context, mentorship, parent);
            }};
}

TopicsTab::TopicsTab(const Context& viewContext, MentorshipId id, QWidget* parent)
    : View(viewContext, parent), m_id(id) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    all->addWidget(scroll.area);
    auto* board = new Columns(context().theme, narrowTopics, 3, 2, scroll.area->widget());
    scroll.column->addWidget(board);
    scroll.column->addStretch(1);
    board->left()->addWidget(makeMap());
    board->left()->addStretch(1);
    m_gaps = new TopicGaps(context(), this);
    m_picker = new PromptPicker(context(), this);
    QVBoxLayout* right = board->right();
    right->addWidget(m_gaps);
    right->addSpacing(space::s);
    right->addWidget(new PlainLabel(tr("Find a question"), "section", this));
    right->addWidget(m_picker);
    right->addStretch(1);
}

QWidget* TopicsTab::makeMap() {
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    auto* heading = new PlainLabel(tr("What was talked about"), "section", whole);
    heading->setWordWrap(false);
    m_year = forReading(new KeyCombo(whole));
    m_year->setObjectName(u"topicsYearKeyCombo"_s);
    m_year->setAccessibleName(tr("Year"));
    m_print = addAct({.key = u"topicsPrint"_s,
                      .label = tr("Print the &map…"),
                      .run = [this] { print(); },
                      .words = tr("topics, what was talked about, page, PDF"),
                      .forReading = true});
    head->addWidget(heading);
    head->addStretch(1);
    head->addWidget(bind(flatButton({}, {}, whole), m_print));
    head->addWidget(m_year);
    column->addLayout(head);
    QFrame* card = makeCard(whole);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::l, space::m, space::l, space::m);
    inside->addWidget(m_none = new PlainLabel({}, "help", card));
    inside->addWidget(m_grid = new DotGrid(context().theme, card));
    m_grid->setObjectName(u"topicsDotGrid"_s);
    m_grid->setAccessibleName(tr("Topics by month"));
    column->addWidget(card);
    column->addWidget(
        new PlainLabel(tr("A dot says in how many meetings of a month a topic came up. A topic counts once "
                          "a question of it is ticked on an agenda, or you say at the end of a meeting "
                          "that it came up."),
                       "help", whole));
    column->addWidget(m_personal =
                          new PlainLabel(tr("Printed and exported maps leave personal topics out."), "help", whole));
    connect(m_year, &KeyCombo::keyChosen, this, [this] { guarded(context(), [this] { showMap(); }); });
    return whole;
}

QByteArrayList TopicsTab::concerns() const { return PromptPicker::concerns() + nouns<Pause>(); }

QWidget* TopicsTab::firstFocus() { return m_picker->searchLine(); }

void TopicsTab::reload(const Changes&) {
    showYears();
    showMap();
    m_gaps->setMentorship(m_id);
    m_picker->setMentorship(m_id);
}

void TopicsTab::showYears() {
    const int starts = context().workspace.book().yearStartMonth;
    QList<std::pair<QString, QString>> years;
    for (const int year : queries::topicYears(context().reader(), m_id, starts, context().today()))
        years.append({QString::number(year), yearLabel(year, starts)});
    const QString chosen = m_year->key();
    m_year->setChoices(years);
    const bool known = std::any_of(years.begin(), years.end(), [&](const auto& one) { return one.first == chosen; });
    m_year->setKey(known ? chosen : years.first().first);
}

void TopicsTab::showMap() {
    const QDate today = context().today();
    const auto map = documents::topicMapOf(context().reader(), context().workspace.book(), m_id, m_year->key().toInt(),
                                           today, documents::MapFor::Screen);
    QList<DotGrid::Column> columns;
    int present = -1;
    for (int i = 0; i < 12; ++i) {
        const QDate month = map.from.addMonths(i);
        columns.append(
            {words::monthLetter(month.month()), u"%1 %2"_s.arg(words::monthName(month.month())).arg(month.year())});
        if (month.year() == today.year() && month.month() == today.month()) present = i;
    }
    QList<DotGrid::Row> rows;
    bool any = false, personal = false;
    for (const documents::TopicMap::Row& row : map.rows) {
        rows.append({row.label, QList<int>(row.counts.begin(), row.counts.end()), row.personal});
        any |= row.total() > 0;
        personal |= row.personal;
    }
    m_grid->show(columns, rows, present, spoken(map));
    m_none->setVisible(!any);
    m_none->setText(map.meetings ? tr("No topic was noted for a meeting of %1 yet.").arg(map.year)
                                 : tr("There was no meeting in %1 yet.").arg(map.year));
    m_personal->setVisible(personal);
    m_print->setEnabled(any);
}

QString TopicsTab::spoken(const documents::TopicMap& map) const {
    QStringList sentences, never;
    for (const documents::TopicMap::Row& row : map.rows) {
        if (row.personal && context().theme.hidesPrivate()) continue;
        QStringList months;
        for (int i = 0; i < 12; ++i) {
            const int count = row.counts[size_t(i)];
            const QString month = words::monthName(map.from.addMonths(i).month());
            if (count) months << tr("%n times in %1", nullptr, count).arg(month);
        }
        if (months.isEmpty()) never << row.label;
        else sentences << tr("%1: %2.").arg(row.label, words::andList(months));
    }
    if (!never.isEmpty()) sentences << tr("Not in this year: %1.").arg(words::andList(never));
    return sentences.join(u' ');
}

void TopicsTab::print() {
    guarded(context(), [this] {
        const auto map = documents::topicMapOf(context().reader(), context().workspace.book(), m_id,
                                               m_year->key().toInt(), context().today(), documents::MapFor::Paper);
        showPaper(context(), this, documents::topicMapDocument(map), fileNameFrom(tr("Topics %1").arg(map.year)),
                  context().fonts);
    });
}

}  // namespace mb::ui
