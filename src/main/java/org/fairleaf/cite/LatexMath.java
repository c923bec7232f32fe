package org.fairleaf.cite;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short formulas in titles, such as {@code CO$_2$} and {@code $\beta$-blockers}, as CSL's rich text. */
final class LatexMath {

    /** TeX sets a space around these, whether one is typed or not. */
    private static final String RELATIONS = "=<>≤≥≈≠∼→←±×";

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private final String formula;
    private int at;

    private LatexMath(String formula) {
        this.formula = formula;
    }

    /** The formula as text, or null where text cannot say it. */
    static @Nullable String text(String formula) {
        String text = new LatexMath(formula).sequence(0);
        return text == null ? null : SPACES.matcher(text).replaceAll(" ").strip();
    }

    private @Nullable String sequence(int depth) {
        StringBuilder out = new StringBuilder();
        while (at < formula.length() && formula.charAt(at) != '}') {
            String next = next(depth);
            if (next == null) {
                return null;
            }
            boolean relation = depth == 0 && next.length() == 1 && RELATIONS.indexOf(next.charAt(0)) >= 0;
            // Without anything before it, it belongs to what follows, as in "≥5".
            out.append(relation && !out.isEmpty() ? " " + next + " " : next);
        }
        return out.toString();
    }

    private @Nullable String next(int depth) {
        char c = formula.charAt(at);
        at++;
        return switch (c) {
            case '^', '_' -> {
                String script = at < formula.length() && depth < 3 ? next(depth + 1) : null;
                if (script == null) {
                    yield null;
                }
                if (c == '^' && (script.equals("°") || script.equals("′"))) {
                    yield script;
                }
                String tag = c == '^' ? "sup" : "sub";
                yield "<" + tag + ">" + script + "</" + tag + ">";
            }
            case '{' -> {
                String inner = depth < 10 ? sequence(depth + 1) : null;
                if (inner == null || at >= formula.length()) {
                    yield null;
                }
                at++;
                yield inner;
            }
            case '\\' -> command(depth);
            case '~' -> "\u00A0";
            case '-' -> "−";
            case '$' -> null;
            default -> String.valueOf(c);
        };
    }

    private @Nullable String command(int depth) {
        int from = at;
        while (at < formula.length() && Character.isLetter(formula.charAt(at))) {
            at++;
        }
        if (at == from && at < formula.length()) {
            at++;
        }
        String name = formula.substring(from, at);
        if (List.of("mathrm", "text", "textrm", "mbox", "mathit", "rm", "it").contains(name)) {
            return at < formula.length() ? next(depth) : "";
        }
        while (at < formula.length() && formula.charAt(at) == ' ') {
            at++;
        }
        return LatexSymbols.ofMath(name);
    }
}
