package org.fairleaf.theme;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a font file says of itself.
 *
 * @param fault why it cannot be used, or null
 * @param serif whether its letters have serifs, as far as it says so
 */
record FontFile(@Nullable String fault, boolean serif) {

    private static final List<String> NEEDED = List.of("cmap", "head", "hhea", "hmtx", "maxp", "OS/2", "post");

    private static final int RESTRICTED = 0x0002;
    private static final int NO_SUBSET = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;

    private record Table(int offset, int length) {}

    static FontFile of(byte[] bytes) {
        try {
            return read(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return unusable("the file ends in the middle");
        }
    }

    private static FontFile unusable(String fault) {
        return new FontFile(fault, false);
    }

    private static FontFile read(ByteBuffer font) {
        String kind = tag(font, 0);
        switch (kind) {
            case "\0\1\0\0", "true" -> {}
            case "OTTO" -> {
                return unusable("it has no TrueType outlines; use the TTF of the same font");
            }
            case "ttcf" -> {
                return unusable("it is a collection of fonts; take the one font out that you want");
            }
            case "wOFF", "wOF2" -> {
                return unusable("it is a web font; use the TTF that it was made of");
            }
            default -> {
                return unusable("it is no TrueType font");
            }
        }
        Map<String, Table> tables = new HashMap<>();
        int count = Short.toUnsignedInt(font.getShort(4));
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            Table table = new Table(font.getInt(at + 8), font.getInt(at + 12));
            if (table.offset() < 0 || table.length() < 0 || (long) table.offset() + table.length() > font.capacity()) {
                return unusable("the file ends in the middle");
            }
            tables.put(tag(font, at), table);
        }
        for (String needed : NEEDED) {
            if (!tables.containsKey(needed)) {
                return unusable("it lacks the table \"" + needed + "\"");
            }
        }
        Table os2 = tables.get("OS/2");
        return os2 == null ? unusable("it lacks the table \"OS/2\"") : read(font, os2.offset());
    }

    /** The table OS/2 holds the rights to embed, the class of the family and the PANOSE figures. */
    private static FontFile read(ByteBuffer font, int os2) {
        int rights = Short.toUnsignedInt(font.getShort(os2 + 8));
        if ((rights & 0x000f) == RESTRICTED) {
            return unusable("its maker does not allow to embed it");
        }
        if ((rights & NO_SUBSET) != 0) {
            return unusable("its maker does not allow to embed a part of it");
        }
        if ((rights & BITMAPS_ONLY) != 0) {
            return unusable("its maker allows to embed no outlines");
        }
        int family = font.get(os2 + 30);
        int panoseFamily = font.get(os2 + 32);
        int panoseSerif = font.get(os2 + 33);
        boolean latinText = panoseFamily == 2;
        boolean serif = latinText && panoseSerif > 1 ? panoseSerif < 11 : family >= 1 && family <= 5 || family == 7;
        return new FontFile(null, serif);
    }

    private static String tag(ByteBuffer font, int at) {
        byte[] tag = new byte[4];
        font.get(at, tag);
        return new String(tag, StandardCharsets.ISO_8859_1);
    }
}
