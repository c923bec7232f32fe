package org.fairleaf.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The ids of an edition: the author's first, then one for every heading, then those of added parts. */
final class Anchors {

    private static final Pattern NOTE_ID = Pattern.compile("fn(ref)?\\d+");
    private static final Pattern NOT_IN_ID = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_.\\s-]");
    private static final Pattern BEFORE_FIRST_LETTER = Pattern.compile("^[^\\p{L}]+");

    /** What every format and every address can hold. */
    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.:-]*");

    private final Map<String, Position> taken = new HashMap<>();

    /** The last number behind each wish: lower ones are taken, however many headings say the same. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final List<Diagnostic> findings;

    Anchors(List<Diagnostic> findings) {
        this.findings = findings;
    }

    /** Takes the ids that the author wrote, and reports those written twice. */
    void takeWritten(List<Block> blocks) {
        Tree.walk(blocks, this::take, this::take);
    }

    private void take(Block block) {
        take(block.attributes(), block.position());
        switch (block) {
            case Block.BulletList list -> list.items().forEach(item -> take(item.attributes(), item.position()));
            case Block.OrderedList list -> list.items().forEach(item -> take(item.attributes(), item.position()));
            case Block.Figure figure -> {} // its image is shown as an inline
            case Block.Heading b -> {}
            case Block.Paragraph b -> {}
            case Block.DefinitionList b -> {}
            case Block.Quote b -> {}
            case Block.CodeBlock b -> {}
            case Block.ThematicBreak b -> {}
            case Block.Table b -> {}
            case Block.Callout b -> {}
            case Block.Division b -> {}
            case Block.Section b -> {}
        }
    }

    private void take(Inline inline) {
        switch (inline) {
            case Inline.Link link -> take(link.attributes(), link.position());
            case Inline.Image image -> take(image.attributes(), image.position());
            case Inline.Span span -> take(span.attributes(), span.position());
            case Inline.Text i -> {}
            case Inline.Emphasis i -> {}
            case Inline.Strong i -> {}
            case Inline.Strikethrough i -> {}
            case Inline.Superscript i -> {}
            case Inline.Subscript i -> {}
            case Inline.Code i -> {}
            case Inline.LineBreak i -> {}
            case Inline.Abbreviation i -> {}
            case Inline.Footnote i -> {}
            case Inline.Citation i -> {}
            case Inline.Note i -> {}
        }
    }

    private void take(Attributes attributes, Position position) {
        String id = attributes.id();
        if (id == null) {
            return;
        }
        if (!ID.matcher(id).matches()) {
            findings.add(Diagnostic.of(
                    Code.ID_INVALID,
                    position,
                    "\"" + id + "\" cannot be an id",
                    "begin with a letter, and use letters, digits, - _ . and : only"));
        }
        if (NOTE_ID.matcher(id).matches()) {
            findings.add(Diagnostic.of(
                    Code.ID_DUPLICATE,
                    position,
                    "the id \"" + id + "\" belongs to the notes of a publication",
                    "choose another id"));
        }
        Position first = taken.putIfAbsent(id, position);
        if (first != null) {
            findings.add(Diagnostic.of(
                    Code.ID_DUPLICATE,
                    position,
                    "the id \"" + id + "\" is taken",
                    "choose another id; the first stands at " + first));
        }
    }

    /** Gives every heading without an id one that is made of its words, as pandoc does. */
    List<Block> giveHeadings(List<Block> blocks) {
        return new Rewrite() {
            @Override
            Block heading(Block.Heading heading) {
                if (heading.attributes().id() != null) {
                    return heading;
                }
                String id = free(fromWords(PlainText.of(heading.content())), heading.position());
                return new Block.Heading(
                        heading.level(), heading.content(), heading.attributes().withId(id), heading.position());
            }
        }.blocks(blocks);
    }

    /** The wish itself, or with a number behind it where it is taken. */
    String free(String wish, Position position) {
        String id = wish;
        int number = numbers.getOrDefault(wish, 0);
        while (taken.containsKey(id) || NOTE_ID.matcher(id).matches()) {
            id = wish + "-" + ++number;
        }
        numbers.put(wish, number);
        taken.put(id, position);
        return id;
    }

    static String fromWords(String words) {
        String id = NOT_IN_ID.matcher(words.strip()).replaceAll("");
        id = id.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        id = BEFORE_FIRST_LETTER.matcher(id).replaceFirst("");
        return id.isEmpty() ? "section" : id;
    }

    /** Reports every link to a place in the article that is not there. */
    void checkLinks(List<Block> blocks) {
        Set<String> ids = new HashSet<>(taken.keySet());
        List<Inline.Link> dangling = new ArrayList<>();
        Tree.walk(blocks, block -> {}, inline -> {
            if (inline instanceof Inline.Link link && link.internal() && !ids.contains(link.anchor())) {
                dangling.add(link);
            }
        });
        for (Inline.Link link : dangling) {
            String near = nearest(link.anchor(), ids);
            findings.add(Diagnostic.of(
                    Code.ANCHOR_MISSING,
                    link.position(),
                    "the link leads to \"#" + link.anchor() + "\", which is nowhere in the article",
                    near == null
                            ? "give the place an id, such as {#" + link.anchor() + "}"
                            : "did you mean #" + near + "?"));
        }
    }

    boolean has(String id) {
        return taken.containsKey(id);
    }

    /** Reports every image whose long description is nowhere in the article. */
    void checkDescriptions(List<Block> blocks) {
        Tree.walk(blocks, block -> {}, inline -> {
            if (inline instanceof Inline.Image image && image.description() != null && !has(image.description())) {
                findings.add(Diagnostic.of(
                        Code.ANCHOR_MISSING,
                        image.position(),
                        "the image is said to be described at \"#" + image.description()
                                + "\", which is nowhere in the article",
                        "put its description under a heading or into a fenced div with {#" + image.description()
                                + "}"));
            }
        });
    }

    private static @Nullable String nearest(String wanted, Set<String> ids) {
        String squeezed = squeeze(wanted);
        return ids.stream()
                .filter(id -> squeeze(id).equals(squeezed) || (wanted.length() > 3 && id.startsWith(wanted)))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static String squeeze(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
