package org.fairleaf.verify.xhtml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Comparison;
import org.fairleaf.verify.Ear;
import org.fairleaf.verify.Findings;
import org.fairleaf.verify.Landings;
import org.fairleaf.verify.Losses;
import org.fairleaf.verify.Spoken;
import org.fairleaf.verify.Verifier;
import org.fairleaf.verify.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads an article's web page back. */
public final class WebPageVerifier implements Verifier {

    private static final int LEVELS = 6;

    private static final Ear EAR = ear("web page", Set.of(Ear.Habit.STRESSED_TITLES, Ear.Habit.PLAIN_EMPTY_HEADERS));

    /** What XHTML has words for. */
    public static Ear ear(String format, Set<Ear.Habit> habits) {
        return new Ear(format, Set.of(), Map.of(), LEVELS, false, Set.of(), habits);
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public List<String> lost(Losses losses) {
        return losses.to(EAR);
    }

    @Override
    public List<Diagnostic> verify(byte[] file, Edition edition, Theme theme) {
        Findings findings = new Findings();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            Document page = Xml.parse("the file", text);
            Element root = page.getDocumentElement();
            String title = Elements.below(root, "title").stream()
                    .findFirst()
                    .map(Element::getTextContent)
                    .orElse("");
            Account heard = XhtmlHearing.of(title, root.getAttribute("lang"), Elements.below(root, "body"));
            compare(edition, heard, EAR, findings);
            waysBack(root, edition, findings);
        } catch (IOException e) {
            findings.add(
                    Code.VERIFY_UNREADABLE,
                    Position.of(edition.path()),
                    "the web page cannot be read: " + e.getMessage());
        }
        return findings.sorted();
    }

    /** Whoever has read a note gets back to where it is asked for, by a link that says so. */
    private static void waysBack(Element root, Edition edition, Findings findings) {
        Set<String> ways = new HashSet<>();
        for (Element link : Elements.below(root, "a")) {
            if (Elements.hasRole(link, "doc-backlink") && !link.getTextContent().isBlank()) {
                String from = "";
                for (Node around = link;
                        around instanceof Element element && from.isEmpty();
                        around = around.getParentNode()) {
                    from = element.getAttribute("id");
                }
                ways.add(from + " " + link.getAttribute("href"));
            }
        }
        for (Inline.Note note : edition.notes()) {
            if (!ways.contains(note.id() + " #" + note.markId())) {
                findings.add(
                        Code.VERIFY_NOTE,
                        note.position(),
                        "in the web page, no link with words leads back from note " + note.number() + " to its mark");
            }
        }
    }

    /** Compares what is heard of XHTML with what the edition says, and follows its links. */
    public static void compare(Edition edition, Account heard, Ear ear, Findings findings) {
        Account expected = Spoken.of(edition, ear);
        Comparison comparison = Comparison.of(expected, heard, ear, findings);
        Landings.check(expected, heard, comparison, ear, WebPageVerifier::address, findings);
    }

    private static String address(Words.Stretch mark) {
        return mark.handle() instanceof Element link ? link.getAttribute("href") : "";
    }
}
