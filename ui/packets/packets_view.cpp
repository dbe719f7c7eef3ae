#include "ui/packets/packets_view.h"

#include "core/actions/packets.h"
#include "core/domain/text.h"
#include "core/queries/packets.h"
#include "core/words/format.h"
#include "core/words/packets.h"
#include "ui/packets/packet_detail.h"
#include "ui/page/office_forms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

RecordsPlan packetsPlan() {
    RecordsPlan made;
    made.noun = Packet::table;
    made.icon = u"check"_s;
    made.list = {
        u"packets"_s,
        PacketsView::tr("All packets"),
        {PacketsView::tr("Newest first"), PacketsView::tr("By title")},
        {},
        {PacketsView::tr("Title"), PacketsView::tr("Track"), PacketsView::tr("Due"), PacketsView::tr("Documents")}};
    made.label = PacketsView::tr("Packets");
    made.filter = PacketsView::tr("Filter by title or document");
    made.none = PacketsView::tr("No packet matches this filter.");
    made.emptyTitle = PacketsView::tr("No packet yet");
    made.emptyText = PacketsView::tr(
        "Choose your office’s list and the day when everything is due. Each document gets its own due date, with a "
        "place for your referees, and the evidence for each criterion. What is due appears on Today.");
    made.emptyAct = PacketsView::tr("Choose an office’s list");
    made.add = {u"packetsNew"_s,
                PacketsView::tr("&New packet"),
                {},
                newRecordKeys(),
                PacketsView::tr("promotion, tenure, checklist, criteria, referees")};
    return made;
}

}  // namespace

PageInfo PacketsView::info() {
    return {u"packets"_s,
            tr("Packet"),
            {"packet", "packet_document", "referee", "criterion", "criterion_evidence"},
            [](const Context& context, QWidget* parent) { return new PacketsView(context, parent); }};
}

PacketsView::PacketsView(const Context& viewContext, QWidget* parent)
    : RecordsView(viewContext, packetsPlan(), parent) {
    auto* box = new QWidget(side());
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    const auto combo = [&](const QString& name, const QString& accessible) {
        auto* made = new KeyCombo(box);
        made->setObjectName(name);
        made->setAccessibleName(accessible);
        made->setMovesInList();
        return made;
    };
    m_form = combo(u"packetsNewFormKeyCombo"_s, tr("Office’s list for the new packet"));
    m_track = combo(u"packetsNewTrackKeyCombo"_s, tr("Track"));
    m_due = new PartialDateField(context().today(), box);
    m_due->setObjectName(u"packetsNewDuePartialDateField"_s);
    m_due->setAccessibleName(tr("Due date of the new packet"));
    m_due->setPlaceholderText(tr("Due date, e.g. 31 Aug 2027"));
    auto* label = new PlainLabel(tr("&New packet"), "section", box);
    label->setBuddy(m_form);
    auto* begin = plainButton(tr("&Start"), u"packetsBeginPushButton"_s, box);
    auto* line = new QHBoxLayout;
    line->addWidget(m_due, 1);
    line->addWidget(begin);
    column->addWidget(label);
    column->addWidget(m_form);
    column->addWidget(m_track);
    column->addLayout(line);
    column->addWidget(complaintOf(m_due, box));
    column->addWidget(bind(flatButton({}, {}, box), addAct(importFormAct(u"packets"_s, context(), this,
                                                                         [this](auto& form) {
                                                                             if (form.kind != DefinitionKind::Packet)
                                                                                 return;
                                                                             m_form->setKey(form.key);
                                                                             showTracks();
                                                                         }))),
                      0, Qt::AlignLeft);
    column->addWidget(m_faults = faultLine(box));
    connect(m_form, &KeyCombo::keyChosen, this, &PacketsView::showTracks);
    connect(begin, &QPushButton::clicked, this, &PacketsView::add);
    connect(m_due, &QLineEdit::returnPressed, this, &PacketsView::add);
    setUp(box, m_form, new PacketDetail(context(), this));
}

QByteArrayList PacketsView::concerns() const {
    return nouns<Packet, PacketDocument, Referee, Criterion, CriterionEvidence, Statement, Definition, Person, Position,
                 Degree, Participant, Mentorship, Outcome, OutcomeStatus, Contributor, OutcomeMentorship, OutcomeGoal,
                 Goal, Book>();
}

void PacketsView::showTracks() {
    guarded(context(), [this] {
        const documents::PacketForm form = documents::packetFormNamed(context().reader(), m_form->key());
        QList<std::pair<QString, QString>> tracks{{QString(), tr("no track")}};
        for (const QString& track : form.tracks) tracks.append({track, track});
        const QString before = m_track->key();
        m_track->setChoices(tracks);
        m_track->setKey(form.tracks.contains(before) ? before : form.tracks.value(0));
        m_track->setVisible(!form.tracks.isEmpty());
    });
}

void PacketsView::add() {
    if (!m_due->take()) return;
    PacketId id;
    const bool begun = guarded(context(), [&] {
        const documents::PacketForm form = documents::packetFormNamed(context().reader(), m_form->key());
        id = actions::packets::begin(context().workspace, form, m_track->key(), m_due->date());
    });
    if (!begun) return;
    m_due->setDate(std::nullopt, true);
    showAdded(id.value);
}

QList<ListEntry> PacketsView::entries(const Reader& reader) {
    QList<std::pair<QString, QString>> forms;
    QList<Error> unreadable;
    for (const documents::PacketForm& form : documents::allPacketForms(reader, &unreadable))
        forms.append({form.key, form.title});
    showFaults(*m_faults, unreadable);
    const QString before = m_form->key();
    m_form->setChoices(forms);
    m_form->setKey(before.isEmpty() ? u"default"_s : before);
    m_due->setToday(context().today());
    showTracks();
    QList<ListEntry> all;
    const QList<Packet> packets = queries::allPackets(reader);
    for (qsizetype i = 0; i < packets.size(); ++i) {
        const queries::PacketCard card = queries::packetWithDocuments(reader, packets[i]);
        ListEntry entry;
        entry.row.noun = Packet::table;
        entry.row.id = packets[i].id.value;
        entry.row.title = packets[i].title.simplified();
        const QString line = words::packetLine(card, context().today());
        entry.row.subtitle = packets[i].track.isEmpty() ? line : QString(packets[i].track + u" · " + line);
        const int late = card.late(context().today());
        if (late) entry.row.chip = tr("%n late", nullptr, late);
        else if (packets[i].dueOn) entry.row.chip = words::dueIn(packets[i].dueOn->latest(), context().today());
        entry.row.tone = late ? Tone::Bad : Tone::Calm;
        if (!card.documents.isEmpty()) entry.row.progress = int(100 * card.ready() / card.documents.size());
        QStringList texts{packets[i].title, packets[i].track};
        for (const PacketDocument& one : card.documents) texts << one.title;
        entry.folded = fold(texts.join(u' '));
        entry.order = {u"%1"_s.arg(i, 8, 10, QChar(u'0')), fold(entry.row.title)};
        entry.headers = {{}, {}};
        entry.cells = {packets[i].title, packets[i].track, packets[i].dueOn ? packets[i].dueOn->text() : QString(),
                       line};
        all << entry;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const ListEntry& a, const ListEntry& b) { return a.order.last() < b.order.last(); });
    return all;
}

}  // namespace mb::ui
