package org.fairleaf.verify.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Reads the structure tree. */
final class TagReader {

    /** The types that have a meaning here. Whatever else there is, is read as what the file maps it to. */
    private static final Set<String> KNOWN = Set.of(
            "Document",
            "Part",
            "Sect",
            "Div",
            "NonStruct",
            "P",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "THead",
            "TBody",
            "TFoot",
            "TR",
            "TH",
            "TD",
            "Caption",
            "Figure",
            "BlockQuote",
            "Note",
            "FENote",
            "Reference",
            "Link",
            "Span",
            "Sub",
            "Code",
            "Em",
            "Strong",
            "Quote",
            "TOC",
            "TOCI");

    private static final Pattern HEADING = Pattern.compile("H[1-9][0-9]?");
    private static final int MOST_STEPS = 16;
    private static final int DEEPEST = 500;

    private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final COSDictionary root;

    private TagReader(PDDocument document, COSDictionary root) {
        this.root = root;
        int number = 0;
        for (PDPage page : document.getPages()) {
            pages.put(page.getCOSObject(), number++);
        }
    }

    /** The tree under its root; null where the file has none. */
    static @Nullable Tag read(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root == null) {
            return null;
        }
        TagReader reader = new TagReader(document, root);
        Tag top = new Tag("Document", root, null);
        reader.kids(root, top, -1, 0);
        return top;
    }

    private void kids(COSDictionary element, Tag tag, int page, int depth) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                kid(several.get(i), tag, page, depth);
            }
        } else if (kids != null) {
            kid(kids, tag, page, depth);
        }
    }

    private void kid(@Nullable COSBase base, Tag parent, int page, int depth) {
        COSBase kid = base instanceof COSObject reference ? reference.getObject() : base;
        if (kid instanceof COSNumber id) {
            parent.kids().add(new Kid.Content(page, id.intValue()));
        } else if (kid instanceof COSDictionary dictionary) {
            int here = page(dictionary, page);
            String type = dictionary.getNameAsString(COSName.TYPE);
            if ("MCR".equals(type)) {
                parent.kids().add(new Kid.Content(here, dictionary.getInt(COSName.MCID)));
            } else if ("OBJR".equals(type)) {
                COSDictionary object = dictionary.getCOSDictionary(COSName.OBJ);
                if (object != null) {
                    parent.kids().add(new Kid.Area(here, object));
                }
            } else if (seen.add(dictionary) && depth < DEEPEST) {
                Tag tag = new Tag(role(dictionary), dictionary, parent);
                parent.kids().add(tag);
                kids(dictionary, tag, here, depth + 1);
            }
        }
    }

    private int page(COSDictionary element, int otherwise) {
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        return own == null ? otherwise : pages.getOrDefault(own, -1);
    }

    private String role(COSDictionary element) {
        String role = String.valueOf(element.getNameAsString(COSName.S));
        for (int i = 0;
                i < MOST_STEPS
                        && !KNOWN.contains(role)
                        && !HEADING.matcher(role).matches();
                i++) {
            String mapped = mapped(element, role);
            if (mapped == null) {
                return role;
            }
            role = mapped;
        }
        return role;
    }

    private @Nullable String mapped(COSDictionary element, String role) {
        COSDictionary namespace = element.getCOSDictionary(COSName.getPDFName("NS"));
        COSDictionary map = namespace == null
                ? root.getCOSDictionary(COSName.ROLE_MAP)
                : namespace.getCOSDictionary(COSName.getPDFName("RoleMapNS"));
        COSBase target = map == null ? null : map.getDictionaryObject(COSName.getPDFName(role));
        // In a namespace a type maps to a type and its namespace.
        COSBase name = target instanceof COSArray pair && pair.size() > 0 ? pair.getObject(0) : target;
        return name instanceof COSName found ? found.getName() : null;
    }
}
