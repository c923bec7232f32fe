package org.fairleaf.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/**
 * The names that articles give their folders and files. They must do on every disk, and in addresses: two that differ in
 * capitals, or in how accents are written, are one name on some.
 */
final class Slugs {

    /** What an output folder itself holds. */
    private static final Set<String> OWN = Set.of("index.html", "report.html", Manifest.NAME, OutputFolder.LOCK);

    /** The longest name on common disks, in bytes. */
    private static final int LONGEST = 255;

    private final int ending;
    private final Map<String, Path> taken = new HashMap<>();

    /** @param endings what follows a slug in the names of its files */
    Slugs(List<String> endings) {
        this.ending = endings.stream().mapToInt(Slugs::bytes).max().orElse(0);
    }

    /** Gives the article its name, or says why it cannot have it. */
    Optional<Diagnostic> take(Path article) {
        String slug = Articles.slug(article);
        if (slug.matches("[.]*")) {
            return invalid(
                    article, "its name leaves no name for the folder of its files", "rename it, such as knee-pain.md");
        }
        if (slug.codePoints().anyMatch(Slugs::unusable)) {
            return invalid(
                    article,
                    "its name holds a backslash, a control character, or bytes that are no character where Fairleaf"
                            + " runs",
                    "rename it; if its name looks right, set LC_ALL=C.UTF-8");
        }
        if (OWN.contains(slug.toLowerCase(Locale.ROOT)) || slug.startsWith(".fairleaf-")) {
            return invalid(article, "the folder of what is published keeps its name for itself", "rename it");
        }
        if (bytes(slug) + ending > LONGEST) {
            return invalid(
                    article,
                    "its name is too long for those of its files: with what they end in it has "
                            + (bytes(slug) + ending) + " bytes, and " + LONGEST + " are allowed",
                    "give it a shorter name");
        }
        Path other = taken.putIfAbsent(folded(slug), article);
        return other == null ? Optional.empty() : Optional.of(taken(article, slug, other));
    }

    private static Diagnostic taken(Path article, String slug, Path other) {
        String message = Articles.slug(other).equals(slug)
                ? "its files would replace those of " + other
                : "on some disks its files would replace those of " + other
                        + ": the two names differ only in capitals, or in how their accents are written";
        return Diagnostic.of(Code.SLUG_TAKEN, Position.of(article.toString()), message, "rename one of the two");
    }

    private static boolean unusable(int c) {
        return c == '\\'
                || Character.isISOControl(c)
                || c == 0xFFFD
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    private static String folded(String slug) {
        String composed = Normalizer.normalize(slug, Normalizer.Form.NFC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Optional<Diagnostic> invalid(Path article, String message, String hint) {
        return Optional.of(Diagnostic.of(Code.SLUG_INVALID, Position.of(article.toString()), message, hint));
    }
}
