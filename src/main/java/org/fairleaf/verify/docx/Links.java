package org.fairleaf.verify.docx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** Links lead somewhere, and their words say where without those around them. */
final class Links implements Rule {

    private static final Set<String> VAGUE = Set.of(
            "here",
            "click here",
            "click",
            "more",
            "read more",
            "learn more",
            "see more",
            "link",
            "this link",
            "this",
            "website",
            "details",
            "ici",
            "cliquez ici",
            "en savoir plus",
            "lire la suite",
            "lien",
            "plus",
            "hier",
            "hier klicken",
            "mehr",
            "mehr erfahren",
            "weiterlesen",
            "aquí",
            "haga clic aquí",
            "clic aquí",
            "leer más",
            "más",
            "más información",
            "enlace",
            "هنا",
            "اضغط هنا",
            "انقر هنا",
            "المزيد",
            "اقرأ المزيد",
            "رابط");

    @Override
    public void check(WordFile file, Findings findings) {
        Set<String> bookmarks = new HashSet<>();
        file.stories()
                .values()
                .forEach(story ->
                        story.all("w:bookmarkStart").forEach(bookmark -> bookmarks.add(bookmark.get("w:name"))));
        for (Tag story : file.stories().values()) {
            for (Tag link : story.all("w:hyperlink")) {
                String anchor = link.get("w:anchor");
                if (!anchor.isEmpty() && !bookmarks.contains(anchor)) {
                    findings.add(
                            Code.DOCX_ANCHOR_MISSING,
                            link,
                            "the link " + link.quoted() + " leads to " + anchor + ", which is not there");
                }
                words(link, findings);
            }
        }
    }

    private static void words(Tag link, Findings findings) {
        String words = link.words().strip();
        if (words.isEmpty() && !link.contains("w:drawing", "w:footnoteReference")) {
            findings.add(Code.DOCX_LINK_EMPTY, link, "a link has no words");
        }
        String plain = words.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}…»«\\s\u00A0]+", " ")
                .strip();
        if (VAGUE.contains(plain)) {
            findings.add(
                    Code.DOCX_LINK_VAGUE,
                    link,
                    "the link " + link.quoted() + " does not say where it leads",
                    "name what is there: readers go from link to link");
        }
    }
}
