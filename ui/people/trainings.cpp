#include "ui/people/trainings.h"

#include "core/actions/trainings.h"
#include "core/queries/people.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/outcomes.h"
#include "core/words/packets.h"
#include "ui/support/parsed_saver.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString trainingTime(const TrainingPeriod& period) {
    if (period.since && period.until)
        return TrainingRow::tr("%1 to %2").arg(words::longDate(*period.since), words::longDate(*period.until));
    if (period.since) return TrainingRow::tr("since %1").arg(words::longDate(*period.since));
    if (period.until) return TrainingRow::tr("until %1").arg(words::longDate(*period.until));
    return {};
}

// At which level somebody in this career stage usually trains.
TrainingLevel levelOf(const QString& stage) {
    if (stage == u"student") return TrainingLevel::Predoctoral;
    return stage == u"resident" || stage == u"fellow" || stage == u"postdoc" ? TrainingLevel::Postdoctoral
                                                                             : TrainingLevel::Other;
}

// "TG, TG, RA": the kinds of support in the order of the years.
QString supportLine(const QList<TrainingSupport>& years) {
    QStringList types;
    for (const TrainingSupport& year : supportIn(supportText(years)))
        types << (year.type.isEmpty() ? year.source : year.type);
    return types.join(u", ");
}

}  // namespace

QList<TrainingSupport> supportIn(const QString& written) {
    QList<TrainingSupport> years;
    const QStringList lines = written.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty()) continue;
        TrainingSupport year;
        year.year = int(i) + 1;
        year.type = line.section(u',', 0, 0).trimmed();
        year.source = line.section(u',', 1).trimmed();
        years << year;
    }
    return years;
}

QString supportText(QList<TrainingSupport> years) {
    std::stable_sort(years.begin(), years.end(),
                     [](const TrainingSupport& a, const TrainingSupport& b) { return a.year < b.year; });
    QStringList lines;
    for (const TrainingSupport& year : std::as_const(years)) {
        while (lines.size() < year.year - 1) lines << QString();
        lines << (year.source.isEmpty() ? year.type : QString(year.type + u", " + year.source));
    }
    return lines.join(u'\n');
}

TrainingRow::TrainingRow(const Context& context, TrainingPeriodId id, QWidget* parent)
    : FoldedRow(context, u"peopleTraining"_s, parent), m_id(id) {}

void TrainingRow::makeFields(FieldGrid& grid) {
    m_level = new KeyCombo(&grid);
    m_level->setObjectName(u"peopleTrainingLevelKeyCombo"_s);
    QList<std::pair<QString, QString>> levels;
    for (const QString& key : allKeys<TrainingLevel>())
        levels.append({key, words::levelLabel(*fromKey<TrainingLevel>(key))});
    m_level->setChoices(levels);
    grid.add(labelled(tr("Level"), m_level, {}, &grid));
    connect(m_level, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] {
            change([&](TrainingPeriod& period) { period.level = fromKey<TrainingLevel>(key).value_or(period.level); });
        });
    });
    const auto text = [&](const QString& label, const QString& name, QString TrainingPeriod::*member) {
        m_texts.append({saving(line(grid, label, name),
                               [this, member](const QString& typed, const QString& burst) {
                                   change([&](TrainingPeriod& period) { period.*member = typed; }, burst);
                               }),
                        member});
    };
    text(tr("Program"), u"Program"_s, &TrainingPeriod::program);
    text(tr("Institution"), u"Institution"_s, &TrainingPeriod::institution);
    text(tr("Research topic"), u"Topic"_s, &TrainingPeriod::topic);
    for (const auto& [field, label, name] :
         {std::tuple{&m_since, tr("From"), u"peopleTrainingSincePartialDateField"_s},
          std::tuple{&m_until, tr("To (empty: in training)"), u"peopleTrainingUntilPartialDateField"_s}}) {
        *field = new PartialDateField(m_context.today(), &grid);
        (*field)->setObjectName(name);
        grid.add(labelled(label, *field, {}, &grid));
        savesOnLeaving(*field, m_context, [this] { setDates(); });
    }
    m_wrong = new PlainLabel({}, "error", &grid);
    m_wrong->hide();
    grid.add(m_wrong, true);
    text(tr("Left because"), u"LeftBecause"_s, &TrainingPeriod::leftBecause);
    m_noPublications = new KeyCombo(&grid);
    m_noPublications->setObjectName(u"peopleTrainingNoPublicationsKeyCombo"_s);
    QList<std::pair<QString, QString>> reasons{{QString(), tr("not specified")}};
    for (const QString& key : allKeys<NoPublications>())
        reasons.append({key, words::noPublicationsLabel(*fromKey<NoPublications>(key))});
    m_noPublications->setChoices(reasons);
    m_noPublications->setMovesInList();
    grid.add(labelled(tr("If there are no publications, why"), m_noPublications, {}, &grid));
    connect(m_noPublications, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context,
                [&] { change([&](TrainingPeriod& period) { period.noPublications = fromKey<NoPublications>(key); }); });
    });
    auto* support = new GrowingEdit(2, 8, &grid);
    support->setObjectName(u"peopleTrainingSupportGrowingEdit"_s);
    support->setPlaceholderText(tr("TG, this grant"));
    grid.add(labelled(tr("Support, a year a line"), support,
                      tr("Kind and source, such as “TG, this grant” or “RA, R01 of the lab”. Leave a line empty for a "
                         "year you do not know."),
                      &grid),
             true);
    m_support = saving(support, [this](const QString& typed, const QString& burst) {
        actions::trainings::setSupport(m_context.workspace, m_id, supportIn(typed), burst);
    });
}

