package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Term;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.read.Images;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a glossary: words, each with its explanation behind a colon, or with {@code explanation} and {@code also} under
 * it; or a list of {@code term}, {@code explanation} and {@code also}. Explanations are one paragraph of Markdown.
 */
final class GlossaryReader {

    private static final Set<String> UNDER_A_WORD = Set.of("explanation", "also");
    private static final Set<String> IN_A_LIST = Set.of("term", "explanation", "also");

    private final SourceText source;
    private final Images images;
    private final List<Diagnostic> findings;
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, String> taken = new HashMap<>();

    private GlossaryReader(SourceText source, Images images, List<Diagnostic> findings) {
        this.source = source;
        this.images = images;
        this.findings = findings;
    }

    static List<Term> read(Node node, SourceText source, Images images, List<Diagnostic> findings) {
        GlossaryReader reader = new GlossaryReader(source, images, findings);
        switch (node) {
            case MappingNode words -> words.getValue().forEach(reader::word);
            case SequenceNode list -> list.getValue().forEach(reader::item);
            default ->
                reader.invalid(
                        node,
                        "\"glossary\" must hold words with their explanations",
                        "write, indented under it, lines such as \"edema: swelling\", or glossary: file:glossary.yaml");
        }
        return List.copyOf(reader.terms);
    }

    private void word(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key) || key.getValue().isBlank()) {
            invalid(
                    tuple.getKeyNode(),
                    "a word of the glossary must be a text",
                    "write the word, a colon, and what it means");
            return;
        }
        Node value = tuple.getValueNode();
        if (value instanceof MappingNode more) {
            Fields fields = new Fields(source, more, findings);
            known(fields, UNDER_A_WORD);
            add(key, key.getValue(), fields.node("explanation"), also(fields));
        } else {
            add(key, key.getValue(), value, List.of());
        }
    }

    private void item(Node item) {
        if (!(item instanceof MappingNode mapping)) {
            invalid(
                    item,
                    "each item of a glossary must be a word with its explanation",
                    "write - term: edema, and under it explanation: swelling");
            return;
        }
        Fields fields = new Fields(source, mapping, findings);
        known(fields, IN_A_LIST);
        String name = fields.text("term");
        if (name == null) {
            invalid(item, "an item of the glossary names no word", "add term: and the word");
            return;
        }
        add(item, name, fields.node("explanation"), also(fields));
    }

    private static List<String> also(Fields fields) {
        return fields.texts("also").stream().map(Fields.Entry::text).toList();
    }

    private void known(Fields fields, Set<String> names) {
        for (String name : fields.names()) {
            if (!names.contains(name)) {
                findings.add(Diagnostic.of(
                        Code.FRONT_MATTER_UNKNOWN,
                        fields.key(name),
                        "\"" + name + "\" is not known in a glossary, and is not published",
                        "known are term, explanation and also"));
            }
        }
    }

    private void add(Node at, String written, @Nullable Node explanation, List<String> also) {
        String name = plain(written);
        Position position = FrontMatter.position(source, at.getStartMark());
        if (explanation == null || Fields.empty(explanation)) {
            invalid(
                    at,
                    "the glossary does not say what \"" + name + "\" means",
                    "write its explanation behind the colon");
            return;
        }
        if (!(explanation instanceof ScalarNode scalar)) {
            invalid(explanation, "the explanation of \"" + name + "\" must be a text", "write it in one paragraph");
            return;
        }
        List<String> forms = also.stream().map(GlossaryReader::plain).distinct().toList();
        List<String> all = new ArrayList<>(forms);
        all.addFirst(name);
        for (String form : all) {
            String other = taken.putIfAbsent(form.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                invalid(at, "the glossary explains \"" + form + "\" twice", "keep one of the two explanations");
                return;
            }
        }
        List<Inline> words = Body.readInlines(new Fields(source, empty(), findings).marked(scalar), images, findings);
        terms.add(new Term(name, forms, words, position));
    }

    private static MappingNode empty() {
        return new MappingNode(
                org.snakeyaml.engine.v2.nodes.Tag.MAP, List.of(), org.snakeyaml.engine.v2.common.FlowStyle.BLOCK);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void invalid(Node node, String message, String hint) {
        findings.add(FrontMatter.invalid(FrontMatter.position(source, node.getStartMark()), message, hint));
    }
}
