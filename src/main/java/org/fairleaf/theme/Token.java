package org.fairleaf.theme;

import org.fairleaf.ast.Position;

/**
 * A named value.
 *
 * @param name with dots between its keys, such as {@code color.accent}
 * @param value with all tokens that it names replaced
 * @param at where the value is given
 */
public record Token(String name, String value, Position at) {

    /** The first key, such as {@code color}. */
    public String group() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
