package org.fairleaf.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The folders that a theme is read from, its own first, then those it extends, last the jar's defaults. What a variant
 * says stands in {@code variants/<name>} of any of them, and prevails over all that they say without it.
 */
final class Layers {

    /** The name of the theme that the jar carries. */
    static final String DEFAULT = "default";

    static final String CLASSPATH = "classpath:";
    private static final byte[] ABSENT = new byte[0];

    /**
     * A theme folder, or with a null path the defaults in the jar.
     *
     * @param shown the folder as messages name it
     */
    record Layer(String name, @Nullable Path folder, String shown) {

        /** The defaults in the jar. */
        static Layer packaged() {
            return new Layer(DEFAULT, null, "built-in:styles/default");
        }

        boolean isDefault() {
            return name.equals(DEFAULT);
        }

        byte @Nullable [] read(String path) {
            if (folder == null) {
                return resource("styles/default/" + path);
            }
            Path file = folder.resolve(path).normalize();
            try {
                return file.startsWith(folder) && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the theme's " + path, e);
            }
        }

        /** A file of the folder that is larger than that, by its name there. */
        Optional<Path> largerThan(long bytes) {
            Path top = folder;
            if (top == null) {
                return Optional.empty();
            }
            try (Stream<Path> files = Files.walk(top)) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> file.toFile().length() > bytes)
                        .map(top::relativize)
                        .min(Comparator.naturalOrder());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list the theme", e);
            }
        }

        /** The files of a folder by name, without that ending; none where only the jar has the folder. */
        List<String> names(String path, String ending) {
            Path inside = folder == null ? null : folder.resolve(path);
            if (inside == null || !Files.isDirectory(inside)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(inside)) {
                return files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(ending))
                        .map(name -> name.substring(0, name.length() - ending.length()))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list the theme's " + path, e);
            }
        }

        /** The file as messages name it. */
        String display(String path) {
            return shown + "/" + path;
        }
    }

    private final List<Layer> layers;
    private final Variant variant;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();
    private @Nullable String digest;

    Layers(List<Layer> layers, Variant variant) {
        this.layers = List.copyOf(layers);
        this.variant = variant;
    }

    List<Layer> all() {
        return layers;
    }

    /** What the layers' files of that name say, each over those below it, those of the variant over all. */
    Setting.Group settings(String file, List<Diagnostic> findings) {
        Setting.Group settings = Setting.Group.EMPTY;
        for (Layer layer : layers.reversed()) {
            settings = settings(layer, file, findings).over(settings, findings);
        }
        if (variant != Variant.STANDARD) {
            for (Layer layer : layers.reversed()) {
                settings = settings(layer, within(variant, file), findings).over(settings, findings);
            }
        }
        return settings;
    }

    private static String within(Variant variant, String file) {
        return "variants/" + variant.key() + "/" + file;
    }

    /** What the defaults say, with and without each variant; those in the jar last. */
    List<Setting.Group> defaults(String file) {
        List<Setting.Group> all = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.isDefault()) {
                all.add(settings(layer, file, new ArrayList<>()));
                for (Variant each : Variant.values()) {
                    all.add(settings(layer, within(each, file), new ArrayList<>()));
                }
            }
        }
        return all;
    }

    /** What the defaults in the jar say. */
    static Setting.Group packaged(String file) {
        return settings(Layer.packaged(), file, new ArrayList<>());
    }

    /** What one layer's own file says. */
    static Setting.Group settings(Layer layer, String file, List<Diagnostic> findings) {
        byte[] bytes = layer.read(file);
        return bytes == null ? Setting.Group.EMPTY : YamlFile.read(bytes, layer.display(file), findings);
    }

    /** The first layer's file of that name; null where no layer has it. */
    byte @Nullable [] read(String location) {
        byte[] bytes = read.computeIfAbsent(location, this::find);
        return bytes == ABSENT ? null : bytes;
    }

    private byte[] find(String location) {
        if (location.startsWith(CLASSPATH)) {
            byte[] bytes = resource(location.substring(CLASSPATH.length()));
            return bytes == null ? ABSENT : bytes;
        }
        for (Layer layer : layers) {
            byte[] bytes = layer.read(location);
            if (bytes != null) {
                return bytes;
            }
        }
        return ABSENT;
    }

    /** The first layer's file of that name, as messages name it. */
    String place(String location) {
        return layers.stream()
                .filter(layer -> layer.read(location) != null)
                .findFirst()
                .orElse(layers.getFirst())
                .display(location);
    }

    private static byte @Nullable [] resource(String path) {
        try (InputStream in = Layers.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + path, e);
        }
    }

    /** Every file of every folder by name and bytes, as one SHA-256; taken once. */
    synchronized String digest() {
        String taken = digest;
        if (taken == null) {
            taken = digestOfFiles();
            digest = taken;
        }
        return taken;
    }

    private String digestOfFiles() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Layer layer : layers) {
                Path folder = layer.folder();
                if (folder != null) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        for (Path file :
                                files.filter(Files::isRegularFile).sorted().toList()) {
                            byte[] bytes = Files.readAllBytes(file);
                            String entry = folder.relativize(file) + "\n" + bytes.length + "\n";
                            digest.update(entry.getBytes(StandardCharsets.UTF_8));
                            digest.update(bytes);
                        }
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the theme", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
