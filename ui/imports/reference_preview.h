// What a file of references would bring, before it does: which works are new, changed, known already or perhaps the
// same, and who their authors may be. What is doubtful is for the user to decide; one button brings the rest in, as one
// step (DO15, DO16).
#pragma once

#include "core/exchange/reference_import.h"
#include "ui/imports/list_preview.h"

namespace mb::ui {

class ReferencePreview : public ListPreview {
    Q_OBJECT
public:
    ReferencePreview(const Context& context, exchange::ReferencePlan plan, const QList<exchange::ReferenceNote>& notes,
                     QWidget* parent = nullptr);
    const exchange::ReferencePlan& plan() const { return m_plan; }

    // Reads, shows the preview and takes in what was agreed to. Says what is wrong otherwise.
    static void run(const Context& context, QWidget* parent, const QString& path);
    // The same with what was pasted.
    static void runPasted(const Context& context, QWidget* parent, const QByteArray& text);

protected:
    QList<Kind> kinds() const override;
    qsizetype size() const override { return m_plan.entries.size(); }
    int kindOf(qsizetype place) const override { return int(m_plan.entries[place].standing); }
    int choiceOf(qsizetype place) const override { return int(m_plan.entries[place].choice); }
    bool isOpen(qsizetype place) const override;
    QList<Act> acts(qsizetype place) const override;
    void setChoice(qsizetype place, int choice) override;
    ListRow rowOf(qsizetype place) const override;
    Detail detailOf(qsizetype place) const override;
    QString takeLabel() const override { return tr("&Import %n references", nullptr, m_plan.wanted()); }
    int wanted() const override { return m_plan.wanted(); }

private:
    static void runWith(const Context& context, QWidget* parent, const QString& name,
                        const std::function<exchange::ReferenceList(LongWork*)>& read);
    void askAuthors();

    exchange::ReferencePlan m_plan;
};

}  // namespace mb::ui
