package org.fairleaf.cite;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A list of retracted works: CSV with a header and a column of DOIs, as Retraction Watch exports it. Of each row only what
 * identifies the work and tells of its retraction is kept, so that memory does not grow with the file's other columns.
 */
public final class Retractions {

    /** Ten times what is known to be retracted. */
    private static final int MAX_ROWS = 500_000;

    private static final int MAX_ERRORS = 100;

    /** Of a reason that goes on and on, its beginning. */
    private static final int MAX_WORDS = 300;

    private static final List<String> DOI = List.of("originalpaperdoi", "originaldoi", "doi");
    private static final List<String> PMID = List.of("originalpaperpubmedid", "originalpubmedid", "pubmedid", "pmid");
    private static final List<String> DATE = List.of("retractiondate", "dateofretraction", "date");
    private static final List<String> REASON = List.of("reason", "reasons");
    private static final List<String> NATURE = List.of("retractionnature", "nature");

    private static final Set<String> NONE = Set.of("", "0", "unavailable", "none", "n/a");

    /** What has become of a work, from bad to worse. */
    public enum Nature {
        CONCERN,
        /** Retracted, and the retraction was taken back. */
        REINSTATED,
        RETRACTED
    }

    /** @param date as the list gives it, or empty @param reason as the list gives it, or empty */
    public record Retraction(Nature nature, String date, String reason, Position position) {}

    private final String name;
    private final String sha256;
    private final Map<String, Retraction> works;

    private Retractions(String name, String sha256, Map<String, Retraction> works) {
        this.name = name;
        this.sha256 = sha256;
        this.works = works;
    }

    /**
     * Reads a list. A row that cannot be understood is an error: the work that it tells of would go unnoticed.
     *
     * @param name the file, as messages name it
     */
    public static Outcome<Retractions> read(String name, InputStream in) throws IOException {
        DigestInputStream digested = new DigestInputStream(in, DigestUtils.getSha256Digest());
        List<Diagnostic> errors = new ArrayList<>();
        Map<String, Retraction> works = new HashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        long line = 1;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new InputStreamReader(digested, StandardCharsets.UTF_8))
                .setFormat(format)
                .get()) {
            Columns columns = null;
            int rows = 0;
            for (CSVRecord record : parser) {
                Position at = new Position(name, (int) line, 1);
                line = parser.getCurrentLineNumber() + 1;
                if (columns == null) {
                    columns = Columns.of(record);
                    if (columns.doi() < 0) {
                        errors.add(error(
                                at,
                                "the list of retracted works has no column of DOIs",
                                "name the column OriginalPaperDOI, or DOI, in the first line"));
                        break;
                    }
                } else if (record.size() != columns.count()) {
                    errors.add(error(
                            at,
                            "this row has " + record.size() + " columns, and the first line " + columns.count(),
                            "put quotation marks around values that hold commas"));
                } else if (++rows > MAX_ROWS) {
                    errors.add(error(
                            at,
                            "the list has more than " + MAX_ROWS + " rows",
                            "keep the works that your articles could cite"));
                    break;
                } else {
                    columns.row(record, at, works, errors);
                }
                if (errors.size() >= MAX_ERRORS) {
                    break;
                }
            }
            if (columns == null) {
                errors.add(error(
                        new Position(name, 1, 1),
                        "the list of retracted works is empty",
                        "give a CSV file with a header and a column OriginalPaperDOI"));
            }
        } catch (IOException | UncheckedIOException e) {
            Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
            if (!cause.getClass().getName().contains("csv")
                    && !String.valueOf(cause.getMessage()).contains("token")) {
                throw e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
            }
            errors.add(error(
                    new Position(name, (int) line, 1),
                    "the row that begins here cannot be read: a quotation mark is not closed, or stands within a value",
                    "double quotation marks within a value, and close each"));
        }
        String hash = Hex.encodeHexString(digested.getMessageDigest().digest());
        return errors.isEmpty() ? Outcome.of(new Retractions(name, hash, works), List.of()) : Outcome.none(errors);
    }

    private static Diagnostic error(Position at, String message, String hint) {
        return Diagnostic.of(Code.RETRACTIONS_INVALID, at, message, hint);
    }

    /** Where the columns are that matter; -1 where one is not there. */
    private record Columns(int count, int doi, int pmid, int date, int reason, int nature) {

        static Columns of(CSVRecord header) {
            List<String> names = new ArrayList<>();
            header.forEach(name -> names.add(name.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT)));
            return new Columns(
                    names.size(),
                    first(DOI, names),
                    first(PMID, names),
                    first(DATE, names),
                    first(REASON, names),
                    first(NATURE, names));
        }

        private static int first(List<String> wanted, List<String> names) {
            return wanted.stream()
                    .mapToInt(names::indexOf)
                    .filter(i -> i >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        void row(CSVRecord row, Position at, Map<String, Retraction> works, List<Diagnostic> errors) {
            Nature became = nature(value(row, nature));
            String work = value(row, doi);
            String id = value(row, pmid);
            if (work.indexOf('\uFFFD') >= 0 || id.indexOf('\uFFFD') >= 0) {
                errors.add(error(at, "the DOI of this row holds bytes that are not UTF-8", "save the list as UTF-8"));
            }
            if (became == null) {
                return;
            }
            String why = value(row, reason);
            Retraction retraction = new Retraction(
                    became, value(row, date), why.length() > MAX_WORDS ? why.substring(0, MAX_WORDS) + "…" : why, at);
            for (String key : List.of(doiKey(work), pmidKey(id))) {
                if (!NONE.contains(key.substring(key.indexOf(' ') + 1))) {
                    works.merge(key, retraction, Columns::graver);
                }
            }
        }

        private static String value(CSVRecord row, int column) {
            return column < 0 ? "" : row.get(column).strip();
        }

        /** Null where the work has been corrected and stands. */
        private static @Nullable Nature nature(String words) {
            return switch (words.toLowerCase(Locale.ROOT)) {
                case "correction" -> null;
                case "expression of concern" -> Nature.CONCERN;
                case "reinstatement" -> Nature.REINSTATED;
                default -> Nature.RETRACTED;
            };
        }

        /** A retraction that has been taken back is none, whichever row comes first. */
        private static Retraction graver(Retraction one, Retraction other) {
            if (one.nature() == Nature.REINSTATED || other.nature() == Nature.REINSTATED) {
                return one.nature() == Nature.REINSTATED ? one : other;
            }
            return other.nature().compareTo(one.nature()) > 0 ? other : one;
        }
    }

    private static String doiKey(String doi) {
        return "doi " + Addresses.bareDoi(doi).toLowerCase(Locale.ROOT);
    }

    private static String pmidKey(String pmid) {
        return "pmid " + pmid.replaceFirst("\\.0$", "");
    }

    /** What the list says of a work, or null. */
    public @Nullable Retraction of(Reference reference) {
        String doi = reference.doi();
        Retraction found = doi == null ? null : works.get(doiKey(doi));
        String pmid = reference.pmid();
        return found != null || pmid == null ? found : works.get(pmidKey(pmid.strip()));
    }

    /** The file, as messages name it. */
    public String name() {
        return name;
    }

    /** The file's SHA-256. */
    public String sha256Hex() {
        return sha256;
    }

    /** How many DOIs and PMIDs it lists. */
    public int size() {
        return works.size();
    }
}
