#include "core/documents/comparison.h"
#include "core/words/speaking.h"
#include "ui/print/estimates.h"
#include "ui/print/heading_levels.h"
#include "ui/print/rich_document.h"
#include "ui/print/rich_words.h"
#include "ui/print/style.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

using documents::Text;

constexpr char16_t kSheet[] =
    uR"(
:root { color-scheme: light; --text: #20242a; --muted: #6a6f76; --accent: #2b6a66; --line: #cfcdc8; --strong: #8a8e94; }
body { margin: 0; background: #fff; color: var(--text); font: 1.05rem/1.45 "Liberation Serif", "Times New Roman", serif; }
main { max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-weight: normal; font-size: 2.2rem; line-height: 1.2; margin: .2rem 0; white-space: pre-wrap; }
h2, h3, h4, .kicker, .label, dt, th, .under, footer { font-family: Inter, "Helvetica Neue", Arial, sans-serif; }
h2 { font-size: .95rem; margin: 1.8rem 0 .3rem; } h3, h4 { font-size: .88rem; font-weight: 500; margin: 1.3rem 0 .3rem; }
.number { color: var(--accent); margin-right: .7em; }
.kicker { color: var(--accent); font-size: .8rem; font-weight: 600; letter-spacing: .085em; text-transform: uppercase; margin: 0; }
.subtitle, .remark { color: var(--muted); font-style: italic; } .subtitle { margin: 0 0 1.6rem; }
p { margin: 0 0 .6rem; } p, td, dd { white-space: pre-wrap; overflow-wrap: anywhere; }
.label, dt { color: var(--muted); font-size: .8rem; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .3rem 1.2rem; margin: .3rem 0 .9rem; }
dl.two { grid-template-columns: max-content 1fr max-content 1fr; } dd { margin: 0; } dt { padding-top: .2rem; }
.write { border-bottom: 1px solid var(--strong); height: 1.6rem; }
.choices { list-style: none; margin: .2rem 0 .9rem; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; }
.figures { table-layout: fixed; } .figures td { line-height: 1.3; } .figure { color: var(--accent); font-size: 1.9em; line-height: 1.3; }
.entries { list-style: none; margin: .3rem 0 .9rem; padding: 0; border-top: 1px solid var(--strong); }
.entries li { display: flex; gap: .7rem; border-bottom: 1px solid var(--line); padding: .3rem 0 .35rem; white-space: pre-wrap; overflow-wrap: anywhere; break-inside: avoid; }
.entries .number { min-width: 1.2em; margin: 0; font: 600 .8rem/1.9 Inter, "Helvetica Neue", Arial, sans-serif; }
.remark b, .remark u { color: var(--text); font-style: normal; }
table { border-collapse: collapse; width: 100%; margin: .3rem 0 .9rem; }
th { color: var(--muted); font-size: .75rem; text-align: start; padding: 0 1rem .2rem 0; border-bottom: 1px solid var(--strong); }
td { vertical-align: top; padding: .35rem 1rem .4rem 0; border-bottom: 1px solid var(--line); height: 1.4rem; }
.detail { color: var(--muted); font-size: .92em; }
del { color: var(--muted); } ins { color: var(--accent); }
th:last-child, td:last-child { padding-right: 0; } .end { text-align: end; }
.signatures { list-style: none; padding: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem 2.2rem; margin-top: 2.5rem; break-inside: avoid; }
.over { display: flex; justify-content: space-between; align-items: end; min-height: 3rem; border-bottom: 1px solid var(--text); }
.signed { font-style: italic; font-size: 1.4rem; }
.under { display: flex; justify-content: space-between; gap: 1rem; color: var(--muted); font-size: .8rem; padding-top: .25rem; }
footer { color: var(--muted); font-size: .75rem; border-top: 1px solid var(--line); margin-top: 3.5rem; padding-top: .4rem; }
.points { list-style: none; margin: 0 0 .6rem; padding: 0; } .points li { display: flex; gap: .6em; white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote { margin: 0 0 .6rem; padding-inline-start: .9rem; border-inline-start: 2px solid var(--line); }
code { font: .88em "Liberation Mono", "Courier New", monospace; }
h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } .break { break-before: page; }
@media print { main { max-width: none; margin: 0; padding: 0; } }
)";

QString escaped(const Text& text) { return richWords(text).toHtmlEscaped(); }

QString inside(const QList<documents::Run>& line) {
    QString html;
    for (const documents::Run& run : line) {
        if (run.strong) html += u"<b>"_s;
        if (run.underlined) html += u"<u>"_s;
        if (run.emphasis) html += u"<i>"_s;
        if (run.code) html += u"<code>"_s;
        html += run.words.toHtmlEscaped();
        if (run.code) html += u"</code>"_s;
        if (run.emphasis) html += u"</i>"_s;
        if (run.underlined) html += u"</u>"_s;
        if (run.strong) html += u"</b>"_s;
    }
    return html;
}

QString inside(const QList<QList<documents::Run>>& lines) {
    QStringList html;
    for (const QList<documents::Run>& line : lines) html << inside(line);
    return html.join(u'\n');
}

QString inside(const Text& text) { return text.marks.isEmpty() ? escaped(text) : inside(richRunLines(text)); }

// Every text finds its own direction.
QString element(const QString& tag, const QString& attributes, const Text& text) {
    QString name = attributes.isEmpty() ? tag : QString(tag + u' ' + attributes);
    return u'<' + name + u" dir=\"auto\">"_s + inside(text) + u"</"_s + tag + u">\n"_s;
}

// A drawn signature, as lines.
QString svgOf(const Drawing& drawing) {
    constexpr qreal height = 100;
    QString paths;
    for (const Drawing::Stroke& stroke : drawing.strokes) {
        QStringList points;
        for (const QPointF& point : stroke)
            points << u"%1 %2"_s.arg(point.x() * drawing.aspect * height, 0, 'f', 1).arg(point.y() * height, 0, 'f', 1);
        if (points.size() == 1) points << points.first();
        paths += u"<path d=\"M"_s + points.join(u" L"_s) + u"\"/>"_s;
    }
    return u"<svg viewBox=\"0 0 %1 100\" width=\"%2\" height=\"48\" fill=\"none\" stroke=\"currentColor\" "
           u"stroke-width=\"2\" "
           "stroke-linecap=\"round\" stroke-linejoin=\"round\" role=\"img\" aria-label=\"%3\">%4</svg>\n"_s
               .arg(drawing.aspect * height, 0, 'f', 1)
               .arg(qRound(drawing.aspect * 48))
               .arg(escaped(Text::of(u"paper.signed-by-hand"_s)), paths);
}

class HtmlBody {
public:
    void add(const documents::Title& title) {
        m_out += u"<header>\n"_s;
        if (!title.kicker.isEmpty()) m_out += element(u"p"_s, u"class=\"kicker\""_s, title.kicker);
        if (!title.title.isEmpty()) m_out += element(u"h%1"_s.arg(m_levels.title()), {}, title.title);
        if (!title.subtitle.isEmpty()) m_out += element(u"p"_s, u"class=\"subtitle\""_s, title.subtitle);
        m_out += u"</header>\n"_s;
    }
    void add(const documents::Heading& heading) {
        const QString tag = u"h%1"_s.arg(m_levels.of(heading.level));
        m_out += u'<' + tag + u" dir=\"auto\">"_s;
        if (!heading.number.isEmpty()) {
            m_out += u"<span class=\"number\">"_s + escaped(Text::verbatim(heading.number)) + u"</span> "_s;
        }
        m_out += escaped(heading.text) + u"</"_s + tag + u">\n"_s;
    }
    void add(const documents::Paragraph& paragraph) {
        for (const QList<documents::Run>& line : richRunLines(paragraph.text))
            m_out += (paragraph.muted ? u"<p class=\"remark\" dir=\"auto\">"_s : u"<p dir=\"auto\">"_s) + inside(line) +
                     u"</p>\n"_s;
    }
    void add(const documents::Fields& fields) {
        m_out += fields.columns > 1 ? u"<dl class=\"two\">\n"_s : u"<dl>\n"_s;
        for (const auto& pair : fields.pairs) {
            m_out += element(u"dt"_s, {}, pair.label);
            if (pair.value.isEmpty() && pair.blankLines > 0) {
                m_out += u"<dd>"_s + writingLines(pair.blankLines) + u"</dd>\n"_s;
            } else {
                m_out += element(u"dd"_s, {}, pair.value);
            }
        }
        m_out += u"</dl>\n"_s;
    }
    void add(const documents::Choices& choices) {
        const QString id = u"choices%1"_s.arg(++m_choices);
        if (!choices.label.isEmpty()) m_out += element(u"p"_s, u"class=\"label\" id=\"%1\""_s.arg(id), choices.label);
        // Some browsers take a list without marks for no list.
        m_out += u"<ul class=\"choices\" role=\"list\""_s +
                 (choices.label.isEmpty() ? QString() : u" aria-labelledby=\"%1\""_s.arg(id)) + u">\n"_s;
        for (const auto& choice : choices.choices) {
            m_out += u"<li dir=\"auto\">"_s +
                     (choice.ticked ? drawn(u"span"_s, u"paper.box-ticked"_s, u"\u2611"_s)
                                    : drawn(u"span"_s, u"paper.box"_s, u"\u2610"_s)) +
                     u' ' + choiceWords(choice).toHtmlEscaped() + u"</li>\n"_s;
        }
        m_out += u"</ul>\n"_s;
    }
    void add(const documents::BlankLines& lines) {
        if (!lines.label.isEmpty()) m_out += element(u"p"_s, u"class=\"label\""_s, lines.label);
        m_out += writingLines(lines.lines) + u'\n';
    }
    void add(const documents::Table& table);
    void add(const documents::Signatures& signatures);
    void add(const documents::Figures& figures);
    void add(const documents::Entries& entries);
    void add(const documents::Passages& reading);
    void add(const documents::PageBreak&) { m_out += u"<div class=\"break\"></div>\n"_s; }

    const QString& text() const { return m_out; }

private:
    // What is seen and not written, with what is said in its place.
    static QString drawn(const QString& tag, const QString& phrase, const QString& looks) {
        return u"<%1 role=\"img\" aria-label=\"%2\">"_s.arg(tag, escaped(Text::of(phrase))) + looks + u"</"_s + tag +
               u'>';
    }
    static QString writingLines(int count) {
        return drawn(u"div"_s, u"paper.line"_s, u"<div class=\"write\"></div>"_s.repeated(qMax(1, count)));
    }

    QString m_out;
    HeadingLevels m_levels;
    int m_choices = 0;
};

QString withRanges(const QString& text, const QList<documents::WordRange>& ranges, const QString& tag) {
    QString html;
    qsizetype at = 0;
    for (const documents::WordRange& range : ranges) {
        html += text.mid(at, range.start - at).toHtmlEscaped() + u'<' + tag + u'>' +
                text.mid(range.start, range.length).toHtmlEscaped() + u"</"_s + tag + u'>';
        at = range.start + range.length;
    }
    return html + text.mid(at).toHtmlEscaped();
}

// Two versions of one text, each with the words marked that the other lacks.
std::array<QString, 2> markedCells(const Text& before, const Text& after) {
    const QString texts[] = {richWords(before), richWords(after)};
    const documents::WordsApart apart = documents::wordsApart(texts[0], texts[1]);
    return {withRanges(texts[0], apart.removed, u"del"_s), withRanges(texts[1], apart.added, u"ins"_s)};
}

// What the cell is about, and under it, smaller, the rest.
QString titledCell(const Text& text) {
    const QList<QList<documents::Run>> lines = richRunLines(text);
    if (lines.size() < 2) return element(u"td"_s, {}, text);
    return u"<td dir=\"auto\">"_s + inside(lines.first()) + u"\n<span class=\"detail\">"_s + inside(lines.mid(1)) +
           u"</span></td>\n"_s;
}

void HtmlBody::add(const documents::Table& table) {
    m_out += u"<table>\n"_s;
    if (hasHead(table)) {
        m_out += u"<thead><tr>\n"_s;
        for (const auto& column : table.columns) {
            m_out +=
                element(u"th"_s, column.alignEnd ? u"scope=\"col\" class=\"end\""_s : u"scope=\"col\""_s, column.head);
        }
        m_out += u"</tr></thead>\n"_s;
    }
    m_out += u"<tbody>\n"_s;
    std::array<QString, 2> marked;
    for (qsizetype row = 0; row < table.rows.size() + table.blankRows; ++row) {
        m_out += u"<tr>\n"_s;
        const bool compared = table.compared.contains(row);
        const qsizetype plain = table.columns.size() - (compared ? 2 : 0);
        if (compared) marked = markedCells(table.rows[row][plain].text, table.rows[row][plain + 1].text);
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            if (i >= plain) m_out += u"<td dir=\"auto\">"_s + marked[size_t(i - plain)] + u"</td>\n"_s;
            else if (table.columns[i].titled) m_out += titledCell(table.rows.value(row).value(i).text);
            else
                m_out += element(u"td"_s, table.columns[i].alignEnd ? u"class=\"end\""_s : QString(),
                                 table.rows.value(row).value(i).text);
        }
        m_out += u"</tr>\n"_s;
    }
    m_out += u"</tbody>\n</table>\n"_s;
}

