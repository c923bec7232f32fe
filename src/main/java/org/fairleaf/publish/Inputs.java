package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Limits;
import org.fairleaf.read.Source;

/**
 * The files that an article is made of, each by its name beside the article, with its SHA-256. One that was looked for and
 * not found, such as a citation style that comes with Fairleaf, has an empty hash: an article changes when it appears.
 */
final class Inputs {

    private static final String NONE = "";

    private Inputs() {}

    /** All that were asked for by the article, which has been prepared: the bytes that it was made of. */
    static Map<String, String> of(Source source) {
        Map<String, String> inputs = new TreeMap<>();
        source.folder().answers().forEach((name, answer) -> inputs.put(name, hash(answer)));
        inputs.put(name(source.path()), Sha256.of(source.bytes()));
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

    /** Whether all are what they were; what the manifest knows is not read. */
    static boolean same(Map<String, String> recorded, Path article, Manifest manifest) throws IOException {
        for (Map.Entry<String, String> input : recorded.entrySet()) {
            Path file;
            try {
                file = beside(article, input.getKey());
            } catch (InvalidPathException damaged) {
                return false;
            }
            boolean same = input.getValue().isEmpty()
                    ? !Files.exists(file)
                    : input.getValue().equals(manifest.hash(file));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Remembers those that have been read, all after that time of the manifest's clock. */
    static void remember(Map<String, String> inputs, Path article, Manifest manifest, long after) throws IOException {
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            if (!input.getValue().isEmpty()) {
                manifest.read(beside(article, input.getKey()), input.getValue(), after);
            }
        }
    }

    private static Path beside(Path article, String name) {
        return name.equals(name(article.toString())) ? article : article.resolveSibling(name);
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String hash(Source source, String name) {
        return name.equals(name(source.path()))
                ? Sha256.of(source.bytes())
                : hash(source.folder().read(name, most(source.limits())));
    }

    private static int most(Limits limits) {
        return Math.max(limits.of(Limit.IMAGE), limits.of(Limit.REFERENCES));
    }

    private static String hash(ArticleFolder.Answer answer) {
        return answer instanceof ArticleFolder.Content content ? Sha256.of(content.bytes()) : NONE;
    }
}
