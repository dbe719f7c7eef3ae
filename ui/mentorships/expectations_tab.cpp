#include "ui/mentorships/expectations_tab.h"

#include "core/actions/expectations.h"
#include "core/words/format.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/support/parsed_saver.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {

QString headingOf(Side side, MentorshipKind kind) {
    switch (side) {
        case Side::Mentee:
            return ExpectationsTab::tr("What the mentee does");
        case Side::Mentor:
            return kind == MentorshipKind::Team ? ExpectationsTab::tr("What the mentors do")
                                                : ExpectationsTab::tr("What the mentor does");
        case Side::Peer:
            return ExpectationsTab::tr("What everyone in the group does");
    }
    return {};
}

// A line keeps its widgets, and so the focus, when it becomes a record.
QString nameOf(const queries::ExpectationLine& line) {
    return line.isOwn() ? u"own%1"_s.arg(line.record.id.value)
                        : u"%1_%2"_s.arg(keyOf(line.record.side), line.record.key);
}

}  // namespace

ExpectationRow::ExpectationRow(const Context& context, const QString& name, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_name(u"expectation_%1"_s.arg(name)),
      m_column(new QVBoxLayout(this)),
      m_tick(tickBox(this)),
      m_words(new PlainLabel({}, nullptr, this)) {
    m_column->setContentsMargins(space::l, space::xs, space::l, space::xs);
    m_column->setSpacing(space::s);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_tick->setObjectName(m_name + u"CheckBox"_s);
    m_talked = flatButton({}, m_name + u"TalkedButton"_s, this);
    m_edit = flatButton(tr("Edit"), m_name + u"EditButton"_s, this);
    m_edit->setCheckable(true);
    setQuiet(*m_edit, true);
    row->addWidget(m_tick);
    row->addWidget(m_words, 1);
    row->addWidget(m_talked);
    row->addWidget(m_edit);
    m_column->addLayout(row);
    connect(m_tick, &QCheckBox::clicked, this, [this](bool ticked) {
        if (!guarded(m_context, [&] { actions::expectations::setTicked(m_context.workspace, m_line, ticked); }))
            m_tick->setChecked(!ticked);
    });
    connect(m_talked, &QPushButton::clicked, this, [this] {
        guarded(m_context,
                [&] { actions::expectations::setDiscussed(m_context.workspace, m_line, m_context.today()); });
    });
    connect(m_edit, &QPushButton::toggled, this, &ExpectationRow::openEditor);
}

void ExpectationRow::openEditor(bool open) {
    if (!m_editor) m_column->addWidget(m_editor = editor());
    m_textSaver->flush();
    m_editor->setVisible(open);
    m_edit->setText(open ? tr("Done") : tr("Edit"));
    show(m_line, false);
}

QWidget* ExpectationRow::editor() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::xl, 0, 0, space::s);
    m_text = new QLineEdit(box);
    m_text->setObjectName(m_name + u"LineEdit"_s);
    m_day = new DateField(m_context.today(), box);
    m_day->setObjectName(m_name + u"DayLineEdit"_s);
    column->addWidget(labelled(tr("In your words"), m_text, {}, box));
    auto* foot = new QHBoxLayout;
    m_day->setMaximumWidth(m_context.theme.px(160));
    foot->addWidget(labelled(tr("Last discussed on"), m_day, {}, box));
    foot->addStretch(1);
    m_remove = flatButton({}, m_name + u"RemoveButton"_s, box);
    foot->addWidget(m_remove, 0, Qt::AlignBottom);
    column->addLayout(foot);
    m_textSaver = new Saver(m_text, m_context, [this](const QString& text, const QString& burst) {
        if (text.trimmed().isEmpty()) return;  // emptying the text does not remove a line; its button does
        actions::expectations::reword(m_context.workspace, m_line, text, burst);
    });
    savesOnLeaving(m_day, m_context,
                   [this] { actions::expectations::setDiscussed(m_context.workspace, m_line, m_day->date()); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        guarded(m_context, [&] { actions::expectations::remove(m_context.workspace, m_line.record.id); });
    });
    return box;
}

