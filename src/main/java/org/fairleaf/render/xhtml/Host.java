package org.fairleaf.render.xhtml;

import java.util.function.Function;
import org.fairleaf.ast.Inline;

/**
 * What differs between the files that an article is set in.
 *
 * @param epub whether elements carry {@code epub:type}
 * @param contents whether the contents list stands inside the article
 * @param images the address of an image
 */
public record Host(boolean epub, boolean contents, Function<Inline.Image, String> images) {}
