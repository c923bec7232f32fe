package org.fairleaf.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;

/** What a finished PDF must show, by the name of the demand that it fails. */
final class Demands {

    private final Set<String> failed = new TreeSet<>();
    private final Standard standard;

    private Demands(Standard standard) {
        this.standard = standard;
    }

    /** The demands that the PDF does not meet. */
    static Set<String> failed(byte[] pdf, Edition edition, Standard standard) {
        Demands demands = new Demands(standard);
        TagText.Element top = TagText.read(pdf);
        demands.words(top, edition);
        demands.shape(top, "");
        demands.notes(top, edition);
        demands.links(top);
        demands.languages(top);
        demands.looks(top);
        demands.lists(top);
        if (standard == Standard.UA_2) {
            demands.pointers(top);
            demands.namespaces(top);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            demands.file(document, edition);
            demands.types(document, top);
            demands.about(document, new String(pdf, 0, 8, StandardCharsets.US_ASCII));
            if (standard == Standard.UA_2) {
                demands.destinations(document, edition);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return demands.failed;
    }

    private void demand(boolean met, String name) {
        if (!met) {
            failed.add(name);
        }
    }

    private void words(TagText.Element top, Edition edition) {
        List<String> expected = new ArrayList<>(Spoken.of(edition));
        if (standard == Standard.UA_1) {
            expected.replaceAll(line -> line.replace("H7|", "H6|"));
        }
        List<String> heard = new ArrayList<>(Spoken.of(top));
        heard.replaceAll(line -> line.equals("Lbl|•") || line.equals("Lbl|–") ? "Lbl|BULLET" : line);
        demand(expected.equals(heard), "words");
        boolean signs = expected.stream().filter("Lbl|done"::equals).count()
                == heard.stream().filter("Lbl|done"::equals).count();
        demand(signs, "signs");
    }

    private void shape(TagText.Element element, String parent) {
        demand(!element.role().equals("NonStruct"), "layers");
        boolean cell = element.role().equals("TD") || element.role().equals("TH");
        demand(cell || !element.kids().isEmpty() || !element.areas().isEmpty(), "layers");
        switch (element.role()) {
            case "Caption" -> demand(parent.equals("Table") || parent.equals("Figure"), "captions");
            case "TR" -> demand(parent.equals("THead") || parent.equals("TBody"), "tables");
            case "TH" -> demand(element.get("Scope") != null, "tables");
            case "Figure" -> demand(element.get("Alt") != null, "figures");
            default -> {}
        }
        element.elements().forEach(kid -> shape(kid, element.role()));
    }

    private void notes(TagText.Element top, Edition edition) {
        List<String> ids = edition.notes().stream().map(Inline.Note::id).toList();
        boolean two = standard == Standard.UA_2;
        demand(top.all(two ? "Note" : "FENote").isEmpty(), "footnotes");
        List<String> tagged = top.all(element -> element.role().endsWith("Note")).stream()
                .map(note -> Objects.toString(note.get("ID")))
                .toList();
        demand(tagged.equals(ids), "notes");
        demand(
                top.all(element -> element.role().equals("P") || element.role().startsWith("H")).stream()
                        .allMatch(line -> line.all(element -> element.role().endsWith("Note"))
                                .isEmpty()),
                "notes");
    }

    private void links(TagText.Element top) {
        for (TagText.Element link : top.all("Link")) {
            demand(!link.areas().isEmpty(), "links");
            demand(link.get("Alt") == null, "links");
            for (COSDictionary area : link.areas()) {
                String says = area.getString(COSName.CONTENTS);
                demand(says != null && !says.isBlank(), "links");
            }
        }
    }

    private void languages(TagText.Element top) {
        demand(
                top.all(element -> "fr".equals(element.get("Lang"))).stream()
                        .anyMatch(element -> element.text().equals("mal à la hanche")),
                "languages");
        demand(
                top.all(element -> "fr".equals(element.get("Lang"))).stream()
                                .filter(element -> element.text().contains("articulation"))
                                .count()
                        == 1,
                "languages");
    }

    private void file(PDDocument document, Edition edition) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        demand(edition.metadata().lang().equals(catalog.getLanguage()), "languages");
        COSDictionary ids = catalog.getCOSObject()
                .getCOSDictionary(COSName.STRUCT_TREE_ROOT)
                .getCOSDictionary(COSName.getPDFName("IDTree"));
        demand(
                ids != null
                        && ids.getCOSArray(COSName.NAMES).size()
                                == 2 * (edition.notes().size() + (standard == Standard.UA_2 ? 1 : 0)),
                "notes");
        Set<COSBase> profiles = new HashSet<>();
        COSArray intents = catalog.getCOSObject().getCOSArray(COSName.getPDFName("OutputIntents"));
        profiles.add(
                ((COSDictionary) intents.getObject(0)).getDictionaryObject(COSName.getPDFName("DestOutputProfile")));
        for (PDPage page : document.getPages()) {
            COSDictionary spaces = page.getResources().getCOSObject().getCOSDictionary(COSName.COLORSPACE);
            profiles.add(((COSArray) spaces.getDictionaryObject(COSName.getPDFName("DefaultRGB"))).getObject(1));
            page.getAnnotations().forEach(area -> demand(area.getStructParent() >= 0, "links"));
        }
        demand(profiles.size() == 1, "colours");
        for (COSBase profile : profiles) {
            try (var in = ((COSStream) profile).createInputStream()) {
                demand(java.util.Arrays.equals(in.readAllBytes(), Library.profile()), "colours");
            }
        }
        COSArray id = document.getDocument().getDocumentID();
        // FOP's own comes from the clock.
        demand(id != null && id.getObject(0) instanceof COSString name && name.equals(id.getObject(1)), "identity");
        String whose = "specimen\n" + "0".repeat(64) + "\n" + standard.label();
        demand(Arrays.equals(((COSString) id.getObject(0)).getBytes(), md5(whose)), "identity");
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void looks(TagText.Element top) {
        boolean two = standard == Standard.UA_2;
        demand(said(top, "TextDecorationType", "LineThrough").equals(List.of("struck")), "looks");
        demand(said(top, "TextPosition", "Sub").equals(two ? List.of("2") : List.of()), "looks");
        demand(said(top, "TextPosition", "Sup").equals(two ? List.of("9") : List.of()), "looks");
        demand(said(top, "E", "[deleted: struck]").equals(List.of("struck")), "looks");
        demand(texts(top, "Em").equals(List.of("hip", "emphasis", "emphasis", "hip")), "emphasis");
        demand(texts(top, "Strong").equals(List.of("strong")), "emphasis");
    }

    private static List<String> said(TagText.Element top, String key, String value) {
        return top.all(element -> value.equals(element.get(key))).stream()
                .map(TagText.Element::text)
                .toList();
    }

    private static List<String> texts(TagText.Element top, String role) {
        return top.all(role).stream().map(TagText.Element::text).toList();
    }

    private void lists(TagText.Element top) {
        boolean two = standard == Standard.UA_2;
        List<TagText.Element> lists = top.all("L");
        demand(lists.stream().allMatch(list -> list.get("ListNumbering") != null), "lists");
        for (TagText.Element list : lists) {
            List<String> labels = list.elements().getFirst().all("Lbl").stream()
                    .map(TagText.Element::text)
                    .toList();
            if (labels.getFirst().equals("Cartilage")) {
                demand((two ? "Description" : "None").equals(list.get("ListNumbering")), "lists");
            }
            if (labels.getFirst().equals("done")) {
                demand((two ? "Unordered" : "Disc").equals(list.get("ListNumbering")), "lists");
            }
        }
        List<TagText.Element> continued = top.all(list -> list.get("ContinuedList") != null);
        demand(continued.size() == (two ? 1 : 0), "continuations");
        for (TagText.Element list : continued) {
            List<TagText.Element> from = top.all(other -> Objects.equals(other.get("ID"), list.get("ContinuedFrom")));
            demand(from.size() == 1 && from.getFirst().text().equals("1.first2.second"), "continuations");
            demand(list.text().equals("3.third"), "continuations");
        }
    }

    /** Each note and its mark, each entry of the contents list, each link: whither they point. */
    private void pointers(TagText.Element top) {
        for (TagText.Element note : top.all("FENote")) {
            String number = note.all("Lbl").getFirst().text();
            demand("Footnote".equals(note.get("NoteType")), "footnotes");
            demand(("Reference " + number).equals(note.get("Ref")), "footnotes");
            demand(
                    top.all(mark -> ("FENote " + note.get("ID")).equals(mark.get("Ref"))).stream()
                            .map(TagText.Element::text)
                            .toList()
                            .equals(List.of(number)),
                    "footnotes");
        }
        List<String> entries = top.all("TOCI").stream()
                .map(entry -> Objects.toString(entry.get("Ref")))
                .toList();
        List<String> headings = top.all(element -> element.role().matches("H[23]")).stream()
                .map(heading -> heading.role() + " " + heading.text())
                .toList();
        demand(entries.equals(headings), "destinations");
        for (TagText.Element link : top.all("Link")) {
            boolean web = link.areas().getFirst().getCOSDictionary(COSName.A).containsKey(COSName.URI);
            demand(web == (link.get("SD") == null), "destinations");
            if (link.text().equals("a link to the exercises")) {
                demand("H3 Exercises".equals(link.get("SD")), "destinations");
            }
        }
    }

    private void namespaces(TagText.Element top) {
        for (TagText.Element element : top.all(any -> true)) {
            boolean old =
                    Set.of("BlockQuote", "Code", "Reference", "TOC", "TOCI").contains(element.role());
            demand((old ? "1.7" : "2.0").equals(element.get("NS")), "namespaces");
        }
    }

    private void types(PDDocument document, TagText.Element top) {
        boolean two = standard == Standard.UA_2;
        COSDictionary map = document.getDocumentCatalog()
                .getCOSObject()
                .getCOSDictionary(COSName.STRUCT_TREE_ROOT)
                .getCOSDictionary(COSName.ROLE_MAP);
        for (String role : List.of("Em", "Strong", "Sub")) {
            demand(map != null && "Span".equals(map.getNameAsString(role)), "types");
        }
        demand(map != null && two == map.containsKey("FENote"), "types");
        demand(texts(top, two ? "H7" : "H6").equals(List.of("deep")), "types");
        demand(texts(top, "Sub").equals(List.of("dose = 2 * weight ", "    indented  line")), "code");
    }

    private void about(PDDocument document, String start) throws IOException {
        boolean two = standard == Standard.UA_2;
        String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        demand(xmp.contains("2024-05-01T00:00:00Z"), "packet");
        List<String> claims = two
                ? List.of(
                        "<pdfuaid:part>2<",
                        "<pdfuaid:rev>2024<",
                        "<pdfaid:part>4<",
                        "<pdfaid:rev>2020<",
                        "wtpdf#accessibility1.0<",
                        "wtpdf#reuse1.0<")
                : List.of("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<");
        claims.forEach(claim -> demand(xmp.contains(claim), "packet"));
        COSDictionary info = document.getDocument().getTrailer().getCOSDictionary(COSName.INFO);
        if (two) {
            demand(info == null && start.equals("%PDF-2.0"), "version");
            document.getPages()
                    .forEach(page ->
                            demand(!page.getResources().getCOSObject().containsKey(COSName.PROC_SET), "version"));
        } else {
            demand(start.equals("%PDF-1.7"), "version");
            demand(info != null && "Fairleaf".equals(info.getString(COSName.CREATOR)), "information");
        }
    }

    /** Every bookmark leads to its heading, and every named place to an element. */
    private void destinations(PDDocument document, Edition edition) throws IOException {
        List<String> reached = new ArrayList<>();
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        bookmarks(outline, reached);
        demand(
                reached.equals(edition.outline().stream()
                        .map(entry -> "H" + entry.level())
                        .toList()),
                "destinations");
        PDDestinationNameTreeNode places =
                document.getDocumentCatalog().getNames().getDests();
        for (var kid : places.getKids()) {
            COSArray names = kid.getCOSObject().getCOSArray(COSName.NAMES);
            for (int i = 1; i < names.size(); i += 2) {
                demand(target((COSDictionary) names.getObject(i)).length() > 0, "destinations");
            }
        }
    }

    private static void bookmarks(PDOutlineNode node, List<String> reached) {
        for (PDOutlineItem item : node.children()) {
            reached.add(target(item.getCOSObject().getCOSDictionary(COSName.A)));
            bookmarks(item, reached);
        }
    }

    /** The type of the element to which the action leads; empty where it leads to none. */
    private static String target(COSDictionary action) {
        COSArray place = action.getCOSArray(COSName.getPDFName("SD"));
        return place != null && place.getObject(0) instanceof COSDictionary element
                ? Objects.toString(element.getNameAsString(COSName.S))
                : "";
    }
}
