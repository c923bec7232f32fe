package org.fairleaf.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetractionsTest {

    private static Outcome<Retractions> read(String csv) throws IOException {
        return Retractions.read("list.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static Retractions.@Nullable Retraction of(String csv, String fields) throws IOException {
        Retractions list = read(csv).value().orElseThrow();
        return list.of(Files.json("{\"id\":\"a\",\"type\":\"book\",\"title\":\"T\"," + fields + "}"));
    }

    @Test
    void columnsAreFoundByTheirNamesInAnyOrder() throws IOException {
        Retractions.Retraction found = Objects.requireNonNull(
                of("\uFEFFReason,doi,Retraction Date\r\nFake,10.5555/A,2020-01-02\r\n", "\"DOI\":\"10.5555/a\""));
        assertEquals("Fake", found.reason());
        assertEquals("2020-01-02", found.date());
        assertEquals("list.csv:2:1", found.position().toString());
        assertEquals(Retractions.Nature.RETRACTED, found.nature());
        assertNull(of("DOI\n10.5555/a\n", "\"DOI\":\"10.5555/b\""));
        assertNotNull(of("DOI\nhttps://doi.org/10.5555/a\n", "\"DOI\":\"doi:10.5555/A\""));
    }

    @Test
    void whatIsUnavailableIsNobodys() throws IOException {
        assertNull(of(
                "OriginalPaperDOI,OriginalPaperPubMedID\nunavailable,0\nUnavailable,\n,0\n",
                "\"DOI\":\"unavailable\",\"PMID\":\"0\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1:1 the list of retracted works is empty",
                "Title;Journal\\nx;y | 1:1 the list of retracted works has no column of DOIs",
                "DOI,Reason\\n10.5555/a\\n10.5555/b,x\\n10.5555/c,y,z | 2:1 this row has 1 columns, and the first line 2"
                        + "; 4:1 this row has 3 columns, and the first line 2",
                "DOI,Reason\\n\"10.5555/a\",\"x\\ny\"\\n10.5555/b | 4:1 this row has 1 columns, and the first line 2",
                "DOI,Reason\\n10.5555/a,x\\n10.5555/b,\"never closed\\n10.5555/c,y | 3:1 the row that begins here cannot be"
                        + " read: a quotation mark is not closed, or stands within a value",
                "DOI,Reason\\n10.5555/\uFFFD,x | 2:1 the DOI of this row holds bytes that are not UTF-8",
            })
    void everyFaultOfAListIsToldAtItsPlace(String csv, String expected) throws IOException {
        Outcome<Retractions> read = read(csv.replace("\\n", "\n"));
        assertTrue(read.value().isEmpty());
        assertEquals(
                expected,
                String.join(
                        "; ",
                        read.findings().stream()
                                .map(finding -> finding.position().line() + ":"
                                        + finding.position().column() + " " + finding.message())
                                .toList()));
    }

    @Test
    void aListOfNothingButFaultsEndsSoon() throws IOException {
        List<Diagnostic> findings =
                read("DOI,Reason\n" + "10.5555/a\n".repeat(1_000_000)).findings();
        assertEquals(100, findings.size());
    }

    @Test
    void aBrokenStreamIsNoFaultOfTheList() {
        assertThrows(
                IOException.class,
                () -> Retractions.read("list.csv", new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                }));
    }

    /** Twenty megabytes of a column that nobody asks for leaves no trace. */
    @Test
    void aLargeListIsReadInLittleMemory() throws IOException {
        byte[] rest = (",\"" + "x".repeat(20_000) + "\",Retraction\n").getBytes(StandardCharsets.US_ASCII);
        InputStream rows = new ByteArrayInputStream("DOI,Title,RetractionNature\n".getBytes(StandardCharsets.US_ASCII));
        Stream<InputStream> parts = IntStream.range(0, 1_000)
                .boxed()
                .flatMap(number -> Stream.of(
                        new ByteArrayInputStream(("10.5555/" + number).getBytes(StandardCharsets.US_ASCII)),
                        new ByteArrayInputStream(rest)));
        Iterator<InputStream> each = Stream.concat(Stream.of(rows), parts).iterator();
        InputStream file = new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return each.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return each.next();
            }
        });
        Retractions list = Retractions.read("list.csv", file).value().orElseThrow();
        assertEquals(1_000, list.size());
        assertNotNull(list.of(Files.json("{\"id\":\"a\",\"title\":\"T\",\"DOI\":\"10.5555/999\"}")));
    }
}
