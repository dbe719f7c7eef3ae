#include "core/actions/packets.h"

#include "core/actions/removal.h"
#include "core/actions/statements.h"

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

std::optional<PartialDate> weeksBefore(std::optional<PartialDate> due, int weeks) {
    if (!due || !due->isDay()) return weeks ? std::nullopt : due;
    return PartialDate(due->day().addDays(-7 * weeks));
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
        document.dueOn = weeksBefore(due, paper.weeksBefore);
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
        if (!due || !due->isDay()) return;
        for (PacketDocument document : writer.select<PacketDocument>().where(&PacketDocument::packetId, id).list()) {
            if (document.readyOn) continue;
            if (before && before->isDay() && document.dueOn && document.dueOn->isDay())
                document.dueOn = PartialDate(document.dueOn->day().addDays(before->day().daysTo(due->day())));
            else if (!document.dueOn) document.dueOn = due;
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
    workspace.perform({StepKind::StatementAdded, {document.title}}, [&](Writer& writer) {
        document.statementId = statements::insert(writer, form, document.title);
        writer.update(document);
    });
    return document.statementId;
}

RefereeId addReferee(Workspace& workspace, const Referee& wanted) {
    throwFirst(validate(wanted));
    Referee referee = wanted;
    workspace.perform({StepKind::RefereeAdded, {nameOf(workspace.reader(), wanted)}},
                      [&](Writer& writer) { writer.insert(referee); });
    return referee.id;
}

void changeReferee(Workspace& workspace, const Referee& referee, const QString& burst) {
    throwFirst(validate(referee));
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
