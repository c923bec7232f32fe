package org.fairleaf.verify.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * A PDF as it is read back.
 *
 * @param sheets its pages as the file has them
 * @param pages the same as they are painted
 * @param top the tags over them
 */
record PdfFile(
        PDDocument document,
        List<PDPage> sheets,
        List<PageContents> pages,
        @Nullable Tag top) {

    static PdfFile read(PDDocument document) throws IOException {
        List<PDPage> sheets = new ArrayList<>();
        List<PageContents> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            sheets.add(page);
            pages.add(PageContents.read(page));
        }
        return new PdfFile(document, List.copyOf(sheets), List.copyOf(pages), TagReader.read(document));
    }

    /** What stands on the pages for that kid; null where nothing does. */
    @Nullable
    Marked marked(Kid.Content content) {
        return content.page() < 0 ? null : pages.get(content.page()).contents().get(content.id());
    }

    /** All words of a tag, without more. */
    String text(Tag tag) {
        String actual = tag.text("ActualText");
        if (actual != null) {
            return actual;
        }
        StringBuilder out = new StringBuilder();
        for (Kid kid : tag.kids()) {
            switch (kid) {
                case Kid.Content content -> {
                    Marked marked = marked(content);
                    out.append(marked == null ? "" : marked.said());
                }
                case Kid.Area area -> {}
                case Tag inner -> out.append(text(inner));
            }
        }
        return out.toString();
    }

    /** Where a tag and what is in it shows, by page. */
    Map<Integer, Box> places(Tag tag) {
        Map<Integer, Box> places = new HashMap<>();
        tag.each(inside -> {
            for (Kid kid : inside.kids()) {
                Marked marked = kid instanceof Kid.Content content ? marked(content) : null;
                Box box = marked == null ? null : marked.box();
                if (box != null) {
                    places.merge(((Kid.Content) kid).page(), box, Box::with);
                }
            }
        });
        return places;
    }
}
