#include "core/documents/comparison.h"

#include "core/documents/clauses.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

// A template's sentence with labels in place of answers.
QString outline(const Prose& prose, const Template& form, const Answers& answers) {
    QString text;
    for (const ProsePart& part : prose) {
        if (part.kind == ProsePart::Literal) text += part.text;
        else if (part.kind == ProsePart::Optional) text += outline(part.parts, form, answers);
        else if (const TemplateField* field = form.find(part.text)) text += u'‹' + answers.label(field->label) + u'›';
        else text += answers.label({part});
    }
    return text;
}

class Comparer {
public:
    Comparer(const AgreementContent& before, const AgreementContent& after)
        : m_before(before),
          m_after(after),
          m_oldForm(templateFrom(before.templateBody)),
          m_newForm(templateFrom(after.templateBody)),
          m_old(m_oldForm, before),
          m_new(m_newForm, after) {}

    QList<ClauseChange> run() {
        m_section = m_newForm.title;
        addWording(Text::of(u"comparison.title"_s), m_oldForm.title, m_newForm.title);
        for (const Section& section : m_newForm.sections) compareSections(sectionOf(m_oldForm, section.key), &section);
        for (const Section& section : m_oldForm.sections)
            if (!sectionOf(m_newForm, section.key)) compareSections(&section, nullptr);
        m_section = m_newForm.title;
        addWording(Text::of(u"comparison.closing"_s), m_oldForm.closing, m_newForm.closing);
        return m_changes;
    }

private:
    static const Section* sectionOf(const Template& form, const QString& key) {
        for (const Section& section : form.sections)
            if (section.key == key) return &section;
        return nullptr;
    }

    void add(const Text& label, const Cell& before, const Cell& after, bool wording = false) {
        if (before.text == after.text) return;
        const auto kind = before.isEmpty()  ? ClauseChange::Added
                          : after.isEmpty() ? ClauseChange::Removed
                                            : ClauseChange::Changed;
        m_changes << ClauseChange{kind, m_section, label, before, after, wording};
    }
    void addWording(const Text& label, const QString& before, const QString& after) {
        add(label, Text::verbatim(before), Text::verbatim(after), true);
    }

    void compareSections(const Section* before, const Section* after) {
        m_section = after ? after->title : before->title;
        if (before && after) addWording(Text::of(u"comparison.section"_s), before->title, after->title);
        if (after)
            for (const TemplateField& field : after->fields) compareFields(m_oldForm.find(field.path), &field);
        if (before)
            for (const TemplateField& field : before->fields)
                if (!m_newForm.find(field.path)) compareFields(&field, nullptr);
        compareSentences(before, after);
    }

    void compareFields(const TemplateField* before, const TemplateField* after) {
        const TemplateField& field = after ? *after : *before;
        if (field.hidden) return;
        if (before && after) {
            const QString was = outline(before->label, m_oldForm, m_old), is = outline(after->label, m_newForm, m_new);
            addWording(Text::of(u"comparison.label"_s), was, is);
        }
        if (field.kind == FieldKind::Parties) return compareParties();
        if (field.kind == FieldKind::Table && (!before || !after || before->kind == after->kind))
            return compareRows(field, before ? m_old.value(*before).toArray() : QJsonArray(),
                               after ? m_new.value(*after).toArray() : QJsonArray());
        QList<Party> parties = m_after.parties;
        for (const Party& party : m_before.parties)
            if (!partyOf(m_after, party.participantId)) parties << party;
        for (const Clause& clause : clausesOf(field, parties)) {
            const Answers& names = partyOf(m_after, clause.party) || clause.party.isEmpty() ? m_new : m_old;
            add(Text::verbatim(labelOf(clause, names)),
                before ? cellOf(*before, clause.in(m_old.value(*before)), m_old) : Cell(),
                after ? cellOf(*after, clause.in(m_new.value(*after)), m_new) : Cell());
        }
    }

    static Cell cellOf(const TemplateField& field, const QJsonValue& value, const Answers& answers) {
        return {wordsOf(field, value, answers), valueOf(field.kind, value)};
    }
    static Cell cellOf(const Column& column, const QJsonValue& value, const Answers& answers) {
        return {textOf(answers.shortForm(column, value)), valueOf(column.kind, value)};
    }

    static const Party* partyOf(const AgreementContent& content, const QString& identity) {
        for (const Party& party : content.parties)
            if (party.participantId == identity) return &party;
        return nullptr;
    }

    static Text wordsOfParty(const Party* party) {
        if (!party) return {};
        QStringList words;
        for (const QString& word :
             {party->printName, party->title, party->department, party->institution, party->email, party->phone})
            if (!word.trimmed().isEmpty()) words << word.trimmed();
        return Text::verbatim(words.join(u" · "_s));
    }

    void compareParties() {
        for (const Party& party : m_after.parties)
            add(Text::verbatim(party.name), wordsOfParty(partyOf(m_before, party.participantId)), wordsOfParty(&party));
        for (const Party& party : m_before.parties)
            if (!partyOf(m_after, party.participantId)) add(Text::verbatim(party.name), wordsOfParty(&party), {});
    }

