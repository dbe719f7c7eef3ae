<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Mentorships</name>
    <message numerus="yes">
        <source>%1 of %n steps</source>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n mentors</source>
        <translation>
            <numerusform>With %n mentor</numerusform>
            <numerusform>With %n mentors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n mentees</source>
        <translation>
            <numerusform>With %n mentee</numerusform>
            <numerusform>With %n mentees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n mentees</source>
        <translation>
            <numerusform>with %n mentee</numerusform>
            <numerusform>with %n mentees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n groups</source>
        <translation>
            <numerusform>In %n group</numerusform>
            <numerusform>In %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n groups</source>
        <translation>
            <numerusform>in %n group</numerusform>
            <numerusform>in %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concluded</source>
        <translation>
            <numerusform>%n concluded</numerusform>
            <numerusform>%n concluded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sessions</source>
        <translation>
            <numerusform>%1 of %n session</numerusform>
            <numerusform>%1 of %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n goals at risk</source>
        <translation>
            <numerusform>%n goal at risk</numerusform>
            <numerusform>%n goals at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goals</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Talk to %n people</source>
        <translation>
            <numerusform>Talk to one person</numerusform>
            <numerusform>Talk to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did these %n meetings take place?</source>
        <translation>
            <numerusform>Did this meeting take place?</numerusform>
            <numerusform>Did these %n meetings take place?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n first check-ins</source>
        <translation>
            <numerusform>One first check-in</numerusform>
            <numerusform>%n first check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreements to review</source>
        <translation>
            <numerusform>One agreement to review</numerusform>
            <numerusform>%n agreements to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentorships to conclude</source>
        <translation>
            <numerusform>One mentorship to conclude</numerusform>
            <numerusform>%n mentorships to conclude</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people to thank</source>
        <translation>
            <numerusform>One person to thank</numerusform>
            <numerusform>%n people to thank</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message numerus="yes">
        <source>“%1” goes on: %n of its meetings are read, those from %2 to %3.</source>
        <translation>
            <numerusform>“%1” goes on: one of its meetings is read, from %2 to %3.</numerusform>
            <numerusform>“%1” goes on: %n of its meetings are read, those from %2 to %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” began long ago: %n of its meetings are read, those from %2 on.</source>
        <translation>
            <numerusform>“%1” began long ago: one of its meetings is read, that from %2 on.</numerusform>
            <numerusform>“%1” began long ago: %n of its meetings are read, those from %2 on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” goes on: %n of its meetings are read, those until %2.</source>
        <translation>
            <numerusform>“%1” goes on: one of its meetings is read, until %2.</numerusform>
            <numerusform>“%1” goes on: %n of its meetings are read, those until %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are no events (tasks, for example) and were passed over.</source>
        <translation>
            <numerusform>One entry is no event (a task, for example) and was passed over.</numerusform>
            <numerusform>%n entries are no events (tasks, for example) and were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older versions of events in the same file were passed over.</source>
        <translation>
            <numerusform>An older version of an event in the same file was passed over.</numerusform>
            <numerusform>%n older versions of events in the same file were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events name no time zone; their times are taken as times of yours.</source>
        <translation>
            <numerusform>One event names no time zone; its time is taken as a time of yours.</numerusform>
            <numerusform>%n events name no time zone; their times are taken as times of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time zone “%1” is not known; the times of %n events stand as written.</source>
        <translation>
            <numerusform>The time zone “%1” is not known; the time of one event stands as written.</numerusform>
            <numerusform>The time zone “%1” is not known; the times of %n events stand as written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>  %1 answered %n alone, ready</source>
        <translation>
            <numerusform>  %1 answered %n alone, ready</numerusform>
            <numerusform>  %1 answered %n alone, ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %1 answered %n alone</source>
        <translation>
            <numerusform>  %1 answered %n alone</numerusform>
            <numerusform>  %1 answered %n alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled.</source>
        <translation>
            <numerusform>%n settled.</numerusform>
            <numerusform>%n settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more such remarks.</source>
        <translation>
            <numerusform>There is %n more such remark.</numerusform>
            <numerusform>There are %n more such remarks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be read. Mend them, or leave them out with --skip-faulty.</source>
        <translation>
            <numerusform>%n row cannot be read. Mend it, or leave it out with --skip-faulty.</numerusform>
            <numerusform>%n rows cannot be read. Mend them, or leave them out with --skip-faulty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n references cannot be read. Mend them, or leave them out with --skip-faulty.</source>
        <translation>
            <numerusform>%n reference cannot be read. Mend it, or leave it out with --skip-faulty.</numerusform>
            <numerusform>%n references cannot be read. Mend them, or leave them out with --skip-faulty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events cannot be read. Mend them, or leave them out with --skip-faulty.</source>
        <translation>
            <numerusform>One event cannot be read. Mend it, or leave it out with --skip-faulty.</numerusform>
            <numerusform>%n events cannot be read. Mend them, or leave them out with --skip-faulty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>1 minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dossier</name>
    <message numerus="yes">
        <source>%n mentees</source>
        <translation>
            <numerusform>%n mentee</numerusform>
            <numerusform>%n mentees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentorships</source>
        <translation>
            <numerusform>%n mentorship</numerusform>
            <numerusform>%n mentorships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goals</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action items</source>
        <translation>
            <numerusform>%n action item</numerusform>
            <numerusform>%n action items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreements</source>
        <translation>
            <numerusform>%n agreement</numerusform>
            <numerusform>%n agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcomes</source>
        <translation>
            <numerusform>%n outcome</numerusform>
            <numerusform>%n outcomes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets</source>
        <translation>
            <numerusform>%n packet</numerusform>
            <numerusform>%n packets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines for the next talk</source>
        <translation>
            <numerusform>%n line for the next talk</numerusform>
            <numerusform>%n lines for the next talk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of the ledger</source>
        <translation>
            <numerusform>%n line of the ledger</numerusform>
            <numerusform>%n lines of the ledger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of feedback</source>
        <translation>
            <numerusform>%n piece of feedback</numerusform>
            <numerusform>%n pieces of feedback</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>format</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months late</source>
        <translation>
            <numerusform>%n month late</numerusform>
            <numerusform>%n months late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years late</source>
        <translation>
            <numerusform>%n year late</numerusform>
            <numerusform>%n years late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>goals</name>
    <message numerus="yes">
        <source>%1 of %n steps</source>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>one person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentorships</source>
        <translation>
            <numerusform>one mentorship</numerusform>
            <numerusform>%n mentorships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>one meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The spreadsheet hides %n rows; they were read as well.</source>
        <translation>
            <numerusform>The spreadsheet hides one row; it was read as well.</numerusform>
            <numerusform>The spreadsheet hides %n rows; they were read as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The spreadsheet hides %n columns; they were read as well: %1.</source>
        <translation>
            <numerusform>The spreadsheet hides one column; it was read as well: %1.</numerusform>
            <numerusform>The spreadsheet hides %n columns; they were read as well: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is nothing new in it; %1 are already there.</source>
        <translation>
            <numerusform>There is nothing new in it; %1 is already there.</numerusform>
            <numerusform>There is nothing new in it; %1 are already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This will add %1; %2 are already there.</source>
        <translation>
            <numerusform>This will add %1; %2 is already there.</numerusform>
            <numerusform>This will add %1; %2 are already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %1; %2 were already there.</source>
        <translation>
            <numerusform>Added %1; %2 was already there.</numerusform>
            <numerusform>Added %1; %2 were already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This will change %1; %2 are already there.</source>
        <translation>
            <numerusform>This will change %1; %2 is already there.</numerusform>
            <numerusform>This will change %1; %2 are already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %1; %2 were already there.</source>
        <translation>
            <numerusform>Changed %1; %2 was already there.</numerusform>
            <numerusform>Changed %1; %2 were already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This will add %1, and change %2; %3 are already there.</source>
        <translation>
            <numerusform>This will add %1, and change %2; %3 is already there.</numerusform>
            <numerusform>This will add %1, and change %2; %3 are already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %1, and changed %2; %3 were already there.</source>
        <translation>
            <numerusform>Added %1, and changed %2; %3 was already there.</numerusform>
            <numerusform>Added %1, and changed %2; %3 were already there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::AgendaSection</name>
    <message numerus="yes">
        <source>%n lines wait: take them</source>
        <translation>
            <numerusform>One line waits: take it</numerusform>
            <numerusform>%n lines wait: take them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::AgreementDraft</name>
    <message numerus="yes">
        <source>%1 of %n required answers</source>
        <translation>
            <numerusform>%1 of %n required answer</numerusform>
            <numerusform>%1 of %n required answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required answers are missing; the list is at the end of the form.</source>
        <translation>
            <numerusform>%n required answer is missing; the list is at the end of the form.</numerusform>
            <numerusform>%n required answers are missing; the list is at the end of the form.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::AgreementForm</name>
    <message numerus="yes">
        <source>%n required</source>
        <translation>
            <numerusform>%n required</numerusform>
            <numerusform>%n required</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::AgreementVoices</name>
    <message numerus="yes">
        <source>%n answers, still writing</source>
        <translation>
            <numerusform>%n answer, still writing</numerusform>
            <numerusform>%n answers, still writing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::BookView</name>
    <message numerus="yes">
        <source>%n promises</source>
        <translation>
            <numerusform>One promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::CalendarPreview</name>
    <message numerus="yes">
        <source>%n meetings found</source>
        <translation>
            <numerusform>One meeting found</numerusform>
            <numerusform>%n meetings found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more such remarks</source>
        <translation>
            <numerusform>… and one more such remark</numerusform>
            <numerusform>… and %n more such remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due dates that this program wrote were passed over.</source>
        <translation>
            <numerusform>A due date that this program wrote was passed over.</numerusform>
            <numerusform>%n due dates that this program wrote were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take in %n meetings</source>
        <translation>
            <numerusform>&amp;Take in one meeting</numerusform>
            <numerusform>&amp;Take in %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are canceled, and the book never had them.</source>
        <translation>
            <numerusform>One event is canceled, and the book never had it.</numerusform>
            <numerusform>%n events are canceled, and the book never had them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people fit</source>
        <translation>
            <numerusform>One person fits</numerusform>
            <numerusform>%n people fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::ChosenCard</name>
    <message numerus="yes">
        <source>%n weeks before the deadline</source>
        <translation>
            <numerusform>One week before the deadline</numerusform>
            <numerusform>%n weeks before the deadline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::CriterionRow</name>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::DeadlineForm</name>
    <message numerus="yes">
        <source>Ticked steps move with the deadline, planned sessions with them. %n would come to lie in the past and are not ticked.</source>
        <translation>
            <numerusform>Ticked steps move with the deadline, planned sessions with them. One would come to lie in the past and is not ticked.</numerusform>
            <numerusform>Ticked steps move with the deadline, planned sessions with them. %n would come to lie in the past and are not ticked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::DotGrid</name>
    <message numerus="yes">
        <source>%1, %2: %n meetings</source>
        <translation>
            <numerusform>%1, %2: one meeting</numerusform>
            <numerusform>%1, %2: %n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::ExpectationsTab</name>
    <message numerus="yes">
        <source>%1 of %n ticked, %2 discussed.</source>
        <translation>
            <numerusform>%1 of %n ticked, %2 discussed.</numerusform>
            <numerusform>%1 of %n ticked, %2 discussed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::ExtensionRow</name>
    <message numerus="yes">
        <source>Extended by %n months</source>
        <translation>
            <numerusform>Extended by one month</numerusform>
            <numerusform>Extended by %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::FeedbackView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>One entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::GoalStepMore</name>
    <message numerus="yes">
        <source>%n weeks before</source>
        <translation>
            <numerusform>One week before</numerusform>
            <numerusform>%n weeks before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::GoalsPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>one open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open, %1 of them yours</source>
        <translation>
            <numerusform>%n open, %1 of them yours</numerusform>
            <numerusform>%n open, %1 of them yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation>
            <numerusform>%n at risk</numerusform>
            <numerusform>%n at risk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::GroupYearCard</name>
    <message numerus="yes">
        <source>%n meetings since %1.</source>
        <translation>
            <numerusform>One meeting since %1.</numerusform>
            <numerusform>%n meetings since %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::HistoryPane</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>One entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::ImportPreview</name>
    <message numerus="yes">
        <source>%n rows cannot be read.</source>
        <translation>
            <numerusform>%n row cannot be read.</numerusform>
            <numerusform>%n rows cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n rows were left out.</source>
        <translation>
            <numerusform>%1 One row was left out.</numerusform>
            <numerusform>%1 %n rows were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::LedgerView</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>One line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of advice still open</source>
        <translation>
            <numerusform>One piece of advice still open</numerusform>
            <numerusform>%n pieces of advice still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::LettersView</name>
    <message numerus="yes">
        <source>%n to write</source>
        <translation>
            <numerusform>%n to write</numerusform>
            <numerusform>%n to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent this year</source>
        <translation>
            <numerusform>%n sent this year</numerusform>
            <numerusform>%n sent this year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::ListHead</name>
    <message numerus="yes">
        <source>Copied %n rows as a table, for Word, Google Docs or a spreadsheet.</source>
        <translation>
            <numerusform>Copied %n row as a table, for Word, Google Docs or a spreadsheet.</numerusform>
            <numerusform>Copied %n rows as a table, for Word, Google Docs or a spreadsheet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::ListPreview</name>
    <message numerus="yes">
        <source>%n still to decide</source>
        <translation>
            <numerusform>%n still to decide</numerusform>
            <numerusform>%n still to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more of these</source>
        <translation>
            <numerusform>… and one more of these</numerusform>
            <numerusform>… and %n more of these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>T&amp;ake all %n of this kind</source>
        <translation>
            <numerusform>T&amp;ake the one of this kind</numerusform>
            <numerusform>T&amp;ake all %n of this kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave all %n out</source>
        <translation>
            <numerusform>&amp;Leave it out</numerusform>
            <numerusform>&amp;Leave all %n out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and one more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::MeetingHead</name>
    <message numerus="yes">
        <source>%n open agenda items went on to the meeting of %1.</source>
        <translation>
            <numerusform>%n open agenda item went on to the meeting of %1.</numerusform>
            <numerusform>%n open agenda items went on to the meeting of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open agenda items will come along to the next meeting you plan.</source>
        <translation>
            <numerusform>%n open agenda item will come along to the next meeting you plan.</numerusform>
            <numerusform>%n open agenda items will come along to the next meeting you plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Less than the %n hours that are expected.</source>
        <translation>
            <numerusform>Less than the one hour that is expected.</numerusform>
            <numerusform>Less than the %n hours that are expected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::MeetingMode</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>1 min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>one other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::NextMeetingCard</name>
    <message numerus="yes">
        <source>%n agenda items</source>
        <translation>
            <numerusform>%n agenda item</numerusform>
            <numerusform>%n agenda items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::NoticeField</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::OutcomesView</name>
    <message numerus="yes">
        <source>%n outcomes</source>
        <translation>
            <numerusform>One outcome</numerusform>
            <numerusform>%n outcomes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::PacketDetail</name>
    <message numerus="yes">
        <source>%1 of %n at arm’s length. Names stay in this book.</source>
        <translation>
            <numerusform>%1 of %n at arm’s length. Names stay in this book.</numerusform>
            <numerusform>%1 of %n at arm’s length. Names stay in this book.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The office asks for %n referees.</source>
        <translation>
            <numerusform>The office asks for %n referee.</numerusform>
            <numerusform>The office asks for %n referees.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::PacketsView</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::PaperPreview</name>
    <message numerus="yes">
        <source>%n cells are framed: something in them is missing.</source>
        <translation>
            <numerusform>%n cell is framed: something in it is missing.</numerusform>
            <numerusform>%n cells are framed: something in them is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::PausesCard</name>
    <message numerus="yes">
        <source>%n planned meetings lie within it.</source>
        <translation>
            <numerusform>One planned meeting lies within it.</numerusform>
            <numerusform>%n planned meetings lie within it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::PeopleField</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are new and will be added to your people.</source>
        <translation>
            <numerusform>%1 is new and will be added to your people.</numerusform>
            <numerusform>%1 are new and will be added to your people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::PeoplePage</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::PlanBackForm</name>
    <message numerus="yes">
        <source>%1 · %n weeks</source>
        <translation>
            <numerusform>%1 · one week</numerusform>
            <numerusform>%1 · %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before</source>
        <translation>
            <numerusform>One week before</numerusform>
            <numerusform>%n weeks before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>One entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them would be in the past: they come as steps that are late, to be done, moved or removed</source>
        <translation>
            <numerusform>%1, one of them would be in the past: it comes as a step that is late, to be done, moved or removed</numerusform>
            <numerusform>%1, %n of them would be in the past: they come as steps that are late, to be done, moved or removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::PlanForm</name>
    <message numerus="yes">
        <source>%n open agenda items of the last meeting come along.</source>
        <translation>
            <numerusform>%n open agenda item of the last meeting comes along.</numerusform>
            <numerusform>%n open agenda items of the last meeting come along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings, which is as many as a series can have: %1</source>
        <translation>
            <numerusform>One meeting, which is as many as a series can have: %1</numerusform>
            <numerusform>%n meetings, which is as many as a series can have: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings: %1</source>
        <translation>
            <numerusform>One meeting: %1</numerusform>
            <numerusform>%n meetings: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings were planned.</source>
        <translation>
            <numerusform>One meeting was planned.</numerusform>
            <numerusform>%n meetings were planned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::RecordView</name>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing · %n things</source>
        <translation>
            <numerusform>Missing · %n thing</numerusform>
            <numerusform>Missing · %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of at most %1 pages</source>
        <translation>
            <numerusform>%n of at most %1 pages</numerusform>
            <numerusform>%n of at most %1 pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::ReferencePreview</name>
    <message numerus="yes">
        <source>%n entries found</source>
        <translation>
            <numerusform>%n entry found</numerusform>
            <numerusform>%n entries found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n references were taken in.</source>
        <translation>
            <numerusform>%n reference was taken in.</numerusform>
            <numerusform>%n references were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n references</source>
        <translation>
            <numerusform>&amp;Import %n reference</numerusform>
            <numerusform>&amp;Import %n references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people fit</source>
        <translation>
            <numerusform>One person fits</numerusform>
            <numerusform>%n people fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>One entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::SettleList</name>
    <message numerus="yes">
        <source>%1 of %n clauses settled</source>
        <translation>
            <numerusform>%1 of %n clause settled</numerusform>
            <numerusform>%1 of %n clauses settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept matching answers (%n)</source>
        <translation>
            <numerusform>&amp;Accept the matching answer (%n)</numerusform>
            <numerusform>&amp;Accept matching answers (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::StatementsView</name>
    <message numerus="yes">
        <source>at most %n pages</source>
        <translation>
            <numerusform>at most %n page</numerusform>
            <numerusform>at most %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::TodayPage</name>
    <message numerus="yes">
        <source>&amp;Show %n more</source>
        <translation>
            <numerusform>&amp;Show %n more</numerusform>
            <numerusform>&amp;Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n so far.</source>
        <translation>
            <numerusform>One so far.</numerusform>
            <numerusform>%n so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n put off</source>
        <translation>
            <numerusform>Hide what was put off</numerusform>
            <numerusform>Hide %n put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n put off</source>
        <translation>
            <numerusform>Show what was put off</numerusform>
            <numerusform>Show %n put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show one more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::TopicGaps</name>
    <message numerus="yes">
        <source>There are %n more.</source>
        <translation>
            <numerusform>There is one more.</numerusform>
            <numerusform>There are %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mb::ui::TopicsTab</name>
    <message numerus="yes">
        <source>%n times in %1</source>
        <translation>
            <numerusform>Once in %1</numerusform>
            <numerusform>%n times in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meetings</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days of notice</source>
        <translation>
            <numerusform>one day of notice</numerusform>
            <numerusform>%n days of notice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours of notice</source>
        <translation>
            <numerusform>one hour of notice</numerusform>
            <numerusform>%n hours of notice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message numerus="yes">
        <source>%n things that you promised are due today.</source>
        <translation>
            <numerusform>Something that you promised is due today.</numerusform>
            <numerusform>%n things that you promised are due today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due today: %1 and %n more</source>
        <translation>
            <numerusform>Due today: %1 and one more</numerusform>
            <numerusform>Due today: %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grants</source>
        <translation>
            <numerusform>%n grant</numerusform>
            <numerusform>%n grants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talks</source>
        <translation>
            <numerusform>%n talk</numerusform>
            <numerusform>%n talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers with a mentee</source>
        <translation>
            <numerusform>%n paper with a mentee</numerusform>
            <numerusform>%n papers with a mentee</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>packets</name>
    <message numerus="yes">
        <source>%1 of %2 characters</source>
        <translation>
            <numerusform>%1 of %2 character</numerusform>
            <numerusform>%1 of %2 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 words</source>
        <translation>
            <numerusform>%1 of %2 word</numerusform>
            <numerusform>%1 of %2 words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 pages</source>
        <translation>
            <numerusform>%1 of %2 page</numerusform>
            <numerusform>%1 of %2 pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 characters</source>
        <translation>
            <numerusform>%1 character</numerusform>
            <numerusform>%1 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 words</source>
        <translation>
            <numerusform>%1 word</numerusform>
            <numerusform>%1 words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pages</source>
        <translation>
            <numerusform>%1 page</numerusform>
            <numerusform>%1 pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n pages</source>
        <translation>
            <numerusform>at most %n page</numerusform>
            <numerusform>at most %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n documents ready</source>
        <translation>
            <numerusform>%1 of %n document ready</numerusform>
            <numerusform>%1 of %n documents ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grants</source>
        <translation>
            <numerusform>%n grant</numerusform>
            <numerusform>%n grants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n awards</source>
        <translation>
            <numerusform>%n award</numerusform>
            <numerusform>%n awards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have mentored %n people.</source>
        <translation>
            <numerusform>I have mentored %n person.</numerusform>
            <numerusform>I have mentored %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have mentored %n people (%1).</source>
        <translation>
            <numerusform>I have mentored %n person (%1).</numerusform>
            <numerusform>I have mentored %n people (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our work together has led to %n papers.</source>
        <translation>
            <numerusform>Our work together has led to %n paper.</numerusform>
            <numerusform>Our work together has led to %n papers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our work together has led to %n papers; in %1 of them the mentee is the first author.</source>
        <translation>
            <numerusform>Our work together has led to %n paper; in %1 of them the mentee is the first author.</numerusform>
            <numerusform>Our work together has led to %n papers; in %1 of them the mentee is the first author.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My mentees have received %n grants.</source>
        <translation>
            <numerusform>My mentees have received %n grant.</numerusform>
            <numerusform>My mentees have received %n grants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My mentees have received %n awards.</source>
        <translation>
            <numerusform>My mentees have received %n award.</numerusform>
            <numerusform>My mentees have received %n awards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>One late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years, from %1</source>
        <translation>
            <numerusform>One year, from %1</numerusform>
            <numerusform>%n years, from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, extended by %n months</source>
        <translation>
            <numerusform>%1, extended by one month</numerusform>
            <numerusform>%1, extended by %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>today</name>
    <message numerus="yes">
        <source>%n agenda items</source>
        <translation>
            <numerusform>one agenda item</numerusform>
            <numerusform>%n agenda items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>you owe %n promises</source>
        <translation>
            <numerusform>you owe one promise</numerusform>
            <numerusform>you owe %n promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises are owed to you</source>
        <translation>
            <numerusform>one promise is owed to you</numerusform>
            <numerusform>%n promises are owed to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have met %n times in the last year.</source>
        <translation>
            <numerusform>You have met once in the last year.</numerusform>
            <numerusform>You have met %n times in the last year.</numerusform>
        </translation>
    </message>
</context>
</TS>