void HtmlBody::add(const documents::Figures& figures) {
    const qsizetype beside = figuresBeside(figures.figures.size());
    for (qsizetype i = 0; i < figures.figures.size(); i += beside) {
        QString heads, cells;
        for (const auto& one : figures.figures.mid(i, beside)) {
            heads += element(u"th"_s, u"scope=\"col\""_s, one.label);
            cells += u"<td><div class=\"figure\" dir=\"auto\">"_s + inside(one.number) + u"</div>"_s +
                     (one.words.isEmpty() ? QString() : element(u"div"_s, u"class=\"detail\""_s, one.words)) +
                     u"</td>\n"_s;
        }
        m_out += u"<table class=\"figures\">\n<thead><tr>\n"_s + heads + u"</tr></thead>\n<tbody><tr>\n"_s + cells +
                 u"</tr></tbody>\n</table>\n"_s;
    }
}

void HtmlBody::add(const documents::Entries& entries) {
    if (entries.entries.isEmpty()) return;
    m_out += u"<ul class=\"entries\" role=\"list\">\n"_s;
    for (const auto& entry : entries.entries) {
        m_out += u"<li>"_s;
        if (!entry.number.isEmpty())
            m_out += u"<span class=\"number\">"_s + escaped(Text::verbatim(entry.number)) + u"</span> "_s;
        m_out += u"<span dir=\"auto\">"_s + inside(entry.text) + u"</span></li>\n"_s;
    }
    m_out += u"</ul>\n"_s;
}

