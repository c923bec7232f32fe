package org.fairleaf.ast;

import java.util.List;
import java.util.Map;

/**
 * An article as its author wrote it.
 *
 * @param slug the file's base name
 * @param path the file, as the user named it
 * @param blocks the body, without the title
 * @param media the images, by how the article names them
 */
public record Document(String slug, String path, Metadata metadata, List<Block> blocks, Map<String, Media> media) {}
