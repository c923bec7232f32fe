package org.fairleaf.cite;

import org.jspecify.annotations.Nullable;

/**
 * A name as CSL-JSON divides it: either {@code literal}, or the parts.
 *
 * @param droppingParticle stands before the family name and is left out where that stands alone: "de" of La Fontaine
 * @param nonDroppingParticle stands before the family name always: "van" of van Gogh
 * @param suffix such as "Jr."
 * @param commaSuffix whether a comma stands before the suffix
 * @param literal a name that is not divided: an institution, a group
 */
public record PersonName(
        @Nullable String family,
        @Nullable String given,
        @Nullable String droppingParticle,
        @Nullable String nonDroppingParticle,
        @Nullable String suffix,
        boolean commaSuffix,
        boolean staticOrdering,
        @Nullable String literal) {

    /** A person's name, as far as it is known. */
    public static PersonName of(@Nullable String family, @Nullable String given) {
        return new PersonName(family, given, null, null, null, false, false, null);
    }

    /** An institution's or group's name, kept whole. */
    public static PersonName literal(String name) {
        return new PersonName(null, null, null, null, null, false, false, name);
    }

    /** Whether this stands for further people whom the bibliography does not name: BibTeX's "and others". */
    boolean isOthers() {
        return "others".equals(literal);
    }

    /** Whether it is a Chinese, Japanese or Korean name in its own script: family name first, nothing between. */
    boolean isWrittenWhole() {
        return family != null && given != null && isEastAsian(family) && isEastAsian(given);
    }

    private static boolean isEastAsian(String text) {
        return !text.isBlank()
                && text.codePoints().allMatch(c -> switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                });
    }

    /** The name by which running text speaks of the person: "van Gogh", "World Health Organization". */
    public String shortName() {
        if (literal != null) {
            return RichText.plain(literal);
        }
        if (family == null) {
            return given == null ? "" : RichText.plain(given);
        }
        return RichText.plain(nonDroppingParticle == null ? family : joined(nonDroppingParticle, family));
    }

    /** A particle that ends in an apostrophe or a hyphen stands against the name: "d'Alembert", "al-Rahman". */
    private static String joined(String particle, String name) {
        char last = particle.isEmpty() ? ' ' : particle.charAt(particle.length() - 1);
        return last == '\'' || last == '’' || last == '-' || last == ' ' ? particle + name : particle + " " + name;
    }
}
