#include "ui/imports/reference_preview.h"

#include "core/queries/people.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/imports.h"
#include "core/words/references.h"
#include "ui/support/aside.h"

#include <QFileInfo>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using exchange::PlannedReference;
using exchange::ReferenceChoice;
using exchange::ReferenceStanding;

namespace {

constexpr qsizetype namesOfLine = 4;

// In the order of need: what has to be decided comes first.
constexpr std::array standings{ReferenceStanding::Perhaps, ReferenceStanding::Disagrees, ReferenceStanding::New,
                               ReferenceStanding::Changed, ReferenceStanding::Known,     ReferenceStanding::Repeated};

QString headOf(ReferenceStanding standing) {
    switch (standing) {
        case ReferenceStanding::Perhaps:
            return ReferencePreview::tr("Perhaps the same work: you decide");
        case ReferenceStanding::Disagrees:
            return ReferencePreview::tr("Identifiers disagree: you decide");
        case ReferenceStanding::New:
            return ReferencePreview::tr("New");
        case ReferenceStanding::Changed:
            return ReferencePreview::tr("Changed");
        case ReferenceStanding::Known:
            return ReferencePreview::tr("Already here");
        case ReferenceStanding::Repeated:
            return ReferencePreview::tr("Twice in the file");
    }
    return {};
}

QString sentenceOf(ReferenceStanding standing) {
    switch (standing) {
        case ReferenceStanding::Perhaps:
            return ReferencePreview::tr(
                "The titles agree, and there is no PMID or DOI to be sure of it. A preprint and "
                "its paper often look like this.");
        case ReferenceStanding::Disagrees:
            return ReferencePreview::tr(
                "One identifier is that of a work in the book, another is not. One of them is "
                "probably wrong.");
        case ReferenceStanding::New:
            return ReferencePreview::tr("This work is not in the book yet.");
        case ReferenceStanding::Changed:
            return ReferencePreview::tr(
                "The book has this work; the file fills in what the book does not know. What the "
                "book knows stays.");
        case ReferenceStanding::Known:
            return ReferencePreview::tr("The book has this work, and the file knows nothing more.");
        case ReferenceStanding::Repeated:
            return ReferencePreview::tr("An earlier entry of the file is the same work; this one is left out.");
    }
    return {};
}

QString authorsText(const exchange::Reference& reference) {
    QStringList names;
    for (const AuthorName& name : reference.authors) {
        if (names.size() == namesOfLine) {
            names << u"…"_s;
            break;
        }
        names << shortName(name);
    }
    return names.join(u", ");
}

QString titleText(const exchange::Reference& reference) {
    if (!reference.title.isEmpty()) return reference.title;
    return reference.pmid.isEmpty() ? reference.doi : u"PMID %1"_s.arg(reference.pmid);
}

QString describe(const exchange::Reference& reference) {
    QStringList lines{titleText(reference)};
    if (!reference.authors.isEmpty()) lines << authorsText(reference);
    QStringList where{reference.venue};
    if (!reference.volume.isEmpty()) where << reference.volume;
    if (!reference.pages.isEmpty()) where << reference.pages;
    if (reference.date) where << words::partialDate(*reference.date);
    where.removeAll(QString());
    if (!where.isEmpty()) lines << where.join(u", ");
    QStringList ids;
    if (!reference.pmid.isEmpty()) ids << u"PMID %1"_s.arg(reference.pmid);
    if (!reference.doi.isEmpty()) ids << u"doi %1"_s.arg(reference.doi);
    if (!ids.isEmpty()) lines << ids.join(u" · ");
    return lines.join(u'\n');
}

QString reasonText(queries::AuthorReason reason) {
    switch (reason) {
        case queries::AuthorReason::Orcid:
            return AuthorLine::tr("the same ORCID");
        case queries::AuthorReason::WrittenBefore:
            return AuthorLine::tr("confirmed before");
        case queries::AuthorReason::FullName:
            return AuthorLine::tr("full name");
        case queries::AuthorReason::Initials:
            return AuthorLine::tr("family name and initials");
        case queries::AuthorReason::FirstInitial:
            return AuthorLine::tr("family name and first initial only");
        case queries::AuthorReason::Swapped:
            return AuthorLine::tr("names look swapped");
    }
    return {};
}

}  // namespace

