#include "ui/packets/packet_detail.h"

#include "core/actions/packets.h"
#include "core/documents/statement.h"
#include "core/domain/written_name.h"
#include "core/queries/people.h"
#include "core/words/packets.h"
#include "ui/listed/outcome_rows.h"
#include "ui/listed/people_names.h"
#include "ui/paper/print_preview.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/title_edit.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PacketDetail::PacketDetail(const Context& context, QWidget* parent)
    : RecordForm(parent),
      m_context(context),
      m_documentColumn(new QVBoxLayout),
      m_refereeColumn(new QVBoxLayout),
      m_criterionColumn(new QVBoxLayout),
      m_documentRows(m_documentColumn),
      m_refereeRows(m_refereeColumn),
      m_criterionRows(m_criterionColumn) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    m_area = scroll.area;
    outer->addWidget(scroll.area);
    QVBoxLayout* column = scroll.column;
    column->addWidget(makeHead());
    const auto line = [&](QLineEdit* edit, const QString& name, const QString& placeholder, const QString& accessible) {
        edit->setObjectName(name);
        edit->setPlaceholderText(placeholder);
        edit->setAccessibleName(accessible);
    };
    m_addDocument = new QLineEdit(this);
    line(m_addDocument, u"packetsNewDocumentLineEdit"_s, tr("Add a document: its title"), tr("New document"));
    m_addReferee = new NameEdit(u"packetsNewRefereeNameEdit"_s, tr("Add a referee: a name"), this);
    m_addReferee->setAccessibleName(tr("New referee"));
    m_addCriterion = new QLineEdit(this);
    line(m_addCriterion, u"packetsNewCriterionLineEdit"_s,
         tr("Add a criterion, such as “Teaching: learners rate it well”"), tr("New criterion"));
    const auto section = [&](const QString& label, QLineEdit* add) {
        auto* head = new PlainLabel(label, "section", this);
        head->setBuddy(add);  // so that its key leads past the rows
        column->addWidget(head);
    };
    section(tr("&Documents"), m_addDocument);
    column->addWidget(makeCardWith(m_documentColumn, m_addDocument));
    section(tr("&Who may write about you"), m_addReferee);
    m_referees = new PlainLabel({}, "help", this);
    column->addWidget(m_referees);
    column->addWidget(makeCardWith(m_refereeColumn, m_addReferee));
    section(tr("C&riteria, evidence and gaps"), m_addCriterion);
    column->addWidget(makeCardWith(m_criterionColumn, m_addCriterion));
    m_note = new GrowingEdit(2, 10, this);
    m_note->setObjectName(u"packetsNoteGrowingEdit"_s);
    m_note->setTabChangesFocus(true);
    m_noteSaver = new Saver(m_note, context, [this](const QString& typed, const QString& burst) {
        change([&](Packet& packet) { packet.note = typed; }, burst);
    });
    column->addWidget(labelledPrivate(context.theme, tr("Note"), m_note, this));
    column->addStretch(1);
    m_documentRows.setRefuge(m_addDocument);
    m_refereeRows.setRefuge(m_addReferee);
    m_criterionRows.setRefuge(m_addCriterion);
    connect(m_addDocument, &QLineEdit::returnPressed, this, &PacketDetail::addDocument);
    connect(m_addReferee, &QLineEdit::returnPressed, this, &PacketDetail::addReferee);
    connect(m_addCriterion, &QLineEdit::returnPressed, this, &PacketDetail::addCriterion);
}

QFrame* PacketDetail::makeCardWith(QVBoxLayout* rows, QLineEdit* add) {
    auto* card = new QFrame(this);
    auto* column = new QVBoxLayout(card);
    makeRowsCard(*card, *column, add);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    column->insertLayout(0, rows);
    return card;
}

