package org.fairleaf.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An article in Markdown that holds anything anywhere; the same one for the same seed. */
public final class WrittenAtRandom {

    private static final int DEEPEST = 3;

    private static final List<String> WORDS = List.of(
            "hip",
            "the",
            "a",
            "of",
            "pain",
            "physiotherapist",
            "well-being",
            "10\u00a0mg",
            "o’clock",
            "ειρήνη",
            "مفصل",
            "膝の痛み",
            "e\u0301tude",
            "é",
            "AT&T",
            "x\\<y",
            "100%",
            "5\\*3",
            "\\[n\\]",
            "C:\\\\dir",
            "fi",
            "…",
            "π≈3,14",
            "–",
            "“quoted”",
            "😀",
            "½",
            "H₂O",
            "#1",
            "a_b",
            "naïve");

    private static final List<String> LANGUAGES = List.of("fr", "es", "de", "ar", "he", "zh-Hans", "en-US");

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final List<String> anchors = new ArrayList<>();
    private final boolean east;
    private int level;

    private final List<String> vocabulary;

    private WrittenAtRandom(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        // The theme's fonts, which a PDF needs, have no signs of East Asia and no faces.
        this.vocabulary = seed % 2 == 1
                ? WORDS
                : WORDS.stream()
                        .filter(word -> word.codePoints().allMatch(c -> c < 0x2E80))
                        .toList();
        this.east = seed % 2 == 1;
    }

    public static String article(long seed) {
        return new WrittenAtRandom(seed).write();
    }

