import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes articles to measure with, the same ones each time: {@code java src/bench/Writing.java articles 100 DIR}, {@code
 * … book 140 DIR}, {@code … notes|rows|references|paragraph N DIR}, which hold N of one thing.
 */
final class Writing {

    private static final String[] WORDS =
            ("walking helps most people with a painful hip when they begin slowly and rest often the joint moves in its"
                            + " socket smooth cartilage covers both ends doctors advise gentle exercise every day trials"
                            + " report less pain after twelve weeks some patients stop early because of side effects others"
                            + " find that warmth or a firm chair is enough ask your pharmacist before you take a tablet")
                    .split(" ");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int notes;

    private Writing(int seed) {
        random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        int number = Integer.parseInt(args[1]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        Files.writeString(folder.resolve("references.json"), references(args[0].equals("references") ? number : 20));
        if (args[0].equals("articles")) {
            for (int i = 1; i <= number; i++) {
                String name = String.format("article-%04d", i);
                Files.writeString(folder.resolve(name + ".md"), new Writing(i).article(name));
            }
        } else {
            Files.writeString(folder.resolve(args[0] + ".md"), new Writing(1).work(args[0], number));
        }
    }

    private String work(String kind, int number) {
        front(kind + " of " + number);
        switch (kind) {
            case "book" -> {
                for (int i = 1; i <= number; i++) {
                    chapter(i, 4, 10);
                }
            }
            case "notes" -> {
                for (int i = 0; i < number; i++) {
                    text.append(sentence()).append("^[").append(sentence()).append("]\n\n");
                }
            }
            case "rows" -> {
                text.append("| Week | Walk | Minutes |\n|---|---|--:|\n");
                for (int i = 0; i < number; i++) {
                    text.append("| ").append(i).append(" | ").append(sentence()).append(" | ").append(i % 60).append(" |\n");
                }
                text.append("\n: A plan\n");
            }
            case "references" -> {
                for (int i = 0; i < number; i++) {
                    text.append(sentence()).append(" [@r").append(i).append("].\n\n");
                }
            }
            case "paragraph" -> {
                for (int i = 0; i < number; i++) {
                    text.append(sentence()).append('\n');
                }
            }
            default -> throw new IllegalArgumentException(kind);
        }
        return text.toString();
    }

    private String article(String name) {
        front("About " + name);
        for (int i = 1; i <= 6; i++) {
            chapter(i, 2, 3);
        }
        text.append("| Week | Walk | Minutes |\n|---|---|--:|\n| 1 | slow | 5 |\n| 2 | brisk | 10 |\n\n: A plan\n");
        return text.toString();
    }

    private void front(String title) {
        text.append("---\ntitle: ").append(title).append("\nlang: en\nbibliography: references.json\n");
        text.append("disclaimer: Not a substitute for the advice of your doctor.\n---\n\n");
    }

    private void chapter(int number, int notesInIt, int paragraphs) {
        text.append("# Chapter ").append(number).append("\n\n");
        for (int i = 0; i < paragraphs; i++) {
            if (i == paragraphs / 2) {
                text.append("## On ").append(WORDS[random.nextInt(WORDS.length)]).append("\n\n");
            }
            for (int s = 0; s < 7; s++) {
                text.append(sentence());
                text.append(s == 3 ? " [@r" + random.nextInt(20) + "]. " : ". ");
            }
            if (i < notesInIt) {
                text.append("[^n").append(++notes).append("]\n\n[^n").append(notes).append("]: ").append(sentence()).append('.');
            }
            text.append("\n\n");
        }
        text.append("- ").append(sentence()).append("\n- ").append(sentence()).append("\n\n");
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        int words = 8 + random.nextInt(10);
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String references(int number) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < number; i++) {
            json.append(i == 0 ? "\n" : ",\n").append("""
                      {"id": "r%1$d", "type": "article-journal", "title": "Trial %1$d of walking for hip pain",
                       "author": [{"family": "Author%1$d", "given": "Ana"}], "container-title": "Journal of Leaflets",
                       "volume": "%1$d", "page": "1-9", "issued": {"date-parts": [[2018]]}, "DOI": "10.5555/t.%1$d"}""".formatted(i));
        }
        return json.append("\n]\n").toString();
    }
}
