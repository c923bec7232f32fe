package org.fairleaf.check.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Tree;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Passage;
import org.fairleaf.check.Phrases;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;

/**
 * Nothing is said by colour alone (WCAG 2.2 success criterion 1.4.1), and text is text, not an image of it (1.4.5). What
 * can be told for certain is told; a person sees more.
 */
public final class SeenOnly implements Check {

    private static final String COLOURS = "colour-alone";

    private static final Pattern DRAWN_TEXT = Pattern.compile("<text\\b[^>]*>(.*?)</text>", Pattern.DOTALL);
    private static final Pattern DRAWN = Pattern.compile("<(?:path|circle|ellipse|line|polyline|polygon|image|use)\\b");
    private static final Pattern QUOTED = Pattern.compile("[“\"„«]([^”\"“»]+)[”\"“»]");

    /** A drawing with more words than this, and hardly anything else, is a text. */
    private static final int DRAWN_WORDS = 25;

    private static final int FEW_SHAPES = 3;
    private static final int QUOTED_WORDS = 12;

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Passage passage : manuscript.prose()) {
            Optional<Phrases> colours = Phrases.of(passage.lang(), COLOURS);
            if (colours.isPresent()) {
                Matcher matcher = colours.get().in(passage.text());
                while (matcher.find()) {
                    findings.add(
                            Diagnostic.of(
                                    Code.COLOUR_ALONE,
                                    passage.at(matcher.start()),
                                    "\"" + matcher.group() + "\" can be found by its colour alone",
                                    "say also where it stands, or what is written on it: colours are not seen by all, nor printed"));
                }
            }
        }
        Tree.walk(manuscript.document().blocks(), block -> {}, inline -> {
            if (inline instanceof Inline.Image image) {
                Media media = manuscript.document().media().get(image.source());
                if (media != null && isText(media, image.alt())) {
                    findings.add(Diagnostic.of(
                            Code.IMAGE_OF_TEXT,
                            image.position(),
                            "the image \"" + image.source() + "\" seems to show text",
                            "write the text in the article: an image of it cannot be enlarged, reflowed or copied"));
                }
            }
        });
        return findings;
    }

    private static boolean isText(Media media, Alt alt) {
        if (media.type() == Media.Type.SVG) {
            String drawing = new String(media.bytes(), StandardCharsets.UTF_8);
            int words = 0;
            Matcher texts = DRAWN_TEXT.matcher(drawing);
            while (texts.find()) {
                words += words(texts.group(1).replaceAll("<[^>]*>", " "));
            }
            return words > DRAWN_WORDS
                    && DRAWN.matcher(drawing).results().limit(FEW_SHAPES).count() < FEW_SHAPES;
        }
        if (alt instanceof Alt.Described described) {
            Matcher quoted = QUOTED.matcher(described.text());
            while (quoted.find()) {
                if (words(quoted.group(1)) >= QUOTED_WORDS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    @Override
    public Map<Rule, String> unchecked(Manuscript manuscript) {
        String lang = manuscript.metadata().lang();
        return Phrases.of(lang, COLOURS).isPresent()
                ? Map.of()
                : Map.of(Rule.AC6, "there are no words for colours in \"" + lang + "\"");
    }
}
