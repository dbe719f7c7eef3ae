#include "ui/outcomes/outcome_detail.h"

#include "core/actions/outcomes.h"
#include "core/documents/citation.h"
#include "core/queries/people.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/outcomes.h"
#include "ui/listed/outcome_rows.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/title_edit.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum OutcomeKind;

QString venueLabel(OutcomeKind kind) {
    switch (kind) {
        case Publication:
            return OutcomeDetail::tr("Journal or book");
        case Presentation:
            return OutcomeDetail::tr("Event or host");
        case Award:
            return OutcomeDetail::tr("Given by");
        default:
            return OutcomeDetail::tr("Where it can be found");
    }
}

QString tidy(QString Outcome::*member, const QString& text) {
    // What is none stays as it is typed, for the sentence beneath.
    const auto known = [](const QString& found, const QString& typed) {
        return found.isEmpty() ? typed.trimmed() : found;
    };
    if (member == &Outcome::doi) return known(canonicalDoi(text), text);
    if (member == &Outcome::pmid) return known(pmidIn(text), text);
    if (member == &Outcome::pmcid) return known(pmcidIn(text), text);
    return text;
}

QList<MarkedLabel::Mark> marksOf(const documents::Text& text) {
    QList<MarkedLabel::Mark> marks;
    for (const documents::Text::Mark& mark : text.marks)
        marks.append({mark.from, mark.length, MarkedLabel::Mark::As(int(mark.as))});
    return marks;
}

}  // namespace

OutcomeDetail::OutcomeDetail(const Context& context, QWidget* parent) : RecordForm(parent), m_context(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    m_area = scroll.area;
    outer->addWidget(scroll.area);
    QVBoxLayout* column = scroll.column;
    column->addWidget(makeHead());
    column->addWidget(m_fields = makeFields());
    column->addSpacing(space::s);
    m_authorsHead = new PlainLabel({}, "section", this);
    m_contributors = new ContributorsCard(context, this);
    m_authorsHead->setBuddy(m_contributors->addEdit());
    column->addWidget(m_authorsHead);
    column->addWidget(m_contributors);
    m_others = new QCheckBox(tr("The author list continues: “and others”"), this);
    m_others->setObjectName(u"outcomesOthersCheckBox"_s);
    connect(m_others, &QCheckBox::clicked, this,
            [this](bool on) { guarded(m_context, [&] { change([&](Outcome& outcome) { outcome.others = on; }); }); });
    column->addWidget(m_others);
    m_cited = new MarkedLabel(context.theme, this);
    m_cited->setObjectName(u"outcomesCitedMarkedLabel"_s);
    m_cited->setAccessibleName(tr("In a record"));
    column->addWidget(new PlainLabel(tr("In a record"), "section", this));
    column->addWidget(m_cited);
    column->addSpacing(space::s);
    auto* states = new PlainLabel(tr("What became of it"), "section", this);
    m_states = new StatesCard(context, this);
    states->setBuddy(m_states->stateCombo());
    column->addWidget(states);
    column->addWidget(m_states);
    column->addSpacing(space::s);
    column->addWidget(new PlainLabel(tr("Mentoring in it"), "section", this));
    m_mentoring = new MentoringCard(context, this);
    column->addWidget(m_mentoring);
    column->addSpacing(space::s);
    m_note = new GrowingEdit(2, 12, this);
    m_note->setObjectName(u"outcomesNoteGrowingEdit"_s);
    m_noteSaver = new Saver(m_note, context, [this](const QString& text, const QString& burst) {
        change([&](Outcome& outcome) { outcome.note = text; }, burst);
    });
    column->addWidget(labelledPrivate(context.theme, tr("Note"), m_note, this));
    column->addStretch(1);
}

QWidget* OutcomeDetail::makeHead() {
    auto* head = new QWidget(this);
    auto* grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(2);
    m_title = new TitleEdit(m_context.theme, u"outcomesTitleGrowingEdit"_s, tr("Title of the outcome"), head);
    m_titleSaver = new Saver(m_title, m_context, [this](const QString& text, const QString& burst) {
        change([&](Outcome& outcome) { outcome.title = text.simplified(); }, burst);
    });
    m_chip = new Chip(m_context.theme, {}, Tone::Calm, head);
    auto* remove = flatButton(tr("Remove"), u"outcomesRemovePushButton"_s, head);
    remove->setAccessibleDescription(tr("Removes the outcome with its authors and states. Undo brings it back."));
    connect(remove, &QPushButton::clicked, this, &OutcomeDetail::remove);
    m_where = new PlainLabel({}, "help", head);
    m_edit = forReading(flatButton(tr("&Details"), u"outcomesDetailsPushButton"_s, head));
    m_edit->setCheckable(true);
    connect(m_edit, &QPushButton::clicked, this, &OutcomeDetail::setFieldsOpen);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_where, 1);
    line->addWidget(m_edit);
    line->addWidget(remove);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_chip, 0, 1, Qt::AlignTop);
    grid->addLayout(line, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    return head;
}

