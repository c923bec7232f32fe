package org.fairleaf.edition;

import org.jspecify.annotations.Nullable;

/**
 * What readers of an article are told before they trust it.
 *
 * @param draft whether it is a draft, which nobody has reviewed for patients
 * @param overdue the day as written since which its review is overdue, or null where nobody is to be told so
 */
public record Standing(boolean draft, @Nullable String overdue) {

    /** Nothing is to be told. */
    public static final Standing SOUND = new Standing(false, null);
}
