#include "ui/support/folded_row.h"

#include "ui/support/context.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QPushButton* crossButton(Theme& theme, const QString& name, QWidget* parent) {
    auto* button = flatButton({}, name, parent);
    const auto look = [&theme, button] {
        button->setIcon(theme.icon(u"close"_s));
        button->setIconSize(QSize(theme.px(16), theme.px(16)));
    };
    look();
    QObject::connect(&theme, &Theme::changed, button, look);
    return button;
}

void makeRowsCard(QFrame& card, QVBoxLayout& column, QLineEdit* add) {
    card.setProperty("role", u"card"_s);
    column.setContentsMargins(1, 1, 1, 1);
    column.setSpacing(0);
    auto* line = new QWidget(&card);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(space::l - 10, space::xs, space::m, space::xs);
    add->setProperty("quiet", true);
    row->addWidget(add);
    column.addWidget(line);
}

FoldedRow::FoldedRow(const Context& context, const QString& name, QWidget* parent, Title title)
    : QWidget(parent), m_context(context), m_name(name) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_inside = new QVBoxLayout;
    m_inside->setContentsMargins(space::l, space::s, space::s, space::s);
    m_inside->setSpacing(space::s);
    column->addLayout(m_inside);
    column->addWidget(makeRule(this));
    m_head = new QHBoxLayout;
    auto* lines = new QVBoxLayout;
    lines->setSpacing(2);
    if (title == Title::Wraps) lines->addWidget(m_wholeTitle = new PlainLabel({}, nullptr, this));
    else lines->addWidget(m_title = new ElidedLabel({}, nullptr, this));
    m_time = new ElidedLabel({}, "help", this);
    lines->addWidget(m_time);
    m_head->addLayout(lines, 1);
    m_edit = forReading(flatButton(tr("Edit"), QString(name + u"EditPushButton"), this));
    m_edit->setCheckable(true);
    m_remove = crossButton(context.theme, QString(name + u"RemovePushButton"), this);
    m_head->addWidget(m_edit, 0, Qt::AlignVCenter);
    m_head->addWidget(m_remove, 0, Qt::AlignVCenter);
    m_inside->addLayout(m_head);
    connect(m_edit, &QPushButton::clicked, this, &FoldedRow::setOpen);
    connect(m_remove, &QPushButton::clicked, this, [this] { guarded(m_context, [this] { removeRecord(); }); });
}

void FoldedRow::addLead(QWidget* widget) { m_head->insertWidget(0, widget, 0, Qt::AlignVCenter); }

void FoldedRow::addTail(QWidget* widget) { m_head->insertWidget(m_head->indexOf(m_edit), widget, 0, Qt::AlignVCenter); }

void FoldedRow::setHead(const QString& title, const QString& time) {
    if (m_title) m_title->setWholeText(title);
    else m_wholeTitle->setText(title);
    m_time->setWholeText(time);
    m_time->setVisible(!time.isEmpty());
}

void FoldedRow::markHeadPrivate(bool titleToo) {
    markPrivate(m_time);
    if (titleToo) markPrivate(m_title ? static_cast<QLabel*>(m_title) : m_wholeTitle);
}

void FoldedRow::setNames(const QString& edit, const QString& remove, const QString& removeTip) {
    m_edit->setAccessibleName(edit);
    m_remove->setAccessibleName(remove);
    m_remove->setToolTip(plainTip(removeTip));
}

Saver* FoldedRow::saving(QLineEdit* edit, const Saver::Save& save) {
    m_savers << new Saver(edit, m_context, save);
    return m_savers.last();
}

Saver* FoldedRow::saving(QPlainTextEdit* edit, const Saver::Save& save) {
    m_savers << new Saver(edit, m_context, save);
    return m_savers.last();
}

QLineEdit* FoldedRow::line(FieldGrid& grid, const QString& label, const QString& name) {
    auto* edit = new QLineEdit(&grid);
    edit->setObjectName(QString(m_name + name + u"LineEdit"));
    grid.add(labelled(label, edit, {}, &grid));
    return edit;
}

void FoldedRow::setOpen(bool open) {
    if (open && !m_grid) {
        m_fields = new QWidget(this);
        auto* column = new QVBoxLayout(m_fields);
        column->setContentsMargins(0, 0, space::s, space::s);
        m_grid = new FieldGrid(m_context.theme, m_fields);
        column->addWidget(m_grid);
        makeFields(*m_grid);
        m_inside->addWidget(m_fields);
        fillFields();
    }
    if (!open) flush();
    if (m_fields) m_fields->setVisible(open);
    m_edit->setText(open ? tr("Close") : tr("Edit"));
    m_edit->setChecked(open);
}

void FoldedRow::open() {
    guarded(m_context, [this] { setOpen(true); });
    if (m_grid) firstField()->setFocus();
}

bool FoldedRow::flush() {
    bool all = true;
    for (Saver* saver : std::as_const(m_savers)) all &= saver->flush();
    return all;
}

void FoldedRow::forget() {
    for (Saver* saver : std::as_const(m_savers)) saver->show({}, true);
}

}  // namespace mb::ui
