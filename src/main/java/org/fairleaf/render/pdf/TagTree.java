package org.fairleaf.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The structure tree as FOP wrote it, paired with its blueprint; changed as a tree and written back whole. */
final class TagTree {

    private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");
    private static final COSName PARENT_TREE_NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName ID_TREE = COSName.getPDFName("IDTree");
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

    private final PDDocument document;
    private final COSDictionary root;
    private final Tag top;
    private final Spots spots;

    private TagTree(PDDocument document, COSDictionary root, Tag top, Spots spots) {
        this.document = document;
        this.root = root;
        this.top = top;
        this.spots = spots;
    }

    PDDocument document() {
        return document;
    }

    /** Where on the pages FOP has put what links lead to. */
    Spots spots() {
        return spots;
    }

    /** The structure tree's root dictionary. */
    COSDictionary root() {
        return root;
    }

    /** The Document element. */
    Tag top() {
        return top;
    }

    /** @throws UnfinishedException where FOP's tree has another shape than the FO */
    static TagTree read(PDDocument document, Blueprint.Element blueprint, Spots spots) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root == null) {
            throw new UnfinishedException("the pages have no tags");
        }
        List<COSBase> kids = kids(root);
        if (kids.size() != 1 || !(kids.getFirst() instanceof COSDictionary top)) {
            throw new UnfinishedException("the tag tree has " + kids.size() + " roots");
        }
        return new TagTree(document, root, read(top, blueprint, null), spots);
    }

    private static Tag read(COSDictionary element, Blueprint.Element source, @Nullable COSDictionary page) {
        String role = source.get("role");
        String written = element.getNameAsString(COSName.S);
        Tag tag = new Tag(role == null ? written : role, source, element);
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        COSDictionary here = own == null ? page : own;
        List<Blueprint.Element> sources = source.elements();
        int next = 0;
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSNumber number) {
                tag.kids().add(new Kid.Content(known(here, source), number.intValue()));
            } else if (kid instanceof COSDictionary dictionary) {
                COSName type = dictionary.getCOSName(COSName.TYPE);
                COSDictionary on = dictionary.getCOSDictionary(COSName.PG);
                if (MCR.equals(type)) {
                    int mcid = dictionary.getInt(COSName.MCID);
                    tag.kids().add(new Kid.Content(known(on == null ? here : on, source), mcid));
                } else if (OBJR.equals(type)) {
                    COSDictionary annotation = dictionary.getCOSDictionary(COSName.OBJ);
                    if (annotation != null) {
                        tag.kids().add(new Kid.Annotation(known(on == null ? here : on, source), annotation));
                    }
                } else if (next == sources.size()) {
                    throw new UnfinishedException("the tag of " + describe(source) + " holds more than its FO");
                } else {
                    tag.kids().add(read(dictionary, sources.get(next++), here));
                }
            }
        }
        if (next != sources.size()) {
            throw new UnfinishedException(
                    "the tag of " + describe(source) + " lacks that of " + describe(sources.get(next)));
        }
        return tag;
    }

    private static COSDictionary known(@Nullable COSDictionary page, Blueprint.Element source) {
        if (page == null) {
            throw new UnfinishedException("the tag of " + describe(source) + " is on no page");
        }
        return page;
    }

    private static String describe(Blueprint.Element source) {
        String role = source.get("role");
        return "fo:" + source.object() + (role == null ? "" : " (" + role + ")");
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(resolved(array.get(i)));
            }
        } else if (kids != null) {
            all.add(kids);
        }
        return all;
    }

    private static COSBase resolved(COSBase base) {
        return base instanceof COSObject object ? object.getObject() : base;
    }

    /** Writes the tree back: elements, their parents, and the tree that leads from the pages to the elements. */
    void write() {
        Map<COSDictionary, TreeMap<Integer, COSDictionary>> contents = new IdentityHashMap<>();
        Map<COSDictionary, COSDictionary> links = new IdentityHashMap<>();
        Map<COSDictionary, COSObjectKey> numbers = numbers();
        numbers.keySet().forEach(element -> element.setKey(null));
        write(top, root, contents, links);
        COSArray kids = new COSArray();
        kids.add(top.dictionary());
        root.setItem(COSName.K, kids);
        parents(contents, links);
        names();
        numbers.forEach(COSDictionary::setKey);
        spots.write(document);
    }

    /**
     * The numbers that FOP gave to the elements. While an element has none, PDFBox refers to the element itself; else to
     * its number, and before it saves, it would go through an element's kids again for each kid that names its parent.
     */
    private Map<COSDictionary, COSObjectKey> numbers() {
        Map<COSDictionary, COSObjectKey> numbers = new IdentityHashMap<>();
        top.each(tag -> {
            COSObjectKey number = tag.dictionary().getKey();
            if (number != null) {
                numbers.put(tag.dictionary(), number);
            }
        });
        return numbers;
    }

    /** The tree that leads from IDs to their elements; keys in the order of their bytes. */
    private void names() {
        TreeMap<String, COSDictionary> byId = new TreeMap<>();
        top.each(tag -> {
            String id = tag.id();
            if (id != null && byId.put(id, tag.dictionary()) != null) {
                throw new UnfinishedException("two tags have the ID " + id);
            }
        });
        if (byId.isEmpty()) {
            return;
        }
        COSArray names = new COSArray();
        byId.forEach((id, element) -> {
            names.add(new COSString(id.getBytes(StandardCharsets.ISO_8859_1)));
            names.add(element);
        });
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        root.setItem(ID_TREE, tree);
    }

    private void write(
            Tag tag,
            COSDictionary parent,
            Map<COSDictionary, TreeMap<Integer, COSDictionary>> contents,
            Map<COSDictionary, COSDictionary> links) {
        COSDictionary element = tag.dictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setName(COSName.S, tag.role());
        element.setItem(COSName.P, parent);
        element.removeItem(COSName.PG);
        element.removeItem(COSName.K);
        COSDictionary page = firstPage(tag);
        if (page != null) {
            element.setItem(COSName.PG, page);
        }
        COSArray kids = new COSArray();
        for (Kid kid : tag.kids()) {
            switch (kid) {
                case Tag child -> {
                    kids.add(child.dictionary());
                    write(child, element, contents, links);
                }
                case Kid.Content content -> {
                    contents.computeIfAbsent(content.page(), any -> new TreeMap<>())
                            .put(content.mcid(), element);
                    if (content.page() == page) {
                        kids.add(COSInteger.get(content.mcid()));
                    } else {
                        COSDictionary reference = new COSDictionary();
                        reference.setItem(COSName.TYPE, MCR);
                        reference.setItem(COSName.PG, content.page());
                        reference.setInt(COSName.MCID, content.mcid());
                        kids.add(reference);
                    }
                }
                case Kid.Annotation link -> {
                    links.put(link.annotation(), element);
                    COSDictionary reference = new COSDictionary();
                    reference.setItem(COSName.TYPE, OBJR);
                    reference.setItem(COSName.PG, link.page());
                    reference.setItem(COSName.OBJ, link.annotation());
                    kids.add(reference);
                }
            }
        }
        if (kids.size() > 0) {
            element.setItem(COSName.K, kids);
        }
    }

    private static @Nullable COSDictionary firstPage(Tag tag) {
        for (Kid kid : tag.kids()) {
            if (kid instanceof Kid.Content content) {
                return content.page();
            }
        }
        return null;
    }

    private void parents(
            Map<COSDictionary, TreeMap<Integer, COSDictionary>> contents, Map<COSDictionary, COSDictionary> links) {
        COSArray numbers = new COSArray();
        int key = 0;
        for (PDPage page : document.getPages()) {
            page.getCOSObject().setInt(COSName.STRUCT_PARENTS, key);
            TreeMap<Integer, COSDictionary> elements = contents.getOrDefault(page.getCOSObject(), new TreeMap<>());
            COSArray byMcid = new COSArray();
            elements.forEach((mcid, element) -> {
                while (byMcid.size() < mcid) {
                    byMcid.add(org.apache.pdfbox.cos.COSNull.NULL);
                }
                byMcid.add(element);
            });
            numbers.add(COSInteger.get(key++));
            numbers.add(byMcid);
            key = annotations(page.getCOSObject(), links, numbers, key);
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(PARENT_TREE_NEXT_KEY, key);
    }

    private static int annotations(
            COSDictionary page, Map<COSDictionary, COSDictionary> links, COSArray numbers, int from) {
        int key = from;
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            COSBase annotation = annotations.getObject(i);
            COSDictionary element = annotation instanceof COSDictionary link ? links.get(link) : null;
            if (element == null) {
                throw new UnfinishedException("a link has no tag");
            }
            ((COSDictionary) annotation).setInt(STRUCT_PARENT, key);
            numbers.add(COSInteger.get(key++));
            numbers.add(element);
        }
        return key;
    }
}
