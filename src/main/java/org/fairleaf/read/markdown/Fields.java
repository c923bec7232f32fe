package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The fields of a YAML mapping, each read as what it should be, or told in the user's words. */
final class Fields {

    private final SourceText source;
    private final List<Diagnostic> findings;
    private final SequencedMap<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    Fields(SourceText source, MappingNode mapping, List<Diagnostic> findings) {
        this.source = source;
        this.findings = findings;
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                invalid(tuple.getKeyNode(), "a field's name must be one word", "write name: value");
                continue;
            }
            if (values.containsKey(key.getValue())) {
                invalid(key, "the field \"" + key.getValue() + "\" stands here a second time", "keep one of them");
                continue;
            }
            keys.put(key.getValue(), key);
            if (!empty(tuple.getValueNode())) {
                values.put(key.getValue(), tuple.getValueNode());
            }
        }
    }

    /** The names of all fields, also of those left empty. */
    List<String> names() {
        return List.copyOf(keys.keySet());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    Node node(String name) {
        return values.get(name);
    }

    Position key(String name) {
        Node key = keys.get(name);
        return key == null ? source.position(0) : position(key);
    }

    /** Where each field's value stands. */
    Map<String, Position> positions() {
        Map<String, Position> positions = new LinkedHashMap<>();
        values.forEach((name, node) -> positions.put(name, position(node)));
        return positions;
    }

    Position position(Node node) {
        return FrontMatter.position(source, node.getStartMark());
    }

    void invalid(Node node, String message, String hint) {
        findings.add(Diagnostic.of(Code.FRONT_MATTER_INVALID, position(node), message, hint));
    }

    /** A text; null where the field is absent or empty. Numbers and words such as "yes" are texts as written. */
    @Nullable
    String text(String name) {
        Node node = values.get(name);
        return node == null ? null : text(node, name);
    }

    @Nullable
    String text(Node node, String name) {
        if (node instanceof ScalarNode scalar) {
            String text = scalar.getValue().strip();
            return text.isEmpty() ? null : text;
        }
        invalid(node, "\"" + name + "\" must be a text", "write " + name + ": and one text behind it");
        return null;
    }

    /** One or several texts: a list, or a text alone. */
    List<Entry> texts(String name) {
        Node node = values.get(name);
        if (node == null) {
            return List.of();
        }
        List<Entry> texts = new ArrayList<>();
        for (Node item : items(node)) {
            String text = empty(item) ? null : text(item, name);
            if (text != null) {
                texts.add(new Entry(text, position(item), item));
            }
        }
        return texts;
    }

    /** A text with its place. */
    record Entry(String text, Position position, Node node) {}

    /** A list's items, or the node alone. */
    static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    /** {@code true} or {@code false}; null where the field is absent. */
    @Nullable
    Boolean flag(String name) {
        Node node = values.get(name);
        if (node == null) {
            return null;
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        return switch (text) {
            case "true", "True", "TRUE", "yes", "Yes" -> true;
            case "false", "False", "FALSE", "no", "No" -> false;
            default -> {
                invalid(node, "\"" + name + "\" must be true or false", "write " + name + ": true, or leave it out");
                yield null;
            }
        };
    }

    /** A scalar's text, with each character where it stands in the file. */
    SourceText marked(ScalarNode scalar) {
        int from = FrontMatter.offset(source, scalar.getStartMark());
        int to = FrontMatter.offset(source, scalar.getEndMark());
        String text = source.text();
        ScalarStyle style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            int lineEnd = text.indexOf('\n', from);
            from = lineEnd < 0 ? to : lineEnd + 1;
        } else if (style != ScalarStyle.PLAIN) {
            from++;
        }
        return source.extract(scalar.getValue(), from, Math.max(from, to));
    }

    static boolean empty(Node node) {
        return node.getTag().equals(Tag.NULL)
                || (node instanceof ScalarNode scalar && scalar.getValue().isBlank())
                || (node instanceof SequenceNode sequence && sequence.getValue().isEmpty())
                || (node instanceof MappingNode mapping && mapping.getValue().isEmpty());
    }
}
