package org.fairleaf.render.xhtml;

import java.util.List;
import java.util.Set;
import org.fairleaf.edition.Edition;

/** A nested list of links to headings. */
public final class ContentsList {

    private ContentsList() {}

    /**
     * Writes the headings as one nested list. The title and the sections under it are at the same depth: a reader
     * should not have to open the title to see the sections.
     *
     * @param entries not empty
     * @param file put before each anchor; empty within the same file
     */
    public static void write(Markup markup, Edition edition, Host host, List<Edition.Entry> entries, String file) {
        InlineWriter text = new InlineWriter(
                markup, edition, host, Wording.of(edition), Set.of(), new Abbreviations(List.of()), true);
        write(markup, text, entries, file);
    }

    private static void write(Markup markup, InlineWriter text, List<Edition.Entry> entries, String file) {
        markup.block("ol");
        int i = 0;
        while (i < entries.size()) {
            Edition.Entry entry = entries.get(i++);
            markup.block("li").inline("a", "href", file + Address.of("#" + entry.id()));
            text.write(entry.content());
            markup.close();
            int children = i;
            while (i < entries.size() && entries.get(i).level() > Math.max(2, entry.level())) {
                i++;
            }
            if (i > children) {
                write(markup, text, entries.subList(children, i), file);
            }
            markup.close();
        }
        markup.close();
    }
}
