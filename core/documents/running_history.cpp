#include "core/documents/running_history.h"

#include "core/documents/markdown.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

Pieces joined(const QList<Pieces>& parts) {
    Pieces all;
    for (const Pieces& part : parts) {
        if (part.isEmpty()) continue;
        if (!all.isEmpty()) all << Piece::literal(u" · "_s);
        all += part;
    }
    return all;
}

Text said(const char* key, const QString& words) {
    return Text::of(QString::fromLatin1(key), {arg::words(words.trimmed())});
}

class ItemWriter {
public:
    ItemWriter(const queries::History& history, const QHash<QString, QString>& modes)
        : m_history(history), m_modes(modes) {}

    HistoryItem write(const queries::HistoryEntry& entry) {
        m_item.day = entry.day;
        switch (entry.kind) {
            case queries::HistoryEntry::Met:
                met(entry);
                break;
            case queries::HistoryEntry::Promised:
                m_item.head = {Piece::phrase(u"history.promise"_s)};
                add(promise(entry.promises.value(0)));
                break;
            case queries::HistoryEntry::Passed:
                passed(entry.line);
                break;
            case queries::HistoryEntry::FedBack:
                fedBack(entry.feedback);
                break;
            case queries::HistoryEntry::StageSet:
                stage(entry.stage);
                break;
        }
        return m_item;
    }

private:
    void add(const Text& text, HistoryPart::Is is = HistoryPart::Plain, bool isPrivate = false) {
        if (!text.isEmpty()) m_item.parts.append({is, text, isPrivate});
    }
    QString name(PersonId id) const { return m_history.names.value(id); }

    Pieces how(const Meeting& meeting) const {
        if (meeting.mode.isEmpty()) return {};
        return {Piece::user(m_modes.value(meeting.mode, meeting.mode))};
    }

    void met(const queries::HistoryEntry& entry) {
        const Meeting& meeting = entry.meeting;
        const bool small = isSmallContact(meeting.mode);
        const Pieces what = meeting.title.trimmed().isEmpty()
                                ? Pieces{Piece::phrase(small ? u"history.contact"_s : u"history.meeting"_s)}
                                : Pieces{Piece::user(meeting.title.simplified())};
        const Pieces state = meeting.state == MeetingState::Held
                                 ? Pieces()
                                 : Pieces{Piece::phrase(u"history.state."_s + keyOf(meeting.state))};
        const Pieces length =
            meeting.minutes ? Pieces{Piece::phrase(u"text.joined"_s, {arg::hours(*meeting.minutes)})} : Pieces();
        m_item.head = joined({what, how(meeting), length, state});
        QStringList others;
        for (const PersonId id : entry.others) others << name(id);
        others.removeAll(QString());
        if (!others.isEmpty()) add(Text::of(u"history.with"_s, {arg::andList(others)}), HistoryPart::Muted);
        for (const AgendaItem& item : entry.agenda)
            add(said(!item.canLeave() ? "history.agenda-private"
                     : item.done      ? "history.talked-about"
                                      : "history.agenda",
                     item.text),
                HistoryPart::Plain, !item.canLeave());
        for (const Note& note : entry.notes) noted(note);
        for (const ActionItem& item : entry.promises) add(promise(item));
    }

    void noted(const Note& note) {
        const QString text = note.text.trimmed();
        if (text.isEmpty()) return;
        const bool isPrivate = !note.canLeave();
        HistoryPart part{HistoryPart::Note, isPrivate ? said("history.note-private", text) : Text::verbatim(text),
                         isPrivate, passagesOf(note.text)};
        if (QList<Passage>& passages = part.reading.passages; isPrivate && !passages.isEmpty()) {
            Passage& first = passages.first();
            const bool plain = first.is == Passage::Is::Words && first.quoted == 0 && first.text.marks.isEmpty();
            if (plain) first.text = said("history.note-private", first.text.words);
            else passages.prepend({.text = Text::of(u"history.note-private-head"_s)});
        }
        m_item.parts.append(part);
    }

    Text promise(const ActionItem& item) const {
        Pieces pieces{Piece::phrase(u"history.promised"_s,
                                    {arg::words(name(item.ownerId)), arg::words(item.title.simplified())})};
        if (item.doneOn) pieces << Piece::phrase(u"history.kept"_s, {arg::date(*item.doneOn)});
        else if (item.dropped) pieces << Piece::phrase(u"history.dropped"_s);
        else if (item.dueOn) pieces << Piece::phrase(u"history.due"_s, {arg::date(*item.dueOn)});
        return textOf(pieces);
    }

