// What a file of references would bring, before it does: which works are new, changed, known already or perhaps the
// same, and who their authors may be. What is doubtful is for the user to decide; one button brings the rest in, as one
// step (DO15, DO16).
#pragma once

#include "core/exchange/reference_import.h"
#include "ui/imports/list_preview.h"

namespace mb::ui {

// A printed name, and whom of the book it means.
class AuthorLine : public QWidget {
    Q_OBJECT
public:
    AuthorLine(Theme& theme, const exchange::PlannedAuthor& author, const QHash<PersonId, QString>& names,
               QWidget* parent);
    PersonId chosen() const;

Q_SIGNALS:
    void changed();

private:
    KeyCombo* m_who;
};

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
    void showRows() override;
    void showChosen() override;
    void toggle() override;

private:
    static void runWith(const Context& context, QWidget* parent, const QString& name,
                        const std::function<exchange::ReferenceList(LongWork*)>& read);
    void addDetail();
    Choices shownOnes() const;
    void showWanted();
    void choose(exchange::ReferenceChoice choice);
    exchange::PlannedReference* current();

    exchange::ReferencePlan m_plan;
    QHash<PersonId, QString> m_names;
    KeyCombo* m_choice;
    PlainLabel *m_title, *m_standing, *m_known, *m_found, *m_notes;
    QWidget* m_sides;
    QVBoxLayout* m_authors;
    QList<AuthorLine*> m_lines;
    QCheckBox* m_remember;
};

}  // namespace mb::ui
