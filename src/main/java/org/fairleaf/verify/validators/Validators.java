package org.fairleaf.verify.validators;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The validators whose jars lie in a folder, {@code verapdf} and {@code epubcheck} in it. Each is loaded when it is
 * first asked for and once in a process, for that takes seconds; a file after the first takes a fraction of one. Either
 * may be missing: who asks says then that something was not checked.
 */
public final class Validators {

    private static final Map<Path, Validators> ALL = new ConcurrentHashMap<>();

    private final Path folder;
    private @Nullable VeraPdf verapdf;
    private @Nullable EpubCheck epubcheck;

    private Validators(Path folder) {
        this.folder = folder;
    }

    /** Those of that folder, which need not exist. */
    public static Validators in(Path folder) {
        return ALL.computeIfAbsent(folder.toAbsolutePath().normalize(), Validators::new);
    }

    /** Where they are looked for. */
    public Path folder() {
        return folder;
    }

    /** For PDFs; empty where it is not installed. */
    public synchronized Optional<VeraPdf> verapdf() {
        if (verapdf == null) {
            verapdf = Jars.of(folder.resolve("verapdf")).map(VeraPdf::new).orElse(null);
        }
        return Optional.ofNullable(verapdf);
    }

    /** For EPUBs; empty where it is not installed. */
    public synchronized Optional<EpubCheck> epubcheck() {
        if (epubcheck == null) {
            epubcheck = Jars.of(folder.resolve("epubcheck")).map(EpubCheck::new).orElse(null);
        }
        return Optional.ofNullable(epubcheck);
    }
}
