package org.fairleaf.verify;

import java.util.List;
import java.util.Map;

/**
 * All that is heard of an article.
 *
 * @param title the title that the file states of itself
 * @param lang the language of the whole, as a BCP 47 tag in lower case; empty where none is stated
 * @param outline the headings as the way round the article, such as a PDF's bookmarks
 * @param body all but the notes
 * @param notes in their order
 * @param anchors the parts that links may lead to, by id; only in an account of an edition
 * @param silent text that shows and is not heard, in any order
 */
public record Account(
        String title,
        String lang,
        List<Heard> outline,
        Heard body,
        List<Heard> notes,
        Map<String, Heard> anchors,
        String silent) {}
