#include "tests/support/visible_texts.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QMetaProperty>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QTabBar>
#include <QWidget>

namespace mb::test {

using namespace Qt::Literals::StringLiterals;

namespace {

// Paints nothing, and keeps the words.
class WordsEngine : public QPaintEngine {
public:
    WordsEngine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawPath(const QPainterPath&) override {}
    void drawTextItem(const QPointF&, const QTextItem& item) override { texts << item.text(); }
    Type type() const override { return User; }

    QStringList texts;
};

class WordsDevice : public QPaintDevice {
public:
    explicit WordsDevice(const QWidget& like) : m_size(like.size()) {}
    QPaintEngine* paintEngine() const override { return &m_engine; }
    QStringList texts() const { return m_engine.texts; }

protected:
    int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
            case PdmWidth:
                return m_size.width();
            case PdmHeight:
                return m_size.height();
            case PdmDpiX:
            case PdmDpiY:
            case PdmPhysicalDpiX:
            case PdmPhysicalDpiY:
                return 96;
            case PdmNumColors:
                return INT_MAX;
            case PdmDepth:
                return 32;
            case PdmDevicePixelRatio:
                return 1;
            default:
                return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable WordsEngine m_engine;
};

void addItems(const QAbstractItemModel* model, QStringList& texts) {
    constexpr int enough = 200;  // of a long list
    if (!model) return;
    for (int row = 0; row < qMin(enough, model->rowCount()); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            for (const int role :
                 {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                texts << model->index(row, column).data(role).toString();
}

}  // namespace

QStringList visibleTextsOf(QWidget& window) {
    WordsDevice device(window);
    QPainter painter(&device);
    window.render(&painter);
    painter.end();
    QStringList texts = device.texts();
    QList<QWidget*> all = window.findChildren<QWidget*>();
    all << &window;
    for (const QWidget* widget : std::as_const(all)) {
        if (!widget->isVisible()) continue;
        for (const char* property : {"text", "title", "windowTitle", "placeholderText", "toolTip", "accessibleName",
                                     "accessibleDescription", "plainText", "prefix", "suffix"})
            texts << widget->property(property).toString();
        if (const auto* combo = qobject_cast<const QComboBox*>(widget)) addItems(combo->model(), texts);
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) addItems(view->model(), texts);
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i) texts << tabs->tabText(i) << tabs->tabToolTip(i);
        for (const QAction* action : widget->actions()) texts << action->text() << action->toolTip();
    }
    texts.removeAll(QString());
    return texts;
}

}  // namespace mb::test
