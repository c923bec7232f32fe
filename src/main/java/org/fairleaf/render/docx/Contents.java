package org.fairleaf.render.docx;

import java.util.EnumSet;
import java.util.List;
import org.fairleaf.edition.Edition;

/**
 * The contents list: a field that Word can renew, already filled in. It has links and no page numbers, so it is right
 * before anyone renews it.
 */
final class Contents {

    private static final int FIRST_LEVEL = 2;
    private static final int LAST_LEVEL = 3;

    private final Assembly assembly;
    private final Xml xml;
    private final Runs runs;

    Contents(Assembly assembly, Part part, Runs runs) {
        this.assembly = assembly;
        this.xml = part.xml();
        this.runs = runs;
    }

    void write() {
        List<Edition.Entry> entries = assembly.edition().outline().stream()
                .filter(entry -> entry.level() >= FIRST_LEVEL && entry.level() <= LAST_LEVEL)
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        xml.open("w:sdt").open("w:sdtPr").val("w:id", assembly.nextControl()).open("w:docPartObj");
        xml.val("w:docPartGallery", "Table of Contents")
                .empty("w:docPartUnique")
                .close()
                .close();
        xml.open("w:sdtContent");
        open("toc-heading", assembly.labelVoice());
        runs.text(assembly.edition().labels().get("contents"), EnumSet.noneOf(Mark.class), assembly.labelVoice());
        xml.close();
        for (int i = 0; i < entries.size(); i++) {
            Edition.Entry entry = entries.get(i);
            open("toc-" + entry.level(), assembly.voice());
            if (i == 0) {
                mark("begin");
                xml.open("w:r").open("w:instrText", "xml:space", "preserve");
                xml.text(" TOC \\o \"" + FIRST_LEVEL + "-" + LAST_LEVEL + "\" \\n \\h \\z \\u ")
                        .close()
                        .close();
                mark("separate");
            }
            xml.open("w:hyperlink", "w:anchor", assembly.bookmarks().name(entry.id()), "w:history", "1");
            runs.write(entry.content(), EnumSet.of(Mark.LINK), assembly.voice());
            xml.close();
            if (i == entries.size() - 1) {
                mark("end");
            }
            xml.close();
        }
        xml.close().close();
    }

    private void open(String style, Voice voice) {
        xml.open("w:p").open("w:pPr").val("w:pStyle", WordStyle.of(style).id());
        if (voice.rtl()) {
            xml.empty("w:bidi");
        }
        xml.close();
    }

    private void mark(String type) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", type).close();
    }
}
