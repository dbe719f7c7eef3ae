#include "core/exchange/position_cells.h"

#include "core/domain/text.h"
#include "core/exchange/vocabulary.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

bool sameText(const QString& a, const QString& b) { return a == b || (!fold(a).isEmpty() && fold(a) == fold(b)); }

bool areApart(const Position& a, const Position& b) {
    return (a.until && b.since && a.until->latest() < b.since->earliest()) ||
           (b.until && a.since && b.until->latest() < a.since->earliest());
}

bool samePosition(const Position& a, const Position& b) {
    bool agree = false;
    for (const auto member : {&Position::stage, &Position::title, &Position::department, &Position::institution}) {
        if ((a.*member).isEmpty() || (b.*member).isEmpty()) continue;
        if (!sameText(a.*member, b.*member)) return false;
        agree = true;
    }
    return agree && !areApart(a, b);
}

namespace {

bool soundsLikeInstitution(const QString& text) {
    static const QStringList words{u"university"_s, u"school"_s,      u"hospital"_s, u"college"_s,
                                   u"institute"_s,  u"center"_s,      u"centre"_s,   u"clinic"_s,
                                   u"health"_s,     u"universitat"_s, u"klinik"_s,   u"klinikum"_s};
    const QStringList found = foldedWords(text);
    return std::any_of(found.begin(), found.end(), [&](const QString& word) { return words.contains(word); });
}

}  // namespace

Position currentPosition(const QString& written) {
    Position position;
    qsizetype cut = written.indexOf(u','), width = 1;
    if (cut < 0) {
        cut = written.indexOf(u" at "_s, 0, Qt::CaseInsensitive);
        width = 4;
    }
    position.title = (cut < 0 ? written : written.left(cut)).trimmed();
    if (cut >= 0) position.institution = written.mid(cut + width).trimmed();
    position.stage = readStage(position.title).stage;
    if (cut < 0 && position.stage.isEmpty() && soundsLikeInstitution(written))
        std::swap(position.title, position.institution);
    return position;
}

}  // namespace mb::exchange
