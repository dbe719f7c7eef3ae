#include "tests/ui/print/record_sheets.h"

#include "core/documents/cells.h"

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;

namespace mb::print_test {

namespace {

Text plainText(const QString& words) { return Text::verbatim(words); }

Table tableOf(const QStringList& heads, const QList<QStringList>& rows) {
    Table table;
    for (const QString& head : heads) table.columns << Table::Column{plainText(head)};
    for (const QStringList& row : rows) {
        QList<Cell> cells;
        for (const QString& cell : row) cells << Cell(marked(cell));
        table.rows << cells;
    }
    return table;
}

}  // namespace

Text marked(const QString& words) {
    Text text;
    struct Sign {
        QChar sign;
        Text::Mark::As as;
        qsizetype from = -1;
    };
    Sign signs[] = {
        {u'*', Text::Mark::As::Strong}, {u'_', Text::Mark::As::Underlined}, {u'/', Text::Mark::As::Emphasis}};
    for (const QChar c : words) {
        auto* const sign =
            std::find_if(std::begin(signs), std::end(signs), [&](const Sign& one) { return one.sign == c; });
        if (sign == std::end(signs)) {
            text.words += c;
        } else if (sign->from < 0) {
            sign->from = text.words.size();
        } else {
            text.marks << Text::Mark{sign->from, text.words.size() - sign->from, sign->as};
            sign->from = -1;
        }
    }
    return text;
}

Document recordSheet() {
    Document document;
    document.title = plainText(u"Mentor’s record of Maya Okafor"_s);
    document.author = plainText(u"Maya Okafor, MD"_s);
    document.marginInches = 0.9;
    document.bodyPoints = 9.5;
    document.footer = plainText(u"Maya Okafor, MD · Mentor’s record · 22 November 2026"_s);
    const Figures figures{
        {{plainText(u"Mentees"_s), plainText(u"8"_s), plainText(u"3 current, 5 completed"_s)},
         {plainText(u"Papers with a mentee"_s), plainText(u"14"_s), plainText(u"8 with the mentee first"_s)},
         {plainText(u"Awards and grants of mentees"_s), plainText(u"5"_s), plainText(u"2 grants, 3 awards"_s)},
         {plainText(u"Positions confirmed"_s), plainText(u"3 of 4"_s), plainText(u"within the past year"_s)}}};
    Table trainees = tableOf(
        {u"Dates"_s, u"Mentee (degrees)"_s, u"Level while mentored"_s, u"Program or institution"_s, u"Your role"_s,
         u"Project or focus"_s, u"Outcomes"_s, u"Current position"_s},
        {{u"Jul 2018 – Jun 2020"_s, u"Amara Nwosu, MD"_s, u"Medical student"_s, u"MD program"_s, u"Primary mentor"_s,
          u"Bedside ultrasound teaching"_s, u"1"_s, u"Resident, emergency medicine, Lakeview Medical Center (2026)"_s},
         {u"Sep 2019 – Jun 2022"_s, u"María José de la Cruz, MD"_s, u"Resident"_s, u"Emergency medicine"_s,
          u"Primary mentor"_s, u"Handoff safety at shift change"_s, u"2, 3"_s,
          u"Assistant professor, Riverside School of Medicine (2026)"_s},
         {u"Jul 2020 – Jun 2023"_s, u"Pao Vang, PhD"_s, u"Postdoctoral fellow"_s, u"Clinical epidemiology"_s,
          u"Co-mentor"_s, u"Return visits after syncope"_s, u"2, 5"_s, u"Instructor, Northgate University (2026)"_s},
         {u"Jan 2021 – Dec 2023"_s, u"Thảo Nguyễn, MD"_s, u"Medical student"_s, u"MD program"_s, u"Scholarly project"_s,
          u"Interpreter use in triage"_s, u"4"_s, u"Resident, pediatrics, Harbor Clinic (2025)"_s},
         {u"Jul 2023 – present"_s, u"Leila Haddad, MD, MPH"_s, u"Research fellow"_s, u"Emergency medicine"_s,
          u"Primary mentor"_s, u"Mixed models of crowding"_s, u"5, 6"_s, u"In training"_s},
         {u"Jul 2024 – present"_s, u"Noor Al-Masri, MD"_s, u"Resident"_s, u"Emergency medicine"_s, u"Career mentor"_s,
          u"Airway simulation"_s, u"6"_s, u"In training"_s}});
    const Entries works{
        {{u"1"_s,
          marked(u"_Nwosu A_†, Deshmukh K, *Okafor M*. Teaching bedside ultrasound to first-year students: a year "
                 u"of ten-minute lessons. /J Bedside Teach./ 2020;11(2):88–94. PMID 39000112"_s)},
         {u"2"_s,
          marked(u"_de la Cruz MJ_†, _Vang P_, Riverside Handoff Group, *Okafor M*. What is lost at seven in the "
                 u"evening: handoffs in a crowded department. /Ann Crowded Med./ 2022;79(4):310–318. PMID 39000417"_s)},
         {u"3"_s, marked(u"_de la Cruz MJ_. Resident Research Award, Riverside School of Medicine, 2022."_s)},
         {u"4"_s,
          marked(u"_Nguyễn T_†, Pérez R, *Okafor M*. “Does anyone here speak Vietnamese?” Interpreters at triage. "
                 u"/Health Lang./ 2023;6(1):14–21. PMID 39000733"_s)},
         {u"5"_s,
          marked(u"_Haddad L_†, _Vang P_†, Lindström-Ito K, Riverside Crowding Group, Chen L, *Okafor M*. Beds, "
                 u"beats and bias: mixed models of emergency crowding. /J Emerg Outcomes./ 2026;14(3):201–209. "
                 u"PMID 39001188"_s)}}};
    document.blocks = {
        Title{
            plainText(u"Mentor’s record"_s), plainText(u"Maya Okafor, MD"_s),
            plainText(
                u"Assistant professor, Emergency Medicine, Riverside School of Medicine · July 2018 to November 2026"_s)},
        Heading{1, {}, plainText(u"Summary"_s)},
        figures,
        Paragraph{plainText(
            u"Current and completed: students 0 and 3, residents 1 and 1, fellows 1 and 1, faculty 1 and 0. "
            u"Trainees count under teaching, faculty colleagues under service. One mentee is counted here and "
            u"not named."_s)},
        Heading{1, {}, plainText(u"Trainees"_s)},
        trainees,
        Paragraph{plainText(u"In parentheses: the year in which the position was last confirmed."_s), true},
        Heading{1, {}, plainText(u"Products with mentees"_s)},
        Paragraph{
            marked(u"*Own name in bold* · _mentee underlined_ · † mentee is first author or equal · oldest first"_s),
            true},
        works};
    return document;
}

Document wideRecord() {
    Document document;
    document.title = plainText(u"Program outcomes: predoctoral"_s);
    document.footer = plainText(u"Maya Okafor, MD · NIH table 8A, part I · 22 November 2026"_s);
    document.landscape = true;
    Table table = tableOf(
        {u"Trainee"_s, u"Faculty Member"_s, u"Start Date"_s, u"Summary of Support During Training"_s,
         u"Terminal Degree(s) Received and Year(s)"_s, u"Topic of Research Project"_s,
         u"Initial Position, Department, Institution, Activity"_s,
         u"Current Position, Department, Institution, Activity"_s, u"Subsequent Grant(s), Role, Year Awarded"_s},
        {});
    const QList<QStringList> rows{{u"*Vang, Pao*"_s,
                                   u"Chen, L.\nOkafor, M."_s,
                                   {},
                                   u"TY1 TG, this grant\nTY2 RA, R01 grant\nTY3 RA, R01 grant"_s,
                                   u"PhD 2020"_s,
                                   u"Return visits after syncope in older adults"_s,
                                   u"Postdoctoral fellow, Epidemiology, Riverside, further training"_s,
                                   u"Instructor, Medicine, Northgate University, research-intensive"_s,
                                   u"F32, PI, 2021\nK99, PI, 2025"_s},
                                  {u"*Lindqvist, Sara E.*"_s,
                                   u"Chen, L."_s,
                                   {},
                                   u"TY1 TG, this grant\nTY2 F31"_s,
                                   u"MS 2021"_s,
                                   u"Sepsis alerts and night staffing"_s,
                                   u"Data scientist, Quality, Harbor Health System, research-related"_s,
                                   u"Senior data scientist, Quality, Harbor Health System, research-related"_s,
                                   u"None"_s}};
    for (int i = 0; i < 14; ++i) {
        QList<Cell> cells;
        for (const QString& cell : rows[i % 2]) cells << Cell(marked(cell));
        cells[2] = monthCell({2015 + i, 8});
        table.rows << cells;
    }
    document.blocks = {
        Title{plainText(u"NIH data table 8A · form of January 2025"_s), plainText(u"Program Outcomes: Predoctoral"_s),
              plainText(u"Part I. All trainees of the last fifteen grant years, by year of entry"_s)},
        table,
        Paragraph{plainText(u"TY training year · TG training grant · F fellowship · RA research assistantship."_s),
                  true}};
    return document;
}

Document crowdedRecord() {
    Document document = wideRecord();
    document.title = plainText(u"Record <b>of</b> all & more"_s);
    document.marginInches = 0.75;
    document.bodyPoints = 11;
    document.landscape = true;
    Table table;
    for (const QString& head :
         {u"Dates"_s, u"Mentee"_s, u"Level"_s, u"Project"_s, u"Begun"_s, u"Hours"_s, u"Grant"_s, u"Works"_s})
        table.columns << Table::Column{plainText(head), 1};
    const QString arabic = u"ليلى حداد"_s, family = u"Zoë 👩‍👩‍👧 Ünal\u0301"_s;
    QString works;
    for (int i = 0; i < 900; ++i)
        works += u"_Author %1_, *Okafor M*. A title about handoffs number %1. /Ann Crowded Med./ 2022.\n"_s.arg(i);
    for (int i = 0; i < 40; ++i) {
        const QString name = i % 3 == 0 ? arabic : i % 3 == 1 ? family : u"=1+1 \"Ada\" <i>"_s;
        table.rows << QList<Cell>{
            Cell(plainText(i % 5 == 0 ? u"May 2003"_s : u"Jul 2018 – Jun 2020"_s)),
            Cell(marked(QString(u'_' + name + u'_'))),
            i % 4 == 0 ? Cell() : Cell(plainText(u"Resident"_s)),
            Cell(marked(u"A longer sentence on what it is about, with */both marks/* in it; "_s.repeated(1 + i % 4))),
            i % 7 == 0 ? dateCell(mb::PartialDate::fromText(u"2003-05"_s)) : dayCell(QDate(2003, 5, 1 + i % 28)),
            hoursCell(i * 15),
            i % 6 == 0 ? moneyCell({120050 + i, u"USD"_s}) : Cell(),
            Cell(marked(i == 20 ? works : u"PMID 0039000112"_s))};
    }
    document.blocks = {Title{{}, plainText(u"Record of all"_s), {}},
                       Heading{1, {}, plainText(u"Trainees: [2003] / all?"_s)}, table};
    return document;
}

}  // namespace mb::print_test
