package org.fairleaf.yaml;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML as nodes with their places. What nests deeper than people write is refused where it does: the composer calls itself
 * for each level, and the scanner looks at all open brackets for each token.
 */
public final class YamlNodes {

    private static final int DEEPEST = 50;

    private YamlNodes() {}

    /** The node of the text's one document; empty where it has none. @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where it cannot be read */
    public static Optional<Node> single(LoadSettings settings, String text) {
        return composer(settings, text).getSingleNode();
    }

    /** The nodes of the text's documents, each read when it is asked for. */
    public static Iterable<Node> all(LoadSettings settings, String text) {
        Iterator<Node> documents = composer(settings, text);
        return () -> documents;
    }

    private static Composer composer(LoadSettings settings, String text) {
        return new Composer(settings, new ShallowParser(settings, text));
    }

    private static final class ShallowParser extends ParserImpl {
        private int depth;

        ShallowParser(LoadSettings settings, String text) {
            super(settings, new StreamReader(settings, text));
        }

        @Override
        public Event next() {
            Event event = super.next();
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new ParserException(
                        "", Optional.empty(), "it nests deeper than " + DEEPEST + " levels", event.getStartMark());
            }
            return event;
        }
    }
}
