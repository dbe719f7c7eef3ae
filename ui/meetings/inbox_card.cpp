#include "ui/meetings/inbox_card.h"

#include "core/actions/inbox.h"
#include "core/words/format.h"
#include "ui/meetings/section_parts.h"
#include "ui/support/folded_row.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

class InboxRow : public QWidget {
public:
    InboxRow(const Context& context, const QString& page, InboxLineId id, QWidget* parent)
        : QWidget(parent),
          m_context(context),
          m_id(id),
          m_settle(tickBox(this)),
          m_text(markPrivate(quietLine(QString(page + u"InboxLineEdit"), InboxCard::tr("For the next talk"), this))),
          m_since(remark(this)),
          m_take(flatButton({}, QString(page + u"InboxTakeButton"), this)),
          m_remove(crossButton(context.theme, QString(page + u"InboxRemoveButton"), this)) {
        QHBoxLayout* row = sectionRow(this);
        row->addWidget(m_settle);
        row->addWidget(m_text, 1);
        row->addWidget(m_since);
        row->addWidget(m_take);
        row->addWidget(m_remove);
        m_settle->setObjectName(QString(page + u"InboxSettleCheckBox"));
        m_settle->setToolTip(InboxCard::tr("Settled: no longer to be talked about"));
        m_settle->setAccessibleName(InboxCard::tr("Settled"));
        m_remove->setToolTip(InboxCard::tr("Remove this line"));
        m_remove->setAccessibleName(InboxCard::tr("Remove this line"));
        m_saver = new Saver(m_text, context, [this](const QString& text, const QString& burst) {
            InboxLine line = m_context.reader().get(m_id);
            line.text = text;
            actions::inbox::change(m_context.workspace, line, burst);
        });
        m_saver->setNeverEmpty();
        QObject::connect(m_settle, &QCheckBox::clicked, this, [this] {
            act([this] { actions::inbox::settle(m_context.workspace, m_id, m_context.today()); });
            m_settle->setChecked(false);
        });
        QObject::connect(m_take, &QPushButton::clicked, this,
                         [this] { act([this] { actions::inbox::take(m_context.workspace, m_id, m_agenda); }); });
        QObject::connect(m_remove, &QPushButton::clicked, this,
                         [this] { act([this] { actions::inbox::remove(m_context.workspace, m_id); }); });
    }

    void show(const InboxLine& line, const std::optional<Meeting>& agenda, bool byUndo) {
        m_saver->show(line.text, byUndo);
        m_since->setText(words::shortDay(line.day, m_context.today()));
        m_take->setVisible(agenda.has_value());
        if (!agenda) return;
        m_agenda = agenda->id;
        m_take->setText(InboxCard::tr("For %1").arg(words::shortDay(agenda->day, m_context.today())));
        m_take->setAccessibleName(InboxCard::tr("Put it on the agenda of %1").arg(words::weekdayDate(agenda->day)));
        m_take->setToolTip(InboxCard::tr("Put it on the agenda, where only you see it"));
    }

    QLineEdit* textEdit() const { return m_text; }

private:
    // What is being typed is saved before the line goes.
    void act(const std::function<void()>& verb) {
        if (m_saver->flush()) guarded(m_context, verb);
    }

    const Context& m_context;
    InboxLineId m_id;
    MeetingId m_agenda;
    QCheckBox* m_settle;
    QLineEdit* m_text;
    QLabel* m_since;
    QPushButton *m_take, *m_remove;
    Saver* m_saver;
};

}  // namespace

InboxCard::InboxCard(const Context& context, const QString& page, QWidget* parent)
    : QWidget(parent), m_context(context), m_page(page), m_card(new RecordCard(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    const AddLine line =
        addLineFor(context, QString(page + u"NewInboxLineEdit"), tr("Add a line for the next talk"), m_card);
    m_foot = line.box;
    m_add = markPrivate(line.edit);
    m_card->setFoot(m_foot);
    makeDraft();
}

void InboxCard::takeKeyboard(InboxLineId id) {
    QWidget* row = m_card->row(id.value);
    (row ? static_cast<QWidget*>(static_cast<InboxRow*>(row)->textEdit()) : m_add)->setFocus();
}

void InboxCard::makeDraft() {
    const auto add = [this](const QString& text, const QString& burst) {
        InboxLine line;
        line.personId = m_person;
        line.text = text.trimmed();
        return actions::inbox::add(m_context.workspace, line, burst).value;
    };
    const auto change = [this](qint64 id, const QString& text, const QString& burst) {
        InboxLine line = m_context.reader().get(InboxLineId(id));
        line.text = text.trimmed();
        actions::inbox::change(m_context.workspace, line, burst);
    };
    const auto remove = [this](qint64 id) { actions::inbox::remove(m_context.workspace, InboxLineId(id)); };
    m_draft = new DraftLine(m_add, m_context, {add, change, remove});
    connect(m_add, &QLineEdit::returnPressed, m_draft, &DraftLine::finish);
    connect(m_draft, &DraftLine::finished, this, &InboxCard::showAgain);
}

void InboxCard::showAgain() {
    guarded(m_context, [this] {
        QList<InboxLine> lines;
        for (const InboxLine& line : std::as_const(m_lines))
            if (const auto now = m_context.reader().find(line.id); now && now->isWaiting()) lines << *now;
        show(lines, m_person, m_agenda, false);
    });
}

void InboxCard::show(const QList<InboxLine>& lines, PersonId person, const std::optional<Meeting>& agenda,
                     bool byUndo) {
    m_person = person;
    m_lines = lines;
    m_agenda = agenda;
    m_foot->setVisible(bool(person));
    QList<qint64> ids;
    std::optional<QString> drafted;
    for (const InboxLine& line : lines) {
        ids << line.id.value;
        if (line.id.value == m_draft->id()) drafted = line.text;
    }
    m_draft->refresh(drafted, byUndo);
    ids = m_draft->without(ids);
    m_card->arrange(ids, [this](qint64 id) { return new InboxRow(m_context, m_page, InboxLineId(id), m_card); });
    for (const InboxLine& line : lines)
        if (ids.contains(line.id.value)) static_cast<InboxRow*>(m_card->row(line.id.value))->show(line, agenda, byUndo);
    QWidget::setVisible(person || !ids.isEmpty());
}

}  // namespace mb::ui
