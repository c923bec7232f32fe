package org.fairleaf.cite.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.CitationStyle;
import org.fairleaf.cite.PersonName;
import org.fairleaf.cite.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenReferencesTest {

    private static final Path TABLE = Path.of("src/test/resources/cite/written/references.txt");
    private static final Position NOWHERE = Position.of("");

    private static List<WrittenReference> read(String... entries) {
        return WrittenReferences.read(Stream.of(entries)
                .map(entry -> new WrittenReferences.Written(entry, NOWHERE))
                .toList());
    }

    private static String shown(WrittenReference written) {
        Reference r = written.reference();
        StringBuilder out = new StringBuilder(written.written() + "\n");
        out.append("  ")
                .append(written.confidence().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(r.type());
        r.names()
                .forEach((role, people) -> out.append("\n  ")
                        .append(role)
                        .append(": ")
                        .append(people.stream()
                                .map(WrittenReferencesTest::shown)
                                .collect(Collectors.joining(" | "))));
        r.dates()
                .forEach((field, date) -> out.append("\n  ")
                        .append(field)
                        .append(": ")
                        .append(date.literal() == null ? date.parts() : date.literal())
                        .append(field.equals("issued") ? written.yearLetter() : ""));
        r.texts().forEach((field, text) -> {
            if (!field.equals("custom")) {
                out.append("\n  ").append(field).append(": ").append(text);
            }
        });
        return out.append('\n').toString();
    }

    private static String shown(PersonName name) {
        return Stream.of(name.literal(), name.nonDroppingParticle(), name.family(), name.given(), name.suffix())
                .map(part -> part == null ? "" : part)
                .collect(Collectors.joining("/"));
    }

    /** The table: an entry at the start of a line, its expected parts indented under it. */
    @Test
    void everyEntryOfTheTableIsTakenApartAsItSays() throws IOException {
        String table = Files.readString(TABLE);
        StringBuilder actual = new StringBuilder();
        int entries = 0;
        for (String line : table.split("\n", -1)) {
            if (line.startsWith("#")) {
                actual.append(line).append('\n');
            } else if (!line.isEmpty() && !line.startsWith(" ")) {
                actual.append(shown(read(line).getFirst()));
                entries++;
            }
        }
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(TABLE, actual);
        }
        assertEquals(Files.readString(TABLE), actual.toString());
        assertTrue(entries >= 60, entries + " entries");
    }

    private static List<String> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith(" ") && !line.startsWith("#"))
                .toList();
    }

    private static List<String> words(String text) {
        return new ArrayList<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }

    /** "pt" of "P. T." and of "Pat Tom". */
    private static String initials(PersonName name) {
        return name.given() == null
                ? ""
                : words(name.given()).stream()
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
    }

    /** What an entry says around its parts, which each style says in its own way. */
    private static final List<String> AROUND = List.of(
            "",
            "and",
            "et",
            "al",
            "y",
            "in",
            "ed",
            "eds",
            "edn",
            "editors",
            "edited",
            "by",
            "vol",
            "no",
            "p",
            "pp",
            "doi",
            "https",
            "org",
            "pmid",
            "pmcid",
            "available",
            "from",
            "at",
            "accessed",
            "retrieved",
            "cited",
            "published",
            "last",
            "modified",
            "internet",
            "article",
            "report",
            "aufl",
            "nd",
            "2nd",
            "3");

    @Test
    void noWordOfAnEntryIsInNoField() throws IOException {
        List<String> all = new ArrayList<>();
        for (String entry : table()) {
            WrittenReference written = read(entry).getFirst();
            if (written.confidence() == WrittenReference.Confidence.NONE) {
                assertEquals(entry, written.reference().title());
                continue;
            }
            List<String> lost = words(entry.replaceAll("(?<=\\d{4})[a-z](?=\\))", ""));
            lost.removeAll(AROUND);
            lost.removeAll(words(shown(written).substring(written.written().length())));
            written.reference().names().values().stream()
                    .flatMap(List::stream)
                    .forEach(name -> lost.remove(initials(name)));
            lost.removeIf(word -> word.matches("january|march|may|june|jan|feb|mar|jun"));
            all.addAll(lost.stream().map(word -> word + " of " + entry).toList());
        }
        assertEquals("", String.join("\n", all));
    }

    /** The style that stands where an article names none prints each word of the parts that say which work is meant. */
    @Test
    void noWordOfAnEntrysTitlesAndMakersIsMissingInPrint() throws IOException {
        List<String> all = new ArrayList<>();
        CitationStyle style =
                CitationStyle.of(null, "en", null, NOWHERE).value().orElseThrow();
        for (String entry : table()) {
            WrittenReference written = read(entry).getFirst();
            Reference r = written.reference();
            String printed = PlainText.of(style.entry(r));
            List<String> lost = new ArrayList<>();
            for (String field : List.of(
                    "title", "container-title", "publisher", "publisher-place", "volume", "issue", "URL", "number")) {
                lost.addAll(words(r.texts().getOrDefault(field, "")));
            }
            r.names().values().stream().flatMap(List::stream).limit(6).forEach(name -> {
                lost.addAll(words(name.shortName()));
                lost.add(initials(name));
            });
            lost.removeIf(word -> word.isEmpty() || word.equals("others"));
            lost.removeAll(words(printed));
            all.addAll(lost.stream().map(word -> word + " in " + printed).toList());
        }
        assertEquals("", String.join("\n", all));
    }

    @Test
    void everyEntryHasAKeyOfItsOwn() {
        assertEquals(
                List.of(
                        "marsh2005a",
                        "marsh2005b",
                        "who2014",
                        "vanderberg2009",
                        "muller2015",
                        "okafor2011a",
                        "okafor2011b",
                        "leaflet1998",
                        "itond",
                        "marsh2005c"),
                read(
                                "Marsh, L. (2005). One. Pain, 1(1), 1-2.",
                                "Marsh, A. (2005). Two. Pain, 1(2), 3-4.",
                                "World Health Organization. (2014). Three. Author House.",
                                "van der Berg, P. (2009). Four. Pain, 1, 5-6.",
                                "Müller, A. (2015). Five. Pain, 1, 5-6.",
                                "Okafor, P. (2011a). Six. Pain, 1, 5-6.",
                                "Okafor, P. (2011b). Seven. Pain, 1, 5-6.",
                                "A leaflet of 1998, with pictures",
                                "Ito, H. (n.d.). Eight. https://example.org/",
                                "Marsh L. Nine. Pain. 2005;1:7-8.")
                        .stream()
                        .map(written -> written.reference().key())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A. ",
                "Aa, B., ",
                "1 ",
                "In: ",
                "(2010) ",
                "Aa Bb ",
                "“",
                "a, ",
                "& ",
                "p. 1-2 ",
                "Jan ",
                "https://a ",
                "et al. ",
                "A, "
            })
    void anEntryOfTheSameThingAgainAndAgainIsKeptAsItIs(String piece) {
        String entry = piece.repeat(1_500 / piece.length()).strip();
        WrittenReference written = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> read(entry).getFirst());
        assertEquals(entry, written.written());
        assertEquals(entry, written.reference().title());
    }

    @Test
    void proseIsNoReference() {
        String prose = "This sentence goes on and on, (2005), and says nothing. "
                .repeat(60)
                .strip();
        assertEquals(WrittenReference.Confidence.NONE, read(prose).getFirst().confidence());
    }
}
