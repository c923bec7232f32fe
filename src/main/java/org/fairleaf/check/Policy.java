package org.fairleaf.check;

import java.time.LocalDate;

/**
 * What rules are held against, beside the article itself.
 *
 * @param today the day that review dates are compared with
 * @param stated whether a person stated that day; if not it is the clock's, and decides nothing but what is told
 */
public record Policy(Profile profile, LocalDate today, boolean stated) {}