void TrainingRow::change(const std::function<void(TrainingPeriod&)>& edit, const QString& burst) {
    TrainingPeriod period = m_context.reader().get(m_id);
    edit(period);
    actions::trainings::change(m_context.workspace, period, burst);
}

void TrainingRow::setDates() {
    TrainingPeriod period = m_context.reader().get(m_id);
    period.since = m_since->date();
    period.until = m_until->date();
    const FieldErrors errors = validate(period);
    m_wrong->setText(errors.isEmpty() ? QString() : words::sentence(errors.first()));
    m_wrong->setVisible(!errors.isEmpty());
    if (errors.isEmpty()) actions::trainings::change(m_context.workspace, period);
}

void TrainingRow::removeRecord() { actions::trainings::remove(m_context.workspace, m_id); }

void TrainingRow::fillFields() {
    const Reader reader = m_context.reader();
    fill(reader.get(m_id), reader.select<TrainingSupport>().where(&TrainingSupport::periodId, m_id).list(), true);
}

void TrainingRow::fill(const TrainingPeriod& period, const QList<TrainingSupport>& years, bool byUndo) {
    QStringList title;
    for (const QString& part : {period.program, period.institution})
        if (!part.trimmed().isEmpty()) title << part.simplified();
    const QString text = title.join(u", ");
    QStringList about{words::levelLabel(period.level)};
    if (const QString time = trainingTime(period); !time.isEmpty()) about << time;
    if (const QString paid = supportLine(years); !paid.isEmpty()) about << tr("support: %1").arg(paid);
    setHead(text.isEmpty() ? tr("Training without a program") : text, about.join(u" · "));
    setNames(tr("Edit the training %1").arg(text), tr("Remove the training %1").arg(text),
             tr("Remove this period of training"));
    if (!hasFields()) return;
    m_level->setKey(keyOf(period.level));
    m_noPublications->setKey(period.noPublications ? keyOf(*period.noPublications) : QString());
    for (const auto& [saver, member] : std::as_const(m_texts)) saver->show(period.*member, byUndo);
    m_support->show(supportText(years), byUndo);
    if (byUndo) m_wrong->hide();
    if (m_wrong->isHidden()) {
        m_since->setDate(period.since, byUndo);
        m_until->setDate(period.until, byUndo);
    }
}

Trainings::Trainings(const Context& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_column(new QVBoxLayout(this)), m_rows(m_column) {
    m_add = new QLineEdit(this);
    m_add->setObjectName(u"peopleNewTrainingLineEdit"_s);
    m_add->setPlaceholderText(tr("Add training: program, institution"));
    m_add->setAccessibleName(tr("New period of training"));
    m_add->setAccessibleDescription(tr("Program and institution, separated by a comma; Enter adds it."));
    makeRowsCard(*this, *m_column, m_add);
    m_rows.setRefuge(m_add);
    connect(m_add, &QLineEdit::returnPressed, this, &Trainings::add);
}

bool Trainings::flush() { return m_rows.flush(); }

void Trainings::setPerson(PersonId id) {
    if (id != m_person) {
        m_rows.clear();
        m_add->setText({});
    }
    m_person = id;
    reload(false);
}

void Trainings::reload(bool byUndo) {
    const Reader reader = m_context.reader();
    QList<TrainingPeriod> periods =
        reader.select<TrainingPeriod>().where(&TrainingPeriod::personId, m_person).newestIdFirst().list();
    std::stable_sort(periods.begin(), periods.end(),
                     [](const TrainingPeriod& a, const TrainingPeriod& b) { return b.since < a.since; });
    QList<TrainingPeriodId> ids;
    for (const TrainingPeriod& period : std::as_const(periods)) ids << period.id;
    QHash<TrainingPeriodId, QList<TrainingSupport>> years;
    for (const TrainingSupport& year : reader.select<TrainingSupport>().whereIn(&TrainingSupport::periodId, ids).list())
        years[year.periodId].append(year);
    m_rows.arrange(ids, [this](TrainingPeriodId id) { return new TrainingRow(m_context, id, this); });
    for (const TrainingPeriod& period : std::as_const(periods))
        m_rows.row(period.id)->fill(period, years.value(period.id), byUndo);
}

void Trainings::openPeriod(TrainingPeriodId id) {
    if (TrainingRow* row = m_rows.row(id)) row->open();
}

void Trainings::add() {
    const QString typed = m_add->text().trimmed();
    if (!m_person || typed.isEmpty()) return;
    TrainingPeriod period;
    period.personId = m_person;
    period.program = typed.section(u',', 0, 0).trimmed();
    period.institution = typed.section(u',', 1).trimmed();
    const auto position = positionOn(queries::personCard(m_context.reader(), m_person).positions, m_context.today());
    period.level = levelOf(position ? position->stage : QString());
    if (guarded(m_context, [&] { actions::trainings::add(m_context.workspace, period); })) m_add->setText({});
}

}  // namespace mb::ui
