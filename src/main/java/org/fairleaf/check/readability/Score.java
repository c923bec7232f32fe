package org.fairleaf.check.readability;

import org.jspecify.annotations.Nullable;

/**
 * What a formula says of a text.
 *
 * @param warning from which value on a text is harder than it should be; null where the scale is only reported
 * @param error from which value on it is too hard for patients; null where the scale is only reported
 * @param indicative whether the text is too short for the formula to be relied upon
 */
public record Score(
        Formula formula,
        double value,
        @Nullable Double warning,
        @Nullable Double error,
        boolean indicative) {

    public boolean isHard() {
        return beyond(warning);
    }

    public boolean isTooHard() {
        return beyond(error);
    }

    /** A value is judged as it is told. */
    private boolean beyond(@Nullable Double limit) {
        return limit != null && (formula.higherIsHarder() ? tenths(value) > limit : tenths(value) < limit);
    }

    /** A figure as it is told, with one decimal. */
    public static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** With its name, such as "SMOG grade 8.4 (indicative)". */
    @Override
    public String toString() {
        return formula.title() + " " + tenths(value) + (indicative ? " (indicative)" : "");
    }
}