void ExpectationRow::show(const queries::ExpectationLine& line, bool byUndo) {
    m_line = line;
    const Expectation& record = line.record;
    m_words->setText(record.text);
    m_tick->setAccessibleName(record.text.simplified());
    m_tick->setChecked(record.ticked);
    m_talked->setText(record.discussedOn
                          ? tr("discussed %1").arg(words::shortDay(*record.discussedOn, m_context.today()))
                          : tr("Mark as discussed"));
    // Only what was ticked and not yet discussed asks for something; the rest is a state, or can wait.
    setQuiet(*m_talked, record.discussedOn || !record.ticked);
    m_talked->setToolTip(tr("Discussed today"));
    m_talked->setAccessibleName(tr("%1: %2").arg(m_talked->text(), record.text.simplified()));
    m_edit->setAccessibleName(tr("Edit: %1").arg(record.text.simplified()));
    if (!m_editor || !m_editor->isVisibleTo(this)) return;
    m_textSaver->show(record.text, byUndo);
    m_day->setDate(record.discussedOn, byUndo);
    m_remove->setVisible(line.isOnRecord());
    m_remove->setText(line.isOwn() ? tr("Remove") : tr("Restore original"));
}

TabInfo ExpectationsTab::tab() {
    return {"expectations", tr("Expectations"), [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new ExpectationsTab(context, mentorship, parent);
            }};
}

ExpectationsTab::ExpectationsTab(const Context& viewContext, MentorshipId id, QWidget* parent)
    : View(viewContext, parent), m_id(id) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    all->addWidget(scroll.area);
    m_column = scroll.column;
    m_column->addWidget(new PlainLabel(tr("Tick what you expect of each other and revisit it now and then: what is "
                                          "taken for granted goes wrong unnoticed."),
                                       "help", this));
    m_column->addWidget(m_summary = new PlainLabel({}, "help", this));
    m_column->addStretch(1);
}

void ExpectationsTab::addList(Side side) {
    auto* card = new QFrame(this);
    card->setProperty("role", QLatin1String("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, space::xs, 0, space::m);
    column->setSpacing(0);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    column->addLayout(rows);
    m_lists.push_back(std::unique_ptr<List>(
        new List{side, new PlainLabel({}, "section", this), card, KeyedRows<QString, ExpectationRow>(rows)}));
    List* list = m_lists.back().get();
    list->add = new QLineEdit(list->card);
    list->add->setObjectName(u"expectationAdd_%1LineEdit"_s.arg(keyOf(side)));
    list->add->setPlaceholderText(tr("Add one of your own, then Enter"));
    list->rows.setRefuge(list->add);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::l, space::s, space::l, 0);
    foot->addWidget(list->add);
    column->addLayout(foot);
    connect(list->add, &QLineEdit::returnPressed, this, [this, list] {
        if (list->add->text().trimmed().isEmpty()) return;
        const QString text = list->add->text();
        if (guarded(context(), [&] { actions::expectations::add(context().workspace, m_id, list->side, text); }))
            list->add->clear();
    });
    const int end = m_column->count() - 1;
    m_column->insertWidget(end, list->heading);
    m_column->insertWidget(end + 1, list->card);
}

void ExpectationsTab::fill(List& list, const QList<queries::ExpectationLine>& lines, bool byUndo) {
    QStringList names;
    for (const auto& line : lines) names << nameOf(line);
    list.rows.arrange(names, [&](const QString& name) { return new ExpectationRow(context(), name, list.card); });
    for (const auto& line : lines) list.rows.row(nameOf(line))->show(line, byUndo);
}

QByteArrayList ExpectationsTab::concerns() const { return nouns<Mentorship, Expectation>(); }

void ExpectationsTab::reload(const Changes& changes) {
    const Mentorship mentorship = context().reader().get(m_id);
    const auto lines = queries::expectationsOf(context().reader(), mentorship);
    const QList<Side> sides = queries::sidesOf(mentorship.kind);
    for (const Side side : sides) {
        const bool known =
            std::any_of(m_lists.begin(), m_lists.end(), [&](const auto& list) { return list->side == side; });
        if (!known) addList(side);
    }
    int ticked = 0, talked = 0;
    for (const auto& line : lines) {
        ticked += line.record.ticked ? 1 : 0;
        talked += line.record.discussedOn ? 1 : 0;
    }
    m_summary->setText(tr("%1 of %n ticked, %2 discussed.", nullptr, int(lines.size())).arg(ticked).arg(talked));
    for (const auto& list : m_lists) {
        QList<queries::ExpectationLine> ofSide;
        for (const auto& line : lines)
            if (line.record.side == list->side) ofSide << line;
        const bool matters = sides.contains(list->side);
        list->heading->setVisible(matters);
        list->heading->setText(headingOf(list->side, mentorship.kind));
        list->add->setAccessibleName(tr("%1: another one").arg(list->heading->text()));
        list->card->setVisible(matters);
        fill(*list, ofSide, changes.byUndo);
    }
}

}  // namespace mb::ui
