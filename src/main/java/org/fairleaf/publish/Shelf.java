package org.fairleaf.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Profile;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.render.xhtml.Offer;
import org.jspecify.annotations.Nullable;

/** What stands published in an output folder, by the reports of this run and of earlier ones. */
final class Shelf {

    private static final int LIMIT = 4 * 1024 * 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(10).build())
            .build();

    private Shelf() {}

    /** Every article of the folder, by its folder's name; a warning for each report that cannot be read. */
    static Outcome<List<Offer>> read(Path out) throws IOException {
        List<Offer> offers = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        if (!Files.isDirectory(out)) {
            return Outcome.of(offers, findings);
        }
        try (Stream<Path> folders = Files.list(out)) {
            for (Path folder : folders.sorted().toList()) {
                Path report = folder.resolve(Report.NAME);
                if (!Files.isRegularFile(report)) {
                    continue;
                }
                try {
                    offers.add(offer(folder, report));
                } catch (IOException | IllegalArgumentException | ClassCastException damaged) {
                    findings.add(Diagnostic.of(
                            Code.REPORT_UNREADABLE,
                            Position.of(report.toString()),
                            "the report is damaged, so its article is not on the download page",
                            "publish the article again, or delete the folder"));
                }
            }
        }
        return Outcome.of(List.copyOf(offers), findings);
    }

    private static Offer offer(Path folder, Path report) throws IOException {
        if (Files.size(report) > LIMIT) {
            throw new IOException("no report is as large as this");
        }
        Map<?, ?> all;
        try (JsonParser json = JSON.createParser(Files.readAllBytes(report))) {
            json.nextToken();
            all = (Map<?, ?>) value(json);
        }
        Map<?, ?> article = all.get("article") instanceof Map<?, ?> map ? map : Map.of();
        String slug = String.valueOf(folder.getFileName());
        String dir = text(article, "dir");
        List<Offer.Download> downloads = new ArrayList<>();
        if (all.get("formats") instanceof List<?> files) {
            for (Object file : files) {
                download(folder, slug, (Map<?, ?>) file, downloads);
            }
        }
        if (downloads.isEmpty()) {
            throw new IOException("none of its files is there");
        }
        return new Offer(
                slug,
                needed(article, "title"),
                text(article, "description"),
                needed(article, "lang"),
                dir == null || !dir.matches("ltr|rtl") ? "auto" : dir,
                text(article, "date"),
                text(article, "reviewed"),
                Profile.DRAFT.key().equals(text(all, "profile")),
                List.copyOf(downloads));
    }

    /** Adds the file if it is there: a list that leads to nowhere helps nobody. */
    private static void download(Path folder, String slug, Map<?, ?> file, List<Offer.Download> downloads)
            throws IOException {
        String name = needed(file, "file");
        if (!name.matches("[^/\\\\\\p{Cntrl}]+")) {
            throw new IOException("not a file's name");
        }
        Path path = folder.resolve(name);
        if (Files.isRegularFile(path)) {
            String variant = text(file, "variant");
            downloads.add(new Offer.Download(
                    needed(file, "format"),
                    "standard".equals(variant) ? null : variant,
                    encoded(slug) + "/" + encoded(name),
                    Files.size(path)));
        }
    }

    private static String needed(Map<?, ?> map, String field) throws IOException {
        String text = text(map, field);
        if (text == null) {
            throw new IOException("no " + field);
        }
        return text;
    }

    private static @Nullable String text(Map<?, ?> map, String field) {
        return map.get(field) instanceof String text && !text.isBlank() ? text : null;
    }

    /** Objects as maps, arrays as lists, everything else as its text. */
    private static Object value(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                map.put(field, value(json));
            }
            return map;
        }
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        return String.valueOf(json.getText());
    }

    /** A segment of an address (RFC 3986). */
    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "._-~".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
