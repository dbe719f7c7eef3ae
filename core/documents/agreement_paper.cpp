// The filled paper: sentences and tables, section by section. What no sentence says stands below as label and value, so
// nothing that was agreed can be missing from the page.
#include "core/documents/agreement_answers.h"
#include "core/documents/agreement_tables.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

class PaperWriter {
public:
    PaperWriter(const Template& form, const AgreementContent& content) : m_form(form), m_answers(form, content) {
        // The first round only finds out which answers are said by some sentence, which may stand in a later section.
        for (const Section& section : m_form.sections) blocksOf(section);
        m_said = m_mentioned;
    }

    QList<Block> sections() {
        QList<Block> blocks;
        int number = 0;
        for (const Section& section : m_form.sections) {
            const QList<Block> body = blocksOf(section) + leftovers(section);
            if (body.isEmpty()) continue;
            blocks << Heading{1, QString::number(++number), Text::verbatim(section.title)};
            blocks += body;
        }
        return blocks;
    }

private:
    QList<Block> blocksOf(const Section& section) {
        QList<Block> blocks;
        Pieces paragraph;
        const auto flush = [&] {
            if (!paragraph.isEmpty()) blocks << Paragraph{textOf(std::exchange(paragraph, {}))};
        };
        for (const PaperItem& item : section.paper) {
            if (item.kind != PaperItem::Sentence) flush();
            if (item.kind == PaperItem::Words) blocks << Paragraph{Text::verbatim(item.words)};
            if (item.kind == PaperItem::FieldsOf) addFields(blocks, item.fields);
            if (item.kind == PaperItem::TableOf) addTable(blocks, *m_form.find(item.fields.first()), item.heading);
            if (item.kind != PaperItem::Sentence) continue;
            if (const TemplateField* own = ownParagraph(item.prose)) {
                flush();
                addOwnWords(blocks, *own);
                continue;
            }
            for (Pieces& sentence : sentences(item.prose)) {
                capitalise(sentence);
                if (!paragraph.isEmpty()) paragraph << Piece::literal(u" "_s);
                paragraph << sentence;
            }
        }
        flush();
        return blocks;
    }

    // "{purpose}" alone: what somebody wrote, as a paragraph of its own.
    const TemplateField* ownParagraph(const Prose& prose) const {
        if (prose.size() != 1 || prose.first().kind != ProsePart::Placeholder) return nullptr;
        const TemplateField* field = m_form.find(prose.first().text);
        return field && field->kind == FieldKind::Text && !field->perParty ? field : nullptr;
    }

    void addOwnWords(QList<Block>& blocks, const TemplateField& field) {
        if (!m_answers.answered(field)) return;
        m_mentioned.insert(field.path);
        blocks << Paragraph{Text::verbatim(m_answers.value(field).toString().trimmed())};
    }

    void note(const QSet<QString>& names) {
        for (const QString& name : names)
            if (const TemplateField* field = m_form.find(name)) m_mentioned.insert(field->path);
    }

    // The sentence as it prints. If it holds a field that each party answers, it prints once for each different answer.
    QList<Pieces> sentences(const Prose& prose) {
        const TemplateField* perParty = nullptr;
        for (const QString& name : placeholdersOf(prose)) {
            const TemplateField* field = m_form.find(name);
            if (field && field->perParty) perParty = field;
        }
        QList<Pieces> result;
        if (!perParty) {
            addSentence(result, prose, nullptr, {});
            return result;
        }
        QList<Party> waiting = m_answers.partiesOf(*perParty);
        while (!waiting.isEmpty()) {
            const Party first = waiting.first();
            const QJsonValue answer = m_answers.valueOf(*perParty, first);
            QStringList names;
            erase_if(waiting, [&](const Party& party) {
                if (m_answers.valueOf(*perParty, party) != answer) return false;
                names << party.shortName;
                return true;
            });
            if (!isEmptyAnswer(answer)) addSentence(result, prose, &first, nameOf(names));
        }
        return result;
    }

    Pieces nameOf(const QStringList& names) const {
        if (names.size() == 1) return {Piece::user(names.first())};
        if (names.size() == m_answers.parties().size() && !m_form.everyone.isEmpty())
            return {Piece::literal(m_form.everyone)};
        return {Piece::list(Piece::And, names, false)};
    }

