package org.fairleaf.read.docx;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fairleaf.office.UnreadableException;
import org.fairleaf.office.WordFile;

/** Files that are called Word documents, or are some, and cannot be read: each with what to do about it. */
final class ForeignFile {

    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private ForeignFile() {}

    /** Refuses what is no zip file. */
    static void refuse(byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableException("it is empty");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        if (startsWith(bytes, COMPOUND)) {
            if (holds(bytes, "EncryptedPackage")) {
                throw new UnreadableException(
                        "it is protected by a password; open it in Word, and save a copy without one");
            }
            throw new UnreadableException(
                    "it is a document of Word before 2007 (.doc); open it in Word or LibreOffice, and save it as .docx");
        }
        if (head.startsWith("{\\rtf")) {
            throw new UnreadableException("it is Rich Text (.rtf); open it in Word, and save it as .docx");
        }
        if (head.startsWith("%PDF")) {
            throw new UnreadableException("it is a PDF; import the document that it was made of");
        }
        String start = head.replaceFirst("^[^<]{0,4}", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") || start.startsWith("<pkg:") || start.startsWith("<w:worddocument")) {
            throw new UnreadableException("it is a Word document in a single XML file; save it as .docx in Word");
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw new UnreadableException("it is a web page; name it .html and import it as that");
        }
    }

    /** Refuses a package that is none of Word's, or whose text is somewhere else. */
    static void refuse(WordFile file) {
        String type = file.document().name();
        if (!type.equals("w:document")) {
            throw new UnreadableException("it is an office file, but no text document: it begins with " + type);
        }
        file.document().all("w:altChunk").stream().findFirst().ifPresent(chunk -> {
            throw new UnreadableException("a part of its text is a file of another kind within it;"
                    + " open it in Word or LibreOffice, save it anew, and import that");
        });
    }

    /** What a zip file is that is no office file, as far as its parts tell. */
    static String kind(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        if (head.contains("mimetypeapplication/vnd.oasis.opendocument")) {
            return "it is an OpenDocument file (.odt); open it in LibreOffice or Word, and save it as .docx";
        }
        return "";
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Names in a compound file are in UTF-16. */
    private static boolean holds(byte[] bytes, String name) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