QWidget* PacketDetail::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_title = new TitleEdit(m_context.theme, u"packetsTitleGrowingEdit"_s, tr("Title of the packet"), head);
    m_titleSaver = new Saver(m_title, m_context, [this](const QString& typed, const QString& burst) {
        change([&](Packet& packet) { packet.title = typed.simplified(); }, burst);
    });
    m_titleSaver->setNeverEmpty();
    column->addWidget(m_title);
    m_about = new PlainLabel({}, "help", head);
    column->addWidget(m_about);
    m_bar = new QProgressBar(head);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How many documents are ready"));
    column->addWidget(m_bar);
    auto* acts = new FlowLayout(space::s, space::s);
    auto* save = forReading(plainButton(tr("Save the &checklist…"), u"packetsExportPushButton"_s, head));
    connect(save, &QPushButton::clicked, this, &PacketDetail::exportIt);
    auto* remove = flatButton(tr("Remove"), u"packetsRemovePushButton"_s, head);
    remove->setAccessibleDescription(tr("Removes the packet with its lines. Undo brings it back."));
    connect(remove, &QPushButton::clicked, this, [this] {
        flush();
        if (guarded(m_context, [this] { actions::packets::remove(m_context.workspace, m_id); })) Q_EMIT removed();
    });
    for (QWidget* act : {save, remove}) acts->addWidget(act);
    column->addLayout(acts);
    auto* grid = new FieldGrid(m_context.theme, head);
    m_due = new PartialDateField(m_context.today(), grid);
    m_due->setObjectName(u"packetsDuePartialDateField"_s);
    grid->add(labelled(tr("Due date"), m_due, {}, grid));
    m_due->setToolTip(plainTip(tr("When it moves, documents that are not ready move with it.")));
    savesOnLeaving(m_due, m_context, [this] { actions::packets::setDue(m_context.workspace, m_id, m_due->date()); });
    auto* track = new QLineEdit(grid);
    track->setObjectName(u"packetsTrackLineEdit"_s);
    grid->add(labelled(tr("Track"), track, {}, grid));
    m_trackSaver = new Saver(track, m_context, [this](const QString& typed, const QString& burst) {
        change([&](Packet& packet) { packet.track = typed.simplified(); }, burst);
    });
    m_wanted = new WholeNumberField(grid);
    m_wanted->setObjectName(u"packetsWantedWholeNumberField"_s);
    grid->add(labelled(tr("Referees wanted"), m_wanted, {}, grid));
    savesOnLeaving(m_wanted, m_context,
                   [this] { change([this](Packet& packet) { packet.refereesWanted = m_wanted->number(); }); });
    column->addWidget(grid);
    return head;
}

QWidget* PacketDetail::firstField() { return m_due; }

void PacketDetail::openPart(const QByteArray& noun, qint64 id) {
    if (noun == PacketDocument::table) {
        if (DocumentRow* row = m_documentRows.row(PacketDocumentId(id))) row->open();
    } else if (noun == Referee::table) {
        if (RefereeRow* row = m_refereeRows.row(RefereeId(id))) row->open();
    } else if (noun == Criterion::table) {
        if (CriterionRow* row = m_criterionRows.row(CriterionId(id))) row->open();
    }
}

void PacketDetail::change(const std::function<void(Packet&)>& edit, const QString& burst) {
    Packet packet = m_context.reader().get(m_id);
    edit(packet);
    actions::packets::change(m_context.workspace, packet, burst);
}

bool PacketDetail::flush() {
    const bool rows = m_documentRows.flush() && m_refereeRows.flush() && m_criterionRows.flush();
    return m_titleSaver->flush() && m_trackSaver->flush() && m_noteSaver->flush() && rows;
}

queries::PacketCard PacketDetail::card() const {
    return queries::packetCard(m_context.reader(), m_id, m_context.workspace.book().ownerId, m_context.today());
}

bool PacketDetail::setRecord(qint64 id) {
    if (id == m_id.value) return true;
    if (m_id && !flush()) return false;
    if (!id) {
        forget();
        return true;
    }
    if (!m_context.reader().find(PacketId(id))) return false;
    m_documentRows.clear();
    m_refereeRows.clear();
    m_criterionRows.clear();
    for (QLineEdit* line : std::initializer_list<QLineEdit*>{m_addDocument, m_addReferee, m_addCriterion})
        line->setText({});
    m_id = PacketId(id);
    const queries::PacketCard shown = card();
    m_titleSaver->showOther(shown.packet.title);
    m_trackSaver->showOther(shown.packet.track);
    m_noteSaver->showOther(shown.packet.note);
    fill(shown, true);
    m_area->ensureVisible(0, 0);
    return true;
}

void PacketDetail::forget() {
    m_id = {};
    m_titleSaver->show({}, true);
    m_trackSaver->show({}, true);
    m_noteSaver->show({}, true);
    m_due->showDateOf(0, std::nullopt, true);
    m_wanted->showNumberOf(0, std::nullopt, true);
    m_documentRows.clear();
    m_refereeRows.clear();
    m_criterionRows.clear();
}

void PacketDetail::reload(bool byUndo) {
    if (m_context.reader().find(m_id)) fill(card(), byUndo);
}

