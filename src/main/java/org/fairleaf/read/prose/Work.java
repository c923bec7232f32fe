package org.fairleaf.read.prose;

import java.util.List;
import java.util.stream.Collectors;
import org.fairleaf.cite.InTextName;
import org.fairleaf.cite.PersonName;
import org.fairleaf.cite.Reference;
import org.fairleaf.cite.written.WrittenReference;
import org.fairleaf.cite.written.WrittenReferences;

/**
 * An entry of the article's reference list.
 *
 * @param number its number in the list, from 1
 * @param place what the lines of positions are in the file, such as "line"
 */
record Work(WrittenReference written, int number, String place) {

    String key() {
        return written.reference().key();
    }

    private String at() {
        return " (" + place + " " + written.reference().position().line() + ")";
    }

    private List<PersonName> makers() {
        Reference reference = written.reference();
        return reference.authors().isEmpty()
                ? reference.names().getOrDefault("editor", List.of())
                : reference.authors();
    }

    /** The makers' names as they are compared; of an entry in its own words the first word. */
    List<String> names() {
        if (written.reference().verbatim()) {
            String first = written.written().split("[\\s,.;:(]+", 2)[0];
            return List.of(WrittenReferences.folded(first));
        }
        return makers().stream()
                .map(PersonName::shortName)
                .map(WrittenReferences::folded)
                .toList();
    }

    /** Whether its first maker is called so, or has that acronym. */
    boolean isBy(String name) {
        List<String> names = names();
        String folded = WrittenReferences.folded(name.replaceAll("\\s*[(\\[].*$", ""));
        if (names.isEmpty()) {
            return false;
        }
        if (names.getFirst().equals(folded)) {
            return true;
        }
        List<PersonName> makers = makers();
        String literal = makers.isEmpty() ? null : makers.getFirst().literal();
        return literal != null
                && (WrittenReferences.keyName(literal).equals(folded)
                        || WrittenReferences.folded(literal.replaceAll("\\s*[(\\[].*$", ""))
                                .equals(folded)
                        || literal.contains("(" + name + ")")
                        || literal.contains("[" + name + "]"));
    }

    /** Whether somebody but its first maker is called so. */
    boolean isCoBy(String name) {
        return names().stream().skip(1).anyMatch(WrittenReferences.folded(name)::equals);
    }

    /** Whether it is of that year. @param year digits with or without a letter, or words such as "n.d." */
    boolean isOf(String year) {
        String digits = year.replaceAll("(?<=\\d)[a-z]$", "");
        String letter = year.substring(digits.length());
        if (!letter.isEmpty() && !letter.equals(written.yearLetter())) {
            return false;
        }
        Reference reference = written.reference();
        if (reference.verbatim()) {
            return written.written().contains(digits);
        }
        Integer issued = reference.issuedYear();
        if (issued != null) {
            return issued.toString().equals(digits);
        }
        var date = reference.dates().get("issued");
        return date != null && digits.equalsIgnoreCase(date.literal());
    }

    int makerCount() {
        return makers().size();
    }

    /** As a message names it: "White, Foster and Cummings, 2004 (line 36)". */
    String shown() {
        Reference reference = written.reference();
        if (reference.verbatim()) {
            return "an entry in its own words" + at();
        }
        List<String> names = makers().stream().map(PersonName::shortName).toList();
        String by = names.size() > 4
                ? names.getFirst() + " and others"
                : names.size() < 2
                        ? String.join("", names)
                        : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and "
                                + names.getLast();
        Integer year = reference.issuedYear();
        return (by.isEmpty() ? "an entry without an author" : by) + ", "
                + (year == null ? "without a year" : year + written.yearLetter()) + at();
    }

    /** How Fairleaf prints the makers in a sentence of that language, or null where that is not known here. */
    @org.jspecify.annotations.Nullable
    String inText(String lang) {
        InTextName name = written.reference().inText();
        if (name.etAl()) {
            return List.of("en", "de", "es", "fr", "it", "nl", "pt", "ro").contains(lang)
                    ? name.names().getFirst() + " et al."
                    : null;
        }
        if (name.names().size() == 2) {
            return lang.equals("en")
                    ? name.names().getFirst() + " and " + name.names().get(1)
                    : null;
        }
        return name.names().getFirst();
    }
}
