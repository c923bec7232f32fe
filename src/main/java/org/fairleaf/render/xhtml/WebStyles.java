package org.fairleaf.render.xhtml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.theme.Theme;

/** The style sheet of a web page: its fonts, the page's own layout, then what it shares with the EPUB. */
final class WebStyles {

    private static final Pattern TOKEN = Pattern.compile("\\{([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)}");

    /** @param findings errors that leave no usable sheet */
    record Sheet(String css, List<Diagnostic> findings) {}

    private WebStyles() {}

    static Sheet of(Theme theme) {
        List<Diagnostic> findings = new ArrayList<>(FontRules.missing(theme));
        if (!findings.isEmpty()) {
            return new Sheet("", findings);
        }
        String fonts = FontRules.css(FontRules.faces(theme), face -> data(FontRules.file(theme, face)));
        String css = "\n" + fonts + layout(theme, findings) + theme.css();
        return new Sheet(css, findings);
    }

    private static String layout(Theme theme, List<Diagnostic> findings) {
        byte[] file = theme.file("web.css");
        if (file == null) {
            return "";
        }
        Matcher token = TOKEN.matcher(new String(file, StandardCharsets.UTF_8));
        StringBuilder css = new StringBuilder();
        while (token.find()) {
            String value = "";
            try {
                value = theme.token(token.group(1));
            } catch (IllegalArgumentException unknown) {
                findings.add(Diagnostic.of(
                        Code.THEME_TOKEN_UNKNOWN,
                        Position.of("web.css"),
                        "there is no token \"" + token.group(1) + "\"",
                        "tokens are defined in tokens.yaml"));
            }
            token.appendReplacement(css, Matcher.quoteReplacement(value));
        }
        return token.appendTail(css).toString();
    }

    private static String data(byte[] font) {
        return "data:font/ttf;base64," + Base64.getEncoder().encodeToString(font);
    }
}
