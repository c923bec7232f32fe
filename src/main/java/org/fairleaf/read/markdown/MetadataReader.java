package org.fairleaf.read.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Term;
import org.fairleaf.ast.Writing;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Images;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Makes the document's metadata from the front matter. */
final class MetadataReader {

    private static final int FILE_BYTES = 256 * 1024;

    private final String path;
    private final SourceText source;
    private final ArticleFolder folder;
    private final Images images;
    private final List<Diagnostic> findings;
    private final Checks checks;

    MetadataReader(String path, SourceText source, ArticleFolder folder, Images images, List<Diagnostic> findings) {
        this.path = path;
        this.source = source;
        this.folder = folder;
        this.images = images;
        this.findings = findings;
        this.checks = new Checks(findings);
    }

    Metadata read(FrontMatter front) {
        MappingNode mapping = front.fields();
        Fields fields = new Fields(source, mapping == null ? nothing() : mapping, findings);
        FieldNames.check(fields, findings);
        List<Inline> title = inlines(fields, "title");
        if (!front.broken() && PlainText.of(title).isBlank()) {
            missing(Code.TITLE_MISSING, fields, mapping, "title", "the article has no title", "title: Knee pain");
        }
        String lang = language(fields, front, mapping);
        People people = new People(fields, source, findings);
        return new Metadata(
                title,
                inlines(fields, "subtitle"),
                people.read("author"),
                date(fields, "date"),
                lang,
                direction(fields, lang),
                fields.text("description"),
                blocks(fields, "abstract"),
                keywords(fields),
                fields.texts("bibliography").stream().map(Fields.Entry::text).toList(),
                fields.text("csl"),
                nocite(fields),
                fields.flag("toc"),
                fields.text("rights"),
                fields.text("id"),
                fields.text("version"),
                fields.text("publisher"),
                fields.text("contact"),
                fields.text("audience"),
                people.read("reviewer"),
                date(fields, "reviewed"),
                date(fields, "next-review"),
                fields.text("funding"),
                fields.text("conflicts"),
                evaluation(fields, people),
                glossary(fields),
                disclaimer(fields),
                fields.text("theme"),
                unresolved(fields),
                new Waivers(fields, source, findings).read(),
                fields.positions());
    }

    private static MappingNode nothing() {
        return new MappingNode(
                org.snakeyaml.engine.v2.nodes.Tag.MAP, List.of(), org.snakeyaml.engine.v2.common.FlowStyle.BLOCK);
    }

    private void missing(
            Code code, Fields fields, @Nullable MappingNode mapping, String field, String message, String example) {
        Position position = fields.names().contains(field)
                ? fields.key(field)
                : mapping == null ? new Position(path, 1, 1) : source.position(0);
        findings.add(Diagnostic.of(
                code,
                position,
                message,
                mapping == null
                        ? "begin the file with a line ---, then a line " + example + ", then another line ---"
                        : "add a line such as " + example + " between the lines of hyphens"));
    }

    private String language(Fields fields, FrontMatter front, @Nullable MappingNode mapping) {
        String lang = fields.text("lang");
        Node node = fields.node("lang");
        if (lang == null || node == null) {
            if (!front.broken() && node == null) {
                missing(
                        Code.LANG_MISSING,
                        fields,
                        mapping,
                        "lang",
                        "the article does not say its language",
                        "lang: en");
            }
            return "und";
        }
        return checks.language(lang, fields.position(node)) ? lang : "und";
    }

    private String direction(Fields fields, String lang) {
        String dir = fields.text("dir");
        Node node = fields.node("dir");
        if (dir == null || node == null) {
            return Writing.direction(lang);
        }
        if (!dir.equals("ltr") && !dir.equals("rtl")) {
            fields.invalid(
                    node,
                    "\"dir\" must be ltr or rtl",
                    "write dir: ltr for left to right, dir: rtl for right to left, or leave it out");
            return Writing.direction(lang);
        }
        return dir;
    }

