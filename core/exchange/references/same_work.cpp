#include "core/exchange/references/same_work.h"

#include "core/domain/identifiers.h"
#include "core/domain/text.h"

#include <QHash>
#include <QSet>

#include <numeric>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// Sets that grow together; the first entry of each stands for it.
class Joined {
public:
    explicit Joined(qsizetype count) : m_parents(size_t(count)) { std::iota(m_parents.begin(), m_parents.end(), 0); }
    qsizetype first(qsizetype entry) {
        while (m_parents[size_t(entry)] != entry)
            entry = m_parents[size_t(entry)] = m_parents[size_t(m_parents[size_t(entry)])];
        return entry;
    }
    void join(qsizetype a, qsizetype b) {
        a = first(a), b = first(b);
        m_parents[size_t(qMax(a, b))] = qMin(a, b);
    }

private:
    std::vector<qsizetype> m_parents;
};

QString numberOf(const Reference& entry, int which) {
    return which == 0 ? entry.pmid : which == 1 ? entry.pmcid.toUpper() : doiKey(entry.doi);
}

bool disagree(const QList<Reference>& entries, const QList<qsizetype>& group) {
    for (int which = 0; which < 3; ++which) {
        QString one;
        for (const qsizetype entry : group) {
            const QString number = numberOf(entries[entry], which);
            if (!number.isEmpty() && !one.isEmpty() && number != one) return true;
            if (!number.isEmpty()) one = number;
        }
    }
    return false;
}

}  // namespace

QList<SameWork> sameWorks(const QList<Reference>& entries) {
    Joined joined(entries.size());
    for (int which = 0; which < 3; ++which) {
        QHash<QString, qsizetype> seen;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString number = numberOf(entries[i], which);
            if (number.isEmpty()) continue;
            if (const auto known = seen.constFind(number); known != seen.cend()) joined.join(*known, i);
            else seen.insert(number, i);
        }
    }
    QHash<qsizetype, QList<qsizetype>> groups;
    QHash<QString, QList<qsizetype>> titles;
    QSet<std::pair<QString, qsizetype>> taken;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        groups[joined.first(i)] << i;
        // Only one of those that are the same anyway.
        const QString title = fold(entries[i].title);
        const std::pair once(title, joined.first(i));
        if (title.isEmpty() || taken.contains(once)) continue;
        taken.insert(once);
        titles[title] << i;
    }
    QList<SameWork> works;
    for (const QList<qsizetype>& group : std::as_const(groups))
        if (group.size() > 1)
            works.append({disagree(entries, group) ? Sameness::Disagreeing : Sameness::Certain, group});
    for (const QList<qsizetype>& same : std::as_const(titles))
        if (same.size() > 1) works.append({Sameness::Perhaps, same});
    std::sort(works.begin(), works.end(), [](const SameWork& a, const SameWork& b) {
        return std::pair(a.entries.first(), a.how) < std::pair(b.entries.first(), b.how);
    });
    return works;
}

}  // namespace mb::exchange
