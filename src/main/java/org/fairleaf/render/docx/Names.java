package org.fairleaf.render.docx;

/** The names that the formats inside a DOCX go by. */
final class Names {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    static final String ASVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    static final String ADEC = "http://schemas.microsoft.com/office/drawing/2017/decorative";
    static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** What a story's root element declares: whatever its blocks may need. */
    private static final String[] STORY = {
        "xmlns:w",
        W,
        "xmlns:w14",
        W14,
        "xmlns:r",
        R,
        "xmlns:wp",
        WP,
        "xmlns:wps",
        WPS,
        "xmlns:a",
        A,
        "xmlns:pic",
        PIC,
        "xmlns:mc",
        MC,
        "mc:Ignorable",
        "w14"
    };

    private Names() {}

    static String[] story() {
        return STORY.clone();
    }
}
