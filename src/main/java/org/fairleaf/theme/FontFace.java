package org.fairleaf.theme;

/**
 * One font file.
 *
 * @param weight 400 or 700
 * @param location what {@link Theme#file} reads: a path in the theme, or {@code classpath:} and a resource
 */
public record FontFace(String family, int weight, boolean italic, String location) {}
