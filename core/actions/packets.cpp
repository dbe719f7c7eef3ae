#include "core/actions/packets.h"

#include "core/actions/removal.h"
#include "core/actions/statements.h"
#include "core/domain/text.h"

namespace mb::actions::packets {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class Part>
int nextPlace(const Reader& reader, PacketId id) {
    int place = 0;
    for (const Part& part : reader.select<Part>().where(&Part::packetId, id).list())
        place = qMax(place, part.place + 1);
    return place;
}

QString nameOf(const Reader& reader, const Referee& referee) {
    return referee.personId ? fullName(reader.get(referee.personId)) : referee.name;
}

// Where the office's list says nothing about it, a document is due with the packet.
std::optional<PartialDate> dayOf(const PacketDocument& document, std::optional<PartialDate> due) {
    const int weeks = document.weeksBefore.value_or(0);
    if (!due || !weeks) return due;
    const QDate day = due->latest().addDays(-7 * weeks);
    return due->isDay()   ? PartialDate(day)
           : due->month() ? PartialDate::of(day.year(), day.month())
                          : PartialDate::of(day.year());
}

// Throws BadValue where the owner is to write about herself, or somebody stands there already.
void checkReferee(const Reader& reader, PersonId owner, const Referee& wanted) {
    throwFirst(validate(wanted));
    if (wanted.personId && wanted.personId == owner)
        throw Error(ErrorKind::BadValue, {u"person_id"_s, nameOf(reader, wanted), u"own-referee"_s});
    for (const Referee& one : reader.select<Referee>().where(&Referee::packetId, wanted.packetId).list()) {
        if (one.id == wanted.id) continue;
        const bool same =
            wanted.personId ? one.personId == wanted.personId : !one.personId && fold(one.name) == fold(wanted.name);
        if (same) throw Error(ErrorKind::BadValue, {u"person_id"_s, nameOf(reader, wanted), u"referee-twice"_s});
    }
}

}  // namespace

PacketId insert(Writer& writer, const documents::PacketForm& form, const QString& track, std::optional<PartialDate> due,
                const QString& title) {
    Packet packet;
    packet.title = title.trimmed().isEmpty() ? form.title : title.simplified();
    packet.form = form.key;
    packet.edition = form.edition;
    packet.track = track;
    packet.dueOn = due;
    if (form.referees) packet.refereesWanted = form.referees;
    throwFirst(validate(packet));
    writer.insert(packet);
    for (qsizetype i = 0; i < form.documents.size(); ++i) {
        const documents::PacketForm::Paper& paper = form.documents[i];
        PacketDocument document;
        document.packetId = packet.id;
        document.place = int(i);
        document.title = paper.title;
        document.hint = paper.hint;
        document.format = paper.format;
        document.pages = paper.pages;
        document.preset = paper.preset;
        document.statementForm = paper.statement;
        document.weeksBefore = paper.weeksBefore;
        document.dueOn = dayOf(document, due);
        writer.insert(document);
    }
    const auto criteria = form.criteriaOf(track);
    for (qsizetype i = 0; i < criteria.size(); ++i) {
        Criterion criterion;
        criterion.packetId = packet.id;
        criterion.place = int(i);
        criterion.area = criteria[i].area;
        criterion.text = criteria[i].text;
        writer.insert(criterion);
    }
    return packet.id;
}

PacketId begin(Workspace& workspace, const documents::PacketForm& form, const QString& track,
               std::optional<PartialDate> due, const QString& title) {
    PacketId id;
    workspace.perform({StepKind::PacketAdded, {title.trimmed().isEmpty() ? form.title : title.simplified()}},
                      [&](Writer& writer) { id = insert(writer, form, track, due, title); });
    return id;
}

void setDue(Workspace& workspace, PacketId id, std::optional<PartialDate> due) {
    const Reader reader = workspace.reader();
    Packet packet = reader.get(id);
    const auto before = packet.dueOn;
    if (before == due) return;
    packet.dueOn = due;
    workspace.perform({StepKind::PacketChanged, {packet.title}}, [&](Writer& writer) {
        writer.update(packet);
        if (!due) return;
        for (PacketDocument document : writer.select<PacketDocument>().where(&PacketDocument::packetId, id).list()) {
            if (document.readyOn) continue;
            // By so many days as the deadline moves; where that cannot be told, as the office's list has it.
            if (before && before->isDay() && due->isDay() && document.dueOn && document.dueOn->isDay())
                document.dueOn = PartialDate(document.dueOn->day().addDays(before->day().daysTo(due->day())));
            else if (document.weeksBefore || !document.dueOn) document.dueOn = dayOf(document, due);
            else continue;
            writer.update(document);
        }
    });
}

void change(Workspace& workspace, const Packet& packet, const QString& burst) {
    throwFirst(validate(packet));
    workspace.perform({StepKind::PacketChanged, {packet.title}, burst}, [&](Writer& writer) { writer.update(packet); });
}