AuthorLine::AuthorLine(Theme& theme, const exchange::PlannedAuthor& author, const QHash<PersonId, QString>& names,
                       QWidget* parent)
    : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    const QString printed = shortName(author.name);
    auto* name = new ElidedLabel(printed, nullptr, this);
    name->setFont(theme.font(Type::BodyStrong));
    m_who = new KeyCombo(this);
    m_who->setObjectName(u"referencesAuthorKeyCombo"_s);
    m_who->setAccessibleName(tr("Who %1 is").arg(printed));
    m_who->setMovesInList();
    QList<std::pair<QString, QString>> choices{{u"0"_s, tr("stays as printed")}};
    for (const queries::AuthorMatch& match : author.candidates)
        choices.append({QString::number(match.id.value), names.value(match.id)});
    m_who->setChoices(choices);
    m_who->setKey(QString::number(author.chosen.value));
    const QString why = author.candidates.size() > 1 && !author.chosen
                            ? tr("%n people fit", nullptr, int(author.candidates.size()))
                            : reasonText(author.candidates.first().reason);
    auto* reason = new ElidedLabel(tr("%1 · %2").arg(why, tr("%n entries", nullptr, author.entries)), "help", this);
    m_who->setAccessibleDescription(why);
    for (QWidget* part : std::initializer_list<QWidget*>{name, m_who, reason})
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->addWidget(name, 3);
    row->addWidget(m_who, 4);
    row->addWidget(reason, 4);
    connect(m_who, &KeyCombo::keyChosen, this, &AuthorLine::changed);
}

PersonId AuthorLine::chosen() const { return PersonId(m_who->key().toLongLong()); }

ReferencePreview::ReferencePreview(const Context& context, exchange::ReferencePlan plan,
                                   const QList<exchange::ReferenceNote>& notes, QWidget* parent)
    : ListPreview(context, u"references"_s, parent),
      m_plan(std::move(plan)),
      m_names(queries::names(context.reader())) {
    setObjectName(u"referencePreviewDialog"_s);
    setWindowTitle(tr("Import references"));
    QStringList head{m_plan.name, tr("%n entries found", nullptr, int(m_plan.entries.size())),
                     words::formatLabel(m_plan.format)};
    if (!m_plan.encoding.isEmpty()) head << words::encodingLabel(m_plan.encoding);
    addHead(head.join(u" · "));
    addList(tr("References"), shownOnes());
    addDetail();
    QStringList told;
    for (const exchange::ReferenceNote& note : notes) told << words::sentence(note);
    for (const exchange::RefusedReference& refused : std::as_const(m_plan.refused)) told << words::sentence(refused);
    addTold(tr("What was not understood"), told);
    addButtons();
    showRows();
    showWanted();
    m_list->setFocus();
}

ListPreview::Choices ReferencePreview::shownOnes() const {
    Choices choices{{QString(), tr("All %1").arg(m_plan.entries.size())}};
    for (const ReferenceStanding standing : standings)
        if (const int count = m_plan.count(standing))
            choices.append({QString::number(int(standing)), tr("%1 (%2)").arg(headOf(standing)).arg(count)});
    return choices;
}

