package org.fairleaf.verify.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A finished PDF into which a fault is put. */
final class Sown {

    /** A fault. */
    interface Fault {
        void into(Sown pdf) throws IOException;
    }

    private final PDDocument document;
    private final PdfFile file;

    private Sown(PDDocument document) throws IOException {
        this.document = document;
        this.file = PdfFile.read(document);
    }

    /** The PDF with the fault in it. */
    static byte[] of(byte[] pdf, Fault fault) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            fault.into(new Sown(document));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDDocument document() {
        return document;
    }

    COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    COSDictionary root() {
        return Objects.requireNonNull(catalog().getCOSDictionary(COSName.STRUCT_TREE_ROOT));
    }

    /** The first tag of that role whose words, description or id contain those. */
    Tag tag(String role, String words) {
        return tag(role, tag -> (file.text(tag) + "|" + tag.text("Alt") + "|" + tag.text("ID")).contains(words));
    }

    /** The first tag of that role that is so. */
    Tag tag(String role, Predicate<Tag> wanted) {
        List<Tag> found = new ArrayList<>();
        Objects.requireNonNull(file.top()).each(tag -> {
            if (tag.is(role) && wanted.test(tag)) {
                found.add(tag);
            }
        });
        if (found.isEmpty()) {
            throw new AssertionError("there is no such " + role);
        }
        return found.getFirst();
    }

    String text(Tag tag) {
        return file.text(tag);
    }

