package org.fairleaf.render.pdf;

/**
 * How long a theme's {@code fo.xsl} may take.
 *
 * @param seconds of computing, whatever else the machine does meanwhile
 * @param raised how a user allows more, for the end of a hint
 */
public record Allowance(int seconds, String raised) {

    /** Where nobody has said otherwise, and nobody could. */
    static final Allowance USUAL = new Allowance(30, "make the article shorter");
}
