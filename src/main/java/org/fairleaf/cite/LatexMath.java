package org.fairleaf.cite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short formulas in titles, such as {@code CO$_2$} and {@code $\beta$-blockers}, as CSL's rich text. */
final class LatexMath {

    private final String formula;
    private int at;

    private LatexMath(String formula) {
        this.formula = formula;
    }

    /** The formula as text, or null where text cannot say it. */
    static @Nullable String text(String formula) {
        return new LatexMath(formula).sequence(0);
    }

    private @Nullable String sequence(int depth) {
        StringBuilder out = new StringBuilder();
        while (at < formula.length() && formula.charAt(at) != '}') {
            String next = next(depth);
            if (next == null) {
                return null;
            }
            out.append(next);
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
