package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a file without reading it, and differs after whatever changes its bytes.
 *
 * @param words without tabs and line ends
 * @param written when its bytes were written, as it says itself, in milliseconds since 1970
 * @param changed when it last changed in any way
 */
record Looks(String words, long written, long changed) {

    private static final String UNIX = "unix:isRegularFile,size,lastModifiedTime,ctime,ino";

    /** Those of a file; null where there is none, or something that is no file. */
    static @Nullable Looks of(Path file) throws IOException {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("unix") ? unix(file) : basic(file);
        } catch (NoSuchFileException missing) {
            return null;
        }
    }

    /** Nobody can set the time of the last change of anything (ctime), as copying programs do with that of the bytes. */
    private static @Nullable Looks unix(Path file) throws IOException {
        Map<String, Object> seen = Files.readAttributes(file, UNIX);
        if (!Boolean.TRUE.equals(seen.get("isRegularFile"))
                || !(seen.get("lastModifiedTime") instanceof FileTime written)
                || !(seen.get("ctime") instanceof FileTime changed)) {
            return null;
        }
        return new Looks(
                seen.get("size") + " " + nanos(written) + " " + nanos(changed) + " " + seen.get("ino"),
                written.toMillis(),
                Math.max(written.toMillis(), changed.toMillis()));
    }

    private static @Nullable Looks basic(Path file) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        FileTime written = seen.lastModifiedTime();
        return seen.isRegularFile()
                ? new Looks(
                        seen.size() + " " + nanos(written) + " " + nanos(seen.creationTime()),
                        written.toMillis(),
                        written.toMillis())
                : null;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
