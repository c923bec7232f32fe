package org.fairleaf.read.markdown;

import org.fairleaf.ast.Attributes;

/** Words that end with attributes, as headings and captions do: {@code Words {#id .class}}. */
record Trailing(Stretch words, Attributes attributes) {

    static Trailing of(Stretch stretch) {
        String text = stretch.text();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end == 0 || text.charAt(end - 1) != '}') {
            return new Trailing(stretch, Attributes.NONE);
        }
        for (int brace = text.lastIndexOf('{', end - 1); brace >= 0; brace = text.lastIndexOf('{', brace - 1)) {
            AttributeSyntax syntax = AttributeSyntax.at(text, brace);
            if (syntax != null && syntax.end() == end) {
                // Directly behind a bracket or code they belong to a span, link, image or code.
                boolean apart = brace == 0 || text.charAt(brace - 1) <= ' ';
                return apart
                        ? new Trailing(stretch.part(0, brace).strip(), syntax.attributes())
                        : new Trailing(stretch, Attributes.NONE);
            }
            if (end - brace > 2000) {
                break;
            }
        }
        return new Trailing(stretch, Attributes.NONE);
    }
}
