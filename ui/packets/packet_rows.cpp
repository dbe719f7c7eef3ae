#include "ui/packets/packet_rows.h"

#include "core/actions/packets.h"
#include "core/domain/text.h"
#include "core/words/format.h"
#include "core/words/packets.h"
#include "ui/listed/outcome_rows.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/offering_edit.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class Enum, class Label>
QList<std::pair<QString, QString>> labelChoices(Label label) {
    QList<std::pair<QString, QString>> choices;
    for (const QString& key : allKeys<Enum>()) choices.append({key, label(*fromKey<Enum>(key))});
    return choices;
}

KeyCombo* comboIn(FieldGrid& grid, const QString& label, const QString& name) {
    auto* made = new KeyCombo(&grid);
    made->setObjectName(name);
    made->setMovesInList();
    grid.add(labelled(label, made, {}, &grid));
    return made;
}

QString lineOf(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(u" · ");
}

}  // namespace

DocumentRow::DocumentRow(const Context& context, PacketDocumentId id, QWidget* parent)
    : FoldedRow(context, u"packetsDocument"_s, parent), m_id(id) {
    m_ready = tickBox(this);
    m_ready->setObjectName(u"packetsReadyCheckBox"_s);
    addLead(m_ready);
    connect(m_ready, &QCheckBox::clicked, this, [this](bool ready) {
        guarded(m_context, [&] {
            actions::packets::setReady(m_context.workspace, m_id,
                                       ready ? std::optional(m_context.today()) : std::nullopt);
        });
    });
    m_chip = new Chip(context.theme, {}, Tone::Calm, this);
    addTail(m_chip);
    m_make = flatButton({}, u"packetsMakePushButton"_s, this);
    addTail(m_make);
    connect(m_make, &QPushButton::clicked, this, &DocumentRow::make);
}

void DocumentRow::makeFields(FieldGrid& grid) {
    m_hint = new PlainLabel({}, "help", &grid);
    grid.add(m_hint, true);
    m_titleEdit = line(grid, tr("Document"), u"Title"_s);
    m_titleSaver = saving(m_titleEdit, [this](const QString& typed, const QString& burst) {
        change([&](PacketDocument& one) { one.title = typed.simplified(); }, burst);
    });
    m_titleSaver->setNeverEmpty();
    m_due = new PartialDateField(m_context.today(), &grid);
    m_due->setObjectName(u"packetsDocumentDuePartialDateField"_s);
    grid.add(labelled(tr("Due"), m_due, {}, &grid));
    savesOnLeaving(m_due, m_context, [this] { change([this](PacketDocument& one) { one.dueOn = m_due->date(); }); });
    m_format = comboIn(grid, tr("As which file"), u"packetsDocumentFormatKeyCombo"_s);
    m_format->setChoices(labelChoices<FileWish>(words::fileWishLabel));
    connect(m_format, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] {
            change([&](PacketDocument& one) { one.format = fromKey<FileWish>(key).value_or(one.format); });
        });
    });
    m_pages = new WholeNumberField(&grid);
    m_pages->setObjectName(u"packetsDocumentPagesWholeNumberField"_s);
    m_pages->setPlaceholderText(tr("no limit"));
    grid.add(labelled(tr("Pages at most"), m_pages, {}, &grid));
    savesOnLeaving(m_pages, m_context,
                   [this] { change([this](PacketDocument& one) { one.pages = m_pages->number(); }); });
    m_statement = comboIn(grid, tr("Written as a statement"), u"packetsDocumentStatementKeyCombo"_s);
    connect(m_statement, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context,
                [&] { change([&](PacketDocument& one) { one.statementId = StatementId(key.toLongLong()); }); });
    });
    auto* note = new GrowingEdit(1, 6, &grid);
    note->setObjectName(u"packetsDocumentNoteGrowingEdit"_s);
    note->setTabChangesFocus(true);
    grid.add(labelledPrivate(m_context.theme, tr("Note"), note, &grid), true);
    m_note = saving(note, [this](const QString& typed, const QString& burst) {
        change([&](PacketDocument& one) { one.note = typed; }, burst);
    });
}

