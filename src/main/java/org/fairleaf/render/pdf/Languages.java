package org.fairleaf.render.pdf;

import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/** The language of the whole and of each stretch that has another: FOP ignores it on inlines. */
final class Languages implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        tree.document().getDocumentCatalog().setLanguage(edition.metadata().lang());
        tree.top().each(tag -> {
            tag.dictionary().removeItem(COSName.LANG);
            String lang = tag.source().get("fl:lang");
            if (lang != null && !tag.isFresh()) {
                tag.dictionary().setString(COSName.LANG, lang);
            }
        });
    }
}