void HtmlBody::add(const documents::Passages& reading) {
    using documents::Passage;
    int quoted = 0;
    bool list = false;
    const auto goTo = [&](int quotes, bool item) {
        if (list && (!item || quotes != quoted)) m_out += u"</ul>\n"_s;
        list = list && item && quotes == quoted;
        for (; quoted < quotes; ++quoted) m_out += u"<blockquote>\n"_s;
        for (; quoted > quotes; --quoted) m_out += u"</blockquote>\n"_s;
        if (item && !list) m_out += u"<ul class=\"points\" role=\"list\">\n"_s;
        list = item;
    };
    for (const Passage& one : reading.passages) {
        goTo(one.quoted, one.is == Passage::Is::Item);
        if (one.is == Passage::Is::Item) {
            m_out += u"<li dir=\"auto\" style=\"margin-inline-start: %1em\"><span>"_s.arg(one.depth * 1.3) +
                     escaped(Text::verbatim(one.label)) + u"</span> <span>"_s + inside(one.text) + u"</span></li>\n"_s;
        } else if (one.is == Passage::Is::Heading) {
            m_out += element(u"h%1"_s.arg(m_levels.of(3)), {}, one.text);
        } else if (one.is == Passage::Is::Code) {
            m_out += element(u"p"_s, {}, one.text);
        } else {
            add(documents::Paragraph{one.text});
        }
    }
    goTo(0, false);
}

