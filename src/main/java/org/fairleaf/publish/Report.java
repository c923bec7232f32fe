package org.fairleaf.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Schedule;
import org.fairleaf.check.Waivers;
import org.fairleaf.check.readability.Figures;
import org.fairleaf.check.readability.Readability;
import org.fairleaf.check.readability.Score;
import org.fairleaf.check.readability.Worksheet;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Variant;
import org.jspecify.annotations.Nullable;

/**
 * {@code report.json}: what was published, of what, what was found and what only a person can judge. It names files as
 * the article does, so that it is the same in every folder.
 *
 * @param key what the bytes depend on, beside the inputs
 * @param policy what the article was held against
 * @param inputs every file that went in, by its name beside the article, with its SHA-256
 * @param themeDigest the theme's files as one hash
 * @param waived what waivers let pass
 * @param verdicts what became of each rule about content
 * @param readability how hard it is to read
 * @param worksheet what a person has to judge, by published instruments
 */
record Report(
        Edition edition,
        String version,
        String theme,
        String themeDigest,
        String key,
        Policy policy,
        Map<String, String> inputs,
        List<Publication.File> files,
        List<Diagnostic> findings,
        List<Waivers.Waived> waived,
        List<Verdict> verdicts,
        Readability readability,
        List<Worksheet.Item> worksheet) {

    static final String NAME = "report.json";

    /** The report's page among an article's files, which may have taken its usual name. */
    static String page(String slug) {
        return slug.equals("report") ? "report-page.html" : "report.html";
    }

    /** Raised when a field changes its meaning; new fields leave it. */
    static final int SCHEMA_VERSION = 1;

    /** The rules whose breach stops an article or is told; a reader of the report sees what was looked at. */
    private static final List<String> CHECKS = List.of(
            "front matter",
            "headings",
            "tables",
            "images and their descriptions",
            "links and anchors",
            "footnotes",
            "citations and references",
            "disclaimer",
            "glyphs and fonts");

    private static final List<String> OWED = List.of(
            "reading order heard with a screen reader",
            "descriptions of images tell what the images tell",
            "link texts make sense on their own",
            "statements agree with the references cited for them",
            "the language is right for the audience");

    byte[] json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("fairleaf", version);
            json.writeStringField("profile", policy.profile().key());
            if (policy.stated()) {
                json.writeStringField("today", policy.today().toString());
            }
            article(json);
            schedule(json);
            json.writeStringField("key", key);
            json.writeObjectFieldStart("theme");
            json.writeStringField("name", theme);
            json.writeStringField("sha256", themeDigest);
            json.writeEndObject();
            json.writeObjectFieldStart("inputs");
            for (Map.Entry<String, String> input : inputs.entrySet()) {
                json.writeStringField(input.getKey(), input.getValue());
            }
            json.writeEndObject();
            formats(json);
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic finding : findings) {
                write(finding, shortened(finding.position()), json);
            }
            json.writeEndArray();
            waivers(json);
            rules(json);
            readability(json);
            strings(json, "checksRun", CHECKS);
            strings(json, "humanChecksOwed", OWED);
            worksheet(json);
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    private void article(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("article");
        json.writeStringField("slug", edition.slug());
        json.writeStringField("title", edition.title());
        json.writeStringField("lang", edition.metadata().lang());
        json.writeStringField("dir", edition.metadata().dir());
        optional(json, "description", description());
        optional(json, "date", edition.metadata().date());
        optional(json, "version", edition.metadata().version());
        optional(json, "reviewed", edition.metadata().reviewed());
        optional(json, "nextReview", edition.metadata().nextReview());
        json.writeStringField("sha256", edition.sourceHash());
        json.writeNumberField("notes", edition.notes().size());
        json.writeNumberField(
                "unresolvedCitations", edition.metadata().unresolved().size());
        json.writeEndObject();
    }

    /** When it was and will be reviewed: what tells on a later day, without the article, that a review is overdue. */
    private void schedule(JsonGenerator json) throws IOException {
        Schedule schedule = Schedule.of(edition.metadata());
        json.writeObjectFieldStart("schedule");
        day(json, "reviewed", schedule.reviewed());
        day(json, "next", schedule.next());
        json.writeEndObject();
    }

    private static void day(JsonGenerator json, String field, Schedule.@Nullable Day day) throws IOException {
        if (day != null) {
            json.writeObjectFieldStart(field);
            json.writeStringField("date", day.written());
            json.writeNumberField("line", day.position().line());
            json.writeNumberField("column", day.position().column());
            json.writeEndObject();
        }
    }

    private void waivers(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("waivers");
        for (Waivers.Waived each : waived) {
            json.writeStartObject();
            json.writeStringField("rule", each.waiver().rule());
            json.writeStringField("who", each.waiver().who());
            json.writeStringField("why", each.waiver().why());
            json.writeStringField("until", each.waiver().until());
            json.writeNumberField("line", each.waiver().position().line());
            json.writeNumberField("column", each.waiver().position().column());
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic finding : each.findings()) {
                write(finding, shortened(finding.position()), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The article's own, else its abstract; null where it has neither. */
    private @Nullable String description() {
        String own = edition.metadata().description();
        if (own != null) {
            return own.replaceAll("\\s+", " ");
        }
        StringJoiner words = new StringJoiner(" ");
        for (Block block : edition.metadata().summary()) {
            if (block instanceof Block.Paragraph paragraph) {
                words.add(PlainText.of(paragraph.content()).strip());
            }
        }
        return words.length() == 0 ? null : words.toString();
    }

    private static void optional(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private void formats(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("formats");
        for (Publication.File file : files) {
            json.writeStartObject();
            json.writeStringField("format", file.format());
            Variant variant = file.variant();
            if (variant != null) {
                json.writeStringField("variant", variant.key());
            }
            json.writeStringField("file", file.name());
            json.writeNumberField("bytes", file.size());
            json.writeStringField("sha256", file.sha256());
            optional(json, "standards", file.standards());
            json.writeArrayFieldStart("checks");
            for (CheckRun check : file.checks()) {
                json.writeStartObject();
                json.writeStringField("name", check.name());
                json.writeStringField("tool", check.tool());
                optional(json, "version", check.version());
                json.writeStringField("result", check.result().word());
                json.writeEndObject();
            }
            json.writeEndArray();
            strings(json, "lost", file.lost());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rules(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (Verdict verdict : verdicts) {
            json.writeStartObject();
            json.writeStringField("id", verdict.rule().name());
            json.writeStringField("title", verdict.rule().title());
            json.writeStringField("result", verdict.result().word());
            optional(json, "note", verdict.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void worksheet(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("worksheet");
        for (Worksheet.Item item : worksheet) {
            json.writeStartObject();
            json.writeStringField("group", item.instrument().title());
            json.writeStringField("question", item.number() + " " + item.topic());
            optional(json, "evidence", item.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void readability(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("readability");
        if (!readability.measured()) {
            json.writeStringField(
                    "note", "Not measured: nothing is known of how hard texts in \"" + readability.lang() + "\" are.");
        } else {
            if (!readability.judged()) {
                json.writeStringField(
                        "note", "The text has less than " + Readability.LEAST_WORDS + " words, too few to be judged.");
            }
            optional(json, "grade", grade());
            figures(readability.figures(), readability.scores(), json);
            json.writeArrayFieldStart("sections");
            for (Readability.Section section : readability.sections()) {
                json.writeStartObject();
                json.writeStringField("heading", section.title());
                figures(section.figures(), section.scores(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** By the scales that have a limit; null where there is too little text. */
    private @Nullable String grade() {
        List<String> grades = readability.scores().stream()
                .filter(score -> score.warning() != null)
                .map(Score::toString)
                .toList();
        return grades.isEmpty() || !readability.judged() ? null : String.join(", ", grades);
    }

    private static void figures(Figures figures, List<Score> scores, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("figures");
        figure("Sentences", Integer.toString(figures.sentences()), json);
        figure("Words", Integer.toString(figures.words()), json);
        if (figures.sentences() > 0 && figures.words() > 0) {
            figure("Words in a sentence", String.valueOf(Score.tenths(figures.wordsPerSentence())), json);
            figure("Syllables in a word", String.valueOf(Score.tenths(figures.syllablesPerWord())), json);
        }
        for (Score score : scores) {
            figure(
                    score.formula().title(),
                    Score.tenths(score.value()) + (score.indicative() ? " (indicative)" : ""),
                    json);
        }
        json.writeEndArray();
    }

    private static void figure(String name, String value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** One finding as a JSON object, alike in the report and on the command line. */
    static void write(Diagnostic finding, String path, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", path);
        json.writeNumberField("line", finding.position().line());
        json.writeNumberField("column", finding.position().column());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("code", finding.code().toString());
        Rule rule = finding.code().rule();
        if (rule != null) {
            json.writeStringField("rule", rule.name());
        }
        json.writeStringField("message", finding.message());
        strings(json, "hints", finding.hints());
        json.writeEndObject();
    }

    private static String shortened(Position position) {
        Path name = Path.of(position.path()).getFileName();
        return name == null ? position.path() : name.toString();
    }
}
