package org.fairleaf.render.pdf;

import static org.fairleaf.render.pdf.Editions.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fop.render.intermediate.extensions.AbstractAction;
import org.apache.fop.render.intermediate.extensions.ActionSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.fairleaf.ast.Block;
import org.fairleaf.edition.Edition;
import org.junit.jupiter.api.Test;
import org.xml.sax.ContentHandler;

/** Links and named places of a PDF, however many there are. */
class NavigationTest {

    @Test
    void noLinkIsComparedWithAnother() {
        ActionSet actions = new Navigation.Actions();
        for (int i = 0; i < 3; i++) {
            AbstractAction link = new Incomparable();
            assertSame(link, actions.put(link));
            assertSame(link, actions.get(link.getID()));
        }
    }

    @Test
    void eachNamedPlaceIsFoundInItsLeafAndIsThatOfItsBookmark() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            blocks.add(h(2, i % 3 == 0 ? "über-" + i : "section-" + i, "Section " + i));
        }
        Edition edition = Editions.of(blocks.toArray(Block[]::new));
        try (PDDocument document = Loader.loadPDF(Pdfs.of(edition))) {
            PDNameTreeNode<PDPageDestination> names =
                    document.getDocumentCatalog().getNames().getDests();
            assertTrue(names.getKids().size() > 1);
            for (PDNameTreeNode<PDPageDestination> leaf : names.getKids()) {
                List<String> own = List.copyOf(leaf.getNames().keySet());
                assertEquals(own.stream().sorted().toList(), own);
                assertEquals(own.getFirst(), leaf.getLowerLimit());
                assertEquals(own.getLast(), leaf.getUpperLimit());
            }
            PDOutlineItem title =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            PDOutlineItem bookmark = title.getFirstChild();
            for (Edition.Entry entry : edition.outline().subList(1, 201)) {
                PDPageDestination place = names.getValue(entry.id());
                assertNotNull(place, entry.id());
                assertEquals(bookmark.findDestinationPage(document), place.getPage(), entry.id());
                bookmark = bookmark.getNextSibling();
            }
        }
    }

    /** An action that stands no comparison. */
    private static final class Incomparable extends AbstractAction {
        @Override
        public boolean isSame(AbstractAction other) {
            throw new AssertionError("compared");
        }

        @Override
        public String getIDPrefix() {
            return "link";
        }

        @Override
        public void toSAX(ContentHandler handler) {}
    }
}
