package org.fairleaf.render.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The names of places in the document. Each block has one, so that a copy that was edited in an office program can be
 * compared with its source block by block; office programs keep bookmarks where they drop most other marks.
 *
 * <p>Word takes 40 characters: a letter, then letters, digits and underscores.
 */
final class Bookmarks {

    static final String PREFIX = "fl_";

    /** The bookmark that holds the disclaimer from its heading to its end. */
    static final String DISCLAIMER = PREFIX + "disclaimer";

    /** The bookmark that holds the publication block. */
    static final String PUBLICATION = PREFIX + "publication";

    private static final int LONGEST = 40;
    private static final int DIGITS = 10;

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private int last;

    /** Ids are those of the parts' headings, or empty strings: links to such a heading lead to the part. */
    Bookmarks(String disclaimer, String publication) {
        taken.add(DISCLAIMER);
        taken.add(PUBLICATION);
        names.put(disclaimer, DISCLAIMER);
        names.put(publication, PUBLICATION);
    }

    /** Whether it holds a part as a whole. */
    static boolean isOfPart(String name) {
        return name.equals(DISCLAIMER) || name.equals(PUBLICATION);
    }

    /** The name for an id of the edition; always the same one. */
    String name(String id) {
        return names.computeIfAbsent(id, this::unusedName);
    }

    private String unusedName(String id) {
        String plain = PREFIX + id.replace('-', '_');
        if (plain.matches("[A-Za-z0-9_]{1," + LONGEST + "}") && taken.add(plain)) {
            return plain;
        }
        String kept = plain.replaceAll("[^A-Za-z0-9_]", "_");
        kept = kept.substring(0, Math.min(kept.length(), LONGEST - DIGITS - 1));
        String name = kept + "_" + hash(id);
        taken.add(name);
        return name;
    }

    /**
     * The name for a block without an id: the same one as long as its words stay, wherever it moves.
     *
     * @param kind what the block is
     * @param text its words
     */
    String nameByContent(String kind, String text) {
        String name = PREFIX + kind + "_" + hash(text);
        int occurrence = occurrences.merge(name, 1, Integer::sum);
        String numbered = occurrence == 1 ? name : name + "_" + occurrence;
        return taken.add(numbered) ? numbered : nameByContent(kind, text);
    }

    /** Opens a bookmark. @return what {@link #end} needs to close it */
    int start(Xml xml, String name) {
        int id = last++;
        xml.empty("w:bookmarkStart", "w:id", Integer.toString(id), "w:name", name);
        return id;
    }

    static void end(Xml xml, int id) {
        xml.empty("w:bookmarkEnd", "w:id", Integer.toString(id));
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text).substring(0, DIGITS);
    }
}
