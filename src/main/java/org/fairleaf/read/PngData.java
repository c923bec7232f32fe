package org.fairleaf.read;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What the compressed parts of a PNG file unpack to, looked at without keeping any of it: exactly the pixels that its header
 * states, and words and profiles no longer than such are. More would burst whoever unpacks it, fewer leave a picture half
 * drawn.
 */
final class PngData {

    /** Colour profiles have some thousand bytes, those of printers up to three million. */
    private static final long LONGEST_PART = 8L << 20;

    /** The passes of an interlaced image (ISO/IEC 15948, 8.2): first column and row, and steps between them. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final List<int[]> pixels = new ArrayList<>();
    private final byte[] bytes;
    private long expected;
    private boolean palette;
    private boolean needsPalette;

    PngData(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The header, whose fields begin there. @return what is wrong with it, or null */
    @Nullable
    String header(int at, int width, int height) {
        int depth = bytes[at + 8];
        int colour = bytes[at + 9];
        int channels = switch (colour) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
        boolean possible = switch (depth) {
            case 1, 2, 4 -> colour == 0 || colour == 3;
            case 8 -> channels > 0;
            case 16 -> channels > 0 && colour != 3;
            default -> false;
        };
        int interlace = bytes[at + 12];
        if (!possible || bytes[at + 10] != 0 || bytes[at + 11] != 0 || interlace < 0 || interlace > 1) {
            return "its header states a kind of PNG that does not exist";
        }
        needsPalette = colour == 3;
        long bits = (long) channels * depth;
        if (interlace == 0) {
            expected = rows(width, height, bits);
        } else {
            for (int[] pass : PASSES) {
                expected += rows(Math.ceilDiv(width - pass[0], pass[2]), Math.ceilDiv(height - pass[1], pass[3]), bits);
            }
        }
        return null;
    }

    /** Each row has a byte about itself before its pixels. */
    private static long rows(long width, long height, long bits) {
        return width <= 0 || height <= 0 ? 0 : height * (1 + Math.ceilDiv(width * bits, 8));
    }

    /** Another part of the file. @return what is wrong with it, or null */
    @Nullable
    String part(String type, int at, int length) {
        int end = at + length;
        switch (type) {
            case "PLTE" -> palette = true;
            case "IDAT" -> pixels.add(new int[] {at, length});
            case "iCCP", "zTXt" -> {
                return unpacked(type, zero(at, end) + 2, end);
            }
            case "iTXt" -> {
                int flag = zero(at, end) + 1;
                if (flag < end && bytes[flag] == 1) {
                    return unpacked(type, zero(zero(flag + 2, end) + 1, end) + 1, end);
                }
            }
            default -> {}
        }
        return null;
    }

    private int zero(int from, int end) {
        int at = from;
        while (at < end && bytes[at] != 0) {
            at++;
        }
        return at;
    }

    private @Nullable String unpacked(String type, int from, int end) {
        List<int[]> data = from >= end ? List.of() : List.of(new int[] {from, end - from});
        long length = unpacked(data, LONGEST_PART);
        if (length > LONGEST_PART) {
            return "its part " + type + " unpacks to more than " + (LONGEST_PART >> 20) + " MB";
        }
        return length < 0 ? "the PNG file is damaged in its part " + type : null;
    }

    /** What is wrong with the pixels, once all parts are told, or null. */
    @Nullable
    String end() {
        if (needsPalette && !palette) {
            return "the PNG file lacks its colours";
        }
        long length = unpacked(pixels, expected);
        if (length > expected) {
            return "it holds more pixels than its header states";
        }
        return length < expected ? "the PNG file is damaged in its pixels" : null;
    }

    /** How long it is unpacked: a little more than the most where it is more, and negative where it is damaged or cut off. */
    private long unpacked(List<int[]> data, long most) {
        byte[] some = new byte[64 << 10];
        long length = 0;
        Inflater inflater = new Inflater();
        try {
            for (int[] stretch : data) {
                inflater.setInput(bytes, stretch[0], stretch[1]);
                while (!inflater.needsInput() && !inflater.finished()) {
                    int read = inflater.inflate(some);
                    length += read;
                    if (length > most) {
                        return length;
                    }
                    if (read == 0 && inflater.needsDictionary()) {
                        return -1;
                    }
                }
            }
            return inflater.finished() ? length : -1;
        } catch (DataFormatException damaged) {
            return -1;
        } finally {
            inflater.end();
        }
    }
}