    private Metadata.@Nullable Evaluation evaluation(Fields fields, People people) {
        List<Person> by = people.read("accessibility-evaluated-by");
        String date = date(fields, "accessibility-evaluated");
        String report = fields.text("accessibility-report");
        Node reportNode = fields.node("accessibility-report");
        if (report != null && reportNode != null && !report.matches("https?://[^\\s<>\"]+")) {
            fields.invalid(
                    reportNode,
                    "\"" + report + "\" is not the address of a report",
                    "write an address that begins with https:// or http://");
            report = null;
        }
        if (!by.isEmpty()) {
            return new Metadata.Evaluation(by, date, report);
        }
        Node node = date != null ? fields.node("accessibility-evaluated") : reportNode;
        if (node != null) {
            fields.invalid(
                    node,
                    "an evaluation of the accessibility must say whose it is",
                    "add accessibility-evaluated-by: and the name of who did it");
        }
        return null;
    }

    private @Nullable String date(Fields fields, String name) {
        String date = fields.text(name);
        Node node = fields.node(name);
        if (date != null && node != null && !iso(date)) {
            findings.add(Diagnostic.of(
                    Code.DATE_FORMAT,
                    fields.position(node),
                    "\"" + date + "\" is not written as year-month-day",
                    "write a date such as 2026-03-31"));
        }
        return date;
    }

