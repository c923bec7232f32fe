package org.fairleaf.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Source;

/** The files that an article is made of, each by its name beside the article, with its SHA-256. */
final class Inputs {

    private Inputs() {}

    /** All that were read for the article, which has been prepared. */
    static Map<String, String> of(Source source) {
        Map<String, String> inputs = new TreeMap<>();
        source.folder().used().forEach(name -> inputs.put(name, hash(source, name)));
        inputs.put(name(source), hash(source, name(source)));
        return inputs;
    }

    /** The names of those that are not what they were, in order. */
    static List<String> changed(Map<String, String> recorded, Source source) {
        return recorded.entrySet().stream()
                .filter(input -> !hash(source, input.getKey()).equals(input.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String name(Source source) {
        String path = source.path();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String hash(Source source, String name) {
        if (name.equals(name(source))) {
            return Sha256.of(source.bytes());
        }
        return source.folder()
                                .read(
                                        name,
                                        Math.max(
                                                source.limits().of(Limit.IMAGE),
                                                source.limits().of(Limit.REFERENCES)))
                        instanceof ArticleFolder.Content content
                ? Sha256.of(content.bytes())
                : "";
    }
}
