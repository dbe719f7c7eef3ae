// The sample agreement and a progress report, as the book would hand them to core/documents.
#pragma once

#include "core/documents/agreement.h"
#include "core/documents/progress.h"

#include <QFile>
#include <QJsonDocument>

namespace mb::documents::test {

inline QJsonObject contentFile(const QString& name) {
    QFile file(QStringLiteral(":/mentorbook/content/en/") + name);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

inline Party sampleParty(const QJsonObject& json) {
    const auto text = [&](const char* key) { return json[QLatin1String(key)].toString(); };
    Party party;
    party.participantId = text("side");
    party.name = text("given") + u' ' + text("family");
    party.degrees = json[QLatin1String("degrees")].toVariant().toStringList();
    party.printName = (QStringList{party.name} + party.degrees).join(QStringLiteral(", "));
    party.shortName = text("given");
    party.side = fromKey<Side>(text("side")).value_or(Side::Mentee);
    party.functions = json[QLatin1String("functions")].toVariant().toStringList();
    party.title = text("title");
    party.department = text("department");
    party.institution = text("institution");
    party.email = text("email");
    party.phone = text("phone");
    return party;
}

// resources/content/en/sample-agreement.json with its bound values put under the fields they belong to.
inline AgreementContent sampleContent() {
    const QJsonObject sample = contentFile(QStringLiteral("sample-agreement.json"));
    const Template form = shippedTemplate(QStringLiteral("one-to-one"));
    AgreementContent content;
    content.templateBody = form.body;
    content.code = sample[QLatin1String("code")].toString();
    content.version = sample[QLatin1String("version")].toInt();
    content.replacesSignedOn = QDate::fromString(sample[QLatin1String("replaces_signed_on")].toString(), Qt::ISODate);
    for (const QJsonValue& party : sample[QLatin1String("parties")].toArray())
        content.parties << sampleParty(party.toObject());
    content.answers = sample[QLatin1String("answers")].toObject();
    const QJsonObject bound = sample[QLatin1String("bound")].toObject();
    for (const TemplateField* field : form.boundFields())
        if (bound.contains(field->bound)) content.answers.insert(field->path, bound[field->bound]);
    content.goals = sample[QLatin1String("goals")].toArray();
    content.terms = shippedTerms();
    content.terms = usedTerms(content, content.terms);
    return content;
}

// Two names and a purpose: the least that somebody may print.
inline AgreementContent minimalContent() {
    AgreementContent content = sampleContent();
    content.version = 1;
    content.replacesSignedOn.reset();
    content.goals = {};
    for (Party& party : content.parties) {
        party.functions.clear();
        party.title.clear();
        party.department.clear();
        party.institution.clear();
        party.email.clear();
        party.phone.clear();
    }
    content.answers = {{QStringLiteral("purpose.purpose"), QStringLiteral("Find the way into teaching.")},
                       {QStringLiteral("meetings.frequency"), QStringLiteral("quarterly")}};
    content.terms = usedTerms(content, shippedTerms());
    return content;
}

inline ProgressReport longReport() {
    ProgressReport r;
    r.name = QStringLiteral("Maya Okafor, MD");
    r.position = QStringLiteral("Assistant professor, Emergency Medicine, Riverside Medical School");
    r.from = QDate(2025, 7, 1);
    r.asOf = QDate(2026, 11, 22);
    r.team = {{QStringLiteral("Lin Chen, PhD"),
               {QStringLiteral("Research"), QStringLiteral("Promotion and tenure")},
               QDate(2024, 9, 3),
               std::nullopt,
               QDate(2026, 11, 4)},
              {QStringLiteral("Leila Haddad, MD"),
               {QStringLiteral("Clinical")},
               QDate(2025, 1, 15),
               QDate(2026, 6, 30),
               std::nullopt}};
    r.agreements = {{QStringLiteral("Lin Chen, PhD"), 1, QDate(2025, 8, 30), QDate(2025, 9, 3), QDate(2026, 11, 30)}};
    r.years = {{QStringLiteral("2026–27"), {}, 4, 2, 150, 1}, {QStringLiteral("2025–26"), {}, 11, 6, 480, 0}};
    ProgressReport::GoalLine goal;
    goal.title = QStringLiteral("K23 resubmission");
    goal.status = GoalStatus::AtRisk;
    goal.measure = QStringLiteral("Submitted application");
    goal.targetOn = QDate(2027, 3, 12);
    goal.stepsDone = 2;
    goal.stepsTotal = 5;
    goal.updatedOn = QDate(2026, 11, 4);
    goal.update = QStringLiteral("Aims agreed; sample size still open.");
    goal.evidence = QStringLiteral("Summary statement, score 38");
    r.domains = {{QStringLiteral("Funding"), {goal}}};
    r.milestones = {{QStringLiteral("Third-year review"), {}, QDate(2026, 5, 1), true},
                    {QStringLiteral("Dossier to the department"), {}, QDate(2028, 9, 1), false}};
    r.next = {{QStringLiteral("Send the aims page"), {}, QDate(2026, 11, 16), false}};
    return r;
}

}  // namespace mb::documents::test
