package org.fairleaf.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
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
    record Layer(String name, @Nullable ThemeFolder folder, String shown) {

        /** The defaults in the jar. */
        static Layer packaged() {
            return new Layer(DEFAULT, null, "built-in:styles/default");
        }

        boolean isDefault() {
            return name.equals(DEFAULT);
        }

        byte @Nullable [] read(String path) {
            return folder == null ? resource("styles/default/" + path) : folder.read(path);
        }

        /** A file of the folder that is no part of a theme, by its name there: it is too large. */
        Optional<Path> tooLarge() {
            return folder == null ? Optional.empty() : folder.tooLarge();
        }

        /** The files of a folder by name, without that ending; none where only the jar has the folder. */
        List<String> names(String path, String ending) {
            return folder == null ? List.of() : folder.names(path, ending);
        }

        /** The file as messages name it. */
        String display(String path) {
            return shown + "/" + path;
        }
    }

    private final List<Layer> layers;
    private final Variant variant;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    Layers(List<Layer> layers, Variant variant) {
        this.layers = List.copyOf(layers);
        this.variant = variant;
    }

    List<Layer> all() {
        return layers;
    }

    /** What the layers' files of that name say, each over those below it, those of the variant over all. */
    Setting.Group settings(String file, List<Diagnostic> findings) {
        Setting.Group settings = over(Setting.Group.EMPTY, file, findings);
        return variant == Variant.STANDARD ? settings : over(settings, within(variant, file), findings);
    }

    private Setting.Group over(Setting.Group below, String file, List<Diagnostic> findings) {
        Setting.Group settings = below;
        for (Layer layer : layers.reversed()) {
            // Usually the folder of the defaults is the one that the jar was made of.
            if (layer.folder() != null || !asPackaged(file)) {
                settings = settings(layer, file, findings).over(settings, findings);
            }
        }
        return settings;
    }

    /** Whether a folder of the defaults holds that file as the jar does, and so says all that the jar's says. */
    private boolean asPackaged(String file) {
        return layers.stream()
                .anyMatch(layer -> layer.isDefault()
                        && layer.folder() != null
                        && Arrays.equals(layer.read(file), Layer.packaged().read(file)));
    }

    /** Whether the jar has that file, and no folder has another. */
    boolean isPackaged(String file) {
        byte[] packaged = Layer.packaged().read(file);
        return packaged != null
                && layers.stream()
                        .map(layer -> layer.read(file))
                        .allMatch(own -> own == null || Arrays.equals(own, packaged));
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

    /** Every file of every folder by name and bytes, as one SHA-256. */
    String digest() {
        StringBuilder digests = new StringBuilder();
        for (Layer layer : layers) {
            if (layer.folder() != null) {
                digests.append(layer.folder().digest());
            }
        }
        return DigestUtils.sha256Hex(digests.toString());
    }
}
