package org.fairleaf.verify.docx;

import java.util.Map;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** All looks are styles': what is set on a paragraph, a run or a cell itself survives no change of the style. */
final class Formatting implements Rule {

    /** What says something of the text and not of its looks. */
    private static final Map<String, Set<String>> STRUCTURE = Map.of(
            "w:rPr", Set.of("w:rStyle", "w:rFonts", "w:rtl", "w:lang"),
            "w:pPr", Set.of("w:pStyle", "w:numPr", "w:bidi", "w:sectPr"),
            "w:trPr", Set.of("w:cantSplit", "w:tblHeader"),
            "w:tcPr", Set.of("w:tcW"),
            "w:tblPr",
                    Set.of(
                            "w:tblStyle",
                            "w:bidiVisual",
                            "w:tblW",
                            "w:tblInd",
                            "w:tblLayout",
                            "w:tblLook",
                            "w:tblCaption",
                            "w:tblDescription"));

    @Override
    public void check(WordFile file, Findings findings) {
        for (Tag story : file.stories().values()) {
            story.walk(properties -> {
                Set<String> structure = STRUCTURE.get(properties.name());
                if (structure == null) {
                    return;
                }
                for (Tag property : properties.children()) {
                    // A hint for the choice between two fonts of the style is no font.
                    boolean font = property.is("w:rFonts") && !isHint(property);
                    if (!structure.contains(property.name()) || font) {
                        Tag at = properties.parent() == null ? properties : properties.parent();
                        findings.add(
                                Code.DOCX_FORMATTING_DIRECT,
                                property,
                                at.quoted() + " is formatted by hand (" + property.name() + ") and not by a style");
                    }
                }
            });
        }
    }

    private static boolean isHint(Tag fonts) {
        return fonts.has("w:hint")
                && !fonts.has("w:ascii")
                && !fonts.has("w:hAnsi")
                && !fonts.has("w:eastAsia")
                && !fonts.has("w:cs");
    }
}
