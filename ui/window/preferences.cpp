#include "ui/window/preferences.h"

#include "core/actions/books.h"
#include "core/words/format.h"
#include "core/words/notices.h"
#include "ui/terms/terms_dialog.h"
#include "ui/widgets/flow_layout.h"

#include <QScreen>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QVBoxLayout* cardIn(QFrame* card) {
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    return column;
}

KeyCombo* choice(const QString& name, const QList<std::pair<QString, QString>>& choices, const QString& key,
                 QWidget* parent) {
    auto* combo = new KeyCombo(parent);
    combo->setObjectName(name);
    combo->setChoices(choices);
    combo->setKey(key);
    return combo;
}

}  // namespace

Preferences::Preferences(Theme& theme, Settings& settings, const Context* book, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_settings(settings), m_book(book) {
    setWindowTitle(tr("Preferences"));
    setObjectName(u"preferences"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl - space::gutter, space::xl);
    column->setSpacing(space::m);
    m_cards = scrollColumn(this);
    m_cards.column->addWidget(new PlainLabel(tr("Appearance"), "section", this));
    m_cards.column->addWidget(makeLooks());
    m_cards.column->addWidget(new PlainLabel(tr("Start"), "section", this));
    m_cards.column->addWidget(makeStart());
    m_cards.column->addWidget(new PlainLabel(tr("Reminders on the desktop"), "section", this));
    m_cards.column->addWidget(makeNotices());
    if (m_book) {
        m_cards.column->addWidget(new PlainLabel(tr("This book"), "section", this));
        m_cards.column->addWidget(makeBook());
    }
    m_cards.column->addStretch(1);
    column->addWidget(m_cards.area, 1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    QPushButton* close = plainButton(tr("&Close"), u"preferencesCloseButton"_s, this);
    row->addWidget(close);
    row->addSpacing(space::gutter);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    // The style sheet gives everything its new size first.
    connect(&theme, &Theme::changed, this, &Preferences::fit, Qt::QueuedConnection);
    fit();
}

// As high as its cards, if the screen is; else they scroll.
void Preferences::fit() {
    const QSize cards = m_cards.area->widget()->sizeHint(), around(2 * space::xl, m_theme.px(120));
    const QSize room = screen()->availableSize();
    setMinimumWidth(qMin(qMax(m_theme.px(420), cards.width() + around.width()), room.width()));
    resize(minimumWidth(), qMin(cards.height() + around.height(), room.height() - around.height() / 2));
}

QWidget* Preferences::makeLooks() {
    QFrame* card = makeCard(this);
    QVBoxLayout* column = cardIn(card);
    KeyCombo* brightness = choice(u"preferencesBrightnessComboBox"_s,
                                  {{u"0"_s, tr("Match system")}, {u"1"_s, tr("Light")}, {u"2"_s, tr("Dark")}},
                                  QString::number(int(m_settings.brightness())), card);
    column->addWidget(labelled(tr("Theme"), brightness, {}, card));
    QList<std::pair<QString, QString>> sizes;
    for (int percent = 80; percent <= 200; percent += 10)
        sizes.append({QString::number(percent), tr("%1%").arg(percent)});
    KeyCombo* size =
        choice(u"preferencesTextSizeComboBox"_s, sizes, QString::number(qRound(m_theme.scale() * 10) * 10), card);
    column->addWidget(labelled(tr("Text size"), size, {}, card));
    connect(brightness, &KeyCombo::keyChosen, this, [this](const QString& key) {
        m_settings.setBrightness(Brightness(key.toInt()));
        m_theme.setBrightness(Brightness(key.toInt()));
        Q_EMIT brightnessChanged();
    });
    connect(size, &KeyCombo::keyChosen, this, [this](const QString& key) {
        m_settings.setScale(key.toInt() / 100.0);
        m_theme.setScale(key.toInt() / 100.0);
    });
    return card;
}

QWidget* Preferences::makeStart() {
    QFrame* card = makeCard(this);
    auto* reopen = new QCheckBox(tr("&Open the last book when the program starts"), card);
    reopen->setObjectName(u"preferencesReopenCheckBox"_s);
    reopen->setChecked(m_settings.reopens());
    connect(reopen, &QCheckBox::toggled, this, [this](bool on) { m_settings.setReopens(on); });
    cardIn(card)->addWidget(reopen);
    return card;
}

QWidget* Preferences::makeNotices() {
    QFrame* card = makeCard(this);
    QVBoxLayout* column = cardIn(card);
    const queries::NoticeWish wish = m_settings.noticeWish();
    const auto tick = [&](const QString& name, const QString& text, bool on) {
        auto* box = new QCheckBox(text, card);
        box->setObjectName(name);
        box->setChecked(on);
        return box;
    };
    QCheckBox* on =
        tick(u"preferencesNoticesCheckBox"_s,
             tr("&Remind me of meetings a quarter of an hour ahead, and in the morning of what I promised"), wish.on);
    column->addWidget(on);
    auto* rest = new QWidget(card);
    auto* inside = new QVBoxLayout(rest);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::m);
    QCheckBox* names = tick(u"preferencesNoticeNamesCheckBox"_s, tr("With &names and titles"), wish.naming);
    inside->addWidget(names);
    QList<std::pair<QString, QString>> times;
    for (int half = 0; half < 48; ++half) {
        const QTime time(half / 2, half % 2 * 30);
        times.append({time.toString(u"HH:mm"_s), words::clockTime(time)});
    }
    KeyCombo* from = choice(u"preferencesNoticeFromComboBox"_s, times, wish.from.toString(u"HH:mm"_s), rest);
    KeyCombo* to = choice(u"preferencesNoticeToComboBox"_s, times, wish.to.toString(u"HH:mm"_s), rest);
    auto* hours = new QHBoxLayout;
    hours->setSpacing(space::m);
    hours->addWidget(labelled(tr("Not before"), from, {}, rest), 1);
    hours->addWidget(labelled(tr("Nor after"), to, {}, rest), 1);
    inside->addLayout(hours);
    auto* days = new FlowLayout(space::m, space::s);
    QList<QCheckBox*> boxes;
    for (int day = 1; day <= 7; ++day) {
        boxes << tick(u"preferencesNoticeDay%1CheckBox"_s.arg(day), words::weekdayName(day), wish.days.contains(day));
        days->addWidget(boxes.last());
    }
    inside->addLayout(days);
    inside->addWidget(new PlainLabel(
        tr("Only while the program runs. Without names it says no more than “You have a meeting at 15:00.”"), "help",
        rest));
    rest->setVisible(wish.on);
    column->addWidget(rest);
    const auto keep = [this, on, names, from, to, boxes, rest] {
        queries::NoticeWish now;
        now.on = on->isChecked();
        now.naming = names->isChecked();
        now.from = QTime::fromString(from->key(), u"HH:mm"_s);
        now.to = QTime::fromString(to->key(), u"HH:mm"_s);
        now.days.clear();
        for (int i = 0; i < boxes.size(); ++i)
            if (boxes[i]->isChecked()) now.days.insert(i + 1);
        m_settings.setNoticeWish(now);
        if (rest->isVisible() == now.on) return;
        rest->setVisible(now.on);
        QMetaObject::invokeMethod(
            this, [this] { fit(); }, Qt::QueuedConnection);
    };
    for (QCheckBox* box : QList<QCheckBox*>{on, names} + boxes) connect(box, &QCheckBox::toggled, this, keep);
    for (KeyCombo* combo : {from, to}) connect(combo, &KeyCombo::keyChosen, this, keep);
    return card;
}

QWidget* Preferences::makeBook() {
    QFrame* card = makeCard(this);
    QVBoxLayout* column = cardIn(card);
    const Book book = m_book->workspace.book();
    KeyCombo* role = choice(u"preferencesRoleComboBox"_s,
                            {{keyOf(OwnerRole::Mentee), tr("Mostly a mentee")},
                             {keyOf(OwnerRole::Mentor), tr("Mostly a mentor")},
                             {keyOf(OwnerRole::Both), tr("Both")}},
                            keyOf(book.role), card);
    column->addWidget(labelled(tr("You are"), role, {}, card));
    KeyCombo* paper =
        choice(u"preferencesPaperComboBox"_s, {{keyOf(Paper::Letter), tr("US Letter")}, {keyOf(Paper::A4), tr("A4")}},
               keyOf(book.paper), card);
    column->addWidget(labelled(tr("Paper"), paper, {}, card));
    QList<std::pair<QString, QString>> months;
    for (int month = 1; month <= 12; ++month) months.append({QString::number(month), words::monthName(month)});
    KeyCombo* year = choice(u"preferencesYearComboBox"_s, months, QString::number(book.yearStartMonth), card);
    column->addWidget(labelled(tr("The academic year begins in"), year, {}, card));
    QPushButton* lists = forReading(plainButton(tr("Edit your &lists…"), u"preferencesListsButton"_s, card));
    column->addWidget(lists, 0, Qt::AlignLeft);
    connect(lists, &QPushButton::clicked, this, [this] { TermsDialog(*m_book, this).exec(); });
    for (KeyCombo* combo : {role, paper, year}) combo->setEnabled(!m_book->workspace.isReadOnly());
    connect(role, &KeyCombo::keyChosen, this, [this](const QString& key) {
        change([&](Book& one) { one.role = fromKey<OwnerRole>(key).value_or(one.role); });
    });
    connect(paper, &KeyCombo::keyChosen, this, [this](const QString& key) {
        change([&](Book& one) { one.paper = fromKey<Paper>(key).value_or(one.paper); });
    });
    connect(year, &KeyCombo::keyChosen, this,
            [this](const QString& key) { change([&](Book& one) { one.yearStartMonth = key.toInt(); }); });
    return card;
}

void Preferences::change(const std::function<void(Book&)>& edit) {
    guarded(*m_book, [&] {
        Book book = m_book->workspace.book();
        edit(book);
        actions::books::change(m_book->workspace, book);
    });
}

}  // namespace mb::ui
