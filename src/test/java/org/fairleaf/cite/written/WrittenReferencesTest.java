package org.fairleaf.cite.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.PersonName;
import org.fairleaf.cite.Reference;
import org.junit.jupiter.api.Test;

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
        assertEquals(table, actual.toString());
        assertTrue(entries >= 60, entries + " entries");
    }
}
