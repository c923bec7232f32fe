package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Publishes articles again when something changes that they are made of. An article that has become wrong keeps what was
 * last published of it, and so does one that is gone: what readers have is nobody's to delete but the publisher's.
 */
public final class Watcher {

    /** Who is told what happens. */
    public interface Audience {

        /** An article was published, or refused, or what was refused is again as it was published. */
        void told(Publication publication);

        /** An article is no longer there. */
        void gone(Path article);

        /** What is wrong with the pages that list all articles. */
        void listed(List<Diagnostic> findings);
    }

    /** After so many, an edit takes hardly less time than after more. */
    private static final int REHEARSALS = 3;

    private final List<Path> roots;
    private final Audience audience;
    private final Map<Path, Publication> last = new HashMap<>();
    private volatile boolean idle;

    /** @param roots articles, and folders of articles, as the user named them */
    public Watcher(List<Path> roots, Audience audience) {
        this.roots = List.copyOf(roots);
        this.audience = audience;
    }

    /** The folders in which something can change that reaches a page. */
    public static List<Path> folders(List<Path> roots, Options options) {
        Set<Path> folders = new LinkedHashSet<>();
        for (Path root : roots) {
            Path absolute = FolderChanges.absolute(root);
            Path parent = absolute.getParent();
            folders.add(Files.isDirectory(absolute) || parent == null ? absolute : parent);
        }
        options.looks().forEach(look -> folders.add(FolderChanges.absolute(look)));
        return List.copyOf(folders);
    }

    /**
     * Publishes what has changed since it was last published, and then whatever changes, until no more changes are told. It
     * may go on after that with another publisher.
     */
    public void watch(Publisher publisher, Changes changes) throws IOException, InterruptedException {
        List<Path> articles = Articles.find(roots);
        publisher.publish(articles, this::tell);
        audience.listed(publisher.list());
        rehearse(publisher, articles);
        for (Set<Path> changed = changes.next(); !changed.isEmpty(); changed = changes.next()) {
            idle = false;
            articles = again(publisher, articles, changed);
        }
    }

    /** Passes the time until the first edit by what it will need: without that, a JVM takes seconds for it. */
    private void rehearse(Publisher publisher, List<Path> articles) {
        idle = true;
        articles.stream()
                .max(Comparator.comparing(Watcher::edited))
                .ifPresent(likely -> Thread.ofPlatform().daemon().start(() -> {
                    for (int round = 0; round < REHEARSALS && idle; round++) {
                        publisher.rehearse(likely);
                    }
                }));
    }

    private static FileTime edited(Path article) {
        try {
            return Files.getLastModifiedTime(article);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** @return the articles that there are now */
    private List<Path> again(Publisher publisher, List<Path> before, Set<Path> changed) throws IOException {
        List<Path> now = found();
        List<Path> gone = new ArrayList<>(before);
        gone.removeAll(now);
        for (Path article : gone) {
            last.remove(article);
            audience.gone(article);
        }
        boolean look = changed.stream().anyMatch(path -> isLook(publisher, path));
        if (look) {
            publisher.refresh();
        }
        Set<Path> known = new LinkedHashSet<>(before);
        Set<Path> articles = new LinkedHashSet<>();
        now.forEach(article -> articles.add(FolderChanges.absolute(article)));
        Set<Path> wanted = new LinkedHashSet<>();
        for (Path article : now) {
            Path absolute = FolderChanges.absolute(article);
            if (look
                    || !known.contains(article)
                    || changed.stream().anyMatch(path -> concerns(path, absolute, articles))) {
                wanted.add(article);
            }
        }
        if (!wanted.isEmpty()) {
            publisher.publish(now, wanted::contains, this::tell);
        }
        if (!wanted.isEmpty() || !gone.isEmpty()) {
            audience.listed(publisher.list());
        }
        return now;
    }

    /** The articles of those roots that are there at the moment. */
    private List<Path> found() throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (Path root : roots) {
            try {
                found.addAll(Articles.find(List.of(root)));
            } catch (NoSuchFileException gone) {
                // Its articles are, too.
                continue;
            }
        }
        return List.copyOf(found);
    }

    private static boolean isLook(Publisher publisher, Path path) {
        return publisher.looks().stream()
                .map(FolderChanges::absolute)
                .anyMatch(look -> path.startsWith(look) || look.startsWith(path));
    }

    /** Whether the article may be made of it, too: itself, or what is in its folder and is no other article. */
    private static boolean concerns(Path changed, Path article, Set<Path> articles) {
        if (changed.equals(article) || article.startsWith(changed)) {
            return true;
        }
        Path folder = Objects.requireNonNull(article.getParent());
        return changed.startsWith(folder) && !articles.contains(changed);
    }

    private void tell(Publication publication) {
        @Nullable Publication before = last.put(publication.article(), publication);
        boolean same = before == null
                ? publication.state() == Publication.State.UNCHANGED
                : publication.state() != Publication.State.PUBLISHED
                        && before.findings().equals(publication.findings())
                        && (before.state() == Publication.State.REFUSED)
                                == (publication.state() == Publication.State.REFUSED);
        if (!same) {
            audience.told(publication);
        }
    }
}