    private static boolean iso(String date) {
        try {
            switch (date.length()) {
                case 4 -> Year.parse(date);
                case 7 -> YearMonth.parse(date);
                default -> LocalDate.parse(date);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private List<Inline> inlines(Fields fields, String name) {
        if (fields.text(name) != null && fields.node(name) instanceof ScalarNode scalar) {
            return Body.readInlines(fields.marked(scalar), images, findings);
        }
        return List.of();
    }

    private List<Block> blocks(Fields fields, String name) {
        if (fields.text(name) != null && fields.node(name) instanceof ScalarNode scalar) {
            return Body.read(fields.marked(scalar), images, findings);
        }
        return List.of();
    }

    private List<String> keywords(Fields fields) {
        List<String> keywords = new ArrayList<>();
        boolean list = !(fields.node("keywords") instanceof ScalarNode);
        for (Fields.Entry entry : fields.texts("keywords")) {
            for (String word : list ? new String[] {entry.text()} : entry.text().split("[,;]", -1)) {
                if (!word.isBlank()) {
                    keywords.add(word.strip());
                }
            }
        }
        return List.copyOf(keywords);
    }

    private List<String> nocite(Fields fields) {
        List<String> keys = new ArrayList<>();
        for (Fields.Entry entry : fields.texts("nocite")) {
            for (String word : entry.text().split("[,;\\s]+", -1)) {
                String key = word.startsWith("@") ? word.substring(1) : word;
                if (key.startsWith("{") && key.endsWith("}")) {
                    key = key.substring(1, key.length() - 1);
                }
                if (key.isEmpty()) {
                    continue;
                }
                boolean valid = key.equals("*") || word.startsWith("@{") || CitationSyntax.end(key, 0) == key.length();
                if (valid) {
                    keys.add(key);
                } else {
                    fields.invalid(
                            entry.node(),
                            "\"" + word + "\" is no citation key",
                            "write nocite: \"@first, @second\", or \"@*\" for all references");
                }
            }
        }
        return List.copyOf(keys);
    }

    private List<Term> glossary(Fields fields) {
        Node node = fields.node("glossary");
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof ScalarNode scalar) || !scalar.getValue().startsWith("file:")) {
            return GlossaryReader.read(node, source, images, findings);
        }
        String file = scalar.getValue().substring(5).strip();
        SourceText text = file(file, "glossary", Code.GLOSSARY_FILE, fields.position(node));
        Node root = text == null ? null : FrontMatter.compose(text, text.text(), "the glossary", findings);
        return text == null || root == null ? List.of() : GlossaryReader.read(root, text, images, findings);
    }

    private @Nullable List<Block> disclaimer(Fields fields) {
        Node node = fields.node("disclaimer");
        if (node instanceof MappingNode mapping) {
            Fields inner = new Fields(source, mapping, findings);
            String file = inner.text("file");
            if (file == null || inner.names().size() != 1) {
                fields.invalid(node, "\"disclaimer\" must be a text or a file", "write disclaimer: file:disclaimer.md");
                return null;
            }
            return disclaimerFile(file, fields.position(node));
        }
        String text = fields.text("disclaimer");
        if (text == null || !(node instanceof ScalarNode scalar)) {
            return null;
        }
        if (text.startsWith("file:") && text.indexOf('\n') < 0) {
            return disclaimerFile(text.substring(5).strip(), fields.position(node));
        }
        List<Block> blocks = Body.read(fields.marked(scalar), images, findings);
        return blocks.isEmpty() ? null : blocks;
    }

    private @Nullable List<Block> disclaimerFile(String file, Position position) {
        SourceText text = file(file, "disclaimer", Code.DISCLAIMER_FILE, position);
        if (text == null) {
            return null;
        }
        List<Block> blocks = Body.read(text, images, findings);
        if (blocks.isEmpty()) {
            findings.add(Diagnostic.of(
                    Code.DISCLAIMER_FILE,
                    position,
                    "the disclaimer's file \"" + file + "\" is empty",
                    "write the disclaimer in it"));
            return null;
        }
        return blocks;
    }

    /** The text of a file that a field names; null, told, where it cannot be had. */
    private @Nullable SourceText file(String file, String field, Code code, Position position) {
        return switch (folder.read(file, FILE_BYTES)) {
            case ArticleFolder.Content content -> Decoding.decode(sibling(file), content.bytes(), findings);
            case ArticleFolder.Refusal refusal -> {
                String why = switch (refusal) {
                    case REMOTE -> "is not a file of the article; nothing is fetched";
                    case OUTSIDE -> "is outside the article's folder";
                    case MISSING -> "is not in the article's folder";
                    case TOO_LARGE -> "has more than " + FILE_BYTES / 1024 + " kB";
                    case UNREADABLE -> "cannot be read";
                };
                findings.add(Diagnostic.of(
                        code,
                        position,
                        "the " + field + "'s file \"" + file + "\" " + why,
                        "put the file into the article's folder, and name it by its path there"));
                yield null;
            }
        };
    }

    /** The path of a file beside the article, as the user would name it. */
    private String sibling(String file) {
        String name = ArticleFolder.normalise(file);
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return path.substring(0, slash + 1) + (name == null ? file : name);
    }

    private SequencedMap<String, Metadata.Reason> unresolved(Fields fields) {
        SequencedMap<String, Metadata.Reason> reasons = new LinkedHashMap<>();
        Node node = fields.node("citations-unresolved");
        if (node == null) {
            return reasons;
        }
        if (!(node instanceof MappingNode mapping)) {
            fields.invalid(
                    node,
                    "\"citations-unresolved\" must give a reason for each citation key",
                    "write, indented under it, lines such as smith2020: the source names no reference");
            return reasons;
        }
        Fields inner = new Fields(source, mapping, findings);
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                continue;
            }
            String name = key.getValue().startsWith("@") ? key.getValue().substring(1) : key.getValue();
            String reason = Fields.empty(tuple.getValueNode()) ? null : inner.text(tuple.getValueNode(), name);
            if (reason == null) {
                if (Fields.empty(tuple.getValueNode())) {
                    fields.invalid(
                            key,
                            "\"" + name + "\" is listed under citations-unresolved without a reason",
                            "say behind the colon why there is no reference");
                }
                continue;
            }
            reasons.putIfAbsent(name, new Metadata.Reason(reason.replaceAll("\\s+", " "), fields.position(key)));
        }
        return reasons;
    }
}
