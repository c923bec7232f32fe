package org.fairleaf.verify.docx;

import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** What the file says about itself: its title, its language, and the version of Word that it is for. */
final class Properties implements Rule {

    /** Below it Word opens a document as one of an older version, without its features for readers. */
    private static final int COMPATIBILITY_MODE = 15;

    @Override
    public void check(WordFile file, Findings findings) {
        Tag core = file.root("docProps/core.xml");
        if (isBlank(core, "dc:title")) {
            findings.add(Code.DOCX_TITLE_MISSING, "the document's properties have no title");
        }
        if (isBlank(core, "dc:language")) {
            findings.add(Code.DOCX_LANG_MISSING, "the document's properties have no language");
        }
        Tag settings = file.related("settings");
        boolean current = settings != null
                && settings.all("w:compatSetting").stream()
                        .anyMatch(setting -> setting.get("w:name").equals("compatibilityMode")
                                && setting.val().matches("\\d{1,4}")
                                && Integer.parseInt(setting.val()) >= COMPATIBILITY_MODE);
        if (!current) {
            findings.add(
                    Code.DOCX_COMPATIBILITY,
                    "the document opens in compatibility mode: it is set for a Word before 2013");
        }
    }

    private static boolean isBlank(@org.jspecify.annotations.Nullable Tag core, String property) {
        return core == null
                || core.all(property).stream().allMatch(tag -> tag.text().isBlank());
    }
}
