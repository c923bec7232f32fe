package org.fairleaf.read.markdown;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Keeps any article, however it was made, from exhausting the machine. */
final class Guards {

    /** Containers that may open on one line: far more than {@link Blocks} publishes. */
    static final int MARKS = 100;

    /** A line so indented and yet a list item is a list in a list a hundred times over. */
    private static final int INDENT = 2 * MARKS;

    /** A line of so many marks is no thematic break of anybody's; flexmark calls itself once for each of them. */
    private static final int REPEATED = 10_000;

    /** Stack for the recursion over a document of the depths allowed; reserved, not used. */
    private static final long STACK = 256L * 1024 * 1024;

    private static final long SECONDS = 30;

    private Guards() {}

    /** Why a text is not even parsed; null where nothing speaks against it. */
    static @Nullable Diagnostic refusal(SourceText source) {
        String text = source.text();
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            int marks = 0;
            int indent = 0;
            int at = line;
            boolean onlyMarks = true;
            for (; at < end; at++) {
                char c = text.charAt(at);
                if (c == ' ' || c == '\t') {
                    indent += c == '\t' ? 4 : 1;
                } else if (c == '>' || ("-*+:".indexOf(c) >= 0 && spaceAt(text, at + 1, end))) {
                    marks++;
                } else {
                    int digits = at;
                    while (digits < end && Ascii.digit(text.charAt(digits))) {
                        digits++;
                    }
                    boolean number = digits > at
                            && digits < end
                            && ".)".indexOf(text.charAt(digits)) >= 0
                            && spaceAt(text, digits + 1, end);
                    if (!number) {
                        onlyMarks = false;
                        break;
                    }
                    marks++;
                    at = digits;
                }
            }
            // A line of nothing but one such mark, repeated, is a thematic break.
            boolean rule = onlyMarks && "-*".indexOf(text.charAt(Math.min(line, text.length() - 1))) >= 0;
            if ((marks > MARKS && !rule) || (marks > 0 && indent > INDENT + marks)) {
                return Diagnostic.of(
                        Code.NESTING_TOO_DEEP,
                        source.position(Math.min(at, Math.max(line, end - 1))),
                        "more than " + MARKS + " quotes or lists are nested in this line",
                        "make the lists and quotes flatter");
            }
            int repeated = repeated(text, line, end);
            if (end - repeated > REPEATED) {
                return Diagnostic.of(
                        Code.NESTING_TOO_DEEP,
                        source.position(repeated),
                        "this line repeats the mark " + text.charAt(repeated) + " more than " + REPEATED + " times",
                        "shorten it; three make a line across the page");
            }
            line = end + 1;
        }
        return null;
    }

    /** From where on a line holds one mark alone, with blanks or without. */
    private static int repeated(String text, int from, int end) {
        int at = end;
        char mark = 0;
        for (int i = end - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t') {
                if ("*-_".indexOf(c) < 0 || (mark != 0 && c != mark)) {
                    break;
                }
                mark = c;
                at = i;
            }
        }
        return at;
    }

    private static boolean spaceAt(String text, int at, int end) {
        return at >= end || text.charAt(at) == ' ' || text.charAt(at) == '\t';
    }

    /** The seconds are those of the reader's own work, so that a busy machine refuses nothing that a quiet one reads. */
    private static <T> T ended(FutureTask<T> task, Thread thread)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            try {
                return task.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                long nanoseconds = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
                if (nanoseconds > TimeUnit.SECONDS.toNanos(SECONDS)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Runs a reader with a deep stack and a deadline. The limits above make both unnecessary as far as anyone knows;
     * they are there for what nobody knows.
     *
     * @return null, told, where the reader did not come to an end
     */
    static <T> @Nullable T guarded(Callable<T> reader, Position file, List<Diagnostic> findings) {
        FutureTask<T> task = new FutureTask<>(reader);
        Thread thread = new Thread(null, task, "markdown", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return ended(task, thread);
        } catch (TimeoutException e) {
            thread.interrupt();
            findings.add(Diagnostic.of(
                    Code.SOURCE_TOO_COMPLEX,
                    file,
                    "the article could not be read in " + SECONDS + " seconds of computing",
                    "look for very long paragraphs, and divide the article"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                findings.add(Diagnostic.of(
                        Code.NESTING_TOO_DEEP,
                        file,
                        "the article is nested too deep",
                        "make its lists, quotes and divs flatter"));
            } else if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            } else {
                throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        }
        return null;
    }
}
