// Outcomes as a list with the chosen one beside it: all of the book, or those that a mentorship had part in.
#pragma once

#include "ui/listed/outcome_rows.h"
#include "ui/page/page_info.h"
#include "ui/page/records_view.h"
#include "ui/support/newest_aside.h"

namespace mb::ui {

class KeyCombo;
class OutcomeDetail;

class OutcomesView : public RecordsView {
    Q_OBJECT
public:
    OutcomesView(const Context& context, std::optional<MentorshipId> mentorship, QWidget* parent = nullptr);

    static PageInfo info();
    static TabInfo tab();

    QString title() const override { return m_mentorship ? QString() : tr("Outcomes"); }
    QString subtitle() const override;
    QString helpKey() const override { return QStringLiteral("What came of it"); }
    QByteArrayList concerns() const override;
    // The whole page is one place, whichever outcome is chosen: undo finds the one that it touched.
    QString place() const override { return {}; }

protected:
    QList<ListEntry> entries(const Reader& reader) override;
    bool isThere(const Reader& reader, qint64 id) const override { return bool(reader.find(OutcomeId(id))); }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Read {
        QList<queries::OutcomeCard> cards;
        QSet<PersonId> mentees;
        QList<ListEntry> entries;
    };
    QList<ListEntry> take(const Read& read);
    void readAside();
    QWidget* makeAdd();
    void add();
    bool pasteReferences();

    const std::optional<MentorshipId> m_mentorship;
    QList<queries::OutcomeCard> m_cards;
    QSet<PersonId> m_mentees;
    QList<ListEntry> m_entries;  // of many outcomes, as they were read last
    qint64 m_reading = 0;        // so many are being read, and only the first of them are there
    NewestAside m_aside{this};

    KeyCombo* m_kind;
    QLineEdit* m_add;
    OutcomeDetail* m_form;
};

}  // namespace mb::ui
