package org.fairleaf.render.markdown;

import org.fairleaf.ast.Document;

/**
 * Writes a document as a Markdown article with its front matter: one line a paragraph, an empty line between blocks, and
 * a backslash only where a character would else be read as a mark.
 *
 * <p>A document that was read from Markdown comes back the same, places aside. Of any other document every word comes
 * back; {@code Sayable} lists what changes its form.
 */
public final class MarkdownWriter {

    private MarkdownWriter() {}

    public static String write(Document document) {
        Document sayable = Sayable.of(document);
        String front = FrontMatter.of(sayable.metadata());
        String body = Body.write(sayable.blocks());
        return body.isEmpty() || front.isEmpty() ? front + body : front + "\n" + body;
    }
}