void remove(Workspace& workspace, PacketId id) {
    workspace.perform({StepKind::PacketRemoved, {workspace.reader().get(id).title}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

PacketDocumentId addDocument(Workspace& workspace, const PacketDocument& wanted) {
    throwFirst(validate(wanted));
    PacketDocument document = wanted;
    document.place = nextPlace<PacketDocument>(workspace.reader(), wanted.packetId);
    workspace.perform({StepKind::PacketDocumentAdded, {wanted.title}},
                      [&](Writer& writer) { writer.insert(document); });
    return document.id;
}

void changeDocument(Workspace& workspace, const PacketDocument& document, const QString& burst) {
    throwFirst(validate(document));
    workspace.perform({StepKind::PacketDocumentChanged, {document.title}, burst},
                      [&](Writer& writer) { writer.update(document); });
}

void setReady(Workspace& workspace, PacketDocumentId id, std::optional<QDate> readyOn) {
    PacketDocument document = workspace.reader().get(id);
    if (document.readyOn == readyOn) return;
    document.readyOn = readyOn;
    workspace.perform({StepKind::PacketDocumentReady, {document.title}},
                      [&](Writer& writer) { writer.update(document); });
}

void removeDocument(Workspace& workspace, PacketDocumentId id) {
    workspace.perform({StepKind::PacketDocumentRemoved, {workspace.reader().get(id).title}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

StatementId writeStatement(Workspace& workspace, PacketDocumentId id) {
    const Reader reader = workspace.reader();
    PacketDocument document = reader.get(id);
    if (document.statementId) return document.statementId;
    const documents::StatementForm form = documents::statementFormNamed(reader, document.statementForm);
    // Where another has this title, the packet's tells them apart.
    const bool taken = reader.select<Statement>().where(&Statement::title, document.title).count() > 0;
    const QString title =
        taken ? QString(document.title + u" · " + reader.get(document.packetId).title) : document.title;
    workspace.perform({StepKind::StatementAdded, {title}}, [&](Writer& writer) {
        document.statementId = statements::insert(writer, form, title);
        writer.update(document);
    });
    return document.statementId;
}

RefereeId addReferee(Workspace& workspace, const Referee& wanted) {
    checkReferee(workspace.reader(), workspace.book().ownerId, wanted);
    Referee referee = wanted;
    workspace.perform({StepKind::RefereeAdded, {nameOf(workspace.reader(), wanted)}},
                      [&](Writer& writer) { writer.insert(referee); });
    return referee.id;
}

void changeReferee(Workspace& workspace, const Referee& referee, const QString& burst) {
    checkReferee(workspace.reader(), workspace.book().ownerId, referee);
    workspace.perform({StepKind::RefereeChanged, {nameOf(workspace.reader(), referee)}, burst},
                      [&](Writer& writer) { writer.update(referee); });
}

void removeReferee(Workspace& workspace, RefereeId id) {
    const Reader reader = workspace.reader();
    workspace.perform({StepKind::RefereeRemoved, {nameOf(reader, reader.get(id))}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

CriterionId addCriterion(Workspace& workspace, const Criterion& wanted) {
    throwFirst(validate(wanted));
    Criterion criterion = wanted;
    criterion.place = nextPlace<Criterion>(workspace.reader(), wanted.packetId);
    workspace.perform({StepKind::CriterionAdded, {wanted.text}}, [&](Writer& writer) { writer.insert(criterion); });
    return criterion.id;
}

void changeCriterion(Workspace& workspace, const Criterion& criterion, const QString& burst) {
    throwFirst(validate(criterion));
    workspace.perform({StepKind::CriterionChanged, {criterion.text}, burst},
                      [&](Writer& writer) { writer.update(criterion); });
}

void removeCriterion(Workspace& workspace, CriterionId id) {
    workspace.perform({StepKind::CriterionRemoved, {workspace.reader().get(id).text}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

CriterionEvidenceId addEvidence(Workspace& workspace, const CriterionEvidence& wanted) {
    const Reader reader = workspace.reader();
    const Criterion criterion = reader.get(wanted.criterionId);
    if (!wanted.outcomeId && wanted.text.trimmed().isEmpty()) throw Error(ErrorKind::MissingValue, {u"text"_s});
    for (const CriterionEvidence& known :
         reader.select<CriterionEvidence>().where(&CriterionEvidence::criterionId, criterion.id).list())
        if (wanted.outcomeId && known.outcomeId == wanted.outcomeId) return known.id;
    CriterionEvidence evidence = wanted;
    workspace.perform({StepKind::CriterionEvidenceAdded, {criterion.text}},
                      [&](Writer& writer) { writer.insert(evidence); });
    return evidence.id;
}

void removeEvidence(Workspace& workspace, CriterionEvidenceId id) {
    const Reader reader = workspace.reader();
    const Criterion criterion = reader.get(reader.get(id).criterionId);
    workspace.perform({StepKind::CriterionEvidenceRemoved, {criterion.text}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

GoalId makeGoal(Workspace& workspace, CriterionId id) {
    const Reader reader = workspace.reader();
    Criterion criterion = reader.get(id);
    if (criterion.goalId) return criterion.goalId;
    Goal goal;
    goal.personId = workspace.book().ownerId;
    goal.title = criterion.text.simplified().left(300);
    goal.barriers = criterion.gap;  // private there, too
    goal.domain = u"promotion"_s;
    goal.measure = criterion.text;
    goal.targetOn = reader.get(criterion.packetId).dueOn;
    throwFirst(validate(goal));
    workspace.perform({StepKind::GapMadeGoal, {criterion.text}}, [&](Writer& writer) {
        writer.insert(goal);
        criterion.goalId = goal.id;
        writer.update(criterion);
    });
    return goal.id;
}

}  // namespace mb::actions::packets
