// The cells of a list that this program wrote, as values of the fields that the heads name.
#pragma once

#include "core/domain/records.h"
#include "core/domain/text.h"
#include "core/exchange/csv.h"
#include "core/exchange/input_error.h"
#include "core/exchange/meeting_people.h"
#include "core/exchange/records_out.h"
#include "core/exchange/times.h"

namespace mb::exchange {

class OwnCells {
public:
    OwnCells(const Sheet& sheet, ImportDraft& draft, std::optional<DateOrder> dates, const QTimeZone& zone)
        : m_sheet(sheet),
          m_draft(draft),
          m_people(sheet, draft),
          m_dates({{}, dates ? dates : sheet.dates.value(Column::Date).order, zone, {QLocale::system()}, {}}) {
        for (int i = 0; i < sheet.table.columnCount(); ++i) m_places.insert(sheet.table.header()[i].toLatin1(), i);
    }

    void goTo(int row) {
        m_row = row;
        m_texts.clear();
    }
    bool has(const QByteArray& key) const { return m_places.contains(key); }
    QString text(const QByteArray& key) const {
        const int column = m_places.value(key, -1);
        return column < 0 ? QString() : cleaned(asWritten(m_sheet.table.cell(m_row, column).toString()));
    }
    QStringList texts(const QByteArray& key) {
        const auto found = m_texts.constFind(key);
        if (found != m_texts.cend()) return *found;
        const QString cell = text(key);
        return *m_texts.insert(key, cell.isEmpty() ? QStringList() : partedCell(cell));
    }
    // How many parts the row has.
    qsizetype parts(const QByteArrayList& keys) {
        qsizetype most = 0;
        for (const QByteArray& key : keys) most = qMax(most, texts(key).size());
        return most;
    }
    Error fault(const QByteArray& key, const QString& found, QStringView expectedKey = expected::ownValue) const {
        return m_sheet.fault(m_row, m_places.value(key, 0), found.left(200), expectedKey);
    }
    PersonId person(const QByteArray& key, const QString& name) {
        return m_people.personNamed(m_row, m_places.value(key), name, {});
    }

    // The value that a field has by its cell; nothing where the cell is empty.
    template <class Record, class T>
    std::optional<T> value(const Field<Record, T>& field, const QByteArray& key, const QString& text) {
        using Type = typename Known<T>::Type;
        if (text.isEmpty()) return std::nullopt;
        const auto checked = [&](const auto& read, QStringView wanted = expected::ownValue) {
            if (!read) throw fault(key, text, wanted);
            return std::optional<T>(*read);
        };
        if constexpr (std::is_same_v<Type, QString>)
            return field.keyOf ? term(QString::fromLatin1(field.keyOf), text) : text;
        else if constexpr (std::is_same_v<Type, QStringList>) return keys(field, text);
        else if constexpr (std::is_enum_v<Type>)
            return checked(fromKey<Type>(text.toLower()), QString(allKeys<Type>().join(u", ")));
        else if constexpr (std::is_same_v<Type, bool>) return checked(flag(text));
        else if constexpr (std::is_same_v<Type, int>) return checked(number(text));
        else if constexpr (std::is_same_v<Type, QTime>) return checked(readTime(text));
        else if constexpr (std::is_same_v<Type, PartialDate>) return checked(date(key, text));
        else if constexpr (std::is_same_v<Type, QDate>) return checked(day(key, text));
        else return std::nullopt;
    }

private:
    QString term(const QString& list, const QString& written) {
        if (list == u"zone" || list == u"definition") return written;  // no lists of the user's
        const QString known = m_draft.termKey(list, written);
        const QString key = known.isEmpty() ? m_draft.addTerm(list, written) : known;
        if (known.isEmpty() && !key.isEmpty())
            m_draft.plan().warnings.append({ImportWarning::NewTerm,
                                            m_draft.plan().files.value(m_sheet.number),
                                            m_sheet.table.lineOf(m_row),
                                            {list, written}});
        return key.isEmpty() ? written : key;
    }
    template <class Record>
    QStringList keys(const Field<Record, QStringList>& field, const QString& text) {
        QStringList keys;
        for (const QString& one : text.split(u',', Qt::SkipEmptyParts))
            keys << (field.keyOf ? term(QString::fromLatin1(field.keyOf), one.trimmed()) : one.trimmed());
        return keys;
    }
    static std::optional<bool> flag(const QString& text) {
        const QString word = text.toLower();
        if (word == QStringLiteral("true") || word == QStringLiteral("1")) return true;
        if (word == QStringLiteral("false") || word == QStringLiteral("0")) return false;
        return std::nullopt;
    }
    static std::optional<int> number(const QString& text) {
        bool good = false;
        const int number = text.toInt(&good);
        return good ? std::optional(number) : std::nullopt;
    }
    std::optional<PartialDate> date(const QByteArray& key, const QString& text) const {
        const WrittenDate read = m_dates.read(text);
        const int column = m_places.value(key);
        if (read.kind == WrittenDate::EitherWay)
            throw Error(ErrorKind::InputAmbiguousDate,
                        {m_sheet.table.path(), QString::number(m_sheet.table.lineOf(m_row, column)),
                         m_sheet.table.columnName(column), text});
        return read.kind == WrittenDate::Certain && read.date.isValid() ? std::optional(read.date) : std::nullopt;
    }
    std::optional<QDate> day(const QByteArray& key, const QString& text) const {
        const auto read = date(key, text);
        return read && read->isDay() ? std::optional(read->day()) : std::nullopt;
    }

    const Sheet& m_sheet;
    ImportDraft& m_draft;
    MeetingPeopleReader m_people;
    DateReader m_dates;
    QHash<QByteArray, int> m_places;
    int m_row = 0;
    QHash<QByteArray, QStringList> m_texts;  // of the row, as far as they were asked for
};

}  // namespace mb::exchange
