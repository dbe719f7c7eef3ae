#include "core/actions/books.h"

#include "core/domain/language.h"
#include "core/domain/text.h"
#include "core/domain/written_name.h"

namespace mb::actions::books {

using namespace Qt::Literals::StringLiterals;

namespace {

void insertShippedTerms(Writer& writer) {
    // English in every book: documents::shownTerms() translates what is still as it was shipped.
    for (const QJsonValue& list : QJsonDocument::fromJson(content(u"terms.json"_s, u"en"_s)).array()) {
        int place = 0;
        for (const QJsonValue& entry : list[u"terms"].toArray()) {
            Term term;
            term.list = list[u"list"].toString();
            term.key = entry[u"key"].toString();
            term.label = entry[u"label"].toString();
            term.place = place++;
            writer.insert(term);
        }
    }
}

}  // namespace

std::unique_ptr<Workspace> create(const QString& path, const NewBook& wanted, const OpenOptions& options) {
    Person owner;
    const NameParts name = readName(wanted.owner);
    owner.given = name.given;
    owner.family = name.family;
    throwFirst(validate(owner));
    const auto fill = [&](Writer& writer) {
        writer.insert(owner);
        for (const QString& degreeName : name.degrees + splitDegrees(wanted.degrees)) {
            Degree degree;
            degree.personId = owner.id;
            degree.name = degreeName;
            writer.insert(degree);
        }
        Book book;
        book.ownerId = owner.id;
        book.role = wanted.role;
        writer.insert(book);
        insertShippedTerms(writer);
    };
    return std::make_unique<Workspace>(Store::create(path, options, [&](std::unique_ptr<Store> store) {
        Workspace(std::move(store))
            .perform({StepKind::BookCreated, {wanted.owner, QStringLiteral(MENTORBOOK_VERSION)}}, fill);
    }));
}

void change(Workspace& workspace, const Book& book) {
    if (book.yearStartMonth < 1 || book.yearStartMonth > 12)
        throw Error(ErrorKind::BadValue, {u"year_start_month"_s, QString::number(book.yearStartMonth), u"month"_s});
    workspace.perform({StepKind::BookChanged, {}}, [&](Writer& writer) { writer.update(book); });
}

QString addTerm(Workspace& workspace, const QString& list, const QString& label) {
    const QString base = foldedWords(label).join(u'-');
    if (base.isEmpty()) throw Error(ErrorKind::MissingValue, {u"label"_s});
    Term term;
    term.list = list;
    term.label = label.trimmed();
    workspace.perform({StepKind::TermAdded, {label}}, [&](Writer& writer) {
        const auto terms = writer.select<Term>().where(&Term::list, list).list();
        QStringList keys;
        for (const Term& known : terms) keys << known.key;
        term.key = base;
        for (int n = 2; keys.contains(term.key); ++n) term.key = u"%1-%2"_s.arg(base).arg(n);
        term.place = int(terms.size());
        writer.insert(term);
    });
    return term.key;
}

void changeTerm(Workspace& workspace, const Term& term) {
    workspace.perform({StepKind::TermChanged, {term.label}}, [&](Writer& writer) { writer.update(term); });
}

void moveTerm(Workspace& workspace, const Term& term, int by) {
    QList<Term> terms = workspace.reader().select<Term>().where(&Term::list, term.list).orderBy(&Term::place).list();
    const auto found = std::find_if(terms.begin(), terms.end(), [&](const Term& one) { return one.id == term.id; });
    const qsizetype from = found - terms.begin(), to = from + by;
    if (found == terms.end() || to < 0 || to >= terms.size()) return;
    terms.move(from, to);
    workspace.perform({StepKind::TermChanged, {term.label}}, [&](Writer& writer) {
        for (int place = 0; place < int(terms.size()); ++place) {
            if (terms[place].place == place) continue;
            terms[place].place = place;
            writer.update(terms[place]);
        }
    });
}

}  // namespace mb::actions::books
