#include "ui/meetings/materials_section.h"

#include "core/actions/meeting_parts.h"
#include "core/words/format.h"
#include "core/words/written_dates.h"
#include "ui/meetings/material_files.h"
#include "ui/meetings/section_parts.h"
#include "ui/support/parsed_saver.h"
#include "ui/support/saver.h"
#include "ui/widgets/tab_order.h"

#include <QCheckBox>
#include <QFocusEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

class MaterialRow : public QWidget {
public:
    MaterialRow(const Context& context, MaterialId id, QWidget* parent)
        : QWidget(parent), m_context(context), m_id(id) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* line = new QWidget(this);
        column->addWidget(line);
        QHBoxLayout* row = sectionRow(line);
        row->setContentsMargins(space::l, 4, space::s, 4);
        row->addWidget(m_check = tickBox(this));
        m_check->setObjectName(u"meetingsMaterialCheckBox"_s);
        m_title = quietLine(u"meetingsMaterialLineEdit"_s, MaterialsSection::tr("To be read"), this);
        m_title->setToolTip(MaterialsSection::tr("Clear the line to remove it."));
        row->addWidget(m_title, 1);
        row->addWidget(m_chip = new Chip(context.theme, {}, Tone::Calm, this));
        row->addSpacing(space::xs);
        row->addWidget(m_due = new DateField(context.today(), this));
        m_due->setObjectName(u"meetingsMaterialDueLineEdit"_s);
        m_due->setAccessibleName(MaterialsSection::tr("Due"));
        m_due->setPlaceholderText(MaterialsSection::tr("due"));
        makeMenu(row);
        column->addWidget(m_files = new MaterialFiles(context, id, m_more, this));
        const auto resize = [this] { m_due->setFixedWidth(m_context.theme.px(110)); };
        resize();
        QObject::connect(&context.theme, &Theme::changed, this, resize);
        m_saver = new Saver(m_title, context, [this](const QString& text, const QString& burst) {
            if (text.trimmed().isEmpty()) return;
            write([&](Material& material) { material.title = text; }, burst);
        });
        savesOnLeaving(m_due, context, [this] { write([this](Material& one) { one.dueOn = m_due->date(); }); });
        QObject::connect(m_check, &QCheckBox::clicked, this, [this](bool on) {
            const bool done = guarded(m_context, [&] {
                write([&](Material& one) { one.receivedOn = on ? std::optional(m_context.today()) : std::nullopt; });
            });
            if (!done) m_check->setChecked(!on);
        });
        QObject::connect(m_title, &QLineEdit::editingFinished, this, [this] {
            if (!m_title->text().trimmed().isEmpty()) return;
            remove();
        });
    }

    void show(const Material& material, QDate today, bool byUndo) {
        m_check->setChecked(material.receivedOn.has_value());
        m_check->setAccessibleName(MaterialsSection::tr("Received: %1").arg(material.title));
        m_saver->show(material.title, byUndo);
        m_due->setToday(today);
        m_due->setDate(material.dueOn, byUndo);
        if (material.receivedOn)
            m_chip->set(MaterialsSection::tr("received %1").arg(words::shortDay(*material.receivedOn, today)),
                        Tone::Ok);
        else if (material.dueOn && *material.dueOn < today)
            m_chip->set(words::dueIn(*material.dueOn, today), Tone::Bad);
        else m_chip->set({}, Tone::Calm);
        m_chip->setVisible(!m_chip->text().isEmpty());
        m_more->setAccessibleName(MaterialsSection::tr("More about “%1”").arg(material.title));
        m_files->refresh();
    }

