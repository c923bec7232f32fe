package org.fairleaf.read.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The article's link references. The first of several with one label holds (CommonMark 0.31.2, section 4.7). */
final class References {

    private final List<Diagnostic> findings;
    private final Map<String, Reference> byLabel = new HashMap<>();

    References(List<Diagnostic> findings) {
        this.findings = findings;
    }

    @Nullable
    Reference get(String normalisedLabel) {
        return byLabel.get(normalisedLabel);
    }

    /** Takes the definitions at the start of a paragraph, and returns what is left of it; null if nothing is. */
    @Nullable
    Stretch take(Stretch paragraph) {
        String text = paragraph.text();
        int at = 0;
        while (at < text.length() && text.charAt(at) == '[') {
            int end = definition(paragraph, at);
            if (end < 0) {
                break;
            }
            at = end;
        }
        if (at == 0) {
            return paragraph;
        }
        return at >= text.length() ? null : paragraph.part(at, text.length());
    }

    /** Reads one definition; the index behind its line end, or -1 where there is none. */
    private int definition(Stretch paragraph, int from) {
        String text = paragraph.text();
        int label = LinkSyntax.label(text, from);
        if (label < 0 || label >= text.length() || text.charAt(label) != ':' || label == from + 2) {
            return -1;
        }
        String name = text.substring(from + 1, label - 1);
        int start = LinkSyntax.spaces(text, label + 1);
        int target = LinkSyntax.destination(text, start);
        if (name.isBlank() || target <= start) {
            return -1;
        }
        int titleStart = LinkSyntax.spaces(text, target);
        int title = titleStart > target ? LinkSyntax.title(text, titleStart) : -1;
        int end = title < 0 ? -1 : lineEnd(text, title);
        Stretch words = paragraph.part(0, 0);
        if (end >= 0) {
            words = paragraph.part(titleStart + 1, title - 1);
        } else {
            end = lineEnd(text, target);
        }
        if (end < 0) {
            return -1;
        }
        Reference reference = new Reference(LinkSyntax.address(text, start, target), words);
        Reference first = byLabel.putIfAbsent(LinkSyntax.normalised(name), reference);
        if (first != null && !first.target().equals(reference.target())) {
            findings.add(Diagnostic.of(
                    Code.LINK_DUPLICATE,
                    paragraph.position(from),
                    "\"" + name.strip() + "\" already leads to " + first.target() + ", and that holds",
                    "delete this line, or give it another name"));
        }
        return end;
    }

    /** The index behind the line end, if only spaces stand before it. */
    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at >= text.length()) {
            return at;
        }
        return text.charAt(at) == '\n' ? at + 1 : -1;
    }
}
