#include "ui/print/paginator.h"

#include "core/words/phrases.h"
#include "core/words/speaking.h"
#include "ui/print/compose.h"
#include "ui/print/log.h"
#include "ui/print/rich_words.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

Q_LOGGING_CATEGORY(paperLog, "mentorbook.paper", QtInfoMsg)

namespace {

// What is repeated over a strip that begins a page; null for most.
const Strip* headOver(const Flow& flow, qsizetype index) {
    const int head = flow.strips[index].repeatedHead;
    return head < 0 ? nullptr : &flow.heads[head];
}

// The first strip of the next page.
qsizetype endOfPage(const Flow& flow, qsizetype begin, qreal bodyHeight) {
    const qsizetype count = flow.strips.size();
    const Strip* head = headOver(flow, begin);
    qreal y = (head != nullptr ? head->height : 0) + flow.strips[begin].height;
    qsizetype end = begin + 1;
    // Half a point of tolerance, so that rounding does not push a line onto the next page.
    for (; end < count && flow.strips[end].breakBefore != BreakBefore::Forced; ++end) {
        y += flow.strips[end].above + flow.strips[end].height;
        if (y > bodyHeight + 0.5) break;
    }
    if (end == count || flow.strips[end].breakBefore == BreakBefore::Forced) return end;
    qsizetype best = end;
    for (qsizetype i = end - 1; i > begin; --i) {
        if (flow.strips[i].breakBefore < flow.strips[best].breakBefore) best = i;
    }
    return best;
}

qreal heightOf(const Flow& flow, qsizetype begin, qsizetype end) {
    const Strip* head = headOver(flow, begin);
    qreal height = (head != nullptr ? head->height : 0) + flow.strips[begin].height;
    for (qsizetype i = begin + 1; i < end; ++i) height += flow.strips[i].above + flow.strips[i].height;
    return height;
}

// A last page with next to nothing on it gets the whole clause before, as long as the page before stays half full.
void fillLastPage(const Flow& flow, QList<qsizetype>& begins, qreal bodyHeight) {
    constexpr qreal least = 1.0 / 3, beforeLeast = 0.5;
    const qsizetype count = flow.strips.size();
    if (begins.size() < 2 || flow.strips[begins.last()].breakBefore == BreakBefore::Forced) return;
    const qsizetype before = begins[begins.size() - 2];
    for (qsizetype i = begins.last(); i > before; --i) {
        if (heightOf(flow, before, i) < bodyHeight * beforeLeast || heightOf(flow, i, count) > bodyHeight) return;
        const bool clause = i == begins.last() || (flow.strips[i].outline && flow.strips[i].outline->level == 1);
        if (!clause || heightOf(flow, i, count) < bodyHeight * least) continue;
        begins.last() = i;
        return;
    }
}

// The first strip of each page.
QList<qsizetype> beginsOfPages(const Flow& flow, qreal bodyHeight) {
    QList<qsizetype> begins{0};
    if (flow.strips.isEmpty()) return begins;
    for (qsizetype next = endOfPage(flow, 0, bodyHeight); next < flow.strips.size();
         next = endOfPage(flow, next, bodyHeight))
        begins << next;
    fillLastPage(flow, begins, bodyHeight);
    return begins;
}

class PageMaker {
public:
    PageMaker(const PageSetup& setup, Typesetter& type) : m_setup(setup), m_type(type) {}

    void addPage(const Flow& flow, qsizetype begin, qsizetype end, Printout& out) const {
        Page page{m_setup.size(), {}};
        qreal y = m_setup.margins.top();
        if (begin < end) {
            if (const Strip* head = headOver(flow, begin)) {
                put(page, *head, y);
                y += head->height;
            }
        }
        for (qsizetype i = begin; i < end; ++i) {
            const Strip& strip = flow.strips[i];
            if (i > begin) y += strip.above;
            put(page, strip, y);
            if (strip.outline) {
                out.outline.append({strip.outline->text, strip.outline->level, static_cast<int>(out.pages.size()), y});
            }
            y += strip.height;
        }
        out.pages.append(page);
    }

