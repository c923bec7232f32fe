package org.fairleaf.verify.docx;

import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/**
 * Whether the file is Fairleaf's, carries what leads an edited copy back to its source, and is at rest: no program, no
 * tracked change, nothing that is fetched when it is opened.
 */
final class Origin implements Rule {

    private static final String[] CHANGES = {
        "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:commentReference"
    };

    @Override
    public void check(WordFile file, Findings findings) {
        boolean mapped = file.names().stream()
                .filter(name -> name.matches("customXml/item\\d*\\.xml"))
                .map(file::root)
                .anyMatch(root -> root != null
                        && root.is("fl:blocks")
                        && root.get("source").matches("[0-9a-f]{64}"));
        Tag custom = file.root("docProps/custom.xml");
        boolean hashed = custom != null
                && custom.all("property").stream()
                        .anyMatch(property -> property.get("name").equals("FairleafSourceHash"));
        if (!mapped || !hashed) {
            findings.add(
                    Code.DOCX_FOREIGN,
                    "the document does not say which article it was published from: it is not Fairleaf's, or another"
                            + " program has taken that out",
                    "publish the article again");
        }
        for (String name : file.names()) {
            if (name.endsWith("vbaProject.bin") || name.startsWith("word/embeddings/")) {
                findings.add(Code.DOCX_ACTIVE, "the document holds a program or an embedded file, " + name);
            }
        }
        for (String part : file.names()) {
            if (part.endsWith(".rels")) {
                continue;
            }
            file.relationships(part).stream()
                    .filter(relationship ->
                            relationship.external() && !relationship.type().equals("hyperlink"))
                    .forEach(relationship -> findings.add(
                            Code.DOCX_ACTIVE, "the document fetches " + relationship.target() + " when it is opened"));
        }
        file.stories()
                .values()
                .forEach(story -> story.all(CHANGES).stream()
                        .limit(1)
                        .forEach(change -> findings.add(
                                Code.DOCX_UNSETTLED,
                                change,
                                "the document holds a tracked change or a comment",
                                "accept or reject the changes and delete the comments")));
    }
}
