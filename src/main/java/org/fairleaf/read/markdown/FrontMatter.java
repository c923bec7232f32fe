package org.fairleaf.read.markdown;

import java.util.List;
import java.util.Optional;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.yaml.YamlNodes;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The YAML at the top of an article, between lines of {@code ---}.
 *
 * @param fields null where there are none that can be read
 * @param broken whether there is front matter that cannot be read, so that nothing can be said to be missing
 * @param body the article with its front matter blanked out, so that every character keeps its place
 */
record FrontMatter(@Nullable MappingNode fields, boolean broken, SourceText body) {

    private static final int LARGEST = 1024 * 1024;

    static FrontMatter split(SourceText source, List<Diagnostic> findings) {
        String text = source.text();
        int first = lineEnd(text, 0);
        if (!text.substring(0, first).stripTrailing().equals("---")) {
            return new FrontMatter(null, false, source);
        }
        int at = first + 1;
        if (at >= text.length() || text.substring(at, lineEnd(text, at)).isBlank()) {
            // As in pandoc, hyphens before an empty line are a thematic break.
            return new FrontMatter(null, false, source);
        }
        while (at <= text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(Math.min(at, end), end).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                String yaml = text.substring(first + 1, at);
                return parse(source, " ".repeat(first) + "\n" + yaml, end, findings);
            }
            at = end + 1;
        }
        findings.add(Diagnostic.of(
                Code.FRONT_MATTER_INVALID,
                source.position(0),
                "the front matter that begins here has no end",
                "end it with a line of three hyphens"));
        return new FrontMatter(null, true, source.with(blank(text, text.length())));
    }

    private static FrontMatter parse(SourceText source, String yaml, int end, List<Diagnostic> findings) {
        SourceText body = source.with(blank(source.text(), end));
        if (yaml.length() > LARGEST) {
            findings.add(invalid(source.position(0), "the front matter is larger than 1 MB", "make it shorter"));
            return new FrontMatter(null, true, body);
        }
        int before = findings.size();
        Node root = compose(source, yaml, "the front matter", findings);
        if (root == null) {
            return new FrontMatter(null, findings.size() > before, body);
        }
        if (root instanceof MappingNode fields) {
            return new FrontMatter(fields, false, body);
        }
        findings.add(invalid(
                position(source, root.getStartMark()),
                "the front matter holds no fields",
                "write one field on each line, such as title: Knee pain"));
        return new FrontMatter(null, true, body);
    }

    /**
     * What YAML holds; null where it is empty or, told, where it cannot be read.
     *
     * @param name what it is, as messages name it
     */
    static @Nullable Node compose(SourceText source, String yaml, String name, List<Diagnostic> findings) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            return YamlNodes.single(settings, yaml).orElse(null);
        } catch (MarkedYamlEngineException e) {
            String problem = e.getProblem();
            findings.add(invalid(
                    position(source, e.getProblemMark().or(e::getContextMark)),
                    name + " is not YAML here: " + problem,
                    hint(problem)));
        } catch (YamlEngineException e) {
            findings.add(invalid(
                    source.position(0),
                    name + " cannot be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "write one field on each line, such as title: Knee pain"));
        }
        return null;
    }

    static Diagnostic invalid(Position position, String message, String hint) {
        return Diagnostic.of(Code.FRONT_MATTER_INVALID, position, message, hint);
    }

    private static String hint(String problem) {
        if (problem.contains("TAB") || problem.contains("\\t")) {
            return "indent with spaces, not with tabs";
        }
        if (problem.contains("mapping values")) {
            return "put quotation marks around a text that holds a colon and a space";
        }
        return "put quotation marks around a text with special characters, and check the indentation";
    }

    /** Where a mark of the YAML parser stands; it counts columns in code points. */
    static Position position(SourceText source, Optional<Mark> mark) {
        return source.position(offset(source, mark));
    }

    static int offset(SourceText source, Optional<Mark> mark) {
        return mark.map(at -> source.offset(at.getLine(), at.getColumn())).orElse(0);
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static String blank(String text, int end) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < end; i++) {
            if (out.charAt(i) != '\n') {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}
