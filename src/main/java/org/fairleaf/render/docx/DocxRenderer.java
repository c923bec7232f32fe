package org.fairleaf.render.docx;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.fairleaf.ast.Inline;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;

/**
 * Sets an edition as a Word document (ISO/IEC 29500 transitional) that a clinic's staff can edit: every look is a named
 * style, notes and lists are Word's own, and each block has a bookmark by which an edited copy is compared.
 */
public final class DocxRenderer implements Renderer {

    private static final String FORMAT = "docx";

    private final Map<Theme, ThemeFonts> fonts = new ConcurrentHashMap<>();

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Outcome<Rendition> render(Edition edition, Theme theme) {
        try (Container container = new Container()) {
            return Outcome.of(new Rendition(FORMAT, write(edition, theme, container)), List.of());
        } catch (Fault fault) {
            return Outcome.none(List.of(fault.diagnostic()));
        }
    }

    private byte[] write(Edition edition, Theme theme, Container container) {
        Properties.core(edition, container.properties());
        Assembly assembly = new Assembly(edition, theme, fonts.computeIfAbsent(theme, ThemeFonts::new), container);
        PackagePart main = container.root(
                "/word/document.xml", Names.WORD_TYPE + "document.main+xml", Names.R + "/officeDocument");
        Part document = new Part(main);
        PackagePart styles = related(container, document, "styles", "styles");
        PackagePart numbering = related(container, document, "numbering", "numbering");
        PackagePart settings = related(container, document, "settings", "settings");
        PackagePart palette =
                container.part("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
        document.relate(palette, "theme");
        Part footnotes = new Part(related(container, document, "footnotes", "footnotes"));
        PackagePart headerPart = related(container, document, "header1", "header");
        PackagePart footerPart = related(container, document, "footer1", "footer");
        PackagePart firstFooterPart = related(container, document, "footer2", "footer");
        Furniture furniture = new Furniture(assembly);
        furniture(new Part(headerPart), furniture::header);
        furniture(new Part(footerPart), furniture::footer);
        furniture(new Part(firstFooterPart), furniture::footer);

        Xml xml = document.xml().open("w:document", Names.story()).open("w:body");
        Sections sections = new Sections(
                assembly,
                document.relate(headerPart, "header"),
                document.relate(footerPart, "footer"),
                document.relate(firstFooterPart, "footer"));
        new Blocks(assembly, document).article(edition.blocks(), sections);
        xml.add(sections.end(false)).close().close();
        document.finish();
        notes(assembly, footnotes);

        Container.fill(settings, Settings.part(assembly.page(), assembly.voice()));
        Container.fill(palette, Palette.part(theme));
        // Last, for these hold what the other parts have asked for.
        Container.fill(styles, assembly.styles().part());
        Container.fill(numbering, assembly.numbering().part());
        PackagePart map = container.part("/customXml/item1.xml", "application/xml");
        PackagePart mapProperties = container.part(
                "/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        document.relate(map, "customXml");
        map.addRelationship(mapProperties.getPartName(), TargetMode.INTERNAL, Names.R + "/customXmlProps");
        Container.fill(map, assembly.map().part(edition));
        Container.fill(mapProperties, BlockMap.properties());
        Container.fill(
                container.root(
                        "/docProps/custom.xml",
                        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                        Names.R + "/custom-properties"),
                Properties.custom(edition));
        return container.bytes();
    }

    private static PackagePart related(Container container, Part document, String name, String type) {
        PackagePart part = container.part("/word/" + name + ".xml", Names.WORD_TYPE + type + "+xml");
        document.relate(part, type);
        return part;
    }

    private static void furniture(Part part, java.util.function.Consumer<Part> write) {
        write.accept(part);
        part.finish();
    }

    private static void notes(Assembly assembly, Part part) {
        Xml xml = part.xml().open("w:footnotes", Names.story());
        separator(xml, "-1", "separator", "w:separator");
        separator(xml, "0", "continuationSeparator", "w:continuationSeparator");
        for (Inline.Note note : List.copyOf(assembly.notes())) {
            xml.open("w:footnote", "w:id", Integer.toString(note.number()));
            new Blocks(assembly, part).note(note);
            xml.close();
        }
        xml.close();
        part.finish();
    }

    /** The line between text and notes, which Word does not draw unless told to. */
    private static void separator(Xml xml, String id, String type, String element) {
        xml.open("w:footnote", "w:type", type, "w:id", id).open("w:p").open("w:pPr");
        xml.val("w:pStyle", WordStyle.of("footnote-text").id()).close();
        xml.open("w:r").empty(element).close().close().close();
    }
}
