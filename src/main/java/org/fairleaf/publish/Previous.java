package org.fairleaf.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Waiver;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
import org.fairleaf.check.Schedule;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Severity;
import org.fairleaf.theme.Variant;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier {@code report.json} says, as far as it decides whether to publish anew. Whatever is odd about it, its
 * absence or damage included, only means to publish anew.
 *
 * @param policy what the article was held against; a day of no meaning where nobody stated one
 */
record Previous(
        String key,
        Policy policy,
        Schedule schedule,
        List<Waiver> waivers,
        long waived,
        String theme,
        String themeDigest,
        Map<String, String> inputs,
        List<Publication.File> files,
        List<Diagnostic> findings) {

    private static final int LIMIT = 4 * 1024 * 1024;

    /** One for all reports, since it remembers the names of their fields. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(10).build())
            .build();

    static Optional<Previous> read(Path report, Path article) {
        try {
            if (!Files.isRegularFile(report) || Files.size(report) > LIMIT) {
                return Optional.empty();
            }
            try (InputStream bytes = Files.newInputStream(report);
                    JsonParser json = JSON.createParser(bytes)) {
                return Optional.of(new Reading(json, report, article).read());
            }
        } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    /** Whether every published file is there, byte for byte. */
    boolean intact(Path folder, Manifest manifest) throws IOException {
        for (Publication.File file : files) {
            if (!file.sha256().equals(manifest.hash(folder.resolve(file.name())))) {
                return false;
            }
        }
        return !files.isEmpty();
    }

    /** One pass over the JSON. */
    private static final class Reading {

        private final JsonParser json;
        private final Path report;
        private final Path article;
        private String key = "";
        private Profile profile = Profile.DRAFT;
        private @Nullable LocalDate today;
        private final List<Waiver> waivers = new ArrayList<>();
        private long waived;
        private Schedule schedule = new Schedule(null, null);
        private String theme = "";
        private String themeDigest = "";
        private int schema;
        private final Map<String, String> inputs = new LinkedHashMap<>();
        private final List<Publication.File> files = new ArrayList<>();
        private final List<Diagnostic> findings = new ArrayList<>();

        Reading(JsonParser json, Path report, Path article) {
            this.json = json;
            this.report = report;
            this.article = article;
        }

        Previous read() throws IOException {
            json.nextToken();
            // What follows the waivers, most of the report, decides nothing.
            boolean enough = false;
            while (!enough && json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "schemaVersion" -> schema = json.getIntValue();
                    case "key" -> key = json.getText();
                    case "profile" -> profile = Profile.of(json.getText()).orElseThrow(IllegalArgumentException::new);
                    case "today" -> today = LocalDate.parse(json.getText());
                    case "schedule" -> schedule = schedule();
                    case "theme" -> {
                        Map<String, String> values = object();
                        theme = values.getOrDefault("name", "");
                        themeDigest = values.getOrDefault("sha256", "");
                    }
                    case "inputs" -> inputs.putAll(object());
                    case "formats" -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            files.add(file());
                        }
                    }
                    case "waivers" -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            waivers.add(waiver());
                        }
                        enough = true;
                    }
                    case "diagnostics" -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            findings.add(finding());
                        }
                    }
                    default -> json.skipChildren();
                }
            }
            if (schema != Report.SCHEMA_VERSION) {
                throw new IOException("another schema");
            }
            LocalDate day = today;
            Policy policy = new Policy(profile, day == null ? LocalDate.EPOCH : day, day != null);
            return new Previous(key, policy, schedule, waivers, waived, theme, themeDigest, inputs, files, findings);
        }

        private Schedule schedule() throws IOException {
            Map<String, Schedule.@Nullable Day> days = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                Map<String, String> day = object();
                days.put(field, Schedule.Day.of(day.get("date"), position(article, day)));
            }
            return new Schedule(days.get("reviewed"), days.get("next"));
        }

        private Waiver waiver() throws IOException {
            Map<String, String> values = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        json.skipChildren();
                        waived++;
                    }
                } else {
                    values.put(field, json.getText());
                }
            }
            LocalDate.parse(values.getOrDefault("until", ""));
            return new Waiver(
                    values.getOrDefault("rule", ""),
                    values.getOrDefault("who", ""),
                    values.getOrDefault("why", ""),
                    values.getOrDefault("until", ""),
                    position(article, values));
        }

        private static Position position(Path path, Map<String, String> values) {
            return new Position(
                    path.toString(),
                    Integer.parseInt(values.getOrDefault("line", "0")),
                    Integer.parseInt(values.getOrDefault("column", "0")));
        }

        private Publication.File file() throws IOException {
            Map<String, String> values = new LinkedHashMap<>();
            List<CheckRun> checks = new ArrayList<>();
            List<String> lost = List.of();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "checks" -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            Map<String, String> check = object();
                            checks.add(new CheckRun(
                                    check.getOrDefault("name", ""),
                                    check.getOrDefault("tool", ""),
                                    check.get("version"),
                                    CheckRun.Result.of(check.getOrDefault("result", ""))));
                        }
                    }
                    case "lost" -> lost = strings();
                    default -> values.put(field, json.getText());
                }
            }
            if (!values.getOrDefault("file", "").matches("[^/\\\\\\p{Cntrl}]+")) {
                throw new IOException("not a file's name");
            }
            String format = values.getOrDefault("format", "");
            return new Publication.File(
                    format,
                    Variant.of(values.getOrDefault("variant", "")).orElse(null),
                    values.getOrDefault("file", ""),
                    Long.parseLong(values.getOrDefault("bytes", "-1")),
                    values.getOrDefault("sha256", ""),
                    values.get("standards"),
                    // A report that says nothing of checks is of a version that made none.
                    checks.isEmpty() ? Inspector.owed(format, values.get("standards")) : checks,
                    lost);
        }

        private List<String> strings() throws IOException {
            List<String> strings = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                strings.add(json.getText());
            }
            return List.copyOf(strings);
        }

        private Map<String, String> object() throws IOException {
            Map<String, String> values = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                values.put(field, json.getText());
            }
            return values;
        }

        private Diagnostic finding() throws IOException {
            Map<String, String> values = new LinkedHashMap<>();
            List<String> hints = List.of();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    hints = strings();
                } else {
                    values.put(field, json.getText());
                }
            }
            String name = values.getOrDefault("path", "");
            boolean published = files.stream().anyMatch(file -> file.name().equals(name));
            Path path = (published ? report : article).resolveSibling(name);
            return new Diagnostic(
                    Code.valueOf(values.getOrDefault("code", "").replace('-', '_')),
                    Severity.valueOf(values.getOrDefault("severity", "").toUpperCase(Locale.ROOT)),
                    position(path, values),
                    values.getOrDefault("message", ""),
                    hints);
        }
    }
}
