package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape and the check digits of what identifies a work. Each answer says what is wrong, in words, or is null. */
public final class Identifiers {

    /** DOI Handbook 2.2: a directory, a registrant, a slash, anything that is printed. */
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\\p{Cntrl}]+");

    private static final Pattern PMID = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern PMCID = Pattern.compile("PMC[1-9]\\d{0,8}(?:\\.\\d+)?", Pattern.CASE_INSENSITIVE);

    /** Several numbers stand in one field, each with a word such as "(Print)". */
    private static final Pattern LABELS = Pattern.compile(
            "\\([^()]*\\)|\\b(?:e-?|p-?)?ISBN(?:-1[03])?:?|\\b(?:e-?|p-?)?ISSN(?:-L)?:?|\\b(?:Electronic|Linking"
                    + "|Print|Online)\\b",
            Pattern.CASE_INSENSITIVE);

    private Identifiers() {}

    /** @param doi bare, such as {@code 10.1000/182} */
    public static @Nullable String faultOfDoi(String doi) {
        if (DOI.matcher(doi).matches()) {
            char last = doi.charAt(doi.length() - 1);
            return ".,;".indexOf(last) >= 0
                    ? "it ends in \"" + last + "\", which belongs to the sentence around it"
                    : null;
        }
        return "a DOI begins with \"10.\", a number and a slash, and holds no space";
    }

    public static @Nullable String faultOfPmid(String pmid) {
        return PMID.matcher(pmid.strip()).matches() ? null : "a PMID is a number of up to nine digits";
    }

    public static @Nullable String faultOfPmcid(String pmcid) {
        return PMCID.matcher(pmcid.strip()).matches() ? null : "a PMCID is \"PMC\" and a number";
    }

    /** ISO 2108: ten digits, the last of which may be X, or thirteen. @param field one number or several */
    public static @Nullable String faultOfIsbn(String field) {
        for (String number : numbers(field, "[,;/]|\\s+(?=97[89])|(?<=\\d[\\s-]?[\\dX])\\s+(?=\\d[\\d-]{8})")) {
            String digits = bare(number);
            if (!digits.matches("\\d{9}[\\dX]|97[89]\\d{10}")) {
                return "\"" + number + "\" has not the ten or thirteen digits of an ISBN";
            }
            boolean right = digits.length() == 10 ? weighted(digits, 10) % 11 == 0 : ean(digits) % 10 == 0;
            if (!right) {
                return "the last digit of \"" + number + "\" does not fit the others";
            }
        }
        return null;
    }

    /** ISO 3297: eight digits, the last of which may be X. @param field one number or several */
    public static @Nullable String faultOfIssn(String field) {
        for (String number : numbers(field, "[,;/]|\\s+")) {
            String digits = bare(number);
            if (!digits.matches("\\d{7}[\\dX]")) {
                return "\"" + number + "\" has not the eight digits of an ISSN";
            }
            if (weighted(digits, 8) % 11 != 0) {
                return "the last digit of \"" + number + "\" does not fit the others";
            }
        }
        return null;
    }

    private static String bare(String number) {
        return number.replaceAll("[\\s\u2010-\u2015-]", "").toUpperCase(Locale.ROOT);
    }

    private static List<String> numbers(String field, String separator) {
        Matcher labels = LABELS.matcher(field);
        List<String> numbers = new ArrayList<>();
        for (String number : labels.replaceAll(" ").strip().split(separator)) {
            if (!number.isBlank()) {
                numbers.add(number.strip());
            }
        }
        return numbers.isEmpty() ? List.of(field) : numbers;
    }

    /** The sum of the digits times their weights, of which the first is given and each next is one less. */
    private static int weighted(String digits, int first) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (first - i) * (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0');
        }
        return sum;
    }

    private static int ean(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
