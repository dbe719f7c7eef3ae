#include "tests/support/agreements.h"

namespace mb::test {

QList<documents::Party> partiesIn(const QJsonArray& array) {
    QList<documents::Party> parties;
    for (const QJsonValue& json : array) {
        const auto text = [&](const char* key) { return json[QLatin1String(key)].toString(); };
        documents::Party party;
        party.participantId = text("id");
        party.name = text("given") + u' ' + text("family");
        party.degrees = json[QLatin1String("degrees")].toVariant().toStringList();
        party.printName = (QStringList{party.name} + party.degrees).join(QStringLiteral(", "));
        party.shortName = text("given").section(u' ', 0, 0);
        party.side = fromKey<Side>(text("side")).value_or(Side::Mentee);
        party.lead = json[QLatin1String("lead")].toBool();
        party.functions = json[QLatin1String("functions")].toVariant().toStringList();
        party.title = text("title");
        party.department = text("department");
        party.institution = text("institution");
        party.email = text("email");
        party.phone = text("phone");
        parties << party;
    }
    documents::distinctShortNames(parties);
    return parties;
}

documents::AgreementContent agreed(documents::AgreementContent content) {
    content.code = QStringLiteral("OC-7F3A");
    content.agreedOn = QDate(2026, 11, 27);
    content.terms = documents::usedTerms(content, documents::shippedTerms());
    content.state = AgreementState::Agreed;
    content.fingerprint = documents::fingerprintOf(documents::snapshotOf(content));
    return content;
}

documents::AgreementContent longContent(const QString& variant) {
    QFile file(QStringLiteral(MENTORBOOK_SOURCE_DIR "/tests/data/agreements/") + variant + QStringLiteral(".json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const documents::Template form = documents::shippedTemplate(json[QLatin1String("template")].toString());
    documents::AgreementContent content;
    content.templateBody = form.body;
    content.parties = partiesIn(json[QLatin1String("parties")].toArray());
    content.answers = json[QLatin1String("answers")].toObject();
    const QJsonObject bound = json[QLatin1String("bound")].toObject();
    for (const documents::TemplateField* field : form.boundFields())
        if (const QJsonValue value = bound[field->bound]; !value.isUndefined())
            content.answers.insert(
                field->path,
                value.isBool() ? QJsonValue(value.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : value);
    content.goals = json[QLatin1String("goals")].toArray();
    return agreed(content);
}

QJsonValue shortCell(const documents::Column& column, const documents::Terms& terms) {
    switch (column.kind) {
        case documents::FieldKind::Date:
            return QStringLiteral("2027-03-01");
        case documents::FieldKind::Number:
            return 2;
        case documents::FieldKind::Choice:
            return documents::optionsOf(column, terms).first().key;
        default:
            return QStringLiteral("One line");
    }
}

QJsonValue shortAnswer(const documents::TemplateField& field, const documents::Terms& terms) {
    switch (field.kind) {
        case documents::FieldKind::Text:
            return QStringLiteral("One line.");
        case documents::FieldKind::Date:
            return QStringLiteral("2027-03-01");
        case documents::FieldKind::Number:
            return 3;
        case documents::FieldKind::Choice:
            return documents::optionsOf(field, terms).first().key;
        case documents::FieldKind::Checklist:
            return QJsonArray{documents::optionsOf(field, terms).first().key};
        default:
            break;
    }
    QJsonArray rows;
    for (qsizetype i = 0; i < std::max<qsizetype>(1, field.rows.size()); ++i) {
        QJsonObject row;
        for (const documents::Column& column : field.columns) row.insert(column.key, shortCell(column, terms));
        if (!field.rows.isEmpty()) row.insert(field.columns.first().key, field.rows[i].key);
        rows << row;
    }
    return rows;
}

documents::AgreementContent shortContent(const QString& variant) {
    documents::AgreementContent content = longContent(variant);
    const documents::Template form = documents::shippedTemplate(variant);
    const documents::Terms terms = documents::shippedTerms();
    int number = 0;
    for (documents::Party& party : content.parties) {
        party.name = party.printName = party.shortName = QStringLiteral("Ann") + QChar(u'a' + number++);
        party.degrees.clear();
        party.title = QStringLiteral("Professor");
        party.department = party.institution = party.phone = QString();
        party.email = QStringLiteral("a@example.org");
    }
    for (const documents::Section& section : form.sections) {
        for (const documents::TemplateField& field : section.fields) {
            if (field.bound == u"goals") content.goals = shortAnswer(field, terms).toArray();
            if (!field.bound.isEmpty() && !field.bound.startsWith(u"mentorship.")) continue;
            if (field.bound == u"mentorship.kind") continue;
            QJsonValue answer = shortAnswer(field, terms);
            if (field.perParty) {
                QJsonObject byParty;
                for (const documents::Party& party : content.parties) byParty.insert(party.participantId, answer);
                answer = byParty;
            }
            content.answers.insert(field.path, answer);
        }
    }
    return agreed(content);
}

}  // namespace mb::test
