package org.fairleaf.cite;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands of LaTeX that stand for a character. */
final class LatexSymbols {

    /** Pairs of names and characters, parted by spaces. */
    private static final String TEXT = """
            ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
            & & % % $ $ # # _ _ { { } } textasciitilde ~ textasciicircum ^ textbackslash \\ textbar | textless <
            textgreater > textunderscore _ textdollar $ textbraceleft { textbraceright } textquotesingle '
            S § P ¶ textsection § textparagraph ¶ copyright © textcopyright © textregistered ® texttrademark ™
            pounds £ textsterling £ euro € texteuro € EUR € textyen ¥ textcent ¢ dots … ldots … textellipsis …
            textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ”
            lq ‘ rq ’ quotesinglbase ‚ quotedblbase „ glqq „ grqq “ guillemotleft « guillemotright » flqq « frqq »
            guilsinglleft ‹ guilsinglright › textdegree ° degree ° textpm ± texttimes × textdiv ÷ textmu µ
            textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³
            textordfeminine ª textordmasculine º textbullet • textperiodcentered · textexclamdown ¡
            textquestiondown ¿ textnumero № textdagger † dag † ddag ‡ textdaggerdbl ‡ textrightarrow → textleftarrow ←
            slash / TeX TeX LaTeX LaTeX BibTeX BibTeX
            textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textkappa κ textlambda λ textsigma σ textomega ω
            """;

    private static final String MATH = """
            alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν
            xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ
            Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω
            pm ± times × div ÷ cdot · leq ≤ le ≤ geq ≥ ge ≥ lt < gt > neq ≠ ne ≠ approx ≈ sim ∼ infty ∞ circ °
            rightarrow → to → leftarrow ← uparrow ↑ downarrow ↓ prime ′ % % & & # # ldots … dots … ell ℓ
            """;

    private static final Map<String, String> TEXT_SYMBOLS = pairs(TEXT);
    private static final Map<String, String> MATH_SYMBOLS = pairs(MATH);

    private LatexSymbols() {}

    private static Map<String, String> pairs(String list) {
        Map<String, String> pairs = new HashMap<>();
        String[] words = list.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(pairs);
    }

    /** The character of a command in text, or null. */
    static @Nullable String of(String name) {
        return switch (name) {
            case " ", "\\", "\n", "\t", "newline", "space" -> " ";
            case ",", "thinspace" -> "\u2009";
            case ";", ":", "quad", "qquad" -> " ";
            default -> TEXT_SYMBOLS.get(name);
        };
    }

    /** The character of a command in mathematics, or null. */
    static @Nullable String ofMath(String name) {
        return switch (name) {
            case ",", ";", ":", " " -> "\u2009";
            case "!" -> "";
            default -> MATH_SYMBOLS.get(name);
        };
    }
}
