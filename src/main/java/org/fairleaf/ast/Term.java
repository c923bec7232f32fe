package org.fairleaf.ast;

import java.util.List;

/**
 * A word that a glossary explains.
 *
 * @param name the word as the glossary lists it
 * @param also its other forms in the text, such as a plural
 * @param explanation what it means, as running text; never empty
 */
public record Term(String name, List<String> also, List<Inline> explanation, Position position) {}
