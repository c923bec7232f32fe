package org.fairleaf.verify.epub;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;

/** The rules of Fairleaf's EPUBs: that a published file is this edition's, and tells no more than is true of it. */
public final class EpubRules {

    private static final String PACKAGE = "EPUB/package.opf";

    private EpubRules() {}

    /** Everything that is wrong with the file, by place in the source; empty for a good one. */
    public static List<Diagnostic> check(byte[] epub, Edition edition) {
        Findings findings = new Findings(edition);
        try {
            Archive archive = Archive.of(epub);
            Page opf = Page.of(archive, PACKAGE);
            List<Page> pages = new ArrayList<>();
            for (String name : archive.names(".xhtml")) {
                pages.add(Page.of(archive, name));
            }
            new ContainerRules(archive, opf, edition, findings).check();
            new MetadataRules(archive, opf, edition, findings).check();
            new NavigationRules(archive, pages, edition, findings).check();
            new ContentRules(pages, edition, findings).check();
        } catch (UnreadableException e) {
            findings.add(Code.EPUB_UNREADABLE, "the file cannot be read: " + e.getMessage());
        }
        return findings.sorted();
    }
}
