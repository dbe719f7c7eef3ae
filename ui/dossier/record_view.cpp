#include "ui/dossier/record_view.h"

#include "core/documents/progress_records.h"
#include "core/domain/packet.h"
#include "core/domain/position_line.h"
#include "core/exchange/document_tables.h"
#include "core/words/document_text.h"
#include "core/words/dossier.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/phrases.h"
#include "ui/consents/consent_form.h"
#include "ui/dossier/counted_rows.h"
#include "ui/dossier/held_back_list.h"
#include "ui/page/list_head.h"
#include "ui/page/office_forms.h"
#include "ui/paper/beside_paper.h"
#include "ui/paper/paper_bar.h"
#include "ui/print/paper_formats.h"
#include "ui/support/dialogs.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/flow_layout.h"

#include <QClipboard>
#include <QGuiApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int settingsWidth = 320;  // pixels at 100 %
const QString recordKey = u"record"_s, progressKey = u"progress"_s;

QString sourceLine(const documents::Preset& preset) {
    QStringList parts{RecordView::tr("%n columns", nullptr, int(preset.columns.size()))};
    if (!preset.source.office.isEmpty())
        parts << (preset.source.year
                      ? RecordView::tr("source: %1, %2").arg(preset.source.office).arg(preset.source.year)
                      : preset.source.office);
    if (!preset.source.verified) parts << RecordView::tr("not verified with the office yet");
    return parts.join(u" · ");
}

}  // namespace

PageInfo RecordView::info() {
    return {u"record"_s, tr("Record"), {"preset"}, [](const Context& context, QWidget* parent) {
                return new RecordView(context, parent);
            }};
}

RecordView::RecordView(const Context& viewContext, QWidget* parent) : View(viewContext, parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, space::gutter, space::l);
    m_beside = new BesidePaper(context().theme, tr("Settings"), this);
    m_beside->setSides(makeSettings(), makePaper(), {1, 2});
    outer->addWidget(m_beside);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &RecordView::lay);
    Act act{u"dossierExport"_s, tr("E&xport…"), [this] { exportIt(); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
            tr("save PDF, Word, Excel, promotion file, record")};
    act.primary = true;
    act.forReading = true;
    m_export = addAct(act);
    connect(m_format, &KeyCombo::keyChosen, this, &RecordView::nameExport);
    nameExport();
    Act copy{u"dossierCopyTable"_s, tr("&Copy as table"), [this] { copyTable(); },
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), tr("clipboard, Word, Google Docs")};
    copy.forReading = true;
    addAct(copy);
}

