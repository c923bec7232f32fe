package org.fairleaf.cite.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.cite.PartialDate;

/** Dates as reference lists write them, with the months of several languages. */
final class WrittenDate {

    /** Each month by the first letters that only it has, in English, German, French, Spanish, Italian and Dutch. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "jän", "ene", "gen"),
            List.of("feb", "fév", "fev"),
            List.of("mar", "mär", "maa", "mrt"),
            List.of("apr", "avr", "abr"),
            List.of("may", "mai", "mag", "mei"),
            List.of("jun", "juin", "giu"),
            List.of("jul", "juil", "lug"),
            List.of("aug", "aoû", "aou", "ago"),
            List.of("sep", "set"),
            List.of("oct", "okt", "ott"),
            List.of("nov"),
            List.of("dec", "dez", "déc", "dic"));

    static final String YEAR = "(?:1[5-9]|20)\\d\\d";
    private static final String MONTH =
            "(?:Jan|Jän|Ene|Gen|Feb|Fév|Mar|Mär|Mrt|Apr|Avr|Abr|May|Mai|Mag|Mei|Jun|Juin|Giu|Jul|Juil|Lug|Aug|Aoû|Ago|Sep|Set"
                    + "|Oct|Okt|Ott|Nov|Dec|Dez|Déc|Dic)\\p{L}{0,7}\\.?";

    /** A whole date: "May 3, 2020", "3 May 2020", "2020 May 3", "2020-05-03", "3. Mai 2020", "May 2020". */
    static final String DATE = "(?:\\d{1,2}\\.?\\s(?:de\\s)?" + MONTH + ",?\\s(?:de\\s)?" + YEAR
            + "|" + MONTH + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s" + YEAR
            + "|" + MONTH + ",?\\s" + YEAR
            + "|" + YEAR + "[-/]\\d{1,2}[-/]\\d{1,2}"
            + "|\\d{1,2}\\.\\d{1,2}\\." + YEAR
            + "|" + YEAR + "(?:,?\\s" + MONTH + "(?:[-–/]" + MONTH + ")?(?:\\s\\d{1,2})?)?)";

    private static final Pattern NUMBER_OR_WORD = Pattern.compile("\\d+|\\p{L}+");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(" + YEAR + ")");
    private static final Pattern ISO = Pattern.compile("(" + YEAR + ")[-/](\\d{1,2})[-/](\\d{1,2})");

    private WrittenDate() {}

    /** @param written what {@link #DATE} matches */
    static PartialDate parse(String written) {
        Matcher iso = ISO.matcher(written);
        if (iso.find()) {
            return date(written, number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        Matcher dotted = DOTTED.matcher(written);
        if (dotted.find()) {
            return date(written, number(dotted.group(3)), number(dotted.group(2)), number(dotted.group(1)));
        }
        int year = 0;
        int month = 0;
        int day = 0;
        int months = 0;
        Matcher parts = NUMBER_OR_WORD.matcher(written);
        while (parts.find()) {
            String part = parts.group();
            if (part.length() == 4 && Character.isDigit(part.charAt(0))) {
                year = number(part);
            } else if (Character.isDigit(part.charAt(0))) {
                day = number(part);
            } else if (month(part) > 0) {
                month = month(part);
                months++;
            }
        }
        return months > 1 ? PartialDate.literal(written) : date(written, year, month, day);
    }

    private static PartialDate date(String written, int year, int month, int day) {
        if (month > 12 || day > 31) {
            return PartialDate.literal(written);
        }
        List<Integer> parts = new ArrayList<>(List.of(year));
        if (month > 0) {
            parts.add(month);
            if (day > 0) {
                parts.add(day);
            }
        }
        return PartialDate.of(parts);
    }

    private static int month(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(small::startsWith)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
