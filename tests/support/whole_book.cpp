#include "tests/support/whole_book.h"

namespace mb::test {

void addPeople(Workspace& workspace, WholeBook& ids) {
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    actions::people::NewPerson lin;
    lin.person.given = text("Lin");
    lin.person.family = text("Chen");
    lin.person.email = text("lin.chen@riverside.example");
    lin.person.orcid = text("0000-0002-1825-0097");
    lin.person.interests = text("Sepsis, Entzündung, łatwość");
    lin.person.note = text("Prefers mornings.");
    lin.degrees = {text("PhD")};
    Position position;
    position.stage = text("full");
    position.title = text("Professor");
    position.department = text("Medicine");
    position.institution = text("Riverside Medical School");
    position.since = QDate(2019, 7, 1);
    lin.position = position;
    ids.lin = actions::people::add(workspace, lin);
    actions::people::NewPerson leila;
    leila.person.given = text("Leila");
    leila.person.family = text("Haddad");
    ids.leila = actions::people::add(workspace, leila);
    actions::people::NewPerson unused;
    unused.person.given = text("Ása");
    unused.degrees = {text("MD"), text("MPH")};
    ids.unused = actions::people::add(workspace, unused);
}

void addWork(Workspace& workspace, WholeBook& ids) {
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    const PersonId owner = workspace.book().ownerId;
    auto pair = actions::mentorships::between(owner, Side::Mentee, ids.lin);
    pair.mentorship.startsOn = QDate(2026, 1, 15);
    pair.mentorship.purpose = text("Win a K23 and keep the clinic.");
    pair.mentorship.note = text("Ask about the lab move.");
    pair.participants[1].functions = {text("career"), text("research")};
    pair.participants[1].insideDepartment = false;
    ids.mentorship = actions::mentorships::add(workspace, pair);
    ids.bare = actions::mentorships::add(workspace, actions::mentorships::between(owner, Side::Mentor, ids.leila));

    const auto expected = queries::expectationsOf(workspace.reader(), workspace.reader().get(ids.mentorship));
    actions::expectations::setTicked(workspace, expected.first(), true);

    Goal goal;
    goal.personId = owner;
    goal.mentorshipId = ids.mentorship;
    goal.title = text("K23 resubmission");
    goal.domain = text("funding");
    goal.measure = text("Submitted application");
    goal.targetOn = QDate(2027, 3, 12);
    ids.goal = actions::goals::add(workspace, goal);
    GoalStep step;
    step.goalId = ids.goal;
    step.title = text("Aims page");
    step.dueOn = QDate(2026, 12, 1);
    ids.step = actions::goals::addStep(workspace, step);
    actions::goals::update(workspace, ids.goal, GoalStatus::OnTrack, QDate(2026, 10, 2), text("Aims agreed."));

    actions::meetings::NewMeeting held;
    held.meeting.day = QDate(2026, 11, 4);
    held.meeting.time = QTime(14, 30);
    held.meeting.minutes = 45;
    held.meeting.mode = text("video");
    held.meeting.title = text("Aims and authorship");
    held.people = {ids.lin};
    held.notes = {{text("Sample size still open 样本.\nAsk the biostatistician."), Visibility::Private},
                  {text("Draft by Friday."), Visibility::Shareable}};
    held.agenda = {text("Aims"), text("Budget")};
    ids.meeting = actions::meetings::add(workspace, held);
    ids.note = workspace.reader().select<Note>().where(&Note::meetingId, ids.meeting).first()->id;
    ids.agenda = workspace.reader().select<AgendaItem>().where(&AgendaItem::meetingId, ids.meeting).first()->id;
    actions::meetings::NewMeeting planned;
    planned.meeting.day = QDate(2026, 12, 2);
    planned.meeting.state = MeetingState::Planned;
    planned.people = {ids.lin};
    ids.planned = actions::meetings::add(workspace, planned);
    ActionItem action;
    action.meetingId = ids.meeting;
    action.mentorshipId = ids.mentorship;
    action.ownerId = ids.lin;
    action.title = text("Introduce to the biostatistics core");
    action.dueOn = QDate(2026, 11, 20);
    ids.action = actions::meetings::addAction(workspace, action);
}

void addRecord(Workspace& workspace, WholeBook& ids) {
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    actions::outcomes::NewOutcome paper;
    paper.outcome.form = OutcomeForm::Article;
    paper.outcome.title = text("Beds, beats and bias: a łatwość of crowding");
    paper.outcome.venue = text("J Emerg Outcomes");
    paper.outcome.doi = text("10.5555/jeo.2026.1188");
    paper.outcome.note = text("The second reviewer knew us.");
    paper.contributors = {contributorNamed(text("Haddad L")), contributorNamed(text("{Riverside Crowding Group}")),
                          contributorNamed(text("Okafor M"))};
    paper.contributors[0].personId = ids.leila;
    paper.contributors[2].personId = workspace.book().ownerId;
    OutcomeStatus preprint, print;
    preprint.state = OutcomeState::Preprint;
    preprint.day = PartialDate::of(2025, 5);
    preprint.venue = text("medRxiv");
    print.state = OutcomeState::InPrint;
    print.day = PartialDate::of(2026, 3);
    paper.statuses = {preprint, print};
    OutcomeMentorship part;
    part.mentorshipId = ids.mentorship;
    part.menteePart = text("She led the study and wrote it.");
    paper.mentorships = {part};
    paper.goals = {ids.goal};
    ids.outcome = actions::outcomes::add(workspace, paper);
    Consent consent;
    consent.personId = ids.leila;
    consent.mentorshipId = ids.bare;
    consent.day = QDate(2026, 10, 2);
    consent.answer = ConsentAnswer::Named;
    consent.given = text("by mail");
    actions::consents::record(workspace, consent);
    TrainingPeriod period;
    period.personId = ids.leila;
    period.level = TrainingLevel::Postdoctoral;
    period.program = text("Emergency Care Research Training");
    period.since = PartialDate::of(2023, 7);
    const TrainingPeriodId training = actions::trainings::add(workspace, period);
    TrainingSupport year;
    year.type = text("TG");
    year.source = text("this grant");
    actions::trainings::setSupport(workspace, training, {year});
    actions::trainings::setNameForms(workspace, ids.leila, {text("L. A. Haddad")});
}

void addDossier(Workspace& workspace, WholeBook& ids) {
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    Letter letter;
    letter.personId = ids.leila;
    letter.purpose = text("Fellowship in toxicology");
    letter.askedOn = PartialDate(QDate(2026, 11, 2));
    letter.dueOn = PartialDate(QDate(2027, 1, 15));
    letter.waived = true;
    actions::letters::add(workspace, letter);
    documents::StatementForm form;
    form.key = text("ours");
    form.title = text("Statement on mentoring");
    form.limit = 3500;
    form.parts = {{text("Approach"), text("How you mentor."), {documents::DraftFact::Mentees}}};
    const StatementId statement = actions::statements::begin(workspace, form);
    StatementPart part = queries::partsOf(workspace.reader(), statement).first();
    part.text = text("I listen first — łatwość.");
    actions::statements::changePart(workspace, part);
    documents::PacketForm list;
    list.key = text("ours");
    list.title = text("Promotion packet");
    list.documents = {{text("Mentoring statement"), {}, FileWish::PdfAndWord, 2, 4, {}, text("ours")}};
    list.criteria = {{text("Teaching"), text("Learners rate it well"), {}}};
    const PacketId packet = actions::packets::begin(workspace, list, {}, PartialDate(QDate(2027, 8, 31)));
    Referee referee;
    referee.packetId = packet;
    referee.personId = ids.lin;
    referee.answer = RefereeAnswer::Asked;
    actions::packets::addReferee(workspace, referee);
    CriterionEvidence evidence;
    evidence.criterionId = workspace.reader().select<Criterion>().where(&Criterion::packetId, packet).first()->id;
    evidence.outcomeId = ids.outcome;
    actions::packets::addEvidence(workspace, evidence);
}

void addDaily(Workspace& workspace, WholeBook& ids) {
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    const PersonId owner = workspace.book().ownerId;
    Material material;
    material.meetingId = ids.planned;
    material.title = text("Aims page, second draft");
    material.dueOn = QDate(2026, 11, 30);
    actions::meetings::addMaterial(workspace, material);
    actions::meetings::setTopics(workspace, ids.meeting, {text("research"), text("funding")});
    AgendaItem quiet;
    quiet.meetingId = ids.planned;
    quiet.text = text("Is the January call realistic?");
    quiet.visibility = Visibility::Private;
    actions::meetings::addAgenda(workspace, quiet);
    actions::goals::linkMeeting(workspace, ids.goal, ids.meeting);
    InboxLine line;
    line.personId = ids.lin;
    line.text = text("Ask about the łab move.");
    actions::inbox::add(workspace, line);
    LedgerLine advice;
    advice.day = QDate(2026, 11, 4);
    advice.giverId = ids.lin;
    advice.receiverId = owner;
    advice.mentorshipId = ids.mentorship;
    advice.meetingId = ids.meeting;
    advice.text = text("Write the aims first.");
    const LedgerLineId told = actions::ledger::add(workspace, advice);
    actions::ledger::setFate(workspace, told, AdviceFate::Taken, QDate(2026, 11, 20));
    Feedback feedback;
    feedback.day = QDate(2026, 11, 4);
    feedback.giverId = ids.lin;
    feedback.receiverId = owner;
    feedback.mentorshipId = ids.mentorship;
    feedback.strengths = text("Clear questions.");
    feedback.improvement = text("Send drafts earlier.");
    actions::ledger::addFeedback(workspace, feedback);
    Need need;
    need.personId = owner;
    need.what = text("Mixed models");
    need.function = text("research");
    need.since = PartialDate::of(2026, 9);
    actions::needs::makeGoal(workspace, actions::needs::add(workspace, need));
    Milestone start;
    start.personId = owner;
    start.kind = MilestoneKind::ClockStart;
    start.day = PartialDate::of(2021, 7);
    actions::milestones::add(workspace, start);
    ClockExtension extension;
    extension.personId = owner;
    extension.grantedOn = QDate(2024, 3, 1);
    extension.reason = text("The clinic closed for a year.");
    actions::milestones::addExtension(workspace, extension);
    Pause pause;
    pause.mentorshipId = ids.bare;
    pause.kind = text("sabbatical");
    pause.since = QDate(2027, 1, 1);
    pause.until = QDate(2027, 6, 30);
    actions::pauses::add(workspace, pause);
    Snooze later;
    later.noun = text(ActionItem::table);
    later.ownerRow = ids.action.value;
    later.kind = text("action-due");
    later.until = QDate(2026, 12, 10);
    actions::pauses::snooze(workspace, later);
}

void answerAgreement(Workspace& workspace, AgreementVersionId version) {
    const auto set = [&](const char* field, const QJsonValue& value) {
        actions::agreements::set(workspace, version, QString::fromLatin1(field), value);
    };
    const documents::Template form = documents::shippedTemplate(QStringLiteral("one-to-one"));
    const documents::Terms terms = documents::termsOf(workspace.reader(), QStringLiteral("en"));
    const auto content = documents::contentOf(workspace.reader(), version);
    for (const FieldError& fault : documents::missing(content)) {
        const QString path = fault.field.section(u'.', 0, 1).section(u'[', 0, 0);
        const documents::TemplateField* field = form.find(path);
        if (!field || field->bound == QLatin1String("goals")) continue;
        const auto options = documents::optionsOf(*field, terms);
        const QJsonValue chosen =
            options.isEmpty() ? QJsonValue(QStringLiteral("As we said.")) : QJsonValue(options.first().key);
        if (field->perParty) {
            QJsonObject each;
            for (const documents::Party& party : content.parties) each.insert(party.participantId, chosen);
            set(path.toLatin1().constData(), each);
        } else if (field->kind == documents::FieldKind::Checklist) {
            set(path.toLatin1().constData(), QJsonArray{chosen});
        } else if (field->kind == documents::FieldKind::Table) {
            QJsonObject row;
            for (const documents::Column& column : field->columns) {
                const auto choices = documents::optionsOf(column, terms);
                if (column.kind == documents::FieldKind::Date) row.insert(column.key, QStringLiteral("2027-01-31"));
                else row.insert(column.key, choices.isEmpty() ? QStringLiteral("1") : choices.first().key);
            }
            set(path.toLatin1().constData(), QJsonArray{row});
        } else if (field->kind == documents::FieldKind::Date) {
            set(path.toLatin1().constData(), QStringLiteral("2027-01-31"));
        } else if (field->kind == documents::FieldKind::Number) {
            set(path.toLatin1().constData(), 12);
        } else {
            set(path.toLatin1().constData(), chosen);
        }
    }
}

QByteArray paintNothing(const documents::AgreementContent&) { return "%PDF-1.4 a test"; }

ParticipantId participantOf(const Workspace& workspace, MentorshipId mentorship, Side side) {
    return workspace.reader()
        .select<Participant>()
        .where(&Participant::mentorshipId, mentorship)
        .where(&Participant::side, side)
        .first()
        ->id;
}

actions::signatures::SignatureWish typedBy(ParticipantId participant, const char* name) {
    actions::signatures::SignatureWish wish;
    wish.participant = participant;
    wish.printedName = QString::fromUtf8(name);
    wish.method = SignatureMethod::Typed;
    wish.day = QDate(2026, 11, 22);
    return wish;
}

AgreementVersionId agreedVersion(Workspace& workspace, const WholeBook& ids) {
    const auto version = actions::agreements::start(workspace, ids.mentorship);
    answerAgreement(workspace, version);
    actions::agreements::agree(workspace, version, paintNothing);
    return version;
}

void signAll(Workspace& workspace, const WholeBook& ids, AgreementVersionId version) {
    using namespace actions::signatures;
    sign(workspace, version, typedBy(participantOf(workspace, ids.mentorship, Side::Mentee), "Maya Okafor, MD"),
         paintNothing);
    sign(workspace, version, typedBy(participantOf(workspace, ids.mentorship, Side::Mentor), "Lin Chen, PhD"),
         paintNothing);
}

void addWhatVerbsLack(Workspace& workspace, const WholeBook& ids) {
    workspace.perform({StepKind::AgreementSigned, {QStringLiteral("v1")}}, [&](Writer& writer) {
        SourceId name;
        name.noun = QString::fromLatin1(Person::table);
        name.ownerRow = ids.leila.value;
        name.scheme = QStringLiteral("sheet");
        name.value = QStringLiteral("row 7");
        writer.insert(name);
        Definition preset;
        preset.key = QStringLiteral("ours");
        preset.title = QStringLiteral("Our office");
        preset.body = QJsonObject{{QStringLiteral("columns"), QJsonArray{}}};
        writer.insert(preset);
        AgreementTemplate form;
        form.name = QStringLiteral("ours");
        form.title = QStringLiteral("Our own form");
        form.shipped = false;
        form.body = QJsonObject{{QStringLiteral("sections"), QJsonArray{}}};
        writer.insert(form);
        Signature signature;
        signature.versionId = ids.version;
        signature.participantId =
            writer.select<Participant>().where(&Participant::mentorshipId, ids.mentorship).first()->id;
        signature.printedName = QStringLiteral("Maya Okafor, MD");
        signature.signedOn = QDate(2026, 11, 22);
        signature.strokes = QJsonValue(QJsonValue::Null);
        writer.insert(signature);
        AgreementReview review;
        review.versionId = ids.version;
        review.day = QDate(2026, 11, 22);
        review.present = {QStringLiteral("Maya Okafor"), QStringLiteral("Lin Chen")};
        writer.insert(review);
    });
}

WholeBook fillWithWork(Workspace& workspace) {
    WholeBook ids;
    addPeople(workspace, ids);
    addWork(workspace, ids);
    addRecord(workspace, ids);
    addDossier(workspace, ids);
    addDaily(workspace, ids);
    actions::books::addTerm(workspace, QStringLiteral("goal-domain"), QStringLiteral("Global health"));
    return ids;
}

WholeBook fillWhole(Workspace& workspace) {
    WholeBook ids = fillWithWork(workspace);
    ids.version = actions::agreements::start(workspace, ids.mentorship);
    answerAgreement(workspace, ids.version);
    actions::voices::setOwn(workspace, ids.version, participantOf(workspace, ids.mentorship, Side::Mentor),
                            QStringLiteral("meetings.scheduler"), QStringLiteral("mentee"));
    actions::agreements::agree(workspace, ids.version, paintNothing);
    addWhatVerbsLack(workspace, ids);
    return ids;
}

}  // namespace mb::test