QWidget* RecordView::makeSettings() {
    const ScrollColumn scroll = scrollColumn(this);
    QWidget* body = scroll.area->widget();
    QVBoxLayout* column = scroll.column;
    const auto choice = [&](const QString& label, const QString& name, QBoxLayout* into) {
        auto* made = forReading(new KeyCombo(body));
        made->setObjectName(name);
        made->setMovesInList();
        into->addWidget(labelled(label, made, {}, body));
        connect(made, &KeyCombo::keyChosen, this, &RecordView::choose);
        return made;
    };
    m_what = choice(tr("Document"), u"dossierDocumentKeyCombo"_s, column);
    m_what->setChoices({{recordKey, tr("Mentor’s record")}, {progressKey, tr("My progress report as a mentee")}});
    m_what->setKey(recordKey);
    m_recordOnly = new QWidget(body);
    auto* inner = new QVBoxLayout(m_recordOnly);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::s);
    m_preset = choice(tr("Office"), u"dossierPresetKeyCombo"_s, inner);
    m_rule = new PlainLabel({}, "help", body);
    inner->addWidget(m_rule);
    auto* forms = new FlowLayout(space::s, 0);
    auto* take = bind(flatButton({}, {}, body), addAct(importFormAct(u"dossier"_s, context(), this, [this](auto& form) {
                          if (form.kind != DefinitionKind::Preset) return;
                          m_preset->setKey(form.key);
                          lay();
                      })));
    take->setAccessibleDescription(tr("A preset that an office hands out as a file."));
    auto* keep = forReading(flatButton(tr("Save as a file…"), u"dossierSavePresetPushButton"_s, body));
    connect(keep, &QPushButton::clicked, this, &RecordView::savePreset);
    for (QWidget* button : {take, keep}) forms->addWidget(button);
    inner->addLayout(forms);
    auto* grid = new FieldGrid(context().theme, m_recordOnly);
    for (const auto& [field, label, name, empty] :
         {std::tuple{&m_from, tr("From"), u"dossierFromPartialDateField"_s, tr("the beginning")},
          std::tuple{&m_to, tr("To"), u"dossierToPartialDateField"_s, tr("today")}}) {
        *field = forReading(new PartialDateField(context().today(), grid));
        (*field)->setObjectName(name);
        (*field)->setPlaceholderText(empty);
        grid->add(labelled(label, *field, {}, grid));
        connect(*field, &DateLine::dateChanged, this, &RecordView::choose);
    }
    m_recipient = forReading(recipientEdit(context(), grid));
    m_recipient->setObjectName(u"dossierRecipientLineEdit"_s);
    m_recipient->setPlaceholderText(tr("not specified"));
    m_recipient->setAccessibleDescription(
        tr("The committee or office that it goes to. Who agreed for that one only is named in it."));
    grid->add(labelled(tr("For"), m_recipient, {}, grid));
    connect(m_recipient, &QLineEdit::textChanged, this, &RecordView::choose);
    inner->addWidget(grid);
    auto* looks = new FieldGrid(context().theme, m_recordOnly);
    const auto look = [&](const QString& label, const QString& name,
                          const QList<std::pair<QString, QString>>& choices) {
        auto* made = forReading(new KeyCombo(looks));
        made->setObjectName(name);
        made->setChoices(choices);
        made->setMovesInList();
        looks->add(labelled(label, made, {}, looks));
        connect(made, &KeyCombo::keyChosen, this, &RecordView::choose);
        return made;
    };
    m_order =
        look(tr("Order"), u"dossierOrderKeyCombo"_s,
             {{QString(), tr("office default")}, {u"oldest"_s, tr("oldest first")}, {u"newest"_s, tr("newest first")}});
    m_dates = look(tr("Dates"), u"dossierDatesKeyCombo"_s,
                   {{QString(), tr("office default")},
                    {u"month-year"_s, tr("May 2003 – Jun 2005")},
                    {u"numeric"_s, tr("5/2003-6/2005")},
                    {u"month-digits"_s, tr("05/2003 – 06/2005")},
                    {u"year"_s, tr("2003 – 2005")}});
    inner->addWidget(looks);
    column->addWidget(m_recordOnly);
    column->addSpacing(space::s);
    m_missingHead = new PlainLabel({}, "section", body);
    column->addWidget(m_missingHead);
    m_missing = new CardList(context().theme, tr("Missing"), u"dossierMissingRowList"_s, body);
    column->addWidget(m_missing);
    connect(&m_missing->list(), &RowList::activatedRow, this,
            [this](const QByteArray&, qint64 id) { openMissing(id); });
    m_mail = forReading(flatButton(tr("Copy a &mail that asks about the position"), u"dossierMailPushButton"_s, body));
    connect(m_mail, &QPushButton::clicked, this, &RecordView::copyMail);
    column->addWidget(m_mail, 0, Qt::AlignLeft);
    column->addSpacing(space::s);
    m_held = new HeldBackList(context(), body);
    column->addWidget(m_held);
    connect(m_held, &HeldBackList::answered, this, [this] { m_format->setFocus(); });
    m_askCounted = forReading(flatButton(tr("What the n&umbers count"), u"dossierCountedPushButton"_s, body));
    m_askCounted->setCheckable(true);
    m_counted = new CardList(context().theme, tr("What the numbers count"), u"dossierCountedRowList"_s, body);
    m_counted->hide();
    column->addWidget(m_askCounted, 0, Qt::AlignLeft);
    column->addWidget(m_counted);
    connect(m_askCounted, &QPushButton::toggled, this, [this](bool on) {
        showCounted();
        if (on) bringIntoView(m_counted);
    });
    connect(&m_counted->list(), &RowList::activatedRow, this,
            [this](const QByteArray& noun, qint64 id) { context().open(noun, id); });
    column->addStretch(1);
    scroll.area->setMinimumWidth(context().theme.px(settingsWidth));
    return scroll.area;
}

