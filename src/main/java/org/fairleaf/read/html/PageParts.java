package org.fairleaf.read.html;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.cite.Reference;
import org.fairleaf.cite.written.WrittenReference;
import org.fairleaf.cite.written.WrittenReferences;
import org.fairleaf.read.Decision;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parts that a page marks by the roles of DPUB-ARIA, as Fairleaf's own pages do: they leave the text. */
final class PageParts {

    private final Log log;
    private final @Nullable Element summary;
    private final @Nullable Element disclaimer;
    private final List<Reference> references = new ArrayList<>();

    PageParts(Element main, Log log) {
        this.log = log;
        this.summary = lifted(main, "section[role=doc-abstract]", "the abstract");
        this.disclaimer = lifted(main, "section.disclaimer[role=doc-notice]", "the disclaimer");
        for (Element part :
                main.select("section[role=doc-colophon], section.contact[aria-labelledby=contact], p.skip")) {
            String words = Log.words(part);
            log.add(
                    Decision.Kind.REMOVED,
                    part,
                    "every format adds this part of itself, from the front matter: taken out",
                    words,
                    "write into the front matter what is missing there");
            part.remove();
        }
        Element list = main.selectFirst("section[role=doc-bibliography]");
        List<Element> entries = list == null ? List.of() : list.select("li[id^=ref-]");
        if (list != null && !entries.isEmpty() && main.selectFirst("[role=doc-biblioref]") != null) {
            references(entries);
            list.remove();
        }
    }

    @Nullable
    Element summary() {
        return summary;
    }

    @Nullable
    Element disclaimer() {
        return disclaimer;
    }

    /** The works of the list, under the keys that the page's links name. */
    List<Reference> references() {
        return references;
    }

    private @Nullable Element lifted(Element main, String part, String name) {
        Element found = main.selectFirst(part);
        if (found == null) {
            return null;
        }
        Element heading = found.selectFirst("h1, h2, h3, h4, h5, h6");
        if (heading != null) {
            heading.remove();
        }
        log.add(Decision.Kind.MOVED, found, name + " is marked as such: now in the front matter", Log.words(found));
        found.remove();
        return found;
    }

    private void references(List<Element> entries) {
        List<WrittenReferences.Written> written = entries.stream()
                .map(entry -> new WrittenReferences.Written(entry.text(), log.position(entry)))
                .toList();
        List<WrittenReference> read = WrittenReferences.read(written);
        for (int i = 0; i < entries.size(); i++) {
            Reference reference = read.get(i).reference();
            references.add(new Reference(
                    entries.get(i).id().substring("ref-".length()),
                    reference.position(),
                    reference.type(),
                    reference.texts(),
                    reference.names(),
                    reference.dates()));
            log.add(
                    Decision.Kind.RECOGNISED,
                    entries.get(i),
                    "an entry of the reference list, taken apart",
                    entries.get(i).text(),
                    "correct it in references.json");
        }
    }
}
