package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** What went wrong that is not the article's fault, in words for people. */
public final class Failure {

    private Failure() {}

    /** A finding about the file that was being worked on. */
    public static Diagnostic of(String subject, Throwable e) {
        Position at = Position.of(subject);
        Throwable cause = cause(e);
        if (cause instanceof OutOfMemoryError) {
            return Diagnostic.of(
                    Code.MEMORY_SHORT,
                    at,
                    "it needs more memory than there is: Java has "
                            + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB",
                    "divide it, work on fewer things at a time (--jobs 1), or set JAVA_TOOL_OPTIONS=-Xmx4g to give"
                            + " Java more");
        }
        return cause instanceof IOException
                ? Diagnostic.of(
                        Code.FILE_UNREADABLE,
                        at,
                        "it cannot be read: " + reason(cause),
                        "check that it is there and may be read")
                : Diagnostic.of(
                        Code.INTERNAL,
                        at,
                        "Fairleaf has failed at this, which is its own fault: " + reason(cause),
                        "run it again with --verbose, and report what it prints");
    }

    /** The memory that was short is the reason, whatever has wrapped it. */
    private static Throwable cause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return cause;
            }
        }
        Throwable inner = e.getCause();
        return e instanceof ExecutionException && inner != null ? inner : e;
    }

    /** Why, such as {@code output/knee: No space left on device}. */
    public static String reason(Throwable e) {
        String message = e.getMessage();
        String named = message == null ? "" : " " + message;
        return switch (e) {
            case AccessDeniedException denied -> "access to" + named + " is denied";
            case NoSuchFileException missing -> "there is no" + named;
            case FileAlreadyExistsException taken -> named.strip() + " is no folder";
            case NotDirectoryException file -> named.strip() + " is no folder";
            case FileSystemException other when message != null -> lowered(message);
            case IOException other when message != null -> lowered(message);
            default -> e.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
        };
    }

    private static String lowered(String message) {
        boolean sentence = message.length() > 1 && Character.isLowerCase(message.charAt(1));
        return sentence ? message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) : message;
    }
}
