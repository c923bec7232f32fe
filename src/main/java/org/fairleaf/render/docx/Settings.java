package org.fairleaf.render.docx;

/** The settings part. */
final class Settings {

    private static final String WORD = "http://schemas.microsoft.com/office/word";

    private Settings() {}

    static byte[] part(Page page, Voice voice) {
        Xml xml = Xml.file().open("w:settings", "xmlns:w", Names.W);
        if (page.mirrored()) {
            xml.empty("w:mirrorMargins");
        }
        xml.val("w:defaultTabStop", 720).val("w:characterSpacingControl", "doNotCompress");
        xml.open("w:footnotePr")
                .empty("w:footnote", "w:id", "-1")
                .empty("w:footnote", "w:id", "0")
                .close();
        xml.open("w:compat");
        // Without mode 15 Word opens the document as one of an older version and hides features.
        compatible(xml, "compatibilityMode", "15");
        compatible(xml, "overrideTableStyleFontSizeAndJustification", "1");
        compatible(xml, "enableOpenTypeFeatures", "1");
        compatible(xml, "doNotFlipMirrorIndents", "1");
        compatible(xml, "differentiateMultirowTableHeaders", "1");
        xml.close();
        // Picks the faces of the palette for East Asian and right-to-left text.
        xml.empty("w:themeFontLang", "w:val", voice.lang(), "w:eastAsia", voice.eastAsian(), "w:bidi", voice.complex());
        xml.empty(
                "w:clrSchemeMapping",
                "w:bg1",
                "light1",
                "w:t1",
                "dark1",
                "w:bg2",
                "light2",
                "w:t2",
                "dark2",
                "w:accent1",
                "accent1",
                "w:accent2",
                "accent2",
                "w:accent3",
                "accent3",
                "w:accent4",
                "accent4",
                "w:accent5",
                "accent5",
                "w:accent6",
                "accent6",
                "w:hyperlink",
                "hyperlink",
                "w:followedHyperlink",
                "followedHyperlink");
        xml.val("w:decimalSymbol", ".").val("w:listSeparator", ",");
        return xml.close().bytes();
    }

    private static void compatible(Xml xml, String name, String value) {
        xml.empty("w:compatSetting", "w:name", name, "w:uri", WORD, "w:val", value);
    }
}
