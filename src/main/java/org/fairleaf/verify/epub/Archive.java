package org.fairleaf.verify.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files in a zip, read whole and within limits: whoever asks for a check may have been sent the file.
 *
 * @param files by name, in the order of the zip
 * @param unlike the names of those that are not stored plainly with the one time that Fairleaf writes
 */
record Archive(SequencedMap<String, byte[]> files, List<String> unlike) {

    private static final int MOST_FILES = 5_000;
    private static final int MOST_BYTES = 256 * 1024 * 1024;
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int END_LENGTH = 22;

    static Archive of(byte[] zip) throws UnreadableException {
        if (zip.length < 4 || zip[0] != 'P' || zip[1] != 'K') {
            throw new UnreadableException("it is not a zip file, as every EPUB is");
        }
        if (!ends(zip)) {
            throw new UnreadableException("its end is missing: the file was cut off, or something was added to it");
        }
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        List<String> unlike = new ArrayList<>();
        long room = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes((int) room + 1);
                room -= bytes.length;
                if (room < 0 || files.size() == MOST_FILES) {
                    throw new UnreadableException("it holds more than any article needs");
                }
                if (files.put(entry.getName(), bytes) != null) {
                    throw new UnreadableException("it holds " + entry.getName() + " twice");
                }
                boolean plain = entry.getMethod() == ZipEntry.STORED
                        && entry.getExtra() == null
                        && TIME.equals(entry.getTimeLocal());
                if (!plain) {
                    unlike.add(entry.getName());
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableException("it is damaged: " + damaged.getMessage());
        }
        return new Archive(files, List.copyOf(unlike));
    }

    /** Whether the zip's directory closes the file. */
    private static boolean ends(byte[] zip) {
        int at = zip.length - END_LENGTH;
        for (int i = 0; at >= 0 && i < END.length; i++) {
            if (zip[at + i] != END[i]) {
                return false;
            }
        }
        return at >= 0;
    }

    byte[] file(String name) throws UnreadableException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new UnreadableException("it has no " + name);
        }
        return bytes;
    }

    String text(String name) throws UnreadableException {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** The names with the given ending. */
    List<String> names(String ending) {
        return files.entrySet().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith(ending))
                .toList();
    }
}
