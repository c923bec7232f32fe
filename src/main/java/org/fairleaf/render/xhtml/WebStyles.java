package org.fairleaf.render.xhtml;

import java.util.List;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.FontFace;
import org.fairleaf.theme.Theme;

/** The style sheet of a web page: its fonts, the page's own layout, then what it shares with the EPUB. */
final class WebStyles {

    /** @param findings errors that leave no usable sheet */
    record Sheet(String css, List<Diagnostic> findings) {}

    private WebStyles() {}

    /** The sheet of an article's page. */
    static Sheet of(Theme theme, Edition edition) {
        return of(theme, FontRules.faces(theme, edition), theme.css("web") + theme.css("epub"));
    }

    /** The sheet of the download page, which has no slanted letters. */
    static Sheet ofDownloads(Theme theme) {
        List<FontFace> upright =
                FontRules.faces(theme).stream().filter(face -> !face.italic()).toList();
        return of(theme, upright, theme.css("web") + theme.css("epub") + theme.css("index"));
    }

    private static Sheet of(Theme theme, List<FontFace> faces, String rules) {
        List<Diagnostic> findings = FontRules.missing(theme, faces);
        if (!findings.isEmpty()) {
            return new Sheet("", findings);
        }
        String fonts = FontRules.css(faces, face -> "data:font/ttf;base64," + theme.base64(face.location()));
        return new Sheet("\n" + fonts + rules, findings);
    }
}
