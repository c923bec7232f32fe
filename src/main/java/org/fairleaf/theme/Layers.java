package org.fairleaf.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
            return folder == null ? "default:" + path : folder.resolve(path).toString();
        }
    }

    private final List<Layer> layers;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();
    private @Nullable String digest;

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
