#include "ui/print/structure.h"

#include "core/words/phrases.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

using pdf::PartKind;

QString phrase(const QString& key) { return words::toText(documents::Text::of(key)); }

// Such words are painted from right to left, but read from the first to the last letter.
bool hasRightToLeft(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN;
    });
}

QStringList paragraphsIn(const QList<Slice>& text) {
    QStringList paragraphs;
    const SetText* before = nullptr;
    for (const Slice& slice : text)
        for (const Item& item : slice.items)
            if (const auto* line = std::get_if<TextItem>(&item); line && line->paragraph.get() != before) {
                before = line->paragraph.get();
                paragraphs << before->text;
            }
    return paragraphs;
}

// Words that follow on another line, or at a distance, must not run into these.
void partFromNext(Slice& slice) {
    for (Item& item : slice.items)
        if (auto* line = std::get_if<TextItem>(&item)) line->spaceBehind = true;
}

}  // namespace

int Structure::add(PartKind kind, int parent) {
    pdf::Part part;
    part.kind = kind;
    part.parent = parent;
    m_parts.append(part);
    return static_cast<int>(m_parts.size() - 1);
}

int Structure::addTitle() {
    const int part = add(PartKind::Heading);
    m_parts[part].level = m_levels.title();
    return part;
}

int Structure::addHeading(int level) {
    const int part = add(PartKind::Heading);
    m_parts[part].level = m_levels.of(level);
    return part;
}

int Structure::addWriteIn(int parent, const QString& about) {
    const int part = add(PartKind::WriteIn, parent);
    m_parts[part].alt = phrase(u"paper.line"_s);
    m_parts[part].about = about;
    return part;
}

int Structure::addTick(int parent, const QString& about, bool ticked) {
    const int part = add(PartKind::Tick, parent);
    m_parts[part].alt = phrase(ticked ? u"paper.box-ticked"_s : u"paper.box"_s);
    m_parts[part].about = about;
    m_parts[part].ticked = ticked;
    return part;
}

int Structure::addPicture(int parent, const QString& alt) {
    const int part = add(PartKind::Picture, parent);
    m_parts[part].alt = alt;
    return part;
}

void Structure::addParagraphs(QList<Slice>& text) {
    int part = -1;
    for (Slice& slice : text) {
        if (slice.items.isEmpty()) continue;
        if (part < 0) {
            part = add(PartKind::Paragraph);
            QList<Slice> one{slice};
            const QString words = paragraphsIn(one).join(u' ');
            if (hasRightToLeft(words)) m_parts[part].actual = words;
        }
        setPart(slice.items, part);
        if (slice.paragraphEnds) part = -1;
    }
}

void Structure::fill(int part, std::initializer_list<QList<Slice>*> texts) {
    QStringList words;
    Slice* before = nullptr;
    for (QList<Slice>* text : texts) {
        words << paragraphsIn(*text);
        for (Slice& slice : *text) {
            setPart(slice.items, part);
            if (slice.items.isEmpty()) continue;
            // Within a paragraph the typesetter knows whether a line ends between two words.
            if (before != nullptr && before->paragraphEnds) partFromNext(*before);
            before = &slice;
        }
    }
    const QString all = words.join(u' ');
    if (hasRightToLeft(all)) m_parts[part].actual = all;
}

void setPart(QList<Item>& items, int part) {
    for (Item& item : items) std::visit([&](auto& one) { one.part = part; }, item);
}

}  // namespace mb::print