void ReferencePreview::addDetail() {
    QWidget* body = m_body;
    QVBoxLayout* column = m_beside;
    m_title = new PlainLabel({}, "heading", body);
    m_standing = new PlainLabel({}, "help", body);
    column->addWidget(m_title);
    column->addWidget(m_standing);
    m_sides = makeSides(m_known, tr("In this book"), m_found, tr("In the file"), body);
    column->addWidget(m_sides);
    m_choice = new KeyCombo(body);
    m_choice->setObjectName(u"referencesChoiceKeyCombo"_s);
    m_choice->setMovesInList();
    column->addWidget(
        labelled(tr("What to do"), m_choice, tr("In the list, Space takes an entry or leaves it out."), body));
    connect(m_choice, &KeyCombo::keyChosen, this, [this](const QString& key) { choose(ReferenceChoice(key.toInt())); });
    m_notes = new PlainLabel({}, "help", body);
    column->addWidget(m_notes);
    column->addSpacing(space::s);
    auto* authors = new QWidget(body);
    m_authors = new QVBoxLayout(authors);
    m_authors->setContentsMargins(0, 0, 0, 0);
    m_authors->setSpacing(space::xs);
    bool any = false;
    for (qsizetype i = 0; i < m_plan.authors.size(); ++i) {
        if (m_plan.authors[i].candidates.isEmpty()) continue;
        if (!any) m_authors->addWidget(new PlainLabel(tr("Who are these authors?"), "section", authors));
        any = true;
        auto* line = new AuthorLine(m_context.theme, m_plan.authors[i], m_names, authors);
        connect(line, &AuthorLine::changed, this, [this, i, line] { m_plan.authors[i].chosen = line->chosen(); });
        m_authors->addWidget(line);
        m_lines << line;
    }
    column->addWidget(authors);
    m_remember = new QCheckBox(tr("Remember what I confirm as “also writes as”"), body);
    m_remember->setObjectName(u"referencesRememberCheckBox"_s);
    m_remember->setChecked(m_plan.remember);
    m_remember->setVisible(any);
    connect(m_remember, &QCheckBox::toggled, this, [this](bool on) { m_plan.remember = on; });
    column->addWidget(m_remember);
    column->addStretch(1);
}

void ReferencePreview::showRows() {
    const bool all = m_show->key().isEmpty();
    const auto wanted = ReferenceStanding(m_show->key().toInt());
    QList<ListRow> rows;
    for (const ReferenceStanding standing : standings) {
        if (!all && standing != wanted) continue;
        bool head = false;
        for (qsizetype i = 0; i < m_plan.entries.size(); ++i) {
            const PlannedReference& entry = m_plan.entries[i];
            if (entry.standing != standing) continue;
            if (!head) {
                rows.emplaceBack().header = true;
                rows.last().title = headOf(standing);
                head = true;
            }
            ListRow row;
            row.noun = "reference";
            row.id = i + 1;
            row.title = titleText(entry.reference);
            QStringList parts{tr("line %1").arg(entry.reference.line), authorsText(entry.reference)};
            if (entry.reference.date) parts << QString::number(entry.reference.date->year());
            parts.removeAll(QString());
            row.subtitle = parts.join(u" · ");
            switch (entry.choice) {
                case ReferenceChoice::Add:
                    row.chip = tr("comes in");
                    row.tone = Tone::Ok;
                    break;
                case ReferenceChoice::Update:
                    row.chip = tr("fills in");
                    row.tone = Tone::Calm;
                    break;
                case ReferenceChoice::NextState:
                    row.chip = tr("next state");
                    row.tone = Tone::Calm;
                    break;
                case ReferenceChoice::Leave: {
                    const bool open =
                        standing == ReferenceStanding::Perhaps || standing == ReferenceStanding::Disagrees;
                    row.chip = open ? tr("decide") : tr("left out");
                    row.tone = open ? Tone::Warn : Tone::Plain;
                }
            }
            rows << row;
        }
    }
    putRows(rows);
}

PlannedReference* ReferencePreview::current() {
    const auto row = m_list->selectedRow();
    return row && row->id > 0 && row->id <= m_plan.entries.size() ? &m_plan.entries[row->id - 1] : nullptr;
}

