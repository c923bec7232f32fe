package org.fairleaf.theme;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML file of a theme, read with the place of each key and text. */
final class YamlFile {

    private static final int MAX_DEPTH = 8;

    /** What is deeper than keys may stand in keys, and still told at its place. */
    private static final int DEEPEST = 50;

    private final String path;
    private final List<Diagnostic> findings;

    private YamlFile(String path, List<Diagnostic> findings) {
        this.path = path;
        this.findings = findings;
    }

    /** Its keys; none, with a finding, where it cannot be read. @param path the file as messages name it */
    static Setting.Group read(byte[] bytes, String path, List<Diagnostic> findings) {
        return new YamlFile(path, findings).read(new String(bytes, StandardCharsets.UTF_8));
    }

    private Setting.Group read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(path)
                .setMaxAliasesForCollections(20)
                .build();
        try {
            checkDepth(settings, text);
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isEmpty() || empty(root.get()) ? Setting.Group.EMPTY : top(root.get());
        } catch (MarkedYamlEngineException e) {
            invalid(e.getProblemMark(), "this is not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            invalid(Optional.empty(), "this is not valid YAML: " + e.getMessage());
        }
        return Setting.Group.EMPTY;
    }

    /** The composer calls itself for each level, so that brackets without end would end its stack. */
    private static void checkDepth(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new YamlEngineException("it nests deeper than " + DEEPEST + " levels");
            }
        }
    }

    private Setting.Group top(Node root) {
        if (root instanceof MappingNode mapping) {
            return group(mapping, at(root, 0), 1);
        }
        invalid(root.getStartMark(), "expected keys with values, as in \"size:\"");
        return Setting.Group.EMPTY;
    }

    private static boolean empty(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private Setting.Group group(MappingNode mapping, Position at, int depth) {
        Map<String, Setting> entries = new LinkedHashMap<>();
        if (depth > MAX_DEPTH) {
            invalid(mapping.getStartMark(), "keys stand in keys too deeply here");
            return new Setting.Group(entries, at);
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode name)) {
                invalid(key.getStartMark(), "a key must be a word");
            } else if (entries.putIfAbsent(name.getValue(), setting(tuple.getValueNode(), at(key, 0), depth)) != null) {
                invalid(key.getStartMark(), "the key \"" + name.getValue() + "\" is here twice");
            }
        }
        return new Setting.Group(entries, at);
    }

    private Setting setting(Node node, Position key, int depth) {
        return switch (node) {
            case MappingNode mapping -> group(mapping, key, depth + 1);
            case SequenceNode sequence ->
                new Setting.Value(
                        sequence.getValue().stream().map(YamlFile::text).collect(Collectors.joining(", ")),
                        key,
                        at(node, 0));
            default -> new Setting.Value(text(node), key, at(node, quoted(node) ? 1 : 0));
        };
    }

    private static boolean quoted(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                        || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar && !empty(node) ? scalar.getValue() : "";
    }

    private Position at(Node node, int behind) {
        return position(node.getStartMark(), behind);
    }

    private Position position(Optional<Mark> mark, int behind) {
        return mark.map(m -> new Position(path, m.getLine() + 1, m.getColumn() + 1 + behind))
                .orElse(Position.of(path));
    }

    private void invalid(Optional<Mark> mark, String message) {
        findings.add(Diagnostic.of(Code.THEME_INVALID, position(mark, 0), message));
    }
}
