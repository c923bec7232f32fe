package org.fairleaf.render.docx;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running header with the title and the footer with the mark of a draft and the page number, both kept up to date by Word. */
final class Furniture {

    private static final Pattern PLACE = Pattern.compile("\\{([01])}");

    private final Assembly assembly;

    Furniture(Assembly assembly) {
        this.assembly = assembly;
    }

    void header(Part part) {
        Voice voice = assembly.voice();
        open(part, "w:hdr", "header", voice);
        new Runs(assembly, part).text(assembly.edition().title(), Set.of(), voice);
        part.xml().close().close();
    }

    void footer(Part part) {
        Voice voice = assembly.labelVoice();
        open(part, "w:ftr", "footer", voice);
        Runs runs = new Runs(assembly, part);
        assembly.edition().draftMark().ifPresent(mark -> runs.text(mark + " · ", Set.of(), voice));
        String label = assembly.edition().labels().get("page-of");
        Matcher place = PLACE.matcher(label);
        int from = 0;
        while (place.find()) {
            runs.text(label.substring(from, place.start()), Set.of(), voice);
            String field = place.group(1).equals("0") ? " PAGE " : " NUMPAGES ";
            part.xml().open("w:fldSimple", "w:instr", field);
            runs.text("1", Set.of(), voice);
            part.xml().close();
            from = place.end();
        }
        runs.text(label.substring(from), Set.of(), voice);
        part.xml().close().close();
    }

    private static void open(Part part, String root, String style, Voice voice) {
        Xml xml = part.xml();
        xml.open(root, Names.story());
        xml.open("w:p").open("w:pPr").val("w:pStyle", WordStyle.of(style).id());
        if (voice.rtl()) {
            xml.empty("w:bidi");
        }
        xml.close();
    }
}