void HtmlBody::add(const documents::Signatures& signatures) {
    m_out += u"<ul class=\"signatures\" role=\"list\">\n"_s;
    for (const auto& line : signatures.lines) {
        const QString signature = !line.drawing.isEmpty()   ? svgOf(line.drawing)
                                  : line.signedAs.isEmpty() ? element(u"span"_s, u"class=\"remark\""_s, line.elsewhere)
                                                            : element(u"span"_s, u"class=\"signed\""_s, line.signedAs);
        m_out += u"<li>\n<div class=\"over\">\n"_s + signature + element(u"span"_s, {}, line.date) +
                 u"</div>\n<div class=\"under\">\n"_s + element(u"span"_s, {}, Text::verbatim(nameAndRole(line))) +
                 element(u"span"_s, {}, Text::verbatim(dateAndMethod(line))) + u"</div>\n</li>\n"_s;
    }
    m_out += u"</ul>\n"_s;
}

}  // namespace

namespace {

// What the document asks of its sheets; the reader's browser knows their size.
QString pageRules(const documents::Document& document) {
    const documents::Document usual;
    QString page;
    if (document.landscape) page += u" size: landscape;"_s;
    if (document.marginInches != usual.marginInches) page += u" margin: %1in;"_s.arg(document.marginInches);
    QString rules = page.isEmpty() ? QString() : QString(u"@page {"_s + page + u" }\n"_s);
    if (document.bodyPoints > 0) rules += u"@media print { html { font-size: %1pt; } }\n"_s.arg(document.bodyPoints);
    return rules;
}

}  // namespace

