#include "ui/page/records_view.h"

#include "core/domain/records.h"
#include "core/queries/belonging.h"
#include "ui/page/record_list.h"
#include "ui/widgets/parsed_field.h"
#include "ui/widgets/side_by_side.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

RecordsView::RecordsView(const Context& viewContext, RecordsPlan plan, QWidget* parent)
    : View(viewContext, parent), m_plan(std::move(plan)), m_side(new QWidget(this)) {
    const QString key = m_plan.list.key;
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_filter = forReading(new QLineEdit(m_side));
    m_filter->setObjectName(QString(key + u"FilterLineEdit"));
    m_filter->setPlaceholderText(m_plan.filter);
    m_filter->setAccessibleName(m_plan.filterName.isEmpty() ? m_plan.filter : m_plan.filterName);
    m_filter->setClearButtonEnabled(true);
    column->addWidget(m_filter);
    column->addWidget(m_head = new ListHead(context(), m_plan.list, m_side));
    m_card = makeCard(m_side);
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_list = new RowList(context().theme, m_plan.label, m_card);
    m_list->setObjectName(QString(key + u"RowList"));
    removesRecords(*m_list, context(), {m_plan.noun});
    m_none = new PlainLabel(m_plan.none, "help", m_card);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setMargin(space::l);
    m_none->hide();
    inside->addWidget(m_none);
    inside->addWidget(m_list, 1);
    column->addWidget(m_card, 1);
    column->addStretch(0);
    m_detail = new Stack(this);
    m_empty =
        new EmptyState(context().theme, m_plan.icon, m_plan.emptyTitle, m_plan.emptyText, m_plan.emptyAct, m_detail);
    m_empty->button()->setObjectName(QString(key + u"FirstPushButton"));
    m_detail->addWidget(m_empty);
}

void RecordsView::setUp(QWidget* add, QWidget* line, RecordForm* form) {
    m_line = line;
    m_form = form;
    static_cast<QVBoxLayout*>(m_side->layout())->insertWidget(0, add);
    m_detail->addWidget(form);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_sides = new SideBySide(context().theme, m_side, m_list, m_detail, this);
    outer->addWidget(m_sides);
    connect(m_list, &RowList::chosen, this, [this](const QByteArray&, qint64 id) { choose(id); });
    connect(m_list, &RowList::activated, this, [this] { m_form->firstField()->setFocus(); });
    connect(m_form, &RecordForm::removed, this, &RecordsView::showList);
    connect(m_filter, &QLineEdit::textChanged, this, &RecordsView::showRows);
    connect(m_head, &ListHead::changed, this, &RecordsView::showRows);
    m_filter->installEventFilter(this);
    line->installEventFilter(this);
    Act act = m_plan.add;
    act.run = [this] {
        m_sides->showList();
        m_line->setFocus(Qt::ShortcutFocusReason);
    };
    m_new = addAct(act);
    connect(m_empty->button(), &QPushButton::clicked, m_new, &QAction::trigger);
    addAct(copyListAct(m_plan.list.key, *m_head));
}

QWidget* RecordsView::firstFocus() {
    if (QWidget* back = m_sides->wayBack()) return back;
    return m_line;
}

QWidget* RecordsView::recordFocus() { return m_form->record() ? m_form->firstField() : firstFocus(); }

void RecordsView::showList() {
    m_sides->showList();
    (m_nothing ? m_line : m_list)->setFocus(Qt::ShortcutFocusReason);
}

QString RecordsView::place() const { return m_form->record() ? QString::number(m_form->record()) : QString(); }

void RecordsView::showPlace(const QString& place) {
    if (const qint64 id = place.toLongLong()) showRecord(m_plan.noun, id);
}

void RecordsView::reload(const Changes& changes) {
    const Reader reader = context().reader();
    const QList<ListEntry> all = entries(reader);
    if (m_form->record() && !isThere(reader, m_form->record())) m_form->forget();
    if (m_form->record()) m_form->reload(changes.byUndo);
    takeEntries(all);
}