void DocumentRow::change(const std::function<void(PacketDocument&)>& edit, const QString& burst) {
    PacketDocument document = m_context.reader().get(m_id);
    edit(document);
    actions::packets::changeDocument(m_context.workspace, document, burst);
}

void DocumentRow::removeRecord() { actions::packets::removeDocument(m_context.workspace, m_id); }

void DocumentRow::fillFields() {
    const Reader reader = m_context.reader();
    fill(reader.get(m_id), reader.all<Statement>(), true);
}

void DocumentRow::fill(const PacketDocument& document, const QList<Statement>& statements, bool byUndo) {
    const QDate today = m_context.today();
    const QString title = document.title.simplified();
    m_ready->setChecked(bool(document.readyOn));
    m_ready->setAccessibleName(tr("Ready: %1").arg(title));
    setHead(title, lineOf({words::documentLine(document),
                           document.readyOn ? tr("ready since %1").arg(words::longDate(*document.readyOn))
                           : document.dueOn ? tr("due %1").arg(words::longDate(*document.dueOn))
                                            : QString()}));
    setNames(tr("Edit the document %1").arg(title), tr("Remove the document %1").arg(title),
             tr("Remove this document"));
    const bool late = !document.readyOn && document.dueOn && document.dueOn->latest() < today;
    if (document.readyOn) m_chip->set(tr("ready"), Tone::Ok);
    else if (document.dueOn) m_chip->set(words::dueIn(document.dueOn->latest(), today), late ? Tone::Bad : Tone::Calm);
    m_chip->setVisible(document.readyOn || document.dueOn);
    const bool record = !document.preset.isEmpty();
    m_make->setText(document.statementId                ? tr("Open it")
                    : !document.statementForm.isEmpty() ? tr("Write")
                                                        : tr("See the pages"));
    m_make->setAccessibleName(tr("%1: %2").arg(m_make->text(), title));
    m_make->setProperty("forReading", document.statementId || document.statementForm.isEmpty());
    m_make->setVisible(record || document.statementId || !document.statementForm.isEmpty());
    if (!hasFields()) return;
    m_hint->setText(document.hint);
    m_hint->setVisible(!document.hint.isEmpty());
    m_titleSaver->show(document.title, byUndo);
    m_note->show(document.note, byUndo);
    m_due->setToday(today);
    m_due->setDate(document.dueOn, byUndo);
    m_due->setRemark(document.readyOn ? QString() : remarkIfPast(document.dueOn, today));
    m_pages->setNumber(document.pages, byUndo);
    m_format->setKey(keyOf(document.format));
    QList<std::pair<QString, QString>> choices{{QString(), tr("none")}};
    for (const Statement& one : statements)
        choices.append({QString::number(one.id.value), one.title.simplified().left(80)});
    m_statement->setChoices(choices);
    m_statement->setKey(document.statementId ? QString::number(document.statementId.value) : QString());
}

// Leads to where the document is made: its statement, which is begun where there is none, or the record's pages.
void DocumentRow::make() {
    guarded(m_context, [this] {
        const PacketDocument document = m_context.reader().get(m_id);
        if (!document.statementId && document.statementForm.isEmpty()) m_context.open("preset", m_id.value);
        else m_context.open(Statement::table, actions::packets::writeStatement(m_context.workspace, m_id).value);
    });
}

RefereeRow::RefereeRow(const Context& context, RefereeId id, QWidget* parent)
    : FoldedRow(context, u"packetsReferee"_s, parent), m_id(id) {
    markHeadPrivate(true);
    m_chip = new Chip(context.theme, {}, Tone::Calm, this);
    addTail(m_chip);
}

