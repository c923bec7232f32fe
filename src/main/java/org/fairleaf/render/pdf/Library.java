package org.fairleaf.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * All that FOP may read: the theme's font files, the colour profile and the images of the edition that the thread is
 * setting. Nothing comes from a disk or a network.
 */
final class Library implements ResourceResolver {

    static final String FONT = "font:/";
    static final String IMAGE = "image:/";
    static final String PROFILE = "profile:/srgb";

    private final Theme theme;
    private final Tracking tracking;
    private final Map<Integer, byte[]> fonts = new ConcurrentHashMap<>();
    private final ThreadLocal<Map<String, byte[]>> images = ThreadLocal.withInitial(Map::of);

    Library(Theme theme) {
        this.theme = theme;
        this.tracking = Tracking.of(theme);
    }

    /** The images of the edition that this thread sets now, by address; an empty map when it is done. */
    void lend(Map<String, byte[]> byAddress) {
        if (byAddress.isEmpty()) {
            images.remove();
        } else {
            images.set(byAddress);
        }
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        String address = uri.toString();
        byte[] bytes = read(address);
        if (bytes == null) {
            throw new FileNotFoundException("nothing is to be read from " + address);
        }
        return new Resource(new ByteArrayInputStream(bytes));
    }

    private byte @Nullable [] read(String address) throws IOException {
        if (address.equals(PROFILE)) {
            return profile();
        }
        if (address.startsWith(FONT)) {
            return fonts.computeIfAbsent(Integer.parseInt(address.substring(FONT.length())), this::font);
        }
        return images.get().get(address);
    }

    /** The file of a font that was read before, as FOP has it. */
    byte[] font(String address) {
        return Objects.requireNonNull(fonts.get(Integer.parseInt(address.substring(FONT.length()))), address);
    }

    private byte @Nullable [] font(int index) {
        byte[] bytes = theme.file(theme.fonts().get(index).location());
        return bytes == null ? null : tracking.widen(bytes);
    }

    /** The sRGB colour profile that belongs to every PDF. */
    static byte[] profile() throws IOException {
        try (InputStream in = Library.class.getResourceAsStream("sRGB.icc")) {
            if (in == null) {
                throw new FileNotFoundException("sRGB.icc");
            }
            return in.readAllBytes();
        }
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("nothing is to be written to " + uri);
    }
}