void RecordsView::takeEntries(const QList<ListEntry>& all) {
    m_nothing = all.isEmpty();
    m_many = all.size() >= m_plan.filterFrom;
    m_head->setEntries(all);
    showRows();
    // An empty page has its one button in its middle.
    standOut(m_new, !m_nothing);
    Q_EMIT headChanged();  // how many there are, read aside
}

void RecordsView::showRows() {
    const QList<ListRow> rows = m_head->rows(m_filter->text());
    m_list->setRows(rows);
    m_card->setVisible(!m_nothing);
    // A handful needs no filter, unless one is at work.
    const bool narrowed = !m_filter->text().isEmpty() || m_filter->hasFocus() || (rows.isEmpty() && !m_nothing);
    m_filter->setVisible(m_many || narrowed);
    m_head->setVisible(m_many || narrowed);
    m_list->setVisible(!rows.isEmpty());
    m_none->setVisible(rows.isEmpty());
    m_sides->setListEmpty(m_nothing);
    const qint64 present = m_form->record();
    if (present && m_list->rowModel().placeOf(m_plan.noun, present) >= 0) {
        if (const auto selected = m_list->selectedRow(); !selected || selected->id != present)
            m_list->select(m_plan.noun, present);
        if (m_list->selectedRow()) m_place = m_list->currentIndex().row();
    } else if (!present && !rows.isEmpty()) {
        qsizetype place = qMin<qsizetype>(m_place, rows.size() - 1);
        if (rows[place].header) place = place + 1 < rows.size() ? place + 1 : place - 1;
        if (place >= 0) m_list->select(rows[place].noun, rows[place].id);
    }
    if (m_nothing && m_form->record()) m_form->setRecord(0);
    m_form->setEnabled(m_form->record() != 0);
    m_detail->setCurrentWidget(m_nothing ? static_cast<QWidget*>(m_empty) : m_form);
}

void RecordsView::choose(qint64 id) {
    if (id == m_form->record()) return;
    // Text of a field that goes with its row, such as the date of a packet's document.
    QString lost;
    for (const ParsedField* field : m_form->findChildren<ParsedField*>())
        if (!field->isValid() && !field->keepsText()) lost = field->text().left(60);
    const bool another = m_form->record() != 0;
    bool shown = false;
    guarded(context(), [&] { shown = m_form->setRecord(id); });
    m_form->setEnabled(m_form->record() != 0);
    if (shown) {
        if (another) context().choseOther();
        if (!lost.isEmpty()) context().say(tr("“%1” could not be read, so it was not saved.").arg(lost));
        m_place = qMax(0, m_list->currentIndex().row());
        m_detail->setCurrentWidget(m_form);
    } else if (m_form->record()) {
        m_list->select(m_plan.noun, m_form->record());  // its text could not be saved, so it stays chosen
    }
}

bool RecordsView::select(qint64 id) {
    if (m_list->select(m_plan.noun, id)) return true;
    m_filter->clear();
    m_head->showEverything();
    readAgain();
    if (m_list->select(m_plan.noun, id)) return true;
    // A long list may still be read; the form need not wait for it.
    m_list->selectionModel()->clear();
    choose(id);
    return m_form->record() == id;
}

void RecordsView::showAdded(qint64 id) {
    if (!select(id)) return;
    m_sides->showDetail();
    m_form->firstField()->setFocus();
}

bool RecordsView::showRecord(const QByteArray& noun, qint64 id) {
    const Reader reader = context().reader();
    const queries::RowOf shown = queries::shownAt(reader, {tableNamed(noun), id});
    if (!shown || shown.table->name != m_plan.noun || !isThere(reader, shown.id) || !select(shown.id)) return false;
    m_sides->showDetail();
    if (noun != m_plan.noun) m_form->openPart(noun, id);
    return true;
}

bool RecordsView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto* edit = qobject_cast<QLineEdit*>(watched);
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down && edit && !edit->completer() && m_list->rowModel().rowCount() > 0) {
            showList();
            return true;
        }
        if (key == Qt::Key_Escape && edit && !edit->text().isEmpty()) {
            edit->clear();
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

}  // namespace mb::ui