QWidget* OutcomeDetail::makeFields() {
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    auto* grid = new FieldGrid(m_context.theme, card);
    column->addWidget(grid);
    const auto combo = [&](const QString& label, const QString& name, std::function<void(const QString&)> chosen) {
        auto* made = new KeyCombo(grid);
        made->setObjectName(name);
        made->setMovesInList();
        connect(made, &KeyCombo::keyChosen, this,
                [this, chosen](const QString& key) { guarded(m_context, [&] { chosen(key); }); });
        grid->add(labelled(label, made, {}, grid));
        return made;
    };
    m_kind = combo(tr("Kind"), u"outcomesKindKeyCombo"_s, [this](const QString& key) {
        change([&](Outcome& outcome) {
            outcome.kind = fromKey<OutcomeKind>(key).value_or(outcome.kind);
            if (outcome.form && !formsOf(outcome.kind).contains(*outcome.form)) outcome.form.reset();
        });
    });
    m_form = combo(tr("What exactly"), u"outcomesFormKeyCombo"_s, [this](const QString& key) {
        change([&](Outcome& outcome) { outcome.form = fromKey<OutcomeForm>(key); });
    });
    addLine(grid, tr("Journal or book"), u"outcomesVenueLineEdit"_s, &Outcome::venue,
            {Publication, Presentation, Award, Product});
    addLine(grid, tr("Publisher"), u"outcomesPublisherLineEdit"_s, &Outcome::publisher, {Publication});
    addLine(grid, tr("Volume"), u"outcomesVolumeLineEdit"_s, &Outcome::volume, {Publication});
    addLine(grid, tr("Issue"), u"outcomesIssueLineEdit"_s, &Outcome::issue, {Publication});
    addLine(grid, tr("Pages"), u"outcomesPagesLineEdit"_s, &Outcome::pages, {Publication});
    addLine(grid, tr("PMID"), u"outcomesPmidLineEdit"_s, &Outcome::pmid, {Publication});
    addLine(grid, tr("PMCID"), u"outcomesPmcidLineEdit"_s, &Outcome::pmcid, {Publication});
    addLine(grid, tr("DOI (kept as it is, never looked up)"), u"outcomesDoiLineEdit"_s, &Outcome::doi,
            {Publication, Product});
    addLine(grid, tr("Funder"), u"outcomesFunderLineEdit"_s, &Outcome::funder, {Grant});
    addLine(grid, tr("Grant number"), u"outcomesNumberLineEdit"_s, &Outcome::number, {Grant});
    addDates(grid);
    addLine(grid, tr("Place"), u"outcomesPlaceLineEdit"_s, &Outcome::place, {Presentation});
    m_invited = combo(tr("Invited"), u"outcomesInvitedKeyCombo"_s, [this](const QString& key) {
        change([&](Outcome& outcome) {
            outcome.invited = key.isEmpty() ? std::optional<bool>() : std::optional(key == u"yes");
        });
    });
    m_invited->setChoices({{QString(), tr("not specified")}, {u"yes"_s, tr("yes")}, {u"no"_s, tr("no")}});
    m_invitedCell = m_invited->parentWidget();
    addLine(grid, tr("Address on the web"), u"outcomesUrlLineEdit"_s, &Outcome::url, {Product, Presentation});
    m_under = combo(tr("Counts under"), u"outcomesCountUnderKeyCombo"_s, [this](const QString& key) {
        change([&](Outcome& outcome) { outcome.countUnder = fromKey<CountUnder>(key); });
    });
    QList<std::pair<QString, QString>> under{{QString(), tr("office default")}};
    for (const CountUnder one : {CountUnder::Teaching, CountUnder::Scholarship, CountUnder::Service})
        under.append({keyOf(one), words::countUnderLabel(one)});
    m_under->setChoices(under);
    return card;
}

void OutcomeDetail::setFieldsOpen(bool open) {
    m_fields->setVisible(open);
    m_edit->setChecked(open);
    m_edit->setText(open ? tr("Hide the &details") : tr("&Details"));
}

