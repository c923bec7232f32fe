package org.fairleaf.render.xhtml;

import java.util.Base64;
import java.util.List;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.theme.FontFace;
import org.fairleaf.theme.Theme;

/** The style sheet of a web page: its fonts, the page's own layout, then what it shares with the EPUB. */
final class WebStyles {

    /** @param findings errors that leave no usable sheet */
    record Sheet(String css, List<Diagnostic> findings) {}

    private WebStyles() {}

    static Sheet of(Theme theme) {
        List<Diagnostic> findings = FontRules.missing(theme);
        if (!findings.isEmpty()) {
            return new Sheet("", findings);
        }
        String fonts = FontRules.css(FontRules.faces(theme), face -> data(FontRules.file(theme, face)));
        String css = "\n" + fonts + theme.css("web") + theme.css("epub");
        return new Sheet(css, findings);
    }

    /** The sheet of the download page, which has no slanted letters. */
    static Sheet ofDownloads(Theme theme) {
        List<Diagnostic> findings = FontRules.missing(theme);
        if (!findings.isEmpty()) {
            return new Sheet("", findings);
        }
        List<FontFace> upright =
                FontRules.faces(theme).stream().filter(face -> !face.italic()).toList();
        String fonts = FontRules.css(upright, face -> data(FontRules.file(theme, face)));
        return new Sheet("\n" + fonts + theme.css("web") + theme.css("epub") + theme.css("index"), findings);
    }

    private static String data(byte[] font) {
        return "data:font/ttf;base64," + Base64.getEncoder().encodeToString(font);
    }
}