void PacketDetail::fill(const queries::PacketCard& shown, bool byUndo) {
    const Packet& packet = shown.packet;
    m_titleSaver->show(packet.title, byUndo);
    m_trackSaver->show(packet.track, byUndo);
    m_noteSaver->show(packet.note, byUndo);
    m_due->setToday(m_context.today());
    m_due->showDateOf(packet.id.value, packet.dueOn, byUndo);
    const bool done = shown.ready() == shown.documents.size() && shown.ready() > 0;
    m_due->setRemark(done ? QString() : remarkIfPast(packet.dueOn, m_context.today()));
    m_wanted->showNumberOf(packet.id.value, packet.refereesWanted, byUndo);
    m_about->setText(words::packetLine(shown, m_context.today()));
    m_bar->setMaximum(qMax(1, int(shown.documents.size())));
    m_bar->setValue(shown.ready());
    const QList<Statement> statements = m_context.reader().all<Statement>();
    QList<PacketDocumentId> documents;
    for (const PacketDocument& one : shown.documents) documents << one.id;
    m_documentRows.arrange(documents, [this](PacketDocumentId id) { return new DocumentRow(m_context, id, this); });
    for (const PacketDocument& one : shown.documents) m_documentRows.row(one.id)->fill(one, statements, byUndo);
    QList<RefereeId> referees;
    for (const queries::RefereeLine& one : shown.referees) referees << one.referee.id;
    m_refereeRows.arrange(referees, [this](RefereeId id) { return new RefereeRow(m_context, id, this); });
    for (const queries::RefereeLine& one : shown.referees) m_refereeRows.row(one.referee.id)->fill(one, byUndo);
    const int asked = int(std::count_if(shown.referees.begin(), shown.referees.end(),
                                        [](const auto& one) { return one.referee.answer != RefereeAnswer::Declined; }));
    const QString present =
        shown.referees.isEmpty()
            ? tr("Mentors, mentees and recent coauthors are marked: offices do not count their letters as independent. "
                 "Names stay in this book.")
            : tr("%1 of %n at arm’s length. Names stay in this book.", nullptr, asked).arg(shown.independent());
    const QString wanted =
        packet.refereesWanted ? tr("The office asks for %n referees.", nullptr, *packet.refereesWanted) : QString();
    m_referees->setText(QString(wanted + (wanted.isEmpty() ? u""_s : u" "_s) + present));
    QList<CriterionId> criteria;
    for (const queries::CriterionLine& one : shown.criteria) criteria << one.criterion.id;
    m_criterionRows.arrange(criteria, [this](CriterionId id) { return new CriterionRow(m_context, id, this); });
    for (const queries::CriterionLine& one : shown.criteria) m_criterionRows.row(one.criterion.id)->fill(one, byUndo);
    m_addReferee->setPeople(m_context);
}

void PacketDetail::addDocument() {
    PacketDocument document;
    document.packetId = m_id;
    document.title = m_addDocument->text().simplified();
    if (document.title.isEmpty()) return;
    document.dueOn = m_context.reader().get(m_id).dueOn;
    if (guarded(m_context, [&] { actions::packets::addDocument(m_context.workspace, document); }))
        m_addDocument->setText({});
}

// Somebody whom the book knows is meant as such; any other name stays a name.
void PacketDetail::addReferee() {
    for (const QString& name : splitPeople(m_addReferee->text().simplified())) {
        Referee referee;
        referee.packetId = m_id;
        const bool added = guarded(m_context, [&] {
            if (const auto person = queries::personCalled(m_context.reader(), name)) referee.personId = *person;
            else referee.name = name;
            actions::packets::addReferee(m_context.workspace, referee);
        });
        if (!added) return;
    }
    m_addReferee->setText({});
}

void PacketDetail::addCriterion() {
    const QString typed = m_addCriterion->text().simplified();
    if (typed.isEmpty()) return;
    Criterion criterion;
    criterion.packetId = m_id;
    const qsizetype colon = typed.indexOf(u": "_s);
    const bool headed = colon > 0 && colon <= 30;
    criterion.area = headed ? typed.left(colon).trimmed() : QString();
    criterion.text = headed ? typed.mid(colon + 2).trimmed() : typed;
    if (guarded(m_context, [&] { actions::packets::addCriterion(m_context.workspace, criterion); }))
        m_addCriterion->setText({});
}

void PacketDetail::exportIt() {
    if (!flush()) return;
    guarded(m_context, [this] {
        const queries::PacketCard shown = card();
        QHash<OutcomeId, QString> works;
        for (const queries::CriterionLine& line : shown.criteria)
            for (const CriterionEvidence& one : line.evidence)
                if (const auto outcome = m_context.reader().find(one.outcomeId))
                    works.insert(outcome->id, outcomeTitle(*outcome));
        const QString name = queries::personCard(m_context.reader(), m_context.workspace.book().ownerId).printedName();
        exportPaper(m_context, m_context.fonts, this,
                    {documents::packetDocument(shown, works, name, m_context.today()),
                     ownFileName(m_context, shown.packet.title)},
                    m_context.workspace.book().paper);
    });
}

}  // namespace mb::ui
