package org.fairleaf.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;

/** What a finished PDF must show, by the name of the demand that it fails. */
final class Demands {

    private final Set<String> failed = new TreeSet<>();

    private Demands() {}

    /** The demands that the PDF does not meet. */
    static Set<String> failed(byte[] pdf, Edition edition) {
        Demands demands = new Demands();
        TagText.Element top = TagText.read(pdf);
        demands.words(top, edition);
        demands.shape(top, "");
        demands.notes(top, edition);
        demands.links(top);
        demands.languages(top);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            demands.file(document, edition);
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
        List<String> expected = Spoken.of(edition);
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
            case "L" -> demand(element.get("ListNumbering") != null, "lists");
            case "Figure" -> demand(element.get("Alt") != null, "figures");
            default -> {}
        }
        element.elements().forEach(kid -> shape(kid, element.role()));
    }

    private void notes(TagText.Element top, Edition edition) {
        List<String> ids = edition.notes().stream().map(Inline.Note::id).toList();
        List<String> tagged = top.all("Note").stream()
                .map(note -> Objects.toString(note.get("ID")))
                .toList();
        demand(tagged.equals(ids), "notes");
        demand(
                top.all(element -> element.role().equals("P") || element.role().startsWith("H")).stream()
                        .allMatch(line -> line.all("Note").isEmpty()),
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
                                == 2 * edition.notes().size(),
                "notes");
        demand("Fairleaf".equals(document.getDocumentInformation().getCreator()), "identity");
        String xmp = new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        demand(xmp.contains("2024-05-01T00:00:00Z") && xmp.contains("<pdfuaid:part>1<"), "identity");
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
        demand(id != null && id.getObject(0) instanceof COSString, "identity");
    }
}