void RefereeRow::makeFields(FieldGrid& grid) {
    if (!m_line.referee.personId) {
        m_name =
            saving(markPrivate(line(grid, tr("Name"), u"Name"_s)), [this](const QString& typed, const QString& burst) {
                change([&](Referee& one) { one.name = typed.simplified(); }, burst);
            });
        m_name->setNeverEmpty();
    }
    m_ties = markPrivate(new PlainLabel({}, "help", &grid));
    grid.add(m_ties, true);
    m_answer = comboIn(grid, tr("What they said"), u"packetsRefereeAnswerKeyCombo"_s);
    m_answer->setChoices(labelChoices<RefereeAnswer>(words::refereeAnswerLabel));
    connect(m_answer, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] {
            change([&](Referee& one) {
                one.answer = fromKey<RefereeAnswer>(key).value_or(one.answer);
                if (!one.day) one.day = PartialDate(m_context.today());
            });
        });
    });
    m_day = new PartialDateField(m_context.today(), &grid);
    m_day->setObjectName(u"packetsRefereeDayPartialDateField"_s);
    grid.add(labelled(tr("When"), m_day, {}, &grid));
    savesOnLeaving(m_day, m_context, [this] { change([this](Referee& one) { one.day = m_day->date(); }); });
    m_arms = comboIn(grid, tr("At arm’s length"), u"packetsRefereeArmsKeyCombo"_s);
    m_arms->setChoices({{QString(), tr("as the book tells")}, {u"yes"_s, tr("yes")}, {u"no"_s, tr("no")}});
    connect(m_arms, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] {
            change([&](Referee& one) {
                one.armsLength = key.isEmpty() ? std::optional<bool>() : std::optional(key == u"yes");
            });
        });
    });
    m_about = saving(markPrivate(line(grid, tr("Rank, institution, contact"), u"About"_s)),
                     [this](const QString& typed, const QString& burst) {
                         change([&](Referee& one) { one.about = typed; }, burst);
                     });
    auto* note = new GrowingEdit(1, 6, &grid);
    note->setObjectName(u"packetsRefereeNoteGrowingEdit"_s);
    note->setTabChangesFocus(true);
    grid.add(labelledPrivate(m_context.theme, tr("Note"), note, &grid), true);
    m_note = saving(note, [this](const QString& typed, const QString& burst) {
        change([&](Referee& one) { one.note = typed; }, burst);
    });
}

void RefereeRow::change(const std::function<void(Referee&)>& edit, const QString& burst) {
    Referee referee = m_context.reader().get(m_id);
    edit(referee);
    actions::packets::changeReferee(m_context.workspace, referee, burst);
}

void RefereeRow::removeRecord() { actions::packets::removeReferee(m_context.workspace, m_id); }

void RefereeRow::fillFields() { fill(m_line, true); }

void RefereeRow::fill(const queries::RefereeLine& line, bool byUndo) {
    m_line = line;
    const Referee& referee = line.referee;
    const QString name = line.name.simplified();
    setHead(name, lineOf({words::refereeAnswerLabel(referee.answer), words::tiesLine(line.ties),
                          referee.about.simplified()}));
    setNames(tr("Edit the referee %1").arg(name), tr("Remove the referee %1").arg(name), tr("Remove this referee"));
    const bool known = referee.personId || referee.armsLength;
    m_chip->set(!known                   ? tr("arm’s length unknown")
                : line.notAtArmsLength() ? tr("not at arm’s length")
                                         : tr("at arm’s length"),
                !known                   ? Tone::Plain
                : line.notAtArmsLength() ? Tone::Warn
                                         : Tone::Ok);
    if (!hasFields()) return;
    if (m_name) m_name->show(referee.name, byUndo);
    const QString ties = words::tiesLine(line.ties);
    m_ties->setText(ties);
    m_ties->setVisible(!ties.isEmpty());
    m_answer->setKey(keyOf(referee.answer));
    m_arms->setKey(!referee.armsLength ? QString() : *referee.armsLength ? u"yes"_s : u"no"_s);
    m_day->setToday(m_context.today());
    m_day->setDate(referee.day, byUndo);
    m_day->setRemark(remarkIfToCome(referee.day, m_context.today()));
    m_about->show(referee.about, byUndo);
    m_note->show(referee.note, byUndo);
}

