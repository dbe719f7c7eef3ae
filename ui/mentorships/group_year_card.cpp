#include "ui/mentorships/group_year_card.h"

#include "core/actions/meetings.h"
#include "core/documents/group_year.h"
#include "core/documents/mentorship_prompts.h"
#include "core/words/format.h"
#include "ui/mentorships/card_parts.h"
#include "ui/paper/print_preview.h"

#include <QHeaderView>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

GroupYearCard::GroupYearCard(const Context& context, MentorshipId id, QWidget* parent)
    : QFrame(parent), m_context(context), m_id(id) {
    setProperty("role", u"card"_s);
    QVBoxLayout* column = cardColumn(this);
    column->addWidget(m_told = new PlainLabel({}, "help", this));
    m_table = forReading(new QTableWidget(this));
    m_table->setObjectName(u"mentorshipYearTableWidget"_s);
    m_table->setAccessibleName(tr("Who came in this academic year"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setHighlightSections(false);
    column->addWidget(m_table);
    column->addWidget(m_keys =
                          new PlainLabel(tr("Enter on a day says that someone did not come, or came."), "help", this));
    connect(m_table, &QTableWidget::cellActivated, this, &GroupYearCard::toggle);
    m_print = forReading(flatButton(tr("Print the &year…"), u"mentorshipYearPrintButton"_s, this));
    column->addWidget(m_print, 0, Qt::AlignLeft);
    connect(m_print, &QPushButton::clicked, this, &GroupYearCard::print);
}

void GroupYearCard::show(const queries::MentorshipCard& card, const QString& name) {
    const bool group =
        card.mentorship.kind == MentorshipKind::PeerGroup || card.mentorship.kind == MentorshipKind::Team;
    setVisible(group);
    if (!group) return;
    m_name = name;
    m_year = queries::groupYear(m_context.reader(), m_id, m_context.workspace.book(), m_context.today());
    fill();
}

void GroupYearCard::fill() {
    const auto held = m_year.meetings.size();
    m_told->setText(held ? tr("%n meetings since %1.", nullptr, int(held)).arg(words::longDate(m_year.from))
                         : tr("No meeting since %1, when the academic year began.").arg(words::longDate(m_year.from)));
    m_table->setVisible(held);
    m_print->setVisible(held);
    m_keys->setVisible(held && !m_context.workspace.isReadOnly());
    const int atRow = m_table->currentRow(), atColumn = m_table->currentColumn();
    m_table->clear();
    m_table->setRowCount(int(m_year.members.size()));
    m_table->setColumnCount(int(held) + 1);
    QStringList heads;
    for (const auto& one : m_year.meetings) heads << words::shortDay(one.meeting.day, m_context.today());
    m_table->setHorizontalHeaderLabels(heads + QStringList{tr("Came")});
    QStringList names;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const queries::GroupYear::Member& member = m_year.members[row];
        names << member.name;
        for (qsizetype place = 0; place < held; ++place) {
            const auto& one = m_year.meetings[place];
            const auto came = one.came.constFind(member.person);
            const QString word = came != one.came.cend() && !*came     ? tr("–")
                                 : one.meeting.hostId == member.person ? tr("host")
                                 : came == one.came.cend()             ? QString()
                                                                       : tr("came");
            auto* item = new QTableWidgetItem(word);
            item->setTextAlignment(Qt::AlignCenter);
            m_table->setItem(row, int(place), item);
        }
        auto* total = new QTableWidgetItem(tr("%1 of %2").arg(member.came).arg(member.invited));
        total->setTextAlignment(Qt::AlignCenter);
        m_table->setItem(row, int(held), total);
    }
    m_table->setVerticalHeaderLabels(names);
    int height = m_table->horizontalHeader()->sizeHint().height() + 4;
    for (int row = 0; row < m_table->rowCount(); ++row) height += m_table->rowHeight(row);
    m_table->setFixedHeight(height + m_context.theme.px(16));
    if (atRow >= 0) m_table->setCurrentCell(qMin(atRow, m_table->rowCount() - 1), qMin(atColumn, int(held)));
}

void GroupYearCard::toggle(int row, int column) {
    if (row < 0 || row >= m_year.members.size() || column < 0 || column >= m_year.meetings.size()) return;
    if (m_context.workspace.isReadOnly()) return;
    const queries::GroupYear::Meeting& meeting = m_year.meetings[column];
    const PersonId person = m_year.members[row].person;
    guarded(m_context, [&, id = meeting.meeting.id, came = !meeting.came.value(person)] {
        actions::meetings::setCame(m_context.workspace, id, person, came);
    });
}

void GroupYearCard::print() {
    guarded(m_context, [this] {
        QHash<QString, QString> labels;
        const auto offered =
            documents::promptsIn(m_context.reader(), m_context.workspace.book(), {m_id}, m_context.today());
        for (const documents::PromptSet::Domain& domain : offered.domains)
            if (!domain.personal) labels.insert(domain.key, domain.label);
        OutgoingPaper paper{documents::groupYearPage(m_year, m_name, labels, m_context.today()),
                            fileNameFrom(tr("%1, year").arg(m_name))};
        showPaper(m_context, this, paper, m_context.fonts);
    });
}

}  // namespace mb::ui
