package org.fairleaf.render.docx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes an opaque image as PNG (ISO/IEC 15948), with the same bytes on every Java: the JDK's own compressor is whatever zlib
 * it was built with. Only what drawings need is compressed, runs of one colour across and down.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PIXEL = 3;
    private static final int SHORTEST_MATCH = 4;
    private static final int LONGEST_MATCH = 258;
    private static final int[] CHANNELS = {16, 8, 0};
    private static final int END_OF_BLOCK = 256;
    /** The distance of one pixel in the code of RFC 1951, 3.2.5: number 2, five bits long. */
    private static final int ONE_PIXEL_BACK = 2;

    private static final int[] LENGTH_BASES = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };

    private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    private int bits;
    private int count;

    private Png() {}

    static byte[] of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        // Eight bits for each of red, green, blue.
        byte[] kind = {8, 2, 0, 0, 0};
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13).putInt(width).putInt(height).put(kind).array());
        chunk(png, "IDAT", new Png().zlib(filtered(image)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** The rows as differences from the row above: zeros wherever nothing changes downwards. */
    private static byte[] filtered(BufferedImage image) {
        int width = image.getWidth();
        int row = width * PIXEL + 1;
        byte[] out = new byte[row * image.getHeight()];
        int[] above = new int[width];
        int[] pixels = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, pixels, 0, width);
            int at = y * row;
            out[at++] = 2;
            for (int x = 0; x < width; x++) {
                for (int shift : CHANNELS) {
                    out[at++] = (byte) ((pixels[x] >> shift) - (above[x] >> shift));
                }
            }
            int[] swap = above;
            above = pixels;
            pixels = swap;
        }
        return out;
    }

    private byte[] zlib(byte[] bytes) {
        deflated.write(0x78);
        deflated.write(0x01);
        // One last block with the fixed codes.
        write(1, 1);
        write(1, 2);
        int at = 0;
        while (at < bytes.length) {
            int length = run(bytes, at);
            if (length >= SHORTEST_MATCH) {
                match(length);
                at += length;
            } else {
                symbol(bytes[at] & 0xff);
                at++;
            }
        }
        symbol(END_OF_BLOCK);
        if (count > 0) {
            write(0, 8 - count);
        }
        Adler32 adler = new Adler32();
        adler.update(bytes);
        deflated.writeBytes(
                ByteBuffer.allocate(4).putInt((int) adler.getValue()).array());
        return deflated.toByteArray();
    }

    private static int run(byte[] bytes, int from) {
        int length = 0;
        if (from >= PIXEL) {
            while (length < LONGEST_MATCH
                    && from + length < bytes.length
                    && bytes[from + length] == bytes[from + length - PIXEL]) {
                length++;
            }
        }
        return length;
    }

    private void match(int length) {
        int code = LENGTH_BASES.length - 1;
        while (LENGTH_BASES[code] > length) {
            code--;
        }
        symbol(END_OF_BLOCK + 1 + code);
        write(length - LENGTH_BASES[code], LENGTH_BITS[code]);
        reversed(ONE_PIXEL_BACK, 5);
    }

    /** A literal or length in the fixed Huffman code of RFC 1951, 3.2.6. */
    private void symbol(int symbol) {
        if (symbol < 144) {
            reversed(0x30 + symbol, 8);
        } else if (symbol < 256) {
            reversed(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            reversed(symbol - 256, 7);
        } else {
            reversed(0xC0 + symbol - 280, 8);
        }
    }

    /** Huffman codes go out from their highest bit. */
    private void reversed(int code, int length) {
        write(Integer.reverse(code) >>> (Integer.SIZE - length), length);
    }

    private void write(int value, int length) {
        bits |= value << count;
        count += length;
        while (count >= 8) {
            deflated.write(bits);
            bits >>>= 8;
            count -= 8;
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
