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

constexpr qsizetype namesOfLine = 4, mostAuthors = 300;

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

QString whereText(const exchange::Reference& reference) {
    QStringList where{reference.venue, reference.volume, reference.pages};
    where.removeAll(QString());
    return where.join(u", ");
}

QString numbersText(const exchange::Reference& reference) {
    QStringList ids;
    if (!reference.pmid.isEmpty()) ids << u"PMID %1"_s.arg(reference.pmid);
    if (!reference.doi.isEmpty()) ids << u"doi %1"_s.arg(reference.doi);
    return ids.join(u" · ");
}

QList<ComparedField> comparedFields(const exchange::Reference& known, const exchange::Reference& found) {
    const auto day = [](const exchange::Reference& one) {
        return one.date ? words::partialDate(*one.date) : QString();
    };
    return {{ReferencePreview::tr("Title"), titleText(known), titleText(found)},
            {ReferencePreview::tr("Authors"), authorsText(known), authorsText(found)},
            {ReferencePreview::tr("Where"), whereText(known), whereText(found)},
            {ReferencePreview::tr("Date"), day(known), day(found)},
            {ReferencePreview::tr("Numbers"), numbersText(known), numbersText(found)}};
}

QString reasonText(queries::AuthorReason reason) {
    switch (reason) {
        case queries::AuthorReason::Orcid:
            return ReferencePreview::tr("the same ORCID");
        case queries::AuthorReason::WrittenBefore:
            return ReferencePreview::tr("confirmed before");
        case queries::AuthorReason::FullName:
            return ReferencePreview::tr("full name");
        case queries::AuthorReason::Initials:
            return ReferencePreview::tr("family name and initials");
        case queries::AuthorReason::FirstInitial:
            return ReferencePreview::tr("family name and first initial only");
        case queries::AuthorReason::Swapped:
            return ReferencePreview::tr("names look swapped");
    }
    return {};
}

}  // namespace

ReferencePreview::ReferencePreview(const Context& context, exchange::ReferencePlan plan,
                                   const QList<exchange::ReferenceNote>& notes, QWidget* parent)
    : ListPreview(context, u"references"_s, parent), m_plan(std::move(plan)) {
    setObjectName(u"referencePreviewDialog"_s);
    QStringList head{m_plan.name, tr("%n entries found", nullptr, int(m_plan.entries.size() + m_plan.refused.size())),
                     words::formatLabel(m_plan.format)};
    if (!m_plan.encoding.isEmpty()) head << words::encodingLabel(m_plan.encoding);
    QStringList told;
    for (const exchange::ReferenceNote& note : notes) told << words::sentence(note);
    QList<Refusal> refusals;
    for (const exchange::RefusedReference& refused : std::as_const(m_plan.refused))
        refusals.append({words::placeOf(refused), words::whyRefused(refused)});
    auto* remember = new QCheckBox(tr("Remember what I confirm as “also &writes as”"), this);
    remember->setObjectName(u"referencesRememberCheckBox"_s);
    remember->setChecked(m_plan.remember);
    remember->setVisible(std::any_of(m_plan.authors.begin(), m_plan.authors.end(),
                                     [](const exchange::PlannedAuthor& one) { return !one.candidates.isEmpty(); }));
    connect(remember, &QCheckBox::toggled, this, [this](bool on) { m_plan.remember = on; });
    build({tr("Import references"), head.join(u" · "), tr("References"), tr("In the file"),
           tr("The other entries are not touched by it."), tr("Nothing in this file can be taken in")},
          refusals, told, {remember});
    askAuthors();
}

QList<ListPreview::Kind> ReferencePreview::kinds() const {
    QList<Kind> all;
    for (const ReferenceStanding standing : standings) all.append({int(standing), headOf(standing)});
    return all;
}

