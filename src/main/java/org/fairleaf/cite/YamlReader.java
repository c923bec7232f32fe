package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairleaf.ast.Position;
import org.fairleaf.yaml.YamlNodes;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads pandoc's YAML: a list of entries, or the list under {@code references}. */
final class YamlReader {

    private static final int MAX_DEPTH = 50;
    /** A node of the file may stand for many through aliases. */
    private static final int MAX_VALUES = 5_000_000;

    private final SourceText source;
    private int values;

    private YamlReader(SourceText source) {
        this.source = source;
    }

    static List<Reference> read(SourceText source, Findings findings) {
        CslEntries entries = new CslEntries(findings, true);
        List<Reference> references = new ArrayList<>();
        try {
            Node list = list(root(source));
            if (list instanceof SequenceNode sequence) {
                YamlReader reader = new YamlReader(source);
                for (Node entry : sequence.getValue()) {
                    Reference reference = entries.reference(reader.datum(entry, 0));
                    if (reference != null) {
                        references.add(reference);
                    }
                }
            } else {
                entries.noList(list == null ? Position.of(source.path()) : position(source, list.getStartMark()));
            }
        } catch (MarkedYamlEngineException e) {
            findings.error(position(source, e.getProblemMark()), "this is not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            findings.error(Position.of(source.path()), "this is not valid YAML: " + e.getMessage());
        }
        return references;
    }

    private static @Nullable Node root(SourceText source) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.path())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        for (Node document : YamlNodes.all(settings, source.text())) {
            if (!document.getTag().equals(Tag.NULL)) {
                return document;
            }
        }
        return null;
    }

    private static @Nullable Node list(@Nullable Node root) {
        if (root instanceof MappingNode mapping) {
            for (NodeTuple field : mapping.getValue()) {
                if (field.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("references")) {
                    return field.getValueNode();
                }
            }
        }
        return root;
    }

    private static Position position(SourceText source, Optional<Mark> mark) {
        return mark.map(at -> source.position(at.getLine() + 1, at.getColumn() + 1))
                .orElse(Position.of(source.path()));
    }

    private Datum datum(Node node, int depth) {
        if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
            throw new YamlEngineException("it nests or repeats itself too deeply");
        }
        Position at = position(source, node.getStartMark());
        return switch (node) {
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> new Datum.Nothing(at);
            case ScalarNode scalar ->
                new Datum.Scalar(scalar.getValue(), scalar.getTag().equals(Tag.STR), at);
            case SequenceNode sequence -> {
                List<Datum> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(datum(item, depth + 1));
                }
                yield new Datum.Items(items, at);
            }
            case MappingNode mapping -> {
                List<Datum.Field> fields = new ArrayList<>();
                for (NodeTuple field : mapping.getValue()) {
                    if (field.getKeyNode() instanceof ScalarNode key) {
                        fields.add(new Datum.Field(
                                key.getValue(),
                                position(source, key.getStartMark()),
                                datum(field.getValueNode(), depth + 1)));
                    }
                }
                yield new Datum.Fields(fields, at);
            }
            default -> throw new YamlEngineException("it holds what no reference has");
        };
    }
}
