package org.fairleaf.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** An input that differs from another in a few places: always the same one for the same name and number. */
final class Mutation {

    private static final int MOST_CHANGES = 4;
    private static final List<String> SIGNS = List.of(
            "\n",
            "\n\n",
            " ",
            "\t",
            "\0",
            "\u00a0",
            "\u2028",
            "é",
            "膝",
            "😀",
            "[",
            "]",
            "(",
            "{",
            "}",
            "<",
            ">",
            "</",
            "&",
            "&#0;",
            "\"",
            "'",
            "\\",
            "`",
            "*",
            "_",
            "^",
            "~",
            "|",
            ":",
            "-",
            "---\n",
            "%%%",
            "@",
            "#",
            "=",
            "0",
            "-1",
            "999999999999");

    private final Random random;

    private Mutation(Random random) {
        this.random = random;
    }

    static byte[] of(byte[] input, String name, int number) {
        Mutation mutation = new Mutation(new Random(31L * name.hashCode() + number));
        byte[] changed = input;
        for (int i = 1 + mutation.random.nextInt(MOST_CHANGES); i > 0; i--) {
            changed = mutation.changed(changed);
        }
        return changed;
    }

    private byte[] changed(byte[] input) {
        int start = random.nextInt(input.length + 1);
        int end = Math.min(input.length, start + 1 + random.nextInt(random.nextBoolean() ? 4 : 40));
        return switch (random.nextInt(6)) {
            case 0 -> spliced(input, start, end, new byte[0]);
            case 1 -> spliced(input, start, start, Arrays.copyOfRange(input, start, end));
            case 2 -> spliced(input, start, start, sign());
            case 3 -> spliced(input, start, end, sign());
            case 4 -> {
                // Words from elsewhere in the input.
                int from = random.nextInt(input.length + 1);
                int to = Math.min(input.length, from + 1 + random.nextInt(40));
                yield spliced(input, start, start, Arrays.copyOfRange(input, from, to));
            }
            default -> {
                byte[] copy = input.clone();
                if (start < copy.length) {
                    copy[start] = (byte) random.nextInt(256);
                }
                yield copy;
            }
        };
    }

    private byte[] sign() {
        return SIGNS.get(random.nextInt(SIGNS.size())).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The bytes between two places replaced. */
    private static byte[] spliced(byte[] input, int start, int end, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, start);
        out.writeBytes(other);
        out.write(input, end, input.length - end);
        return out.toByteArray();
    }
}
