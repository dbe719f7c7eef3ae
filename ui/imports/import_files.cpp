#include "ui/imports/import_files.h"

#include "core/exchange/encoding.h"
#include "core/words/imports.h"
#include "ui/widgets/rows.h"

#include <QFileInfo>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

using Choices = QList<std::pair<QString, QString>>;

Choices encodings() {
    Choices choices;
    for (const QString& key : exchange::usualEncodings()) choices.append({key, words::encodingLabel(key)});
    return choices;
}

}  // namespace

ImportFiles::ImportFiles(const QStringList& paths, QWidget* parent) : QFrame(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (int i = 0; i < paths.size(); ++i) {
        const QString name = QFileInfo(paths[i]).fileName();
        const auto combo = [&](const QString& field, const QString& accessible) {
            auto* made = new KeyCombo(this);
            made->setObjectName(u"import%1%2ComboBox"_s.arg(field).arg(i + 1));
            made->setAccessibleName(accessible);
            made->hide();
            return made;
        };
        File file{new QWidget(this), combo(u"Sheet"_s, tr("Sheet of %1").arg(name)),
                  combo(u"Encoding"_s, tr("Text encoding of %1").arg(name))};
        auto* row = new QHBoxLayout(file.row);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::m);
        auto* label = new ElidedLabel({}, nullptr, file.row);
        label->setWholeText(name);
        row->addWidget(label, 1);
        row->addWidget(file.sheet, 1);
        row->addWidget(file.encoding, 1);
        column->addWidget(file.row);
        connect(file.sheet, &KeyCombo::keyChosen, this, [this, i](const QString& key) { Q_EMIT sheetChosen(i, key); });
        connect(file.encoding, &KeyCombo::keyChosen, this, [this, i](const QString& key) {
            if (!key.isEmpty()) Q_EMIT encodingChosen(i, key);
        });
        m_files << file;
    }
    refresh();
}

void ImportFiles::show(const std::vector<exchange::CellTable>& tables) {
    m_asked = nullptr;
    for (int i = 0; i < int(tables.size()); ++i) {
        const exchange::TableOrigin& origin = tables[size_t(i)].origin();
        Choices sheets;
        for (const exchange::SheetName& sheet : origin.sheets)
            if (!sheet.empty || sheet.name == origin.sheet)
                sheets.append({sheet.name, sheet.hidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name});
        m_files[i].sheet->setChoices(sheets);
        m_files[i].sheet->setKey(origin.sheet);
        m_files[i].sheet->setVisible(sheets.size() > 1);
        m_files[i].encoding->setChoices(encodings());
        m_files[i].encoding->setKey(origin.encoding);
        m_files[i].encoding->setVisible(!origin.encoding.isEmpty());
    }
    refresh();
}

void ImportFiles::ask(int file, const Error& ambiguous) {
    const QString better = ambiguous.args.value(3), read = ambiguous.args.value(4);
    Choices choices{{QString(), tr("Choose…")}};
    for (auto [key, label] : encodings()) choices.append({key, key == better ? tr("%1: %2").arg(label, read) : label});
    m_asked = m_files[file].encoding;
    m_asked->setChoices(choices);
    m_asked->show();
    refresh();
}

// What leaves no choice needs no room.
void ImportFiles::refresh() {
    bool any = false;
    for (const File& file : std::as_const(m_files)) {
        file.row->setVisible(!file.sheet->isHidden() || !file.encoding->isHidden());
        any |= !file.row->isHidden();
    }
    setVisible(any);
}

}  // namespace mb::ui
