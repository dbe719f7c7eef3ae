#include "ui/window/banner.h"

#include "ui/widgets/forms.h"

#include <QHBoxLayout>
#include <QStyle>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      m_text(new PlainLabel({}, nullptr, this)),
      m_button(forReading(plainButton({}, u"bannerActButton"_s, this))) {
    setObjectName(u"banner"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->addWidget(m_text, 1);
    m_text->setObjectName(u"bannerLabel"_s);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (const auto act = m_act) act();
        // The act may have hidden the banner and shown it anew, with the way back.
        if (m_button->isVisible()) m_button->setFocus();
    });
    QPushButton* close = forReading(flatButton(tr("Dismiss"), u"bannerDismissButton"_s, this));
    connect(close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    row->addWidget(close);
    m_fresh.setSingleShot(true);
    hide();
}

void Banner::say(Tone tone, const QString& sentence, const QString& label, std::function<void()> act) {
    setProperty("good", tone == Tone::Good);
    restyle(*this);
    m_text->setText(sentence);
    setAccessibleName(sentence);
    m_act = std::move(act);
    m_button->setText(label);
    m_button->setVisible(!label.isEmpty());
    show();
    m_fresh.start(0);
}

void Banner::letGo() {
    if (property("good").toBool() && !m_fresh.isActive()) hide();
}

QString Banner::text() const { return isVisibleTo(parentWidget()) ? m_text->text() : QString(); }

}  // namespace mb::ui