    // Two rows are compared if their first columns are equal: two goals, if they have the same title.
    void compareRows(const TemplateField& field, const QJsonArray& before, const QJsonArray& after) {
        const QString key = field.columns.isEmpty() ? QString() : field.columns.first().key;
        const Text label = Text::verbatim(m_new.label(field.label));
        const auto words = [&](const QJsonValue& row, const Answers& answers) {
            return wordsOf(field, QJsonArray{row}, answers);
        };
        QList<QJsonValue> gone(before.begin(), before.end());
        for (const QJsonValue& row : after) {
            if (isEmptyAnswer(row)) continue;
            const auto known =
                std::find_if(gone.begin(), gone.end(), [&](const QJsonValue& one) { return one[key] == row[key]; });
            if (known == gone.end()) {
                add(label, {}, words(row, m_new));
                continue;
            }
            compareCells(field, *known, row, words(QJsonObject{{key, row[key]}}, m_new));
            gone.erase(known);
        }
        for (const QJsonValue& row : std::as_const(gone))
            if (!isEmptyAnswer(row)) add(label, words(row, m_old), {});
    }

    void compareCells(const TemplateField& field, const QJsonValue& before, const QJsonValue& after, const Text& name) {
        for (const Column& column : field.columns)
            add(Text::of(u"comparison.cell"_s, {arg::words(name.words), arg::words(m_new.label(column.label))}),
                cellOf(column, before[column.key], m_old), cellOf(column, after[column.key], m_new));
    }

    QStringList sentencesOf(const Section* section, const Template& form, const Answers& answers) const {
        QStringList sentences;
        if (!section) return sentences;
        for (const PaperItem& item : section->paper) {
            if (item.kind == PaperItem::Sentence) sentences << outline(item.prose, form, answers);
            if (item.kind == PaperItem::Words) sentences << item.words;
        }
        return sentences;
    }

    // Pairs the sentences that only one of the two templates has, in their order.
    void compareSentences(const Section* before, const Section* after) {
        QStringList gone = sentencesOf(before, m_oldForm, m_old), come = sentencesOf(after, m_newForm, m_new);
        const QStringList all = gone;
        gone.removeIf([&](const QString& sentence) { return come.contains(sentence); });
        come.removeIf([&](const QString& sentence) { return all.contains(sentence); });
        for (qsizetype i = 0; i < std::max(gone.size(), come.size()); ++i)
            addWording(Text::of(u"comparison.sentence"_s), gone.value(i), come.value(i));
    }

    const AgreementContent &m_before, &m_after;
    Template m_oldForm, m_newForm;
    Answers m_old, m_new;
    QString m_section;
    QList<ClauseChange> m_changes;
};

Text versionWords(const AgreementContent& content) {
    const QString number = QString::number(content.version);
    if (!content.agreedOn) return Text::of(u"comparison.version-draft"_s, {number});
    return Text::of(u"comparison.version"_s, {number, arg::shortDate(*content.agreedOn)});
}

}  // namespace

QList<ClauseChange> compare(const AgreementContent& before, const AgreementContent& after) {
    return Comparer(before, after).run();
}

Document comparison(const AgreementContent& before, const AgreementContent& after) {
    const Template form = templateFrom(after.templateBody);
    QStringList names;
    for (const Party& party : after.parties) names << party.printName;
    Document document;
    const QStringList numbers{QString::number(before.version), QString::number(after.version)};
    document.title = Text::of(u"comparison.heading"_s, numbers);
    document.id = u"%1/%2-%3"_s.arg(after.code, numbers[0], numbers[1]);
    document.language = form.language;
    document.footer = Text::of(u"comparison.footer"_s, QStringList{arg::words(after.code)} + numbers);
    document.blocks << Title{Text::verbatim(form.title), document.title,
                             textOf({Piece::list(Piece::And, names, false)})};
    const QList<ClauseChange> changes = compare(before, after);
    if (changes.isEmpty()) document.blocks << Paragraph{Text::of(u"comparison.nothing"_s)};
    Table table;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const ClauseChange& change = changes[i];
        if (i == 0 || changes[i - 1].section != change.section) {
            document.blocks << Heading{1, {}, Text::verbatim(change.section)};
            table = Table{
                {{Text::of(u"comparison.clause"_s), 2}, {versionWords(before), 3}, {versionWords(after), 3}}, {}, 0};
        }
        const Cell none = Text::of(u"comparison.none"_s);
        if (change.kind == ClauseChange::Changed) table.compared << table.rows.size();
        table.rows << QList<Cell>{change.label, change.before.isEmpty() ? none : change.before,
                                  change.after.isEmpty() ? none : change.after};
        if (i + 1 == changes.size() || changes[i + 1].section != change.section) document.blocks << table;
    }
    return document;
}

}  // namespace mb::documents
