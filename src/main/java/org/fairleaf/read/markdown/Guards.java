package org.fairleaf.read.markdown;

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

    /** What flexmark may look at again: each line of a paragraph that begins with no letter costs those before it. */
    private static final long COST = 20_000_000;

    /** Stack for the recursion over a document of the depths allowed; reserved, not used. */
    private static final long STACK = 256L * 1024 * 1024;

    private static final long SECONDS = 30;

    private Guards() {}

    /** Why a text is not even parsed; null where nothing speaks against it. */
    static @Nullable Diagnostic refusal(SourceText source) {
        String text = source.text();
        int line = 0;
        Effort effort = new Effort();
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            if (effort.add(text, line, end) > COST) {
                return Diagnostic.of(
                        Code.SOURCE_TOO_COMPLEX,
                        source.position(line),
                        "thousands of lines stand here without an empty line between them",
                        "divide them with empty lines, or into several articles");
            }
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
            line = end + 1;
        }
        return null;
    }

    /** Adds up what a text costs flexmark. */
    private static final class Effort {
        private long cost;
        private int lines;
        private boolean code;

        long add(String text, int from, int to) {
            int at = from;
            while (at < to && " \t>".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (text.startsWith("```", at) || text.startsWith("~~~", at)) {
                code = !code;
            }
            boolean item = at + 1 < to && "-*+".indexOf(text.charAt(at)) >= 0 && spaceAt(text, at + 1, to);
            if (at == to || code || item) {
                lines = 0;
            } else {
                lines++;
                cost += Character.isLetter(text.charAt(from)) ? 0 : lines;
            }
            return cost;
        }
    }

    private static boolean spaceAt(String text, int at, int end) {
        return at >= end || text.charAt(at) == ' ' || text.charAt(at) == '\t';
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
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            findings.add(Diagnostic.of(
                    Code.SOURCE_TOO_COMPLEX,
                    file,
                    "the article could not be read in " + SECONDS + " seconds",
                    "look for very long paragraphs, and divide the article"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                findings.add(Diagnostic.of(
                        Code.NESTING_TOO_DEEP,
                        file,
                        "the article is nested too deep, or one of its lines repeats a mark a million times",
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
