#include "ui/paper/paper_bar.h"

#include "ui/widgets/forms.h"

#include <QHBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PaperBar::PaperBar(PaperPreview* preview, const QString& name, QWidget* parent)
    : QWidget(parent), m_preview(preview), m_place(new PlainLabel({}, "help", this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    m_place->setWordWrap(false);
    const auto sign = [&](const QString& text, const QString& part, const QString& says, const QString& keys,
                          const std::function<void()>& act) {
        auto* button = forReading(flatButton(text, QString(name + part + u"PushButton"), this));
        button->setAccessibleName(says);
        button->setToolTip(plainTip(tr("%1 (%2)").arg(says, keys)));
        connect(button, &QPushButton::clicked, this, act);
        return button;
    };
    m_before = sign(u"‹"_s, u"PreviousPage"_s, tr("Page before"), tr("Page Up"), [this] { m_preview->turnPage(-1); });
    m_next = sign(u"›"_s, u"NextPage"_s, tr("Next page"), tr("Page Down"), [this] { m_preview->turnPage(1); });
    auto* smaller =
        sign(u"−"_s, u"ZoomOut"_s, tr("Show the pages smaller"), tr("Ctrl+−"), [this] { m_preview->zoomBy(-1); });
    m_fit =
        sign({}, u"FitWidth"_s, tr("Fit the pages into the width"), tr("Ctrl+0"), [this] { m_preview->setZoom(1); });
    auto* larger =
        sign(u"+"_s, u"ZoomIn"_s, tr("Show the pages larger"), tr("Ctrl++"), [this] { m_preview->zoomBy(1); });
    for (QWidget* widget : std::initializer_list<QWidget*>{m_before, m_place, m_next}) row->addWidget(widget);
    row->addStretch(1);
    for (QWidget* widget : std::initializer_list<QWidget*>{smaller, m_fit, larger}) row->addWidget(widget);
    connect(preview, &PaperPreview::pageChanged, this, &PaperBar::refresh);
    connect(preview, &PaperPreview::zoomChanged, this, &PaperBar::refresh);
    refresh();
}

void PaperBar::refresh() {
    const int pages = m_preview->pageCount();
    m_place->setText(pages ? tr("Page %1 of %2").arg(m_preview->currentPage() + 1).arg(pages) : QString());
    for (QPushButton* button : {m_before, m_next}) button->setVisible(pages > 1);
    const int percent = qRound(m_preview->zoom() * 100);
    m_fit->setText(percent == 100 ? tr("Fit width") : tr("%1%").arg(percent));
}

}  // namespace mb::ui
