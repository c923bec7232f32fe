package org.fairleaf.read.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.read.Images;
import org.jspecify.annotations.Nullable;

/** Images, in running text and as figures: where the file is, what it says to those who do not see it, its caption. */
final class Pictures {

    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)\\S+\\.(?:avif|bmp|gif|heic|jpe?g|pdf|png|svg|tiff?|webp)");

    private final Images images;
    private final Checks checks;
    private final List<Diagnostic> findings;

    Pictures(Images images, Checks checks, List<Diagnostic> findings) {
        this.images = images;
        this.checks = checks;
        this.findings = findings;
    }

    /** An image in running text. */
    Inline.Image inline(Piece piece, Stretch stretch, Inlines inlines) {
        List<Inline> words = inlines.build(piece, stretch);
        Position position = stretch.position(piece.start);
        String description = piece.attributes.pairs().get("alt");
        String title = Inlines.title(piece, stretch);
        if (description == null) {
            description = description(words, position);
        } else if (title == null && !PlainText.of(words).isBlank()) {
            title = description(words, position).strip();
        }
        return image(piece, description, title, position, withoutAlt(piece.attributes));
    }

    /** An image that is a paragraph of its own. */
    Block.Figure figure(Piece piece, Stretch stretch, Inlines inlines) {
        List<Inline> words = inlines.build(piece, stretch);
        Position position = stretch.position(piece.start);
        Attributes all = withoutAlt(piece.attributes);
        String description = piece.attributes.pairs().get("alt");
        Stretch titleStretch = Inlines.titleStretch(piece, stretch);
        List<Inline> caption;
        String title = null;
        if (description == null) {
            description = description(words, position);
            caption = titleStretch == null || titleStretch.text().isBlank()
                    ? List.of()
                    : inlines.read(titleStretch.strip());
        } else {
            caption = words;
            title = Inlines.title(piece, stretch);
        }
        SequencedMap<String, String> outer = new LinkedHashMap<>();
        SequencedMap<String, String> inner = new LinkedHashMap<>();
        all.pairs().forEach((key, value) -> (key.equals("lang") || key.equals("dir") ? outer : inner).put(key, value));
        Inline.Image image = image(piece, description, title, position, new Attributes(null, List.of(), inner));
        return new Block.Figure(image, caption, new Attributes(all.id(), all.classes(), outer), position);
    }

    private Inline.Image image(
            Piece piece, String description, @Nullable String title, Position position, Attributes attributes) {
        checks.attributes(piece.attributes, position);
        String file = decoded(piece.target);
        String source = images.load(file, position, findings);
        return new Inline.Image(source, alt(description.strip(), piece, file, position), title, attributes, position);
    }

    private Alt alt(String description, Piece piece, String file, Position position) {
        boolean decorative = piece.attributes.has("decorative");
        if (description.isEmpty()) {
            if (decorative) {
                return new Alt.Decorative();
            }
            findings.add(Diagnostic.of(
                    Code.IMAGE_ALT_MISSING,
                    position,
                    "the image has no description",
                    "say in the square brackets what it shows, or add {.decorative} if it says nothing"));
            return new Alt.Missing();
        }
        if (decorative) {
            findings.add(Diagnostic.of(
                    Code.IMAGE_ALT_CONFLICT,
                    position,
                    "the image is marked as decorative and has a description as well",
                    "delete the description, or {.decorative}"));
        }
        if (FILE_NAME.matcher(description).matches() || names(description, file)) {
            findings.add(Diagnostic.of(
                    Code.IMAGE_ALT_FILE_NAME,
                    position,
                    "the image's description \"" + description + "\" is only a file's name",
                    "say what the image shows"));
        }
        return new Alt.Described(description);
    }

    /** Whether a description only repeats a file's name. A single word may well be what "knee.svg" shows. */
    private static boolean names(String description, String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String base = dot > 0 ? last.substring(0, dot) : last;
        boolean word = base.chars().allMatch(Character::isLetter);
        return !word && (description.equalsIgnoreCase(base) || description.equalsIgnoreCase(last));
    }

    private String description(List<Inline> words, Position position) {
        if (holdsNote(words)) {
            findings.add(Diagnostic.of(
                    Code.IMAGE_ALT_NOTE,
                    position,
                    "an image's description cannot hold a footnote or citation",
                    "put the footnote or citation into the caption or the text"));
        }
        return PlainText.of(words);
    }

    private static boolean holdsNote(List<Inline> inlines) {
        for (Inline inline : inlines) {
            boolean holds = switch (inline) {
                case Inline.Unset unset -> true;
                case Inline.Note note -> true;
                case Inline.Emphasis in -> holdsNote(in.content());
                case Inline.Strong in -> holdsNote(in.content());
                case Inline.Strikethrough in -> holdsNote(in.content());
                case Inline.Superscript in -> holdsNote(in.content());
                case Inline.Subscript in -> holdsNote(in.content());
                case Inline.Link in -> holdsNote(in.content());
                case Inline.Span in -> holdsNote(in.content());
                case Inline.Text text -> false;
                case Inline.Code code -> false;
                case Inline.LineBreak lineBreak -> false;
                case Inline.Image image -> false;
                case Inline.Abbreviation abbreviation -> false;
            };
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private static Attributes withoutAlt(Attributes attributes) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>(attributes.pairs());
        pairs.remove("alt");
        List<String> classes = new ArrayList<>(attributes.classes());
        classes.remove("decorative");
        return new Attributes(attributes.id(), classes, pairs);
    }

    /** A file's name as it is on disk, where the author escaped it as an address: {@code my%20knee.png}. */
    private static String decoded(String target) {
        if (target.indexOf('%') < 0) {
            return target;
        }
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                out[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                out[length++] = bytes[i];
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
