package org.fairleaf.verify.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.verify.Findings;
import org.jspecify.annotations.Nullable;

/**
 * That tags and pages belong together: all that a page shows is in one tag or an artifact, each tag leads to what is
 * there, and the parent tree leads back from each piece and each link to its tag.
 */
final class Structure implements Rule {

    private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

    @Override
    public void check(Evidence evidence, Findings findings) {
        new Check(evidence, findings).check();
    }

    private static final class Check {
        private final Evidence evidence;
        private final Findings findings;
        private final PdfFile file;
        private final Map<Integer, COSBase> parents;
        private final Map<COSDictionary, Tag> areas = new IdentityHashMap<>();
        private final Map<COSDictionary, Tag> tags = new IdentityHashMap<>();

        Check(Evidence evidence, Findings findings) {
            this.evidence = evidence;
            this.findings = findings;
            this.file = evidence.file();
            this.parents =
                    CosTrees.numbers(evidence.top().dictionary().getCOSDictionary(COSName.getPDFName("ParentTree")));
            evidence.top().each(tag -> {
                tags.put(tag.dictionary(), tag);
                tag.areas().forEach(area -> areas.put(area.annotation(), tag));
            });
        }

        void check() {
            Map<String, Tag> owners = new HashMap<>();
            evidence.top().each(tag -> {
                for (Kid kid : tag.kids()) {
                    if (kid instanceof Kid.Content content) {
                        owner(tag, content, owners);
                    }
                }
            });
            List<PageContents> pages = file.pages();
            for (int i = 0; i < pages.size(); i++) {
                page(i, pages.get(i), owners);
            }
        }

        private void owner(Tag tag, Kid.Content content, Map<String, Tag> owners) {
            if (file.marked(content) == null) {
                add(Code.PDF_STRUCTURE, tag, "a tag of the PDF leads to text that is on no page");
            } else if (owners.put(content.page() + "/" + content.id(), tag) != null) {
                add(Code.PDF_STRUCTURE, tag, "two tags of the PDF lead to the same text");
            }
        }

        private void page(int number, PageContents page, Map<String, Tag> owners) {
            String where = "page " + (number + 1) + " of the PDF";
            if (page.unmarked().shows()) {
                String text = page.unmarked().said().strip();
                add(
                        Code.PDF_UNTAGGED,
                        null,
                        where + " shows what is neither tagged nor an artifact"
                                + (text.isEmpty() ? "" : ": “" + text + "”"));
            }
            if (page.mixed()) {
                add(Code.PDF_ARTIFACT, null, where + " has tagged text in an artifact");
            }
            if (!page.repeated().isEmpty()) {
                add(Code.PDF_STRUCTURE, null, where + " marks several pieces of text with one number");
            }
            PDPage pdPage = file.sheets().get(number);
            COSBase entry = parents.get(pdPage.getStructParents());
            COSArray back = entry instanceof COSArray array ? array : new COSArray();
            boolean led = true;
            for (Map.Entry<Integer, Marked> piece : page.contents().entrySet()) {
                Tag owner = owners.get(number + "/" + piece.getKey());
                if (owner == null && piece.getValue().shows()) {
                    add(
                            Code.PDF_UNTAGGED,
                            null,
                            where + " shows text that has no tag: “"
                                    + piece.getValue().said().strip() + "”");
                } else if (owner != null && led && !leads(back, piece.getKey(), owner)) {
                    // One report for a page: whatever is wrong is wrong for all of it, or for two at once.
                    led = false;
                    add(
                            Code.PDF_STRUCTURE,
                            owner,
                            "the parent tree of the PDF does not lead from " + where + " back to its tags");
                }
            }
            COSArray annotations = pdPage.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    annotation(annotation, where);
                }
            }
        }

        private static boolean leads(COSArray back, int id, Tag owner) {
            return id < back.size() && back.getObject(id) == owner.dictionary();
        }

        private void annotation(COSDictionary annotation, String where) {
            Tag owner = areas.get(annotation);
            COSBase back = parents.get(annotation.getInt(STRUCT_PARENT, -1));
            if (owner != null && back != owner.dictionary()) {
                add(
                        Code.PDF_STRUCTURE,
                        owner,
                        "the parent tree of the PDF does not lead from a link on " + where + " back to its tag");
            } else if (owner == null) {
                Tag meant = back instanceof COSDictionary element ? tags.get(element) : null;
                // A link that lacks its active area is reported as such.
                if (meant == null || !meant.areas().isEmpty()) {
                    add(Code.PDF_UNTAGGED, meant, where + " has a link that has no tag");
                }
            }
        }

        private void add(Code code, @Nullable Tag tag, String message) {
            Position position = evidence.position(tag);
            findings.add(code, position, message);
        }
    }
}
