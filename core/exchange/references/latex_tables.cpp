#include "core/exchange/references/latex_tables.h"

#include <QHash>
#include <QString>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

char16_t combiningMark(QStringView name) {
    if (name.size() != 1) return 0;
    switch (name[0].unicode()) {
        case u'`':
            return 0x0300;
        case u'\'':
            return 0x0301;
        case u'^':
            return 0x0302;
        case u'~':
            return 0x0303;
        case u'=':
            return 0x0304;
        case u'u':
            return 0x0306;
        case u'.':
            return 0x0307;
        case u'"':
            return 0x0308;
        case u'r':
            return 0x030A;
        case u'H':
            return 0x030B;
        case u'v':
            return 0x030C;
        case u'G':
            return 0x030F;
        case u'd':
            return 0x0323;
        case u'c':
            return 0x0327;
        case u'k':
            return 0x0328;
        case u'b':
            return 0x0331;
        case u't':
            return 0x0361;
        default:
            return 0;
    }
}

namespace {

// Name and what it stands for, in turn.
constexpr auto symbolWords =
    u"ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ imath ı jmath ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG "
    u"Ŋ "
    u"textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” "
    u"quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › "
    u"lq ‘ rq ’ ldots … dots … textellipsis … dotsc … cdots ⋯ S § P ¶ copyright © textcopyright © pounds £ "
    u"textsterling £ texteuro € euro € EUR € textdollar $ textyen ¥ textcent ¢ textdegree ° degree ° celsius ℃ "
    u"texttrademark ™ textregistered ® textbackslash \\ backslash \\ textasciitilde ~ textasciicircum ^ textbar | "
    u"textless < textgreater > textunderscore _ textbraceleft { textbraceright } lbrace { rbrace } textquotesingle ' "
    u"textquotedbl \" textasciigrave ` textbullet • bullet • textperiodcentered · cdot · textmu μ micro μ times × "
    u"texttimes × div ÷ pm ± textpm ± mp ∓ ast * star ⋆ circ ° sim ∼ simeq ≃ approx ≈ cong ≅ equiv ≡ neq ≠ ne ≠ leq ≤ "
    u"le ≤ geq ≥ ge ≥ leqslant ≤ geqslant ≥ lt < gt > ll ≪ gg ≫ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ "
    u"propto ∝ in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ neg ¬ wedge ∧ vee ∨ perp ⊥ parallel ∥ "
    u"rightarrow → to → leftarrow ← leftrightarrow ↔ uparrow ↑ downarrow ↓ Rightarrow ⇒ Leftarrow ⇐ "
    u"textrightarrow → textleftarrow ← mapsto ↦ dagger † dag † textdagger † ddagger ‡ ddag ‡ prime ′ ell ℓ hbar ℏ Re ℜ "
    u"Im ℑ aleph ℵ checkmark ✓ textonehalf ½ textonequarter ¼ textthreequarters ¾ textexclamdown ¡ textquestiondown ¿ "
    u"textordfeminine ª textordmasculine º TeX TeX LaTeX LaTeX LaTeXe LaTeX BibTeX BibTeX "
    u"alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu "
    u"μ "
    u"nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ "
    u"omega ω Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ "
    u"Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω textalpha α textbeta β textgamma γ "
    u"textdelta δ textkappa κ textlambda λ textomega ω log log ln ln exp exp sin sin cos cos tan tan max max min min "
    u"Pr Pr lim lim and & slash / textslash / textasteriskcentered * textnumero № nobreakdash ‑ hyp -";

const QHash<QStringView, QStringView>& symbolTable() {
    static const QHash<QStringView, QStringView> table = [] {
        QHash<QStringView, QStringView> all;
        const QList<QStringView> words = QStringView(symbolWords).split(u' ');
        for (qsizetype i = 0; i + 1 < words.size(); i += 2) all.insert(words[i], words[i + 1]);
        return all;
    }();
    return table;
}

const QHash<QStringView, LatexCommand>& commandTable() {
    static const QHash<QStringView, LatexCommand> table = [] {
        QHash<QStringView, LatexCommand> all;
        const auto add = [&](QStringView names, LatexCommand kind) {
            for (const QStringView name : names.split(u' ')) all.insert(name, kind);
        };
        add(u"textit textbf emph text textsc texttt textrm textsf textup textsl textmd textnormal mathrm mathit mathbf "
            u"mathsf mathcal mathbb mathfrak mathtt boldsymbol bm ensuremath mbox hbox makebox underline uline "
            u"overline "
            u"uppercase lowercase MakeUppercase MakeLowercase textsuperscript textsubscript url path nolinkurl "
            u"operatorname textquote textgreek ce chem cyr foreignword scriptsize textnum natexlab bibnamedelima "
            u"textulc lowercasefont acro NoCaseChange",
            LatexCommand::Keeps);
        add(u"it em bf rm sc tt sl sf itshape bfseries upshape slshape scshape ttfamily rmfamily sffamily normalfont "
            u"mdseries small footnotesize tiny large normalsize protect relax xspace noindent cal left right big Big "
            u"bigl bigr displaystyle textstyle limits nolimits allowbreak nobreak selectfont unskip ignorespaces",
            LatexCommand::Declares);
        add(u"noopsort SortNoop cite citep citet hspace footnote thanks label ref vspace hskip color index",
            LatexCommand::Drops);
        add(u"href textcolor foreignlanguage hyperlink colorbox", LatexCommand::KeepsSecond);
        add(u"space quad qquad newline linebreak break par thinspace enspace nobreakspace", LatexCommand::Gap);
        add(u"enquote mkbibquote", LatexCommand::Quotes);
        return all;
    }();
    return table;
}

}  // namespace

QStringView latexSymbol(QStringView name) { return symbolTable().value(name); }

LatexCommand latexCommand(QStringView name) { return commandTable().value(name, LatexCommand::Unknown); }

QChar raisedFigure(QChar c) {
    static constexpr QStringView plain = u"0123456789+-n", raised = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";
    const qsizetype at = plain.indexOf(c);
    return at < 0 ? QChar() : raised[at];
}

}  // namespace mb::exchange