EvidenceLine::EvidenceLine(const Context& context, CriterionEvidenceId id, QWidget* parent)
    : QWidget(parent), m_context(context) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_text = new ElidedLabel({}, nullptr, this);
    m_open = forReading(flatButton(tr("Open"), u"packetsEvidenceOpenPushButton"_s, this));
    m_remove = crossButton(context.theme, u"packetsEvidenceRemovePushButton"_s, this);
    m_remove->setToolTip(tr("Remove this evidence"));
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    row->addWidget(m_remove);
    connect(m_open, &QPushButton::clicked, this, [this] { m_context.open(Outcome::table, m_outcome.value); });
    connect(m_remove, &QPushButton::clicked, this,
            [this, id] { guarded(m_context, [&] { actions::packets::removeEvidence(m_context.workspace, id); }); });
}

void EvidenceLine::fill(const CriterionEvidence& evidence) {
    m_outcome = evidence.outcomeId;
    const auto outcome = m_context.reader().find(evidence.outcomeId);
    const QString text = outcome ? outcomeTitle(*outcome) : evidence.text.simplified();
    m_text->setWholeText(text);
    m_open->setVisible(bool(outcome));
    m_open->setAccessibleName(tr("Open %1").arg(text));
    m_remove->setAccessibleName(tr("Remove the evidence %1").arg(text));
}

CriterionRow::CriterionRow(const Context& context, CriterionId id, QWidget* parent)
    : FoldedRow(context, u"packetsCriterion"_s, parent, Title::Wraps), m_id(id) {
    markHeadPrivate(false);
    m_chip = new Chip(context.theme, {}, Tone::Calm, this);
    addTail(m_chip);
}

void CriterionRow::makeFields(FieldGrid& grid) {
    auto* text = new GrowingEdit(1, 6, &grid);
    text->setObjectName(u"packetsCriterionTextGrowingEdit"_s);
    grid.add(labelled(tr("Criterion"), text, {}, &grid), true);
    m_text = saving(text, [this](const QString& typed, const QString& burst) {
        change([&](Criterion& one) { one.text = typed.simplified(); }, burst);
    });
    m_text->setNeverEmpty();
    m_area = saving(line(grid, tr("Area"), u"Area"_s), [this](const QString& typed, const QString& burst) {
        change([&](Criterion& one) { one.area = typed.simplified(); }, burst);
    });
    m_standing = comboIn(grid, tr("How it stands"), u"packetsCriterionStandingKeyCombo"_s);
    m_standing->setChoices(labelChoices<CriterionStanding>(words::criterionLabel));
    connect(m_standing, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] {
            change([&](Criterion& one) { one.standing = fromKey<CriterionStanding>(key).value_or(one.standing); });
        });
    });
    auto* gap = new GrowingEdit(1, 6, &grid);
    gap->setObjectName(u"packetsGapGrowingEdit"_s);
    gap->setTabChangesFocus(true);
    gap->setPlaceholderText(tr("What is still to come"));
    grid.add(labelledPrivate(m_context.theme, tr("Gap"), gap, &grid), true);
    m_gap = saving(gap, [this](const QString& typed, const QString& burst) {
        change([&](Criterion& one) { one.gap = typed; }, burst);
    });
    m_goal = plainButton({}, u"packetsGoalPushButton"_s, &grid);
    connect(m_goal, &QPushButton::clicked, this, [this] {
        flush();
        guarded(m_context, [this] {
            const GoalId known = m_context.reader().get(m_id).goalId;
            if (known) return m_context.open(Goal::table, known.value);
            actions::packets::makeGoal(m_context.workspace, m_id);
            m_context.tell(tr("The gap stands among your goals now, with the packet’s deadline."));
        });
    });
    grid.add(labelled(tr("The gap as a goal"), m_goal, {}, &grid));
    auto* box = new QWidget(&grid);
    m_column = new QVBoxLayout(box);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
    m_add = new OfferingEdit(box);
    m_add->setObjectName(u"packetsNewEvidenceOfferingEdit"_s);
    m_add->setPlaceholderText(tr("Add evidence: the title of an outcome, or words"));
    m_column->addWidget(m_add);
    m_evidence = std::make_unique<KeyedRows<CriterionEvidenceId, EvidenceLine>>(m_column);
    m_evidence->setRefuge(m_add);
    m_add->setOffers([this] {
        QStringList titles;
        for (const Outcome& one : m_context.reader().all<Outcome>()) titles << outcomeTitle(one);
        titles.removeAll(QString());
        return titles;
    });
    connect(m_add, &QLineEdit::returnPressed, this, &CriterionRow::addEvidence);
    grid.add(labelled(tr("Evidence"), box, {}, &grid), true);
    m_add->setAccessibleName(tr("New evidence"));
}