    /** Tags an artifact of a page that shows these words as the first paragraph of the document. */
    void hear(int number, String words) throws IOException {
        PDPage page = document.getPage(number);
        int id = file.pages().get(number).contents().size();
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 0; i < tokens.size(); i++) {
            if (!COSName.getPDFName("Artifact").equals(tokens.get(i))) {
                continue;
            }
            List<Object> changed = new ArrayList<>(tokens);
            COSDictionary properties = new COSDictionary();
            properties.setInt(COSName.MCID, id);
            changed.subList(i, operator(changed.get(i + 1), "BMC") ? i + 2 : i + 3)
                    .clear();
            changed.addAll(i, List.of(COSName.P, properties, Operator.getOperator("BDC")));
            write(page, changed);
            Marked marked = PageContents.read(page).contents().get(id);
            if (marked != null && marked.said().contains(words)) {
                tag(page, id);
                return;
            }
        }
        throw new AssertionError("no artifact shows " + words);
    }

    private void tag(PDPage page, int id) {
        COSDictionary paragraph = new COSDictionary();
        paragraph.setName(COSName.TYPE, "StructElem");
        paragraph.setName(COSName.S, "P");
        paragraph.setItem(COSName.PG, page.getCOSObject());
        paragraph.setInt(COSName.K, id);
        Tag top = Objects.requireNonNull(file.top()).tags().getFirst();
        paragraph.setItem(COSName.P, top.dictionary());
        kids(top).add(0, paragraph);
        COSArray parents = (COSArray)
                Objects.requireNonNull(CosTrees.numbers(root().getCOSDictionary(COSName.getPDFName("ParentTree")))
                        .get(page.getStructParents()));
        parents.growToSize(id + 1);
        parents.set(id, paragraph);
    }

    /** Tags it as something else. */
    void retag(Tag tag, String role) {
        tag.dictionary().setName(COSName.S, role);
    }

    /** The annotation of a link. */
    static COSDictionary area(Tag link) {
        return link.areas().getFirst().annotation();
    }

    /** Takes a tag, with all below it, out of the tree. */
    void remove(Tag tag) {
        COSArray kids = kids(Objects.requireNonNull(tag.parent()));
        kids.remove(index(kids, tag));
    }

    /** Puts what the tag holds into its place. */
    void dissolve(Tag tag) {
        COSArray kids = kids(Objects.requireNonNull(tag.parent()));
        int at = index(kids, tag);
        kids.remove(at);
        COSArray own = kids(tag);
        for (int i = own.size() - 1; i >= 0; i--) {
            kids.add(at, own.get(i));
        }
        tag.tags()
                .forEach(kid -> kid.dictionary().setItem(COSName.P, tag.parent().dictionary()));
    }

    /** Moves a tag to the end of another. */
    void move(Tag tag, Tag to) {
        remove(tag);
        kids(to).add(tag.dictionary());
        tag.dictionary().setItem(COSName.P, to.dictionary());
    }

    /** Exchanges two tags. */
    void swap(Tag one, Tag other) {
        COSArray first = kids(Objects.requireNonNull(one.parent()));
        COSArray second = kids(Objects.requireNonNull(other.parent()));
        int i = index(first, one);
        int j = index(second, other);
        first.set(i, other.dictionary());
        second.set(j, one.dictionary());
        one.dictionary().setItem(COSName.P, other.parent().dictionary());
        other.dictionary().setItem(COSName.P, one.parent().dictionary());
    }

    /** The kids as an array, to be changed. */
    static COSArray kids(Tag tag) {
        COSBase kids = tag.dictionary().getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            return array;
        }
        COSArray array = new COSArray();
        if (kids != null) {
            array.add(kids);
        }
        tag.dictionary().setItem(COSName.K, array);
        return array;
    }

    private static int index(COSArray kids, Tag tag) {
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) == tag.dictionary()) {
                return i;
            }
        }
        throw new AssertionError("the tag is not there");
    }

    /** Makes all that the tag shows artifacts, and takes it out of the tree. */
    void artifact(Tag tag) throws IOException {
        List<Kid.Content> contents = new ArrayList<>();
        tag.each(inside -> inside.kids().forEach(kid -> {
            if (kid instanceof Kid.Content content) {
                contents.add(content);
            }
        }));
        tag.each(inside -> inside.areas().forEach(area -> {
            COSArray all = document.getPage(area.page()).getCOSObject().getCOSArray(COSName.ANNOTS);
            all.remove(all.indexOfObject(area.annotation()));
        }));
        remove(tag);
        for (Kid.Content content : contents) {
            edit(content, sequence -> {
                List<Object> out = new ArrayList<>();
                out.add(COSName.getPDFName("Artifact"));
                out.add(Operator.getOperator("BMC"));
                out.addAll(sequence.subList(3, sequence.size()));
                return out;
            });
        }
    }

    /** The first piece of a page that the tag holds. */
    static Kid.Content content(Tag tag) {
        for (Kid kid : tag.kids()) {
            if (kid instanceof Kid.Content content) {
                return content;
            }
        }
        throw new AssertionError("the tag holds no text itself");
    }

    /** Changes a marked-content sequence: tag, properties, BDC, … EMC. */
    void edit(Kid.Content content, UnaryOperator<List<Object>> change) throws IOException {
        PDPage page = document.getPage(content.page());
        List<Object> tokens = new PDFStreamParser(page).parse();
        int start = -1;
        int end = -1;
        int depth = 0;
        for (int i = 0; i < tokens.size() && end < 0; i++) {
            boolean begins = operator(tokens.get(i), "BDC") || operator(tokens.get(i), "BMC");
            if (start < 0) {
                if (operator(tokens.get(i), "BDC")
                        && tokens.get(i - 1) instanceof COSDictionary properties
                        && properties.getInt(COSName.MCID, -1) == content.id()) {
                    start = i - 2;
                    depth = 1;
                }
            } else if (begins) {
                depth++;
            } else if (operator(tokens.get(i), "EMC") && --depth == 0) {
                end = i + 1;
            }
        }
        List<Object> all = new ArrayList<>(tokens.subList(0, start));
        all.addAll(change.apply(List.copyOf(tokens.subList(start, end))));
        all.addAll(tokens.subList(end, tokens.size()));
        write(page, all);
    }

    void write(PDPage page, List<Object> tokens) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    static boolean operator(Object token, String name) {
        return token instanceof Operator operator && operator.getName().equals(name);
    }

    static COSBase resolved(COSBase base) {
        return base instanceof COSObject object ? object.getObject() : base;
    }
}
