package org.fairleaf.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Images;
import org.fairleaf.render.text.TextRenderer;
import org.fairleaf.render.xhtml.WebPage;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;

/** Themes and drawings: what is not refused can be used. */
final class Styling {

    private Styling() {}

    /** A theme's tokens, and other files of its folder. */
    static void theme(byte[] bytes) {
        Map<String, String> parts = Parts.asTheyAre(bytes, "tokens.yaml");
        try {
            Path styles = Files.createTempDirectory("fuzz");
            List<Path> made = new ArrayList<>(List.of(styles));
            try {
                Path brand = styles.resolve("brand");
                made.add(Files.createDirectories(brand));
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    if (part.getKey().matches("(?:tokens|pdf|docx|text|contrast)\\.yaml|(?:epub|web)\\.css")) {
                        made.add(Files.writeString(brand.resolve(part.getKey()), part.getValue()));
                    }
                }
                theme(ThemeReader.read("brand", styles), brand, parts);
            } finally {
                for (Path path : made.reversed()) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void theme(Outcome<Theme> read, Path brand, Map<String, String> parts) {
        Claims.that(read.value().isPresent() || read.hasErrors(), "no theme, and nothing is said to be wrong");
        for (Diagnostic finding : read.findings()) {
            String path = finding.position().path();
            if (path.startsWith(brand.toString())) {
                String text = parts.getOrDefault(path.substring(brand.toString().length() + 1), "");
                Claims.placed(
                        finding.position(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8), finding.toString());
            }
        }
        if (!read.hasErrors()) {
            Theme theme = read.value().orElseThrow();
            used(new TextRenderer().render(Specimen.everything(), theme));
            used(new WebPage().render(Specimen.everything(), theme));
        }
    }

    private static void used(Outcome<?> rendered) {
        Claims.that(rendered.value().isPresent() || rendered.hasErrors(), "nothing, and nothing is said to be wrong");
    }

    /** An element of another name may begin so. */
    private static final Pattern SCRIPT = Pattern.compile("<(?:[\\w.-]+:)?script[\\s/>]");

    static void svg(byte[] bytes) {
        Outcome<Media> read = Images.read("drawing.svg", bytes, Position.of("a.md"));
        Claims.that(read.value().isPresent() || read.hasErrors(), "nothing was read, and nothing is said to be wrong");
        read.value().ifPresent(Styling::drawn);
    }

    private static void drawn(Media media) {
        Claims.that(media.width() > 0 && media.height() > 0, "a drawing without a size");
        if (media.type() == Media.Type.SVG) {
            String text = Claims.utf8(media.bytes());
            Claims.that(!SCRIPT.matcher(text).find(), "a script in a drawing:\n" + text);
        }
    }
}
