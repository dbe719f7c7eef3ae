// Today: what needs the owner, what is coming up, and how things stand (RE1). Each row leads to where it is dealt with.
#pragma once

#include "ui/page/page_info.h"
#include "ui/today/today_rows.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/plots.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace mb::ui {

class EmptyState;

class TodayPage : public View {
    Q_OBJECT
public:
    explicit TodayPage(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString title() const override;
    QString subtitle() const override;
    QString helpKey() const override { return QStringLiteral("Every week"); }
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;
    QWidget* firstFocus() override;
    Subject subject() const override;

private:
    // A heading, its card, and a button beneath for what does not fit.
    struct Section {
        QSpacerItem* above = nullptr;  // none above the first of a column
        PlainLabel* heading = nullptr;
        CardList* card = nullptr;
        QPushButton* more = nullptr;
        void setVisible(bool visible);
    };
    Section addSection(QVBoxLayout* column, const QString& heading, const QString& name);
    QWidget* makeBoard();
    void makeEmpty();
    void addMonths(QVBoxLayout* column);
    // The entry of the row that is chosen, if it stands for one.
    std::optional<queries::TodayItem> chosen() const;
    void makeActs(QVBoxLayout* column);
    void offerActs();
    void act();
    void putOff();
    void putOffUntil(const queries::TodayItem& item, QDate day);
    void showNeeds();
    void openNeed(const QByteArray& noun, qint64 id);
    std::optional<std::pair<MentorshipId, QString>> uncounted() const;
    void offerToCount();
    void countContacts();
    void fill(Section& section, const QList<ListRow>& rows, int atMost, const QString& moreText);

    QStackedLayout* m_stack;
    EmptyState* m_empty = nullptr;
    Section m_needs, m_coming, m_done, m_goals, m_mentees;
    QAction *m_count = nullptr, *m_act = nullptr, *m_putOff = nullptr, *m_showPutOff = nullptr;
    today::TodayRows m_rows;
    today::Needs m_shown;
    QSet<QString> m_opened;
    bool m_withPutOff = false;
    bool m_allDone = false;
    QList<std::pair<MentorshipId, QString>> m_uncounted;
    MonthBars* m_months = nullptr;
    PlainLabel* m_monthsLine = nullptr;
    QSpacerItem* m_aboveMonths = nullptr;
    bool m_allNeeds = false;
};

}  // namespace mb::ui