    void addFoot(const documents::Document& document, Page& page, int number, int count) const {
        const Style& style = m_type.style();
        const qreal width = m_setup.bodyWidth();
        const qreal bottom = page.size.height() - m_setup.margins.bottom();
        const qreal line = qMin(bottom + style.footRule, page.size.height() - 30);
        const qsizetype body = page.items.size();
        put(page,
            Strip{0, 0, BreakBefore::Free, {RuleItem{{0, 0}, width, style.hairlineWidth, style.hairline}}, -1, {}},
            line);
        qreal left = 0;
        Row row;
        if (document.draft) {
            const QString draft = m_type.words(documents::Text::of(u"paper.draft"_s));
            row.cells.append(m_type.lines(draft, Role::Draft, 0, width / 3));
            left = m_type.naturalWidth(draft, Role::Draft) + style.labelGap * 0.75;
        }
        const QString pageOf =
            m_type.words(documents::Text::of(u"paper.page"_s, {QString::number(number), QString::number(count)}));
        const qreal pageWidth = m_type.naturalWidth(pageOf, Role::Foot);
        if (!document.footer.isEmpty()) {
            row.cells.append(m_type.lines(m_type.words(document.footer), Role::Foot, left,
                                          width - left - pageWidth - style.labelGap));
        }
        row.cells.append(m_type.lines(pageOf, Role::Foot, width - pageWidth, pageWidth));
        put(page, stripsOf(row, 1e9).first(), line + style.footText);
        QList<Item> foot = page.items.mid(body);
        setPart(foot, pdf::kFoot);
        page.items = page.items.first(body) + foot;
    }

private:
    void put(Page& page, const Strip& strip, qreal y) const {
        for (Item item : strip.items) {
            move(item, {m_setup.margins.left(), y});
            page.items.append(std::move(item));
        }
        for (Remark remark : strip.remarks) {
            remark.at.translate(m_setup.margins.left(), y);
            page.remarks.append(remark);
        }
    }

    const PageSetup& m_setup;
    Typesetter& m_type;
};

QString plainWords(const documents::Text& text) {
    return text.isEmpty() ? QString() : words::toText(text).simplified();
}

Printout laidOut(const documents::Document& document, const PageSetup& setup, const Style& style, const Fonts& fonts,
                 const LongWork* work) {
    const QElapsedTimer took = started();
    const words::Speaking speaking(document.language);
    Typesetter type(style, fonts, document.language, work);
    Structure structure;
    const Flow flow = flowOf(document, type, structure, setup.bodyWidth(), setup.bodyHeight());
    const PageMaker maker(setup, type);
    Printout out;
    const QList<qsizetype> begins = beginsOfPages(flow, setup.bodyHeight());
    for (qsizetype i = 0; i < begins.size(); ++i)
        maker.addPage(flow, begins[i], begins.value(i + 1, flow.strips.size()), out);
    const int count = static_cast<int>(out.pages.size());
    for (int i = 0; i < count; ++i) maker.addFoot(document, out.pages[i], i + 1, count);
    out.parts = structure.parts();
    out.missing = type.missing();
    out.title = titleOf(document);
    out.author = plainWords(document.author);
    out.id = document.id;
    out.language = languageTag(document.language);
    qCDebug(paperLog, "laid out %lld blocks on %d pages in %lld ms", qint64(document.blocks.size()), count,
            took.elapsed());
    return out;
}

// Tightening by so much is hardly visible and saves a few lines. It is tried only if the last page is less than half
// full.
constexpr Fit tighter[] = {{0.8, 1, 1}, {0.7, 0.96, 1}};
constexpr qreal lastPageMost = 0.5;
// If there is room on a form, first its lines to write on part, which makes writing easier, and then all distances.
constexpr Fit wider[] = {{1, 1, 1.08},   {1, 1, 1.16},  {1, 1, 1.26},   {1.08, 1, 1.26},
                         {1.15, 1, 1.3}, {1.3, 1, 1.3}, {1.45, 1, 1.45}};

qreal lowestOn(const Page& page, const PageSetup& setup) {
    qreal lowest = 0;
    const qreal foot = setup.size().height() - setup.margins.bottom();
    for (const Item& item : page.items)
        if (const auto* text = std::get_if<TextItem>(&item); text && text->at.y() < foot)
            lowest = qMax(lowest, text->at.y());
    return lowest - setup.margins.top();
}

}  // namespace

Printout paginate(const documents::Document& document, const PageSetup& setup, const Fonts& fonts,
                  const LongWork* work) {
    if (document.compactIfLong && setup.typeScale == setupFor(document, setup.paper).typeScale) {
        documents::Document usual = document;
        usual.compact = usual.compactIfLong = false;
        Printout out = paginate(usual, setupFor(usual, setup.paper), fonts, work);
        if (out.pages.size() == 1) return out;
    }
    const auto with = [&](const Fit& fit) {
        return laidOut(document, setup, styleFor(document.compact, setup.typeScale, fit), fonts, work);
    };
    Printout out = with({});
    if (out.pages.size() > 1 && lowestOn(out.pages.last(), setup) <= setup.bodyHeight() * lastPageMost)
        for (const Fit& fit : tighter)
            if (Printout closed = with(fit); closed.pages.size() < out.pages.size()) return closed;
    if (!document.compact) return out;
    // A form to fill in by hand uses all the room of its pages.
    const qsizetype pages = out.pages.size();
    for (const Fit& fit : wider) {
        Printout opened = with(fit);
        if (opened.pages.size() > pages) break;
        out = std::move(opened);
    }
    return out;
}

}  // namespace mb::print
