package org.fairleaf.render.markdown;

import org.fairleaf.ast.Inline;

/** Where links and images lead, and their titles, as they stand in round brackets. */
final class Targets {

    private Targets() {}

    /** Whether a link is its own words, so that angle brackets say both. */
    static boolean autolink(Inline.Link link) {
        return link.title() == null
                && link.content().size() == 1
                && link.content().getFirst() instanceof Inline.Text text
                && (text.text().equals(link.target())
                                && link.target().matches("[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>\\x00-\\x20\\x7F]*")
                        || link.target().equals("mailto:" + text.text())
                                && text.text()
                                        .matches(
                                                "[a-zA-Z0-9._+-]{1,60}@[a-zA-Z0-9-]{1,60}(?:\\.[a-zA-Z0-9-]{1,60}){1,5}")
                                && !text.text().matches(".*(?:@-|-\\.|\\.-|-$).*"));
    }

    /** A file's name as a link's destination. */
    static String file(String source) {
        String escaped = source.replaceAll("%(?=[0-9A-Fa-f]{2})", "%25");
        boolean angled = escaped.isEmpty() || escaped.matches("(?s).*[\\s()].*|<.*");
        String inside = escaped.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("`", "\\`")
                .replaceAll("&(?=#?\\w+;)", "\\\\&");
        return angled ? "<" + inside.replace("<", "\\<").replace(">", "\\>") + ">" : inside;
    }

    static String address(String target) {
        String escaped = target.replaceAll("&(?=#?\\w+;)", "\\\\&").replace("|", "\\|");
        return balancedParentheses(target)
                ? escaped
                : escaped.replace("(", "\\(").replace(")", "\\)");
    }

    private static boolean balancedParentheses(String target) {
        int depth = 0;
        for (int i = 0; i < target.length(); i++) {
            depth += target.charAt(i) == '(' ? 1 : target.charAt(i) == ')' ? -1 : 0;
            if (depth < 0 || depth > 30) {
                return false;
            }
        }
        return depth == 0;
    }

    static String title(String title) {
        return "\"" + escapedTitle(title) + "\"";
    }

    static String escapedTitle(String title) {
        return title.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("|", "\\|")
                .replace("`", "\\`")
                .replaceAll("&(?=#?\\w+;)", "\\\\&");
    }
}
