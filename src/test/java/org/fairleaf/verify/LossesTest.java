package org.fairleaf.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fairleaf.edition.Edition;
import org.fairleaf.golden.Golden;
import org.fairleaf.publish.Preparation;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.Test;

/** What each format cannot say of an article that holds everything is known, line by line: nothing new is lost unseen. */
class LossesTest {

    private static final Edition EVERYTHING = Golden.of("every-construct").edition();

    private static final Map<String, List<String>> KNOWN = Map.of(
            "html", List.of(),
            "epub", List.of(),
            "pdf", List.of(),
            "docx", List.of("where 2 divisions end"),
            "txt",
                    List.of(
                            "the languages of 3 passages",
                            "where 7 links within the article lead",
                            "that the first column of one table heads its rows",
                            "where 2 divisions end",
                            "where 6 boxes end, but to the eye",
                            "3 images, of which their descriptions stay",
                            "that 2 passages are code",
                            "the emphasis of 5 passages",
                            "the strong emphasis of 2 passages",
                            "that one passage is subscript"));

    @Test
    void everyFormatSaysWhatItLoses() {
        Map<String, List<String>> lost = new TreeMap<>();
        Verifiers.formats()
                .forEach(format -> lost.put(format, Verifiers.of(format).lost(new Losses(EVERYTHING))));
        assertEquals(shown(new TreeMap<>(KNOWN)), shown(lost));
    }

    /** Whatever the model can say, a format hears, tells in its own way or lists: a new kind belongs to one of these. */
    @Test
    void whatPlainTextDoesNotHearIsListedWhereItIsSaid() {
        Ear deaf = new Ear(
                "nothing", EnumSet.allOf(Kind.class), Map.of(), 0, false, Set.of(), EnumSet.allOf(Ear.Habit.class));
        List<String> lost = new Losses(EVERYTHING).to(deaf);
        assertTrue(lost.contains("what 2 abbreviations stand for"), lost.toString());
        assertTrue(lost.contains("that one passage is struck out"), lost.toString());
        assertTrue(lost.contains("that one passage is superscript"), lost.toString());
        assertTrue(lost.stream().anyMatch(loss -> loss.endsWith("deeper than level 0")), lost.toString());
    }

    @Test
    void whatIsTooDeepOrHasNoPlaceForItsLanguageIsListed() {
        Edition edition = edition("""
                ---
                title: Chairs
                lang: en
                disclaimer: General information.
                ---

                ###### Deepest

                ::: {lang=fr}
                ![Une chaise](images/chair.jpg)
                :::
                """);
        assertEquals(
                List.of("the language of one image description", "that one heading is deeper than level 6"),
                Verifiers.of("docx").lost(new Losses(edition)).stream()
                        .filter(loss -> !loss.contains("division"))
                        .toList());
        assertEquals(
                List.of("that one heading is deeper than level 6"),
                Verifiers.of("epub").lost(new Losses(edition)));
    }

    private static Edition edition(String article) {
        Source source = new Source(
                "article.md",
                "article",
                article.getBytes(StandardCharsets.UTF_8),
                ArticleFolder.of(Path.of("src/test/resources/golden/every-construct")));
        return new Preparation(Path.of("styles"), null, List.of(), null, org.fairleaf.Specimen.POLICY)
                .prepare(source)
                .value()
                .orElseThrow()
                .edition();
    }

    private static String shown(Map<String, List<String>> lost) {
        return lost.entrySet().stream()
                .map(entry -> entry.getKey() + ":\n" + String.join("\n", entry.getValue()))
                .collect(Collectors.joining("\n\n"));
    }
}
