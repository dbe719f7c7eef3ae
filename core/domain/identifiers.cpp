#include "core/domain/identifiers.h"

#include <QRegularExpression>
#include <QUrl>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

const QRegularExpression& doiPattern() {
    static const QRegularExpression pattern(u"(?<![0-9A-Za-z.])10\\.\\d{4,9}(?:\\.\\d+)*(?:/|%2[fF])\\S+"_s);
    return pattern;
}

bool opensAtAll(QStringView text, QChar open, QChar close) { return text.count(open) >= text.count(close); }

// What a sentence puts behind a DOI is none of it.
QString withoutTail(QString doi) {
    static const QString marks = u".,;:!?'\"”’»…|\\"_s;
    while (!doi.isEmpty()) {
        const QChar last = doi.back();
        const bool stray = marks.contains(last) || (last == u')' && !opensAtAll(doi, u'(', u')')) ||
                           (last == u']' && !opensAtAll(doi, u'[', u']')) ||
                           (last == u'}' && !opensAtAll(doi, u'{', u'}')) ||
                           (last == u'>' && !opensAtAll(doi, u'<', u'>'));
        if (!stray) break;
        doi.chop(1);
    }
    return doi;
}

QString doiOf(const QRegularExpressionMatch& match, const QString& text) {
    QString doi = match.captured();
    // In an address signs stand as figures, and a question mark ends it.
    const bool address = QStringView(text).first(match.capturedStart()).endsWith(u'/');
    if (address || doi.contains(u"%2f"_s, Qt::CaseInsensitive)) {
        doi = doi.section(u'?', 0, 0);
        doi = QUrl::fromPercentEncoding(doi.toUtf8());
    }
    for (const auto& markup : {u"</", u"<br", u"\""})
        if (const qsizetype at = doi.indexOf(markup); at > 0) doi.truncate(at);
    return withoutTail(doi);
}

const QRegularExpression& pmidPattern() {
    static const QRegularExpression pattern(
        u"(?:\\bPMID\\s*[:=]?\\s*|pubmed\\.ncbi\\.nlm\\.nih\\.gov/|ncbi\\.nlm\\.nih\\.gov/pubmed/)(\\d{1,8})(?!\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}
const QRegularExpression& pmcidPattern() {
    static const QRegularExpression pattern(u"(?<![0-9A-Za-z])PMC\\s?(\\d{3,9})(?!\\d)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}
const QRegularExpression& bareNumber() {
    static const QRegularExpression pattern(u"^[\\s,;]*(\\d{1,8})[\\s,;.]*$"_s);
    return pattern;
}

}  // namespace

QString canonicalDoi(const QString& text) {
    const auto match = doiPattern().match(text);
    const QString doi = match.hasMatch() ? doiOf(match, text) : QString();
    return doi.endsWith(u'/') ? QString() : doi;
}

QString doiKey(const QString& text) { return canonicalDoi(text).toLower(); }

QString pmidIn(const QString& text) {
    if (const auto bare = bareNumber().match(text); bare.hasMatch()) return bare.captured(1);
    return pmidPattern().match(text).captured(1);
}

QString pmcidIn(const QString& text) {
    const auto match = pmcidPattern().match(text);
    return match.hasMatch() ? QString(u"PMC" + match.captured(1)) : QString();
}

QList<Identifier> identifiersIn(const QString& pasted) {
    QList<Identifier> all;
    const auto add = [&](Identifier::Kind kind, const QString& text) {
        const bool there = std::any_of(all.begin(), all.end(), [&](const Identifier& one) {
            return one.kind == kind && one.text.compare(text, Qt::CaseInsensitive) == 0;
        });
        if (!there && !text.isEmpty()) all.append({kind, text});
    };
    for (const QString& line : pasted.split(u'\n')) {
        if (const auto bare = bareNumber().match(line); bare.hasMatch()) {
            add(Identifier::Pmid, bare.captured(1));
            continue;
        }
        QList<std::pair<qsizetype, Identifier>> inLine;
        for (auto it = doiPattern().globalMatch(line); it.hasNext();) {
            const auto match = it.next();
            inLine.append({match.capturedStart(), {Identifier::Doi, doiOf(match, line)}});
        }
        for (auto it = pmidPattern().globalMatch(line); it.hasNext();) {
            const auto match = it.next();
            inLine.append({match.capturedStart(), {Identifier::Pmid, match.captured(1)}});
        }
        for (auto it = pmcidPattern().globalMatch(line); it.hasNext();) {
            const auto match = it.next();
            inLine.append({match.capturedStart(), {Identifier::Pmcid, QString(u"PMC" + match.captured(1))}});
        }
        std::stable_sort(inLine.begin(), inLine.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [place, one] : inLine) add(one.kind, one.text);
    }
    return all;
}

}  // namespace mb
