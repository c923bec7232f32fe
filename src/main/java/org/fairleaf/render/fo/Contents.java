package org.fairleaf.render.fo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.edition.Edition;
import org.xml.sax.SAXException;

/** The contents list: sections and their subsections with page numbers, each a link. */
record Contents(FoOut out, Edition edition) {

    private static final int DEEPEST = 3;

    void write() throws SAXException {
        List<Edition.Entry> entries = edition.outline().stream()
                .filter(entry -> entry.level() > 1 && entry.level() <= DEEPEST)
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        Map<String, String> style = out.style("contents");
        if (entries.size() <= Integer.parseInt(out.value("whole", "contents-lines"))) {
            style.put("keep-together.within-page", "always");
        }
        out.start("block", style, "role", "NonStruct");
        out.start("block", out.style("contents-title"), "role", "P", "fl:lang", InlineWriter.labelLang(edition));
        out.text(edition.labels().get("contents"));
        out.end();
        list(entries, 0, entries.size());
        out.end();
    }

    private void list(List<Edition.Entry> entries, int from, int to) throws SAXException {
        out.start("block", out.style("contents-list"), "role", "TOC");
        int next = from;
        while (next < to) {
            Edition.Entry entry = entries.get(next);
            int end = next + 1;
            while (end < to && entries.get(end).level() > entry.level()) {
                end++;
            }
            out.start("block", Map.of(), "role", "TOCI");
            line(entry);
            if (end > next + 1) {
                list(entries, next + 1, end);
            }
            out.end();
            next = end;
        }
        out.end();
    }

    private void line(Edition.Entry entry) throws SAXException {
        Map<String, String> style = out.style("contents-entry");
        style.putAll(out.style("contents-entry-" + entry.level()));
        if (edition.metadata().dir().equals("rtl")) {
            // FOP takes both from the left end of the line, whichever way it runs.
            style.keySet().removeAll(Set.of("end-indent", "last-line-end-indent"));
        }
        out.start("block", style, "role", "Reference");
        out.start(
                "basic-link",
                out.style("contents-link"),
                "internal-destination",
                entry.id(),
                "fox:alt-text",
                entry.text());
        Place place = Place.page(out).in(out.style("contents")).in(style);
        new InlineWriter(out, edition, place).plain(entry.content());
        out.text(" ");
        // A leader of dots would be read as one artifact for each dot.
        out.empty("leader", out.style("contents-leader"), "leader-pattern", "space");
        out.empty("page-number-citation", Map.of(), "ref-id", entry.id(), "role", "Span");
        out.end();
        out.end();
    }
}
