package org.fairleaf.verify;

import org.fairleaf.diagnostic.Code;

/** What something is for who hears it. */
public enum Kind {
    ARTICLE("article", Code.VERIFY_SECTION),
    SECTION("section", Code.VERIFY_SECTION),
    DIVISION("division", Code.VERIFY_SECTION),
    CALLOUT("callout", Code.VERIFY_SECTION),
    HEADING("heading", Code.VERIFY_HEADING),
    PARAGRAPH("paragraph", Code.VERIFY_PARAGRAPH),
    QUOTE("quote", Code.VERIFY_QUOTE),
    LIST("list", Code.VERIFY_LIST),
    ITEM("list item", Code.VERIFY_LIST),
    LABEL("list label", Code.VERIFY_LIST),
    BODY("body of a list item", Code.VERIFY_LIST),
    CONTENTS("contents list", Code.VERIFY_CONTENTS),
    ENTRY("contents entry", Code.VERIFY_CONTENTS),
    TABLE("table", Code.VERIFY_TABLE),
    CAPTION("caption", Code.VERIFY_TABLE),
    TABLE_HEAD("table head", Code.VERIFY_TABLE),
    TABLE_BODY("table body", Code.VERIFY_TABLE),
    ROW("table row", Code.VERIFY_TABLE),
    HEADER("header cell", Code.VERIFY_TABLE),
    CELL("table cell", Code.VERIFY_TABLE),
    FIGURE("image", Code.VERIFY_IMAGE),
    NOTE("note", Code.VERIFY_NOTE),
    /** Text that stands in no line of its own. */
    STRAY("text without a place of its own", Code.VERIFY_PARAGRAPH),
    /** A tag of a format that stands for nothing in an article. */
    UNKNOWN("tag of no meaning", Code.PDF_STRUCTURE),

    // Within running text
    MARK("note mark", Code.VERIFY_NOTE),
    LINK("link", Code.VERIFY_LINK),
    CODE("code", Code.VERIFY_CODE),
    EMPHASIS("emphasis", Code.VERIFY_EMPHASIS),
    STRONG("strong emphasis", Code.VERIFY_EMPHASIS),
    STRUCK("struck text", Code.VERIFY_EMPHASIS),
    RAISED("superscript", Code.VERIFY_EMPHASIS),
    LOWERED("subscript", Code.VERIFY_EMPHASIS),
    ABBREVIATION("abbreviation", Code.VERIFY_ABBREVIATION),
    LANGUAGE("language", Code.VERIFY_LANGUAGE);

    private final String words;
    private final Code code;

    Kind(String words, Code code) {
        this.words = words;
        this.code = code;
    }

    /** As messages name it. */
    String words() {
        return words;
    }

    /** The code of what is wrong with such a thing. */
    Code code() {
        return code;
    }
}