void OutcomeDetail::addLine(FieldGrid* grid, const QString& label, const QString& name, QString Outcome::*member,
                            const QList<OutcomeKind>& kinds) {
    auto* edit = new QLineEdit(grid);
    edit->setObjectName(name);
    auto* field = new CheckedLine(
        edit, m_context, [this, member](const QString& text) { return wrongIn(member, text); },
        [this, member](const QString& text, const QString& burst) {
            change([&](Outcome& outcome) { outcome.*member = tidy(member, text); }, burst);
        },
        grid);
    QWidget* cell = labelled(label, field, {}, grid);
    auto* words = cell->findChild<QLabel*>();
    if (words) words->setBuddy(edit);
    edit->setAccessibleName(label);
    grid->add(cell);
    m_lines.append({member, kinds, cell, words, field});
}

void OutcomeDetail::addDates(FieldGrid* grid) {
    auto* edit = new QLineEdit(grid);
    edit->setObjectName(u"outcomesAmountLineEdit"_s);
    m_amount = new CheckedLine(
        edit, m_context,
        [](const QString& text) {
            if (text.trimmed().isEmpty() || words::readMoney(text, {})) return QString();
            return words::sentence({u"amount"_s, ErrorKind::BadValue, {text, u"amount"_s}});
        },
        [this](const QString& text, const QString& burst) {
            change(
                [&](Outcome& outcome) {
                    const auto money = words::readMoney(text, outcome.currency);
                    outcome.amount = money ? std::optional(money->minor) : std::nullopt;
                    outcome.currency = money ? money->currency : QString();
                },
                burst);
        },
        grid);
    m_amountCell = labelled(tr("Amount"), m_amount, {}, grid);
    edit->setAccessibleName(tr("Amount"));
    grid->add(m_amountCell);
    for (const auto& [field, cell, label, name] :
         {std::tuple{&m_since, &m_sinceCell, tr("From"), u"outcomesSincePartialDateField"_s},
          std::tuple{&m_until, &m_untilCell, tr("To"), u"outcomesUntilPartialDateField"_s}}) {
        *field = new PartialDateField(m_context.today(), grid);
        (*field)->setObjectName(name);
        *cell = labelled(label, *field, {}, grid);
        grid->add(*cell);
        savesOnLeaving(*field, m_context, [this] { setDates(); });
    }
    m_datesWrong = new PlainLabel({}, "error", grid);
    m_datesWrong->hide();
    grid->add(m_datesWrong, true);
}

void OutcomeDetail::change(const std::function<void(Outcome&)>& edit, const QString& burst) {
    Outcome outcome = m_context.reader().get(m_id);
    edit(outcome);
    actions::outcomes::change(m_context.workspace, outcome, burst);
}

void OutcomeDetail::setDates() {
    Outcome outcome = m_context.reader().get(m_id);
    outcome.since = m_since->date();
    outcome.until = m_until->date();
    const FieldErrors errors = validate(outcome);
    m_datesWrong->setText(errors.isEmpty() ? QString() : words::sentence(errors.first()));
    m_datesWrong->setVisible(!errors.isEmpty());
    if (errors.isEmpty()) actions::outcomes::change(m_context.workspace, outcome);
}

QString OutcomeDetail::wrongIn(QString Outcome::*member, const QString& text) const {
    Outcome outcome = m_context.reader().get(m_id);
    outcome.*member = tidy(member, text);
    const QString column = QString::fromLatin1(columnOf(member));
    for (const FieldError& error : validate(outcome))
        if (error.field == column) return words::sentence(error);
    return {};
}

bool OutcomeDetail::flush() {
    bool all = m_titleSaver->flush() && m_amount->flush();
    for (const Line& line : std::as_const(m_lines)) all &= line.field->flush();
    return m_contributors->flush() && m_states->flush() && m_mentoring->flush() && m_noteSaver->flush() && all;
}

void OutcomeDetail::openPart(const QByteArray& noun, qint64 id) {
    if (noun == Contributor::table) m_contributors->openContributor(ContributorId(id));
}

bool OutcomeDetail::setRecord(qint64 record) {
    const OutcomeId id(record);
    if (id == m_id) return true;
    if (m_id && !flush()) return false;
    if (!id) {
        forget();
        return true;
    }
    if (!m_context.reader().find(id)) return false;
    const queries::OutcomeCard card = queries::outcomeCard(m_context.reader(), id);
    m_id = id;
    m_titleSaver->showOther(card.outcome.title);
    m_noteSaver->showOther(card.outcome.note);
    for (const Line& line : std::as_const(m_lines)) line.field->showRecord(id.value, card.outcome.*(line.member));
    m_amount->showRecord(id.value,
                         card.outcome.amount ? words::money({*card.outcome.amount, card.outcome.currency}) : QString());
    m_datesWrong->hide();
    m_contributors->setOutcome(id);
    m_states->setOutcome(id);
    m_mentoring->setOutcome(id);
    fill(card, true);
    // Somebody who looks at a finished record wants the people; a new one asks for its details.
    setFieldsOpen(whereLine(card).isEmpty());
    m_area->ensureVisible(0, 0);
    return true;
}