void ReferencePreview::showChosen() {
    const PlannedReference* entry = current();
    m_choice->setEnabled(entry);
    m_sides->setVisible(entry);
    if (!entry) {
        m_title->setText(tr("Nothing in this file can be taken in"));
        m_standing->setText({});
        m_notes->setText({});
        return;
    }
    m_title->setText(headOf(entry->standing));
    m_standing->setText(sentenceOf(entry->standing));
    m_found->setText(describe(entry->reference));
    QString known = tr("—");
    if (entry->known)
        known = describe(exchange::referencesOf({queries::outcomeCard(m_context.reader(), entry->known)}).value(0));
    m_known->setText(known);
    m_known->parentWidget()->setVisible(entry->known.value != 0);
    QList<std::pair<QString, QString>> choices;
    const auto offer = [&](ReferenceChoice choice, const QString& label) {
        choices.append({QString::number(int(choice)), label});
    };
    if (entry->known) {
        if (entry->standing == ReferenceStanding::Perhaps)
            offer(ReferenceChoice::NextState, tr("One work: this becomes its next state"));
        else if (entry->standing != ReferenceStanding::Known)
            offer(ReferenceChoice::Update, tr("Fill in what the book does not know"));
    }
    if (entry->standing != ReferenceStanding::Known && entry->standing != ReferenceStanding::Changed)
        offer(ReferenceChoice::Add, entry->known ? tr("Two works: bring it in as new") : tr("Bring it in"));
    offer(ReferenceChoice::Leave, tr("Leave it out"));
    m_choice->setChoices(choices);
    m_choice->setKey(QString::number(int(entry->choice)));
    QStringList notes;
    for (const exchange::ReferenceNote& note : entry->reference.notes) notes << words::sentence(note);
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void ReferencePreview::choose(ReferenceChoice choice) {
    if (PlannedReference* entry = current()) entry->choice = choice;
    showRows();
    showWanted();
}

void ReferencePreview::showWanted() {
    const int wanted = m_plan.wanted();
    m_take->setText(tr("&Import %n references", nullptr, wanted));
    m_take->setEnabled(wanted > 0);
}

void ReferencePreview::toggle() {
    if (const PlannedReference* entry = current()) {
        const bool taken = entry->choice != ReferenceChoice::Leave;
        const auto first = entry->standing == ReferenceStanding::Changed ? ReferenceChoice::Update
                           : entry->standing == ReferenceStanding::New   ? ReferenceChoice::Add
                                                                         : ReferenceChoice::Leave;
        choose(taken ? ReferenceChoice::Leave : first);
    }
}

void ReferencePreview::runWith(const Context& context, QWidget* parent, const QString& name,
                               const std::function<exchange::ReferenceList(LongWork*)>& read) {
    try {
        exchange::ReferenceList found;
        exchange::ReferencePlan plan;
        const auto work = [&](LongWork& progress) {
            found = read(&progress);
            const Workspace beside(context.workspace.store().beside());
            plan = exchange::planReferences(beside.reader(), found, name, &progress);
        };
        if (!runAside(parent, tr("Reading references"), work)) return;
        ReferencePreview preview(context, std::move(plan), found.notes, parent);
        if (preview.exec() != QDialog::Accepted) return;
        QList<OutcomeId> touched;
        if (!guarded(context, [&] { touched = exchange::takeIn(context.workspace, preview.plan()); })) return;
        context.tell(tr("%n references were taken in.", nullptr, int(touched.size())));
        if (!touched.isEmpty()) context.open(Outcome::table, touched.first().value);
    } catch (const CalledOff&) {
        // The user called the reading off.
    } catch (...) {
        context.say(words::sentence(caught()));
    }
}

void ReferencePreview::run(const Context& context, QWidget* parent, const QString& path) {
    runWith(context, parent, QFileInfo(path).fileName(),
            [&](LongWork* progress) { return exchange::readReferences(path, {}, progress); });
}

void ReferencePreview::runPasted(const Context& context, QWidget* parent, const QByteArray& text) {
    runWith(context, parent, tr("what was pasted"),
            [&](LongWork* progress) { return exchange::readReferences(text, tr("what was pasted"), {}, progress); });
}

}  // namespace mb::ui