private:
    void makeMenu(QHBoxLayout* row) {
        row->addWidget(m_more = new QToolButton(this));
        m_more->setObjectName(u"meetingsMaterialMoreToolButton"_s);
        m_more->setPopupMode(QToolButton::InstantPopup);
        m_more->setFocusPolicy(Qt::StrongFocus);
        m_more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
        const auto paint = [this] {
            m_more->setIcon(m_context.theme.icon(u"more"_s));
            m_more->setIconSize(QSize(m_context.theme.px(18), m_context.theme.px(18)));
        };
        paint();
        QObject::connect(&m_context.theme, &Theme::changed, this, paint);
        auto* menu = new QMenu(m_more);
        QObject::connect(menu->addAction(MaterialsSection::tr("&Attach a file…")), &QAction::triggered, this,
                         [this] { m_files->attach(); });
        menu->addSeparator();
        QObject::connect(menu->addAction(MaterialsSection::tr("&Remove")), &QAction::triggered, this,
                         [this] { remove(); });
        m_more->setMenu(menu);
    }
    void remove() {
        guarded(m_context, [this] {
            if (m_context.reader().find(m_id)) actions::meetings::removeMaterial(m_context.workspace, m_id);
        });
    }
    void write(const std::function<void(Material&)>& how, const QString& burst = {}) {
        Material material = m_context.reader().get(m_id);
        how(material);
        actions::meetings::changeMaterial(m_context.workspace, material, burst);
    }

    const Context& m_context;
    MaterialId m_id;
    QCheckBox* m_check;
    QLineEdit* m_title;
    Chip* m_chip;
    DateField* m_due;
    QToolButton* m_more;
    MaterialFiles* m_files;
    Saver* m_saver;
};

}  // namespace

MaterialsSection::MaterialsSection(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    QVBoxLayout* column = sectionColumn(this);
    column->addLayout(sectionHead(tr("To be read before"), nullptr, this));
    column->addWidget(m_card = new RecordCard(this));
    const AddLine line =
        addLineFor(context, u"meetingsNewMaterialLineEdit"_s, tr("Add what to read: “aims page by fri”"), m_card);
    m_add = line.edit;
    m_card->setFoot(line.box);
    // "by fri" is taken out of the title and becomes the day.
    const auto read = [this](const QString& text, Material& material) {
        material.title = text.trimmed();
        if (const auto due = words::dateWithin(text, m_context.today()); due && due->isDay()) {
            material.dueOn = due->day();
            static const QRegularExpression by(u"\\s+by\\s+.*$"_s, QRegularExpression::CaseInsensitiveOption);
            if (const QString bare = QString(material.title).remove(by).trimmed(); !bare.isEmpty())
                material.title = bare;
        }
    };
    const auto add = [this, read](const QString& text, const QString& burst) {
        Material material;
        material.meetingId = m_open.meeting.id;
        read(text, material);
        return actions::meetings::addMaterial(m_context.workspace, material, burst).value;
    };
    const auto change = [this, read](qint64 id, const QString& text, const QString& burst) {
        Material material = m_context.reader().get(MaterialId(id));
        read(text, material);
        actions::meetings::changeMaterial(m_context.workspace, material, burst);
    };
    const auto remove = [this](qint64 id) { actions::meetings::removeMaterial(m_context.workspace, MaterialId(id)); };
    m_draft = new DraftLine(m_add, m_context, {add, change, remove});
    m_add->installEventFilter(this);
    connect(m_add, &QLineEdit::returnPressed, m_draft, &DraftLine::finish);
    connect(m_draft, &DraftLine::finished, this, [this] { guarded(m_context, [this] { show(m_open, false); }); });
}

bool MaterialsSection::eventFilter(QObject* watched, QEvent* event) {
    if (isLeaving(event)) m_draft->finish();
    return QWidget::eventFilter(watched, event);
}

void MaterialsSection::show(const OpenMeeting& open, bool byUndo) {
    m_open = open;
    const auto all = m_context.reader().select<Material>().where(&Material::meetingId, open.meeting.id).list();
    QList<qint64> ids;
    std::optional<QString> drafted;
    for (const Material& one : all) {
        ids << one.id.value;
        if (one.id.value == m_draft->id()) drafted = one.title;
    }
    m_draft->refresh(drafted, byUndo);
    ids = m_draft->without(ids);
    m_card->arrange(ids, [this](qint64 id) { return new MaterialRow(m_context, MaterialId(id), m_card); });
    for (const Material& one : all)
        if (ids.contains(one.id.value))
            static_cast<MaterialRow*>(m_card->row(one.id.value))->show(one, open.today, byUndo);
    // Small contacts have nothing to be read before them.
    setVisible(!ids.isEmpty() || open.meeting.state == MeetingState::Planned);
}

}  // namespace mb::ui