QWidget* RecordView::makePaper() {
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* bar = new FlowLayout(space::s, space::s);
    m_format = forReading(new KeyCombo(right));
    m_format->setObjectName(u"dossierFormatKeyCombo"_s);
    m_format->setAccessibleName(tr("Kind of file"));
    QList<std::pair<QString, QString>> formats;
    for (const print::PaperFormat& format : print::recordFormats())
        formats.append({format.key, QCoreApplication::translate("paper", format.label)});
    m_format->setChoices(formats);
    m_format->setKey(formats.first().first);
    auto* copy = forReading(plainButton(tr("&Copy as table"), u"dossierCopyTablePushButton"_s, right));
    connect(copy, &QPushButton::clicked, this, &RecordView::copyTable);
    m_copyText = forReading(plainButton(tr("Copy as a mail &text"), u"dossierCopyTextPushButton"_s, right));
    m_copyText->hide();
    connect(m_copyText, &QPushButton::clicked, this, &RecordView::copyText);
    m_pages = new PlainLabel({}, "help", right);
    m_pages->setWordWrap(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_format, copy, m_copyText, m_pages}) bar->addWidget(widget);
    column->addLayout(bar);
    m_wrong = new PlainLabel({}, "help", right);
    m_wrong->hide();
    column->addWidget(m_wrong);
    m_preview = new PaperPreview(context().theme, right);
    m_preview->setObjectName(u"dossierPaperPreview"_s);
    m_preview->explainRemarks([this](int remark) {
        const documents::MissingFact fact = m_record.missing.value(remark - 1);
        return QString(words::missingTitle(fact) + u'\n' + words::missingReason(fact));
    });
    connect(m_preview, &PaperPreview::remarkChosen, this, &RecordView::openMissing);
    column->addWidget(m_preview, 1);
    column->addWidget(new PaperBar(m_preview, u"dossier"_s, right));
    return right;
}

bool RecordView::showRecord(const QByteArray&, qint64 id) {
    const auto document = context().reader().find(PacketDocumentId(id));
    if (!document || document->preset.isEmpty()) return false;
    m_what->setKey(recordKey);
    m_preset->setKey(document->preset);
    readAgain();
    return true;
}

QWidget* RecordView::firstFocus() { return m_what; }

void RecordView::fillPresets() {
    QList<std::pair<QString, QString>> choices;
    QList<Error> unreadable;
    for (const documents::Preset& preset : documents::allPresets(context().reader(), &unreadable))
        choices.append({preset.key, preset.title});
    m_unreadable = faultsOf(unreadable);
    std::stable_sort(choices.begin() + 1, choices.end(),
                     [](const auto& a, const auto& b) { return a.second.localeAwareCompare(b.second) < 0; });
    const QString before = m_preset->key();
    m_preset->setChoices(choices);
    m_preset->setKey(before.isEmpty() ? u"default"_s : before);
}

void RecordView::reload(const Changes&) {
    fillPresets();
    m_from->setToday(context().today());
    m_to->setToday(context().today());
    lay();
}

documents::RecordWish RecordView::wish() const {
    documents::RecordWish wish;
    wish.today = context().today();
    wish.from = m_from->date();
    wish.to = m_to->date();
    wish.recipient = m_recipient->text().simplified();
    return wish;
}

