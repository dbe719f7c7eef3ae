#include "ui/agreements/versions_card.h"

#include "core/words/format.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString storyOf(const documents::VersionLine& line) {
    const AgreementVersion& version = line.version;
    if (version.endedOn) return VersionsCard::tr("ended on %1").arg(words::longDate(*version.endedOn));
    if (version.signedOn) return VersionsCard::tr("signed on %1").arg(words::longDate(*version.signedOn));
    const QStringList still = documents::namesOfUnsigned(line.signers);
    if (version.agreedOn && !still.isEmpty() && still.size() < line.signers.size())
        return VersionsCard::tr("agreed on %1, still to sign: %2")
            .arg(words::longDate(*version.agreedOn), words::andList(still));
    if (version.agreedOn) return VersionsCard::tr("agreed on %1").arg(words::longDate(*version.agreedOn));
    return VersionsCard::tr("being written");
}

}  // namespace

QString stateWords(AgreementState state) {
    switch (state) {
        case AgreementState::Draft:
            return VersionsCard::tr("draft");
        case AgreementState::Agreed:
            return VersionsCard::tr("to be signed");
        case AgreementState::Signed:
            return VersionsCard::tr("signed");
        case AgreementState::Superseded:
            return VersionsCard::tr("replaced");
        case AgreementState::Ended:
            return VersionsCard::tr("ended");
    }
    return {};
}

Tone stateTone(AgreementState state) {
    return state == AgreementState::Signed ? Tone::Ok : state == AgreementState::Agreed ? Tone::Warn : Tone::Calm;
}

VersionsCard::VersionsCard(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    const Theme& theme = context.theme;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(space::s));
    column->addWidget(new PlainLabel(tr("Versions"), "section", this));
    m_list = new CardList(context.theme, tr("Versions of the agreement"), u"agreementVersionsListView"_s, this);
    column->addWidget(m_list);
    m_compare = flatButton(tr("What changed since the version &before"), u"agreementCompareButton"_s, this);
    column->addWidget(forReading(m_compare), 0, Qt::AlignLeft);
    connect(&m_list->list(), &RowList::activatedRow, this, [this](const QByteArray&, qint64 id) {
        if (id != m_shown.value) Q_EMIT chosen(AgreementVersionId(id));
    });
    connect(m_compare, &QPushButton::clicked, this, &VersionsCard::compare);
}

void VersionsCard::show(const QList<documents::VersionLine>& versions, AgreementVersionId shown) {
    m_versions = versions;
    m_shown = shown;
    QList<ListRow> rows;
    bool hasEarlier = false;
    for (const documents::VersionLine& line : versions) {
        ListRow row;
        row.noun = AgreementVersion::table;
        row.id = line.version.id.value;
        row.title = line.version.id == shown && versions.size() > 1
                        ? tr("Version %1 (shown here)").arg(line.version.number)
                        : tr("Version %1").arg(line.version.number);
        row.subtitle = storyOf(line);
        row.chip = stateWords(line.version.state);
        row.tone = stateTone(line.version.state);
        rows << row;
        if (line.version.id == shown) hasEarlier = line.version.id != versions.last().version.id;
    }
    m_list->setRows(rows);
    m_compare->setVisible(hasEarlier);
}

void VersionsCard::compare() {
    for (qsizetype i = 0; i + 1 < m_versions.size(); ++i)
        if (m_versions[i].version.id == m_shown) return Q_EMIT comparisonWanted(m_versions[i + 1].version.id, m_shown);
}

}  // namespace mb::ui