    void addSentence(QList<Pieces>& result, const Prose& prose, const Party* party, const Pieces& partyName) {
        QSet<QString> used;
        const auto pieces = compose(
            prose,
            [&](const QString& name, const QString& filter) {
                return m_answers.lookup(name, filter, party, partyName);
            },
            &used);
        note(used);
        if (pieces && !pieces->isEmpty()) result << *pieces;
    }

    Fields::Pair pairOf(const TemplateField& field, const QJsonValue& value, const QString& whose = {}) const {
        return {Text::verbatim(m_answers.labelFor(field, whose)), textOf(m_answers.shortForm(field, value)), 0};
    }

    void addPairs(Fields& fields, const TemplateField& field) {
        m_mentioned.insert(field.path);
        if (!field.perParty) {
            fields.pairs << pairOf(field, m_answers.value(field));
            return;
        }
        for (const Party& party : m_answers.partiesOf(field))
            if (!isEmptyAnswer(m_answers.valueOf(field, party)))
                fields.pairs << pairOf(field, m_answers.valueOf(field, party), party.shortName);
    }

    void addFields(QList<Block>& blocks, const QStringList& paths) {
        Fields fields;
        for (const QString& path : paths)
            if (const TemplateField* field = m_form.find(path); field && m_answers.answered(*field))
                addPairs(fields, *field);
        if (!fields.pairs.isEmpty()) blocks << fields;
    }

    void addTable(QList<Block>& blocks, const TemplateField& field, bool heading) {
        m_mentioned.insert(field.path);
        if (field.hidden) return;
        for (const Column& column : field.columns)
            if (field.kind == FieldKind::Parties && column.key == u"functions"_s)
                if (const TemplateField* functions = m_form.boundTo(u"participant.functions"_s))
                    m_mentioned.insert(functions->path);
        const auto table =
            field.kind == FieldKind::Parties ? partiesTable(field, m_answers) : filledTable(field, m_answers);
        if (table.rows.isEmpty()) return;
        if (heading) blocks << Heading{2, {}, Text::verbatim(m_answers.label(field.label))};
        blocks << table;
    }

    QList<Block> leftovers(const Section& section) {
        QList<Block> blocks;
        Fields fields;
        for (const TemplateField& field : section.fields) {
            if (field.hidden || m_said.contains(field.path)) continue;
            if (!m_answers.answered(field) || !m_answers.applies(field)) continue;
            if (field.kind == FieldKind::Table || field.kind == FieldKind::Parties) addTable(blocks, field, true);
            else addPairs(fields, field);
        }
        if (!fields.pairs.isEmpty()) blocks.prepend(fields);
        return blocks;
    }

    const Template& m_form;
    Answers m_answers;
    QSet<QString> m_mentioned;
    QSet<QString> m_said;
};

QJsonValue boundValue(const Template& form, const AgreementContent& content, const QString& binding) {
    const TemplateField* field = form.boundTo(binding);
    return field ? content.answers.value(field->path) : QJsonValue();
}

PartialDate boundDate(const Template& form, const AgreementContent& content, const QString& binding) {
    return PartialDate::fromText(boundValue(form, content, binding).toString());
}

PartialDate endOfTerm(const Template& form, const AgreementContent& content, PartialDate start) {
    // If the form does not ask how the term ends, the only possible end is a date.
    const auto rule = form.boundTo(u"mentorship.end_rule"_s)
                          ? fromKey<EndRule>(boundValue(form, content, u"mentorship.end_rule"_s).toString())
                          : std::optional(EndRule::Date);
    const int months = boundValue(form, content, u"mentorship.months"_s).toInt();
    if (rule == EndRule::Date) return boundDate(form, content, u"mentorship.ends_on"_s);
    if (rule == EndRule::Months && months > 0 && start.isValid())
        return start.likewise(start.earliest().addMonths(months).addDays(-1));
    return {};
}

