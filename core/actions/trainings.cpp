#include "core/actions/trainings.h"

#include "core/actions/removal.h"

namespace mb::actions::trainings {

namespace {
QStringList whose(const Reader& reader, PersonId person) { return {fullName(reader.get(person))}; }
}  // namespace

TrainingPeriodId add(Workspace& workspace, const TrainingPeriod& wanted) {
    throwFirst(validate(wanted));
    TrainingPeriod period = wanted;
    workspace.perform({StepKind::TrainingAdded, whose(workspace.reader(), wanted.personId)},
                      [&](Writer& writer) { writer.insert(period); });
    return period.id;
}

void change(Workspace& workspace, const TrainingPeriod& period, const QString& burst) {
    throwFirst(validate(period));
    workspace.perform({StepKind::TrainingChanged, whose(workspace.reader(), period.personId), burst},
                      [&](Writer& writer) { writer.update(period); });
}

void remove(Workspace& workspace, TrainingPeriodId id) {
    const Reader reader = workspace.reader();
    workspace.perform({StepKind::TrainingRemoved, whose(reader, reader.get(id).personId)},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

void setSupport(Workspace& workspace, TrainingPeriodId id, const QList<TrainingSupport>& years, const QString& burst) {
    const Reader reader = workspace.reader();
    for (const TrainingSupport& year : years) throwFirst(validate(year));
    workspace.perform({StepKind::TrainingChanged, whose(reader, reader.get(id).personId), burst}, [&](Writer& writer) {
        const auto known = writer.select<TrainingSupport>().where(&TrainingSupport::periodId, id).list();
        for (qsizetype i = 0; i < years.size(); ++i) {
            TrainingSupport year = i < known.size() ? known[i] : TrainingSupport();
            year.periodId = id;
            year.year = years[i].year;
            year.type = years[i].type;
            year.source = years[i].source;
            if (i < known.size()) writer.update(year);
            else writer.insert(year);
        }
        for (qsizetype i = years.size(); i < known.size(); ++i) removeWithParts(writer, known[i].id);
    });
}

void setNameForms(Workspace& workspace, PersonId id, const QStringList& written, const QString& burst) {
    const Reader reader = workspace.reader();
    QList<NameForm> known;
    QStringList present;
    for (const NameForm& form : reader.select<NameForm>().where(&NameForm::personId, id).list()) {
        if (form.onlyForMatching) continue;
        known << form;
        present << form.written;
    }
    if (present == written) return;
    workspace.perform({StepKind::NameFormsSet, whose(reader, id), burst}, [&](Writer& writer) {
        for (qsizetype i = 0; i < written.size(); ++i) {
            NameForm form = i < known.size() ? known[i] : NameForm();
            form.personId = id;
            form.written = written[i].trimmed();
            throwFirst(validate(form));
            if (i < known.size()) writer.update(form);
            else writer.insert(form);
        }
        for (qsizetype i = written.size(); i < known.size(); ++i) removeWithParts(writer, known[i].id);
    });
}

}  // namespace mb::actions::trainings
