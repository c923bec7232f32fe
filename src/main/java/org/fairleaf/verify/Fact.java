package org.fairleaf.verify;

import org.fairleaf.diagnostic.Code;

/** What is known of something heard, beside its kind and its words. */
public enum Fact {
    /** A heading's level, or how deep an entry of the contents list is. */
    LEVEL("level", Code.VERIFY_HEADING),
    /** Of a list: {@code bullets}, {@code decimal}, {@code lower-alpha} … or {@code terms}. */
    NUMBERING("numbering", Code.VERIFY_LIST),
    /** Of a note or its mark. */
    NUMBER("number", Code.VERIFY_NOTE),
    ALT("description", Code.VERIFY_IMAGE),
    /** A BCP 47 tag in lower case, where it is not the article's language. */
    LANG("language", Code.VERIFY_LANGUAGE),
    EXPANSION("expansion", Code.VERIFY_ABBREVIATION),
    /** An address, or {@code #id}. */
    TARGET("target", Code.VERIFY_LINK),
    /** What a paragraph or the label of an item stands in, where the format tells it of each: boxes, then lists. */
    WITHIN("place", Code.VERIFY_SECTION),
    /** Of a header cell: the cells that it is said with, as {@code row.column} from 1, with spaces between. */
    COVERS("reach", Code.VERIFY_TABLE);

    private final String words;
    private final Code code;

    Fact(String words, Code code) {
        this.words = words;
        this.code = code;
    }

    String words() {
        return words;
    }

    Code code() {
        return code;
    }
}
