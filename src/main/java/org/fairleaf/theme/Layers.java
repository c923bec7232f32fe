package org.fairleaf.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folders that a theme is read from, its own first, then those it extends, last the jar's defaults. */
final class Layers {

    private static final String CLASSPATH = "classpath:";
    private static final byte[] ABSENT = new byte[0];

    /** A theme folder, or with a null path the defaults in the jar. */
    record Layer(String name, @Nullable Path folder) {

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

        /** The file as messages name it. */
        String display(String path) {
            return folder == null ? "default:" + path : folder.resolve(path).toString();
        }
    }

    private final List<Layer> layers;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    Layers(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    List<Layer> all() {
        return layers;
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

    private static byte @Nullable [] resource(String path) {
        try (InputStream in = Layers.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + path, e);
        }
    }
}