Text subtitleOf(const Template& form, const AgreementContent& content) {
    const Piece dot = Piece::literal(u" · "_s);
    Pieces pieces{Piece::literal(form.label)};
    const TermDays term = termOf(content);
    if (term.start.isValid() && term.end.isValid())
        pieces << dot << Piece::phrase(u"agreement.term"_s, {arg::date(term.start), arg::date(term.end)});
    else if (term.start.isValid()) pieces << dot << Piece::phrase(u"agreement.term-from"_s, {arg::date(term.start)});
    const QString version = QString::number(content.version);
    if (content.replacesSignedOn)
        pieces << dot
               << Piece::phrase(u"agreement.version-replaces"_s, {version, arg::date(*content.replacesSignedOn)});
    else pieces << dot << Piece::phrase(u"agreement.version"_s, {version});
    return textOf(pieces);
}

}  // namespace

Text titleOf(const Template& form, const QList<Party>& parties) {
    // A very long name may part, but not from its degrees.
    const auto heldTogether = [](QString name) {
        constexpr qsizetype mostOnALine = 30;
        return name.size() > mostOnALine ? name.replace(u", "_s, u",\u00a0"_s) : name.replace(u' ', u'\u00a0');
    };
    QStringList names, mentees, called;
    for (const Party& party : parties) {
        names << heldTogether(party.printName);
        called << party.shortName;
        if (party.side == Side::Mentee) mentees << names.last();
    }
    if (parties.size() < 3) return textOf({Piece::list(Piece::And, names, false)});
    if (mentees.isEmpty() || mentees.size() == parties.size())
        return Text::of(u"agreement.title-group"_s, {arg::words(form.label), arg::andList(called)});
    return Text::of(u"agreement.title-team"_s, {arg::andList(mentees)});
}

Signatures signaturesOf(const Template& form, const QList<Party>& parties, const QList<SignedLine>& signedLines) {
    Signatures block;
    for (const Party& party : parties) {
        Signatures::Line line;
        line.name = Text::verbatim(party.printName);
        line.role = Text::verbatim(roleWord(form.sideWords, party));
        for (const SignedLine& done : signedLines) {
            if (done.participantId != party.participantId) continue;
            if (!done.printedName.isEmpty()) line.name = Text::verbatim(done.printedName);
            if (!done.role.isEmpty()) line.role = Text::verbatim(done.role);
            line.method = Text::of(u"paper.signed-"_s + keyOf(done.method));
            if (done.method == SignatureMethod::Ink) line.elsewhere = Text::of(u"paper.ink-elsewhere"_s);
            if (done.method == SignatureMethod::Typed) line.signedAs = Text::verbatim(done.printedName);
            if (done.method == SignatureMethod::Drawn) line.drawing = done.drawing;
            if (done.signedOn) line.date = Text::of(u"text.joined"_s, {arg::date(*done.signedOn)});
        }
        block.lines << line;
    }
    return block;
}

TermDays termOf(const AgreementContent& content) {
    const Template form = templateFrom(content.templateBody);
    const PartialDate start = boundDate(form, content, u"mentorship.starts_on"_s);
    return {start, endOfTerm(form, content, start)};
}

Text footerOf(const AgreementContent& content) {
    const QString version = QString::number(content.version);
    if (content.fingerprint.isEmpty())
        return Text::of(u"agreement.footer-draft"_s, {arg::words(content.code), version});
    return Text::of(u"agreement.footer"_s, {arg::words(content.code), version, shortFingerprint(content.fingerprint)});
}

Document agreement(const AgreementContent& content) {
    const Template form = templateFrom(content.templateBody);
    QStringList names;
    for (const Party& party : content.parties) names << party.printName;
    Document document;
    document.title = textOf({Piece::literal(form.title + u": "_s), Piece::list(Piece::And, names, false)});
    document.id = u"%1/%2"_s.arg(content.code).arg(content.version);
    document.language = form.language;
    document.footer = footerOf(content);
    document.draft = content.fingerprint.isEmpty();
    document.compact = document.compactIfLong = form.compact;
    document.blocks << Title{Text::verbatim(form.title), titleOf(form, content.parties), subtitleOf(form, content)};
    document.blocks += PaperWriter(form, content).sections();
    if (!form.closing.isEmpty()) document.blocks << Paragraph{Text::verbatim(form.closing), true};
    document.blocks << signaturesOf(form, content.parties, content.signatures);
    return document;
}

}  // namespace mb::documents
