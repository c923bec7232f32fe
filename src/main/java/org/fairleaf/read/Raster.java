package org.fairleaf.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * PNG and JPEG by their structure, without decoding a pixel: their size, and whether the file is whole. Clauses are
 * those of ISO/IEC 15948 (PNG) and ITU-T T.81 (JPEG).
 */
final class Raster {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Raster() {}

    static boolean isPng(byte[] bytes) {
        return startsWith(bytes, PNG);
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && u8(bytes, 0) == 0xFF && u8(bytes, 1) == 0xD8 && u8(bytes, 2) == 0xFF;
    }

    /**
     * The size of an image that is whole; null where it is not, or neither PNG nor JPEG. Of one with more pixels than allowed
     * it is what the file says.
     */
    static @Nullable ImageSize size(byte[] bytes, Limits limits, List<String> reasons) {
        ImageSize size = isPng(bytes) ? png(bytes, limits, reasons) : isJpeg(bytes) ? jpeg(bytes, reasons) : null;
        return reasons.isEmpty() ? size : null;
    }

    /** Walks the chunks from IHDR to IEND (clause 5.3), checking each one's length and checksum. */
    private static @Nullable ImageSize png(byte[] bytes, Limits limits, List<String> reasons) {
        int at = PNG.length;
        ImageSize size = null;
        PngData contents = new PngData(bytes);
        boolean data = false;
        while (at + 12L <= bytes.length) {
            long length = u32(bytes, at);
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length > bytes.length - at - 12L) {
                break;
            }
            CRC32 crc = new CRC32();
            crc.update(bytes, at + 4, (int) length + 4);
            if (crc.getValue() != u32(bytes, at + 8 + (int) length)) {
                reasons.add("the PNG file is damaged in its part " + printable(type));
                return null;
            }
            if (size == null) {
                if (!type.equals("IHDR") || length != 13) {
                    break;
                }
                size = sized(u32(bytes, at + 8), u32(bytes, at + 12), reasons);
                if (size != null && size.pixels() > limits.of(Limit.PIXELS)) {
                    // Nobody unpacks it to see whether that is true.
                    return size;
                }
                if (size == null || wrong(contents.header(at + 8, size.width(), size.height()), reasons)) {
                    return null;
                }
            } else if (type.equals("IEND")) {
                if (data) {
                    return wrong(contents.end(), reasons) || more(bytes, at + 12 + (int) length, reasons) ? null : size;
                }
                break;
            } else if (wrong(contents.part(type, at + 8, (int) length), reasons)) {
                return null;
            }
            data |= type.equals("IDAT");
            at += 12 + (int) length;
        }
        reasons.add("the PNG file is damaged or cut off");
        return null;
    }

    private static boolean wrong(@Nullable String reason, List<String> reasons) {
        if (reason != null) {
            reasons.add(reason);
        }
        return reason != null;
    }

    /** Behind its end a picture may hide a file of another kind, or what was cut off from it and is nobody's to see. */
    private static boolean more(byte[] bytes, int end, List<String> reasons) {
        for (int at = end; at < bytes.length; at++) {
            if (bytes[at] != 0 && bytes[at] != '\n' && bytes[at] != '\r') {
                reasons.add("behind the end of the picture, " + (bytes.length - end)
                        + " bytes more are hidden in the file");
                return true;
            }
        }
        return false;
    }

    /** Walks the marker segments to the frame header and the first scan (annex B.2). */
    private static @Nullable ImageSize jpeg(byte[] bytes, List<String> reasons) {
        int at = 2;
        ImageSize size = null;
        while (at + 4 <= bytes.length && u8(bytes, at) == 0xFF) {
            int marker = u8(bytes, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                at += 2;
                continue;
            }
            int length = u16(bytes, at + 2);
            if (marker == 0xD9 || length < 2 || length > bytes.length - at - 2) {
                break;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame && length >= 8) {
                int components = u8(bytes, at + 9);
                if (components != 1 && components != 3 && components != 4) {
                    break;
                }
                size = sized(u16(bytes, at + 7), u16(bytes, at + 5), reasons);
                if (size == null) {
                    return null;
                }
            }
            if (marker == 0xDA) {
                if (size != null && endsWithEnd(bytes)) {
                    return size;
                }
                break;
            }
            at += 2 + length;
        }
        reasons.add("the JPEG file is damaged or cut off");
        return null;
    }

    /** Cameras may add bytes of their own behind the end-of-image marker, so it is looked for, not expected last. */
    private static boolean endsWithEnd(byte[] bytes) {
        for (int i = bytes.length - 2; i > 0; i--) {
            if (u8(bytes, i) == 0xFF && u8(bytes, i + 1) == 0xD9) {
                return true;
            }
        }
        return false;
    }

    /** What a file that is no supported image seems to be, in a user's words. */
    static String otherKind(byte[] bytes) {
        if (bytes.length == 0) {
            return "an empty file";
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("GIF8")) {
            return "a GIF image";
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "a WebP image";
        }
        if (head.startsWith("BM")) {
            return "a BMP image";
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return "a TIFF image";
        }
        if (head.startsWith("ftyp", 4)) {
            return "an AVIF or HEIC image or a video";
        }
        if (head.startsWith("%PDF")) {
            return "a PDF file";
        }
        return "a file of another kind";
    }

    private static @Nullable ImageSize sized(long width, long height, List<String> reasons) {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            reasons.add("it says that it is " + width + " × " + height + " pixels");
            return null;
        }
        return new ImageSize((int) width, (int) height);
    }

    private static String printable(String type) {
        return type.chars().allMatch(c -> c > ' ' && c < 0x7F) ? type : "without a name";
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    private static int u16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    private static long u32(byte[] bytes, int at) {
        return (long) u16(bytes, at) << 16 | u16(bytes, at + 2);
    }
}