QByteArray toHtml(const documents::Document& document) {
    const words::Speaking speaking(document.language);
    HtmlBody body;
    for (const documents::Block& block : document.blocks) {
        std::visit([&](const auto& one) { body.add(one); }, block);
    }
    QString out =
        u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"_s.arg(
            languageTag(document.language).toHtmlEscaped());
    out += u"<title>"_s + escaped(document.title) + u"</title>\n"_s;
    auto property = [&](const QString& name, const QString& value) {
        if (value.isEmpty()) return;
        out += u"<meta name=\""_s + name + u"\" content=\""_s + value + u"\">\n"_s;
    };
    property(u"author"_s, escaped(document.author));
    property(u"dcterms.identifier"_s, document.id.toHtmlEscaped());
    out += u"<style>"_s + QString::fromUtf16(kSheet) + pageRules(document) + u"</style>\n</head>\n<body>\n<main>\n"_s +
           body.text();
    if (!document.footer.isEmpty() || document.draft) {
        out += u"<footer>"_s;
        if (document.draft) out += u"<strong>"_s + escaped(Text::of(u"paper.draft"_s)) + u"</strong> "_s;
        out += escaped(document.footer) + u"</footer>\n"_s;
    }
    out += u"</main>\n</body>\n</html>\n"_s;
    return out.toUtf8();
}

}  // namespace mb::print