bool ReferencePreview::isOpen(qsizetype place) const {
    const PlannedReference& entry = m_plan.entries[place];
    return !entry.decided &&
           (entry.standing == ReferenceStanding::Perhaps || entry.standing == ReferenceStanding::Disagrees);
}

void ReferencePreview::setChoice(qsizetype place, int choice) {
    m_plan.entries[place].choice = ReferenceChoice(choice);
    m_plan.entries[place].decided = true;
}

// Those who wait for an answer come first, then those whom most entries print.
void ReferencePreview::askAuthors() {
    QList<qsizetype> places;
    for (qsizetype i = 0; i < m_plan.authors.size(); ++i)
        if (!m_plan.authors[i].candidates.isEmpty()) places << i;
    std::stable_sort(places.begin(), places.end(), [this](qsizetype a, qsizetype b) {
        const auto key = [](const exchange::PlannedAuthor& one) { return std::pair(bool(one.chosen), -one.entries); };
        return key(m_plan.authors[a]) < key(m_plan.authors[b]);
    });
    const QHash<PersonId, QString> names = queries::names(m_context.reader());
    QList<AskedName> asked;
    for (const qsizetype place : std::as_const(places)) {
        const exchange::PlannedAuthor& author = m_plan.authors[place];
        AskedName one{shortName(author.name), {{u"0"_s, tr("stays as printed")}}, {}, {}, {}};
        for (const queries::AuthorMatch& match : author.candidates)
            one.choices.append({QString::number(match.id.value), names.value(match.id)});
        one.chosen = QString::number(author.chosen.value);
        one.why = author.candidates.size() > 1 && !author.chosen
                      ? tr("%n people fit", nullptr, int(author.candidates.size()))
                      : reasonText(author.candidates.first().reason);
        one.about = tr("%n entries", nullptr, author.entries);
        asked << one;
    }
    setNames(0, tr("Who are these authors?"), asked, mostAuthors, [this, places](qsizetype place, const QString& key) {
        m_plan.authors[places[place]].chosen = PersonId(key.toLongLong());
    });
}

ListRow ReferencePreview::rowOf(qsizetype place) const {
    const PlannedReference& entry = m_plan.entries[place];
    ListRow row;
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
        case ReferenceChoice::Leave:
            row.chip = isOpen(place)                                ? tr("decide")
                       : entry.standing == ReferenceStanding::Known ? QString()
                                                                    : tr("left out");
            row.tone = isOpen(place) ? Tone::Warn : Tone::Plain;
    }
    return row;
}

ListPreview::Detail ReferencePreview::detailOf(qsizetype place) const {
    const PlannedReference& entry = m_plan.entries[place];
    exchange::Reference known;
    if (entry.known) known = exchange::referencesOf({queries::outcomeCard(m_context.reader(), entry.known)}).value(0);
    QStringList notes;
    for (const exchange::ReferenceNote& note : entry.reference.notes) notes << words::sentence(note);
    return {sentenceOf(entry.standing), comparedFields(known, entry.reference), entry.known.value != 0,
            notes.join(u'\n')};
}

QList<ListPreview::Act> ReferencePreview::acts(qsizetype place) const {
    const PlannedReference& entry = m_plan.entries[place];
    QList<Act> can;
    const auto offer = [&](ReferenceChoice choice, const QString& label) { can.append({int(choice), label}); };
    if (entry.known) {
        if (entry.standing == ReferenceStanding::Perhaps)
            offer(ReferenceChoice::NextState, tr("One work: this becomes its next state"));
        else if (entry.standing != ReferenceStanding::Known)
            offer(ReferenceChoice::Update, tr("Fill in what the book does not know"));
    }
    if (entry.standing != ReferenceStanding::Known && entry.standing != ReferenceStanding::Changed)
        offer(ReferenceChoice::Add, entry.known ? tr("Two works: bring it in as new") : tr("Bring it in"));
    offer(ReferenceChoice::Leave, tr("Leave it out"));
    return can;
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