void OutcomeDetail::forget() {
    m_id = {};
    m_titleSaver->show({}, true);
    m_noteSaver->show({}, true);
    m_amount->forget();
    for (PartialDateField* field : {m_since, m_until}) field->showDateOf(0, std::nullopt, true);
    for (const Line& line : std::as_const(m_lines)) line.field->forget();
    m_contributors->setOutcome({});
    m_states->setOutcome({});
    m_mentoring->setOutcome({});
}

void OutcomeDetail::reload(bool byUndo) {
    const auto outcome = m_context.reader().find(m_id);
    if (!outcome) return;
    m_titleSaver->show(outcome->title, byUndo);
    m_noteSaver->show(outcome->note, byUndo);
    for (const Line& line : std::as_const(m_lines)) line.field->refresh((*outcome).*(line.member), byUndo);
    m_amount->refresh(outcome->amount ? words::money({*outcome->amount, outcome->currency}) : QString(), byUndo);
    fill(queries::outcomeCard(m_context.reader(), m_id), byUndo);
}

void OutcomeDetail::fill(const queries::OutcomeCard& card, bool byUndo) {
    const Outcome& outcome = card.outcome;
    const Reader reader = m_context.reader();
    QList<std::pair<QString, QString>> kinds, forms{{QString(), tr("not specified")}};
    for (const OutcomeKind kind : {Publication, Grant, Presentation, Award, Product})
        kinds.append({keyOf(kind), words::kindLabel(kind)});
    for (const OutcomeForm form : formsOf(outcome.kind)) forms.append({keyOf(form), words::formLabel(form)});
    m_kind->setChoices(kinds);
    m_kind->setKey(keyOf(outcome.kind));
    m_form->setChoices(forms);
    m_form->setKey(outcome.form ? keyOf(*outcome.form) : QString());
    m_invited->setKey(!outcome.invited ? QString() : *outcome.invited ? u"yes"_s : u"no"_s);
    m_under->setKey(outcome.countUnder ? keyOf(*outcome.countUnder) : QString());
    for (PartialDateField* field : {m_since, m_until}) field->setToday(m_context.today());
    if (byUndo) m_datesWrong->hide();
    if (m_datesWrong->isHidden()) {
        m_since->showDateOf(outcome.id.value, outcome.since, byUndo);
        m_until->showDateOf(outcome.id.value, outcome.until, byUndo);
    }
    m_others->setChecked(outcome.others);
    showKind(outcome.kind);
    const OutcomeState state = card.present().state;
    m_chip->set(words::stateLabel(state), stateTone(state));
    QStringList where;
    if (const QString line = whereLine(card); !line.isEmpty()) where << line;
    for (const auto& [label, text] : {std::pair{u"PMID"_s, outcome.pmid}, {u"doi"_s, outcome.doi}})
        if (!text.isEmpty()) where << QString(label + u' ' + text);
    if (const auto day = card.day()) where << words::longDate(*day);
    m_where->setText(where.isEmpty() ? words::outcomeLabel(outcome) : where.join(u" · "));

    ContributorsSeen seen{card, queries::names(reader), queries::menteesOf(reader, m_context.workspace.book().ownerId),
                          queries::mentorsOf(reader, m_context.workspace.book().ownerId),
                          m_context.workspace.book().ownerId};
    m_contributors->show(seen, byUndo);
    documents::CitationStyle style;
    style.own = seen.owner;
    style.mentees = seen.mentees;
    const documents::Text cited = documents::citation(card, style);
    m_cited->setText(cited.words, marksOf(cited));
    m_states->show(card, byUndo);
    m_mentoring->show(card, byUndo);
}

void OutcomeDetail::showKind(OutcomeKind kind) {
    for (const Line& line : std::as_const(m_lines)) {
        line.cell->setVisible(line.kinds.contains(kind));
        if (line.member != &Outcome::venue || !line.label) continue;
        line.label->setText(venueLabel(kind));
        line.field->edit()->setAccessibleName(venueLabel(kind));
    }
    for (QWidget* cell : {m_amountCell, m_sinceCell, m_untilCell}) cell->setVisible(kind == Grant);
    m_invitedCell->setVisible(kind == Presentation);
    m_authorsHead->setText(kind == Grant          ? tr("&People on it, in order")
                           : kind == Presentation ? tr("&Speakers, in order")
                           : kind == Award        ? tr("&Who received it")
                                                  : tr("&Authors, in printed order"));
    m_others->setVisible(kind == Publication);
}

void OutcomeDetail::remove() {
    flush();
    if (guarded(m_context, [this] { actions::outcomes::remove(m_context.workspace, m_id); })) Q_EMIT removed();
}

}  // namespace mb::ui
