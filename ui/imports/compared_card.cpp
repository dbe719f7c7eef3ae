#include "ui/imports/compared_card.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

ComparedCard::ComparedCard(Theme& theme, const QString& knownHead, const QString& foundHead, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_grid(new QGridLayout(this)) {
    setProperty("role", u"card"_s);
    m_grid->setContentsMargins(space::l, space::m, space::l, space::m);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_knownHead = new PlainLabel(knownHead, "help", this);
    m_foundHead = new PlainLabel(foundHead, "help", this);
    m_grid->addWidget(m_knownHead, 0, 1);
    m_grid->addWidget(m_foundHead, 0, 2);
}

void ComparedCard::show(const QList<ComparedField>& fields, bool isKnown) {
    qsizetype used = 0;
    for (const ComparedField& field : fields) {
        if (field.found.isEmpty() && (field.known.isEmpty() || !isKnown)) continue;
        if (used == m_rows.size()) {
            const Row made{new PlainLabel({}, "help", this), new PlainLabel({}, nullptr, this),
                           new PlainLabel({}, nullptr, this)};
            int column = 0;
            for (PlainLabel* label : {made.label, made.known, made.found})
                m_grid->addWidget(label, int(used) + 1, column++, Qt::AlignTop);
            m_rows << made;
        }
        const Row& row = m_rows[used++];
        row.label->setText(field.label);
        row.known->setText(field.known);
        row.found->setText(field.found.isEmpty() ? tr("—") : field.found);
        const bool differs = isKnown && !field.found.isEmpty() && field.found != field.known;
        row.found->setFont(m_theme.font(differs ? Type::BodyStrong : Type::Body));
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows[i].label->setVisible(i < used);
        m_rows[i].known->setVisible(i < used && isKnown);
        m_rows[i].found->setVisible(i < used);
    }
    m_knownHead->setVisible(isKnown);
    m_grid->setColumnStretch(1, isKnown ? 1 : 0);
    m_grid->setColumnStretch(2, 1);
}

}  // namespace mb::ui