void CriterionRow::addEvidence() {
    const QString typed = m_add->text().simplified();
    if (typed.isEmpty()) return;
    CriterionEvidence evidence;
    evidence.criterionId = m_id;
    for (const Outcome& one : m_context.reader().all<Outcome>())
        if (fold(outcomeTitle(one)) == fold(typed)) evidence.outcomeId = one.id;
    if (!evidence.outcomeId) evidence.text = typed;
    if (guarded(m_context, [&] { actions::packets::addEvidence(m_context.workspace, evidence); })) m_add->setText({});
}

void CriterionRow::change(const std::function<void(Criterion&)>& edit, const QString& burst) {
    Criterion criterion = m_context.reader().get(m_id);
    edit(criterion);
    actions::packets::changeCriterion(m_context.workspace, criterion, burst);
}

void CriterionRow::removeRecord() { actions::packets::removeCriterion(m_context.workspace, m_id); }

void CriterionRow::fillFields() { fill(m_line, true); }

void CriterionRow::fill(const queries::CriterionLine& line, bool byUndo) {
    m_line = line;
    const Criterion& criterion = line.criterion;
    const QString text = criterion.text.simplified();
    setHead(text,
            lineOf({criterion.area,
                    line.evidence.isEmpty() ? tr("no evidence yet")
                                            : tr("%n pieces of evidence", nullptr, int(line.evidence.size())),
                    criterion.gap.trimmed().isEmpty() ? QString() : tr("gap: %1").arg(criterion.gap.simplified())}));
    setNames(tr("Edit the criterion %1").arg(text), tr("Remove the criterion %1").arg(text),
             tr("Remove this criterion"));
    using enum CriterionStanding;
    m_chip->set(words::criterionLabel(criterion.standing), criterion.standing == Met      ? Tone::Ok
                                                           : criterion.standing == Partly ? Tone::Warn
                                                           : criterion.standing == Gap    ? Tone::Bad
                                                                                          : Tone::Plain);
    if (!hasFields()) return;
    m_text->show(criterion.text, byUndo);
    m_area->show(criterion.area, byUndo);
    m_standing->setKey(keyOf(criterion.standing));
    m_gap->show(criterion.gap, byUndo);
    m_goal->setText(criterion.goalId ? tr("Open the goal") : tr("Make a goal of it"));
    QList<CriterionEvidenceId> ids;
    for (const CriterionEvidence& one : line.evidence) ids << one.id;
    m_evidence->arrange(ids, [this](CriterionEvidenceId id) { return new EvidenceLine(m_context, id, this); });
    for (const CriterionEvidence& one : line.evidence) m_evidence->row(one.id)->fill(one);
}

}  // namespace mb::ui
