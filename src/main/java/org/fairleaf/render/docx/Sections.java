package org.fairleaf.render.docx;

/** Where pages of another shape begin and end. The first section names header and footer; those behind it inherit them. */
final class Sections {

    private final Page page;
    private final boolean rtl;
    private final String header;
    private final String footer;
    private final String firstFooter;
    private boolean first = true;

    /** @param header its relationship in the document, as the others are */
    Sections(Assembly assembly, String header, String footer, String firstFooter) {
        this.page = assembly.page();
        this.rtl = assembly.voice().rtl();
        this.header = header;
        this.footer = footer;
        this.firstFooter = firstFooter;
    }

    /** The properties of the section that ends here. @param turned whether its sheets lie on their sides */
    Xml end(boolean turned) {
        Xml xml = Xml.fragment().open("w:sectPr");
        if (first) {
            xml.empty("w:headerReference", "w:type", "default", "r:id", header);
            xml.empty("w:footerReference", "w:type", "default", "r:id", footer);
            xml.empty("w:footerReference", "w:type", "first", "r:id", firstFooter);
        }
        (turned ? page.turned() : page).write(xml);
        if (first) {
            // The title stands for the running head of the first page.
            xml.empty("w:titlePg");
        }
        if (rtl) {
            xml.empty("w:bidi");
        }
        first = false;
        return xml.close();
    }
}