// What is wrong with what was chosen; the pages are then those of the choice before, and none of them may leave.
QString RecordView::refusal() const {
    if (m_what->key() == progressKey) return {};
    for (const DateLine* field : {m_from, m_to})
        if (!field->isValid()) return field->complaint();
    try {
        documents::checkPeriod(wish());
        return {};
    } catch (const Error& error) {
        return words::sentence(error);
    }
}

void RecordView::choose() {
    context().choseOther();
    m_soon.start();
}

void RecordView::nameExport() {
    const QString kind = print::paperFormatCalled(m_format->key(), print::recordFormats())->suffixes.first().toUpper();
    m_export->setText(tr("E&xport %1…").arg(kind));
}

void RecordView::lay() {
    m_soon.stop();
    if (const QString refused = refusal(); !refused.isEmpty()) {
        m_wrong->setText(tr("%1 The pages are those of the choice before.").arg(refused));
        m_wrong->setRole("error");
        m_wrong->show();
        return;
    }
    guarded(context(), [this] {
        const bool isRecord = m_what->key() != progressKey;
        m_recordOnly->setVisible(isRecord);
        m_copyText->setVisible(!isRecord);
        const Book book = context().workspace.book();
        const QDate today = context().today();
        struct Found {
            documents::Record record;
            documents::Document document;
            QList<ListRow> counted;
        };
        const auto found = std::make_shared<Found>();
        std::function<void(const Reader&)> gather;
        int budget = 0;
        if (isRecord) {
            documents::Preset preset = documents::presetNamed(context().reader(), m_preset->key());
            m_rule->setText(sourceLine(preset));
            if (!m_order->key().isEmpty()) preset.newestFirst = m_order->key() == u"newest";
            preset.dates = fromKey<documents::DateStyle>(m_dates->key()).value_or(preset.dates);
            budget = preset.pageBudget;
            gather = [=, wanted = wish()](const Reader& reader) {
                found->record = documents::recordOf(reader, preset, wanted);
                found->document = documents::mentorsRecord(found->record);
                found->counted = countedRows(found->record);
            };
        } else {
            gather = [=](const Reader& reader) {
                found->document =
                    documents::progressReport(documents::progressOf(reader, book.ownerId, std::nullopt, today));
            };
        }
        const auto wished = [=](const Reader& reader) {
            gather(reader);
            return PaperPreview::Wish{found->document, print::setupFor(found->document, book.paper)};
        };
        m_preview->lay(context(), wished, [=, this] {
            m_record = found->record;
            m_document = found->document;
            m_countedRows = found->counted;
            showLaid(budget);
        });
    });
}

void RecordView::showLaid(int budget) {
    const int pages = m_preview->pageCount();
    m_pages->setText(budget ? tr("%n of at most %1 pages", nullptr, pages).arg(budget)
                            : tr("%n pages", nullptr, pages));
    m_pages->setRole(budget && pages > budget ? "error" : "help");
    QStringList wrong{m_unreadable, missingGlyphs(m_preview->printout())};
    wrong.removeAll(QString());
    m_wrong->setRole("help");
    m_wrong->setText(wrong.join(u'\n'));
    m_wrong->setVisible(!wrong.isEmpty());
    showMissing();
    m_held->showHeld(m_record.heldBack, m_record.preset.purpose, m_record.wish.recipient);
    showCounted();
}

bool RecordView::isLaid() {
    for (DateLine* field : {m_from, m_to}) field->take();
    if (const QString refused = refusal(); !refused.isEmpty()) {
        context().say(refused);
        return false;
    }
    if (m_soon.isActive() || m_preview->hasFailed()) lay();
    return m_preview->finish();
}