    private String write() {
        String lang = one(List.of("en", "en", "en", "de", "fr", "ar", "el", "es", east ? "ja" : "he", "sw"));
        out.append("---\ntitle: The ")
                .append(random.nextInt(4) == 0 ? "*whole*" : "whole")
                .append(" story\nlang: ")
                .append(lang)
                .append("\nauthor: Ana Ruiz\nbibliography: references.json\n");
        if (random.nextBoolean()) {
            out.append("toc: true\n");
        }
        if (random.nextInt(3) == 0) {
            out.append("abstract: |\n  A summary with *emphasis*.\n");
        }
        out.append("disclaimer: |\n  This is **general information**")
                .append(random.nextInt(1000))
                .append(".\n---\n\n");
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            block("", 0);
        }
        notes.forEach(note -> out.append(note).append("\n\n"));
        out.append("*[OA]: osteoarthritis\n*[MRI]: magnetic resonance imaging\n");
        return out.toString();
    }

    /** @param indent before each line */
    private void block(String indent, int depth) {
        switch (random.nextInt(depth >= DEEPEST ? 5 : depth > 0 ? 13 : 18)) {
            case 0, 1, 2, 3 -> paragraph(indent, line(5));
            case 4 -> code(indent);
            case 5 -> bullets(indent, depth, false);
            case 6 -> bullets(indent, depth, true);
            case 7, 8 -> numbers(indent, depth);
            case 9 -> quote(indent);
            case 10 -> table(indent);
            case 11 -> figure(indent);
            case 12 -> paragraph(indent, "***");
            case 13, 14 -> heading();
            case 15 -> box(depth);
            case 16 -> definitions();
            default -> division(depth);
        }
    }

    private void paragraph(String indent, String line) {
        out.append(indent).append(line).append("\n\n");
    }

    private void heading() {
        level = 1 + random.nextInt(Math.min(3, level + 1));
        String id = "h" + anchors.size();
        paragraph("", "#".repeat(level) + " " + line(2) + " {#" + id + "}");
        anchors.add(id);
    }

    private void code(String indent) {
        out.append(indent).append("```\n");
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.append(indent)
                    .append(one(List.of("a  b", "\tx = 1;", "", "  if (a < b) {", east ? "日本  語" : "x  y")))
                    .append('\n');
        }
        out.append(indent).append("end\n").append(indent).append("```\n\n");
    }

    private void bullets(String indent, int depth, boolean tasks) {
        boolean loose = random.nextInt(3) == 0;
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.append(indent).append("- ");
            if (tasks) {
                out.append(random.nextBoolean() ? "[x] " : "[ ] ");
            }
            item(indent + "  ", depth, loose);
        }
        paragraph(indent, "After the list.");
    }

    private void numbers(String indent, int depth) {
        boolean loose = random.nextInt(3) == 0;
        int style = random.nextInt(4);
        int start = random.nextInt(3) == 0 ? 1 + random.nextInt(30) : 1;
        for (int i = 0; i <= random.nextInt(4); i++) {
            String mark = switch (style) {
                case 0 -> "#.";
                default -> start + i + ".";
            };
            if (style == 0) {
                mark = (i + 1) + ".";
            }
            out.append(indent).append(mark).append(" ".repeat(4 - Math.min(3, mark.length())));
            item(indent + "    ", depth, loose);
        }
        paragraph(indent, "After the numbers.");
    }

    private void item(String indent, int depth, boolean loose) {
        out.append(line(4)).append('\n');
        if (loose) {
            out.append('\n');
        }
        if (random.nextInt(4) == 0 && depth < DEEPEST) {
            out.append('\n');
            block(indent, depth + 1);
        }
    }

    private void quote(String indent) {
        out.append(indent).append("> ").append(line(5)).append('\n');
        if (random.nextBoolean()) {
            out.append(indent)
                    .append(">\n")
                    .append(indent)
                    .append("> - ")
                    .append(line(3))
                    .append('\n');
        }
        out.append('\n');
    }

    private void table(String indent) {
        int columns = 2 + random.nextInt(3);
        row(indent, columns, true);
        out.append(indent).append("|").append("---|".repeat(columns)).append('\n');
        for (int i = random.nextInt(4); i >= 0; i--) {
            row(indent, columns, false);
        }
        if (random.nextBoolean() && indent.isEmpty()) {
            String id = "t" + anchors.size();
            anchors.add(id);
            out.append("\n: ")
                    .append(line(2))
                    .append(" {#")
                    .append(id)
                    .append(random.nextBoolean() ? " .row-headers}" : "}")
                    .append('\n');
        }
        out.append('\n');
    }

    private void row(String indent, int columns, boolean head) {
        out.append(indent).append('|');
        for (int i = 0; i < columns; i++) {
            String said = random.nextInt(8) == 0 && !head ? "" : head ? word() : line(2);
            out.append(' ').append(said.replace("|", "\\|")).append(" |");
        }
        out.append('\n');
    }

    private void figure(String indent) {
        paragraph(
                indent,
                switch (random.nextInt(4)) {
                    case 0 -> "![](images/dots.png){.decorative}";
                    case 1 -> "![A firm chair & armrests](images/chair.jpg)";
                    case 2 -> "![The joint](images/hip.svg \"Drawn from *the front*\")";
                    default -> "![](images/dots.png \"A caption alone\"){.decorative}";
                });
    }

    private void box(int depth) {
        String kind = one(List.of("note", "tip", "important", "caution", "warning", "summary"));
        String title = random.nextBoolean() ? " title=\"Ask " + word().replaceAll("[\"\\\\]", "") + " first\"" : "";
        colons(depth, "{." + kind + title + "}");
    }

    private void division(int depth) {
        String lang = one(LANGUAGES);
        colons(depth, "{lang=" + lang + "}");
    }

    private void colons(int depth, String attributes) {
        out.append(":::: ").append(attributes).append('\n');
        for (int i = random.nextInt(3); i >= 0; i--) {
            block("", Math.max(1, depth + 1));
        }
        out.append("::::\n\n");
    }

    private void definitions() {
        for (int i = random.nextInt(3); i >= 0; i--) {
            out.append(word()).append(" term\n");
            if (random.nextInt(3) == 0) {
                out.append(word()).append(" other\n");
            }
            out.append(":   ").append(line(3)).append("\n");
            if (random.nextInt(3) == 0) {
                out.append("\n    ").append(line(3)).append('\n');
            }
            out.append('\n');
        }
    }

    private String line(int pieces) {
        StringBuilder line = new StringBuilder("Word");
        for (int i = random.nextInt(pieces) + 1; i > 0; i--) {
            line.append(' ').append(piece(0));
        }
        return line.append(random.nextBoolean() ? "." : "").toString();
    }

    private String words() {
        StringBuilder words = new StringBuilder(word());
        for (int i = random.nextInt(3); i > 0; i--) {
            words.append(' ').append(word());
        }
        return words.toString();
    }

    private String word() {
        return one(vocabulary);
    }

    private String piece(int depth) {
        return switch (random.nextInt(depth > 1 ? 4 : 19)) {
            case 0, 1, 2, 3 -> words();
            case 4 -> "*em " + inner(depth) + "em*";
            case 5 -> "**st " + inner(depth) + "st**";
            case 6 -> "~~" + "out " + inner(depth) + "out~~";
            case 7 -> "`a  b" + random.nextInt(9) + "`";
            case 8 -> "H~2~O and 10^9^";
            case 9 -> "OA and MRI and OA";
            case 10 -> "[li " + inner(2) + "nk](https://example.org/a%20b?q=" + random.nextInt(9) + "&r=é)";
            case 11 -> anchors.isEmpty() ? word() : "[to " + word() + "](#" + one(anchors) + ")";
            case 12 -> "<https://example.org/" + random.nextInt(99) + ">";
            case 13 -> "[in " + inner(depth) + "lang]{lang=" + one(LANGUAGES) + "}";
            case 14 -> depth > 0 ? word() : "mark^[A note with " + inner(1) + "end.]";
            case 15 -> depth > 0 ? word() : note();
            case 16 -> "![one " + random.nextInt(9) + "](images/dots.png)";
            case 17 ->
                depth > 0
                        ? word()
                        : "said [@" + one(List.of("okafor2018", "who2019")) + ", p. " + random.nextInt(90) + "]";
            default -> "![](images/dots.png){.decorative}";
        };
    }

    private String inner(int depth) {
        return random.nextInt(3) == 0 ? "" : piece(depth + 1) + " ";
    }

    private String note() {
        String name = "n" + notes.size();
        notes.add("[^" + name + "]: The " + words() + " note.\n\n    Its second paragraph.");
        return "word[^" + name + "]";
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