    Pieces between(const QString& phrase, PersonId giver, PersonId receiver) const {
        if (giver && receiver)
            return {Piece::phrase(u"history.from-to"_s,
                                  {arg::phrase(phrase), arg::words(name(giver)), arg::words(name(receiver))})};
        if (giver) return {Piece::phrase(u"history.from"_s, {arg::phrase(phrase), arg::words(name(giver))})};
        if (receiver) return {Piece::phrase(u"history.to"_s, {arg::phrase(phrase), arg::words(name(receiver))})};
        return {Piece::phrase(phrase)};
    }

    void passed(const LedgerLine& line) {
        m_item.isPrivate = true;
        m_item.head = between(u"ledger.kind."_s + keyOf(line.kind), line.giverId, line.receiverId);
        if (line.minutes) add(Text::of(u"text.joined"_s, {arg::hours(*line.minutes)}), HistoryPart::Muted, true);
        add(Text::verbatim(line.text.trimmed()), HistoryPart::Note, true);
        if (!line.fate) return;
        Pieces fate{Piece::phrase(u"history.fate."_s + keyOf(*line.fate))};
        if (line.fateOn) fate << Piece::literal(u" · "_s) << Piece::date(*line.fateOn);
        if (!line.fateText.trimmed().isEmpty())
            fate << Piece::literal(u" · "_s) << Piece::user(line.fateText.trimmed());
        add(textOf(fate), HistoryPart::Plain, true);
    }

    void fedBack(const Feedback& feedback) {
        m_item.isPrivate = !feedback.canLeave();
        m_item.head = between(u"history.feedback"_s, feedback.giverId, feedback.receiverId);
        const auto part = [&](const char* key, const QString& words) {
            if (!words.trimmed().isEmpty()) add(said(key, words), HistoryPart::Note, m_item.isPrivate);
        };
        part("history.strengths", feedback.strengths);
        part("history.improvement", feedback.improvement);
        part("history.specific", feedback.specific);
    }

    void stage(const StageChange& change) {
        const QString of = m_history.mentorships.value(change.mentorshipId);
        const QString stage = u"history.stage."_s + keyOf(change.stage);
        m_item.head = {of.isEmpty() ? Piece::phrase(u"history.stage"_s, {arg::phrase(stage)})
                                    : Piece::phrase(u"history.stage-of"_s, {arg::phrase(stage), arg::words(of)})};
        if (!change.reason.trimmed().isEmpty())
            add(said("history.reason-private", change.reason), HistoryPart::Note, true);
    }

    const queries::History& m_history;
    const QHash<QString, QString>& m_modes;
    HistoryItem m_item;
};

}  // namespace

HistoryItem historyItem(const queries::History& history, const queries::HistoryEntry& entry,
                        const QHash<QString, QString>& modes) {
    return ItemWriter(history, modes).write(entry);
}

Document runningHistory(const queries::History& history, const QHash<QString, QString>& modes, WithPrivate with) {
    Document document;
    const QString asOf = arg::date(history.asOf);
    document.title = Text::of(u"history.title"_s, {arg::words(history.name)});
    document.author = Text::verbatim(history.names.value(history.owner));
    document.footer = Text::of(with == WithPrivate::Yes ? u"history.footer-private"_s : u"history.footer"_s,
                               {arg::words(history.name), asOf});
    QList<Block>& blocks = document.blocks;
    blocks << Title{Text::of(u"history.kicker"_s), Text::verbatim(history.name), Text::of(u"progress.as-of"_s, {asOf})};
    blocks << Paragraph{Text::of(with == WithPrivate::Yes ? u"history.with-private"_s : u"history.without-private"_s),
                        true};
    int year = 0;
    for (const queries::HistoryEntry& entry : history.entries) {
        const HistoryItem item = historyItem(history, entry, modes);
        if (item.isPrivate && with == WithPrivate::No) continue;
        if (item.day.year() != year) {
            year = item.day.year();
            blocks << Heading{1, {}, Text::verbatim(QString::number(year))};
        }
        Pieces head{Piece::date(item.day), Piece::literal(u" · "_s)};
        head += item.head;
        if (item.isPrivate) head << Piece::literal(u" · "_s) << Piece::phrase(u"history.private"_s);
        blocks << Heading{2, {}, textOf(head)};
        for (const HistoryPart& part : item.parts) {
            if (part.isPrivate && with == WithPrivate::No) continue;
            if (part.reading.passages.isEmpty()) blocks << Paragraph{part.text, part.is == HistoryPart::Muted};
            else blocks << part.reading;
        }
    }
    if (year == 0) blocks << Paragraph{Text::of(u"history.nothing"_s), true};
    return document;
}

}  // namespace mb::documents
