#include "core/exchange/vocabulary.h"

#include "core/domain/text.h"

#include <QHash>
#include <QRegularExpression>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// Titles that mean just a stage.
QString plainStage(const QString& folded) {
    static const QHash<QString, QString> plain{{u"student"_s, u"student"_s},
                                               {u"medical student"_s, u"student"_s},
                                               {u"resident"_s, u"resident"_s},
                                               {u"fellow"_s, u"fellow"_s},
                                               {u"postdoc"_s, u"postdoc"_s},
                                               {u"post doc"_s, u"postdoc"_s},
                                               {u"instructor"_s, u"instructor"_s},
                                               {u"assistant"_s, u"assistant"_s},
                                               {u"assistant professor"_s, u"assistant"_s},
                                               {u"associate"_s, u"associate"_s},
                                               {u"associate professor"_s, u"associate"_s},
                                               {u"professor"_s, u"full"_s},
                                               {u"full professor"_s, u"full"_s},
                                               {u"full"_s, u"full"_s},
                                               {u"staff"_s, u"staff"_s}};
    return plain.value(folded);
}

// The order matters: "postdoctoral fellow" is a postdoc, and "assistant professor" must not match "professor".
QString stageWithin(const QString& folded) {
    static const QRegularExpression numbered(u"\\b(?:(ms|m)\\s?[1-4]|(pgy)\\s?\\d)\\b"_s);
    const auto holds = [&](QStringView word) { return QString(u' ' + folded + u' ').contains(QString(u' ' + word)); };
    if (const auto match = numbered.match(folded); match.hasMatch())
        return match.captured(2).isEmpty() ? u"student"_s : u"resident"_s;
    if (holds(u"postdoc") || holds(u"post doc")) return u"postdoc"_s;
    if (holds(u"assistant prof") || holds(u"asst prof")) return u"assistant"_s;
    if (holds(u"associate prof") || holds(u"assoc prof")) return u"associate"_s;
    if (holds(u"instructor")) return u"instructor"_s;
    if (holds(u"professor") || holds(u"prof ")) return u"full"_s;
    if (holds(u"resident ") || holds(u"residents ") || folded == u"intern") return u"resident"_s;
    if (holds(u"fellow ") || holds(u"fellowship")) return u"fellow"_s;
    if (holds(u"student")) return u"student"_s;
    if (holds(u"staff scientist") || holds(u"staff physician") || holds(u"research staff")) return u"staff"_s;
    return {};
}

const QHash<QString, QString>& modeWords() {
    static const QHash<QString, QString> words = [] {
        QHash<QString, QString> all;
        const auto add = [&](const QString& key, const QString& list) {
            for (const QString& word : list.split(u',')) all.insert(word, key);
        };
        add(u"in-person"_s,
            u"in person,inperson,person,face to face,f2f,live,on site,onsite,office,meeting,personal,in the office"_s);
        add(u"video"_s,
            u"video,zoom,teams,ms teams,microsoft teams,skype,webex,facetime,google meet,virtual,online,video call,videocall,remote,by video"_s);
        add(u"phone"_s, u"phone,telephone,call,phone call,by phone,tel,telefon"_s);
        add(u"email"_s, u"email,e mail,mail,emails,by email,message,text,text message"_s);
        add(u"coffee"_s, u"coffee,lunch,cafe,breakfast,dinner,over coffee,coffee or lunch,coffee lunch"_s);
        add(u"event"_s, u"event,conference,at an event,congress,symposium,grand rounds"_s);
        add(u"other"_s, u"other"_s);
        return all;
    }();
    return words;
}

std::optional<MeetingState> stateNamed(const QString& folded) {
    static const QHash<QString, MeetingState> words{{u"cancelled"_s, MeetingState::Cancelled},
                                                    {u"canceled"_s, MeetingState::Cancelled},
                                                    {u"cancel"_s, MeetingState::Cancelled},
                                                    {u"no show"_s, MeetingState::Missed},
                                                    {u"noshow"_s, MeetingState::Missed},
                                                    {u"missed"_s, MeetingState::Missed},
                                                    {u"did not happen"_s, MeetingState::Cancelled},
                                                    {u"not held"_s, MeetingState::Cancelled},
                                                    {u"moved"_s, MeetingState::Moved},
                                                    {u"rescheduled"_s, MeetingState::Moved},
                                                    {u"postponed"_s, MeetingState::Moved},
                                                    {u"planned"_s, MeetingState::Planned},
                                                    {u"scheduled"_s, MeetingState::Planned},
                                                    {u"upcoming"_s, MeetingState::Planned},
                                                    {u"held"_s, MeetingState::Held},
                                                    {u"done"_s, MeetingState::Held},
                                                    {u"completed"_s, MeetingState::Held},
                                                    {u"met"_s, MeetingState::Held},
                                                    {u"took place"_s, MeetingState::Held}};
    const auto found = words.find(folded);
    return found == words.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

WrittenStage readStage(const QString& written) {
    const QString text = written.simplified();
    const QString folded = fold(text);
    if (folded.isEmpty()) return {};
    if (const QString plain = plainStage(folded); !plain.isEmpty()) return {plain, {}};
    return {stageWithin(folded), text};
}

WrittenContact readContact(const QString& written) {
    WrittenContact contact;
    const auto take = [&](const QString& folded) {
        if (const auto state = stateNamed(folded)) contact.state = state;
        else if (const QString mode = modeWords().value(folded); !mode.isEmpty()) contact.mode = mode;
        else return false;
        return true;
    };
    const QString whole = fold(written);
    if (whole.isEmpty() || take(whole)) return contact;
    // "Zoom (cancelled)", "phone / rescheduled": known if every part is.
    static const QRegularExpression separators(u"[,;/()\\[\\]:–-]+"_s);
    for (const QString& part : written.split(separators, Qt::SkipEmptyParts)) {
        const QString folded = fold(part);
        if (folded.isEmpty() || take(folded)) continue;
        contact = {};
        contact.known = false;
        break;
    }
    return contact;
}

std::optional<Side> readSide(const QString& written) {
    static const QHash<QString, Side> words{{u"mentor"_s, Side::Mentor},    {u"mentee"_s, Side::Mentee},
                                            {u"peer"_s, Side::Peer},        {u"colleague"_s, Side::Peer},
                                            {u"mentors"_s, Side::Mentor},   {u"mentees"_s, Side::Mentee},
                                            {u"peers"_s, Side::Peer},       {u"protege"_s, Side::Mentee},
                                            {u"peer mentor"_s, Side::Peer}, {u"trainee"_s, Side::Mentee}};
    const auto found = words.find(fold(written));
    return found == words.end() ? std::nullopt : std::optional(*found);
}

}  // namespace mb::exchange