void RecordView::showMissing() {
    QList<ListRow> rows;
    bool old = false;
    for (qsizetype i = 0; i < m_record.missing.size(); ++i) {
        const documents::MissingFact& fact = m_record.missing[i];
        ListRow row;
        row.noun = "missing";
        row.id = i + 1;
        row.title = words::missingTitle(fact);
        row.subtitle = words::missingReason(fact);
        rows << row;
        old |= fact.what == documents::MissingFact::What::PositionOld ||
               fact.what == documents::MissingFact::What::Position;
    }
    m_missing->setRows(rows);
    m_missing->setVisible(!rows.isEmpty());
    m_missingHead->setVisible(!rows.isEmpty());
    m_missingHead->setText(tr("Missing · %n things", nullptr, int(rows.size())));
    m_mail->setVisible(old);
}

void RecordView::showCounted() {
    m_askCounted->setVisible(!m_countedRows.isEmpty() &&
                             m_record.preset.parts.contains(documents::RecordPart::Summary));
    const bool shown = m_askCounted->isChecked() && !m_askCounted->isHidden();
    if (shown) m_counted->setRows(m_countedRows);
    m_counted->setVisible(shown);
}

void RecordView::openMissing(qint64 place) {
    const documents::MissingFact fact = m_record.missing.value(place - 1);
    if (!fact.noun.isEmpty()) context().open(fact.noun, fact.id);
}

// Of the chosen row, else of the first that asks for a position.
void RecordView::copyMail() {
    using What = documents::MissingFact::What;
    const auto asks = [](const documents::MissingFact& fact) {
        return fact.what == What::PositionOld || fact.what == What::Position;
    };
    const auto selected = m_missing->list().selectedRow();
    documents::MissingFact fact = selected ? m_record.missing.value(selected->id - 1) : documents::MissingFact{};
    if (!selected || !asks(fact))
        for (const documents::MissingFact& one : std::as_const(m_record.missing))
            if (asks(one)) {
                fact = one;
                break;
            }
    const queries::PersonCard card = queries::personCard(context().reader(), fact.person);
    const auto position = positionOn(card.positions, context().today());
    const QString owner = fullName(context().reader().get(context().workspace.book().ownerId));
    QGuiApplication::clipboard()->setText(
        words::positionMail(card.person.given, position ? positionLine(*position) : QString(), owner));
    context().tell(tr("A mail to %1 is on the clipboard.").arg(card.name()));
}

void RecordView::copyTable() {
    if (!isLaid()) return;
    const exchange::Say say = [](const documents::Text& text) { return words::toText(text); };
    exchange::ClipTable table;
    for (const exchange::NamedTable& one : exchange::tablesOf(m_document, say))
        if (!one.table.columns.first().head.isEmpty() && table.heads.isEmpty())
            table = exchange::clipOf(one.table, say);
    putOnClipboard(context(), table);
}

void RecordView::copyText() {
    if (!isLaid()) return;
    QGuiApplication::clipboard()->setText(words::plainText(m_document));
    context().tell(tr("The report is on the clipboard, as text for a mail."));
}

void RecordView::savePreset() {
    const documents::Preset preset = documents::presetNamed(context().reader(), m_preset->key());
    const QString path = context().dialogs.fileToSave(
        this, tr("Save the form as"), QString(fileNameFrom(preset.key) + u".json"_s), tr("Forms (*.json)"));
    if (path.isEmpty()) return;
    if (guarded(context(), [&] { context().workspace.store().writeOut(path, documents::fileOf(preset)); }))
        context().tell(tr("Saved as %1.").arg(path));
}

OutgoingPaper RecordView::outgoing() const {
    const QString name =
        fileNameFrom(QString(words::toText(m_document.author) + u' ' +
                             (m_what->key() == progressKey ? tr("progress report") : m_record.preset.title)));
    return {m_document, name};
}

void RecordView::exportIt() {
    if (!isLaid()) return;
    exportPaper(context(), context().fonts, this, outgoing(), context().workspace.book().paper, false,
                print::paperFormatCalled(m_format->key(), print::recordFormats()));
}

}  // namespace mb::ui
