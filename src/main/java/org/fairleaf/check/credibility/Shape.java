package org.fairleaf.check.credibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Phrases;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** What looks like a list is one, and what closes the article has a heading of its own: readers find both by these. */
public final class Shape implements Check {

    private static final Pattern SIGN = Pattern.compile("^[•·▪◦‣●○∙■□➢✓✔]\\s*\\S.*", Pattern.DOTALL);
    /** A dash may begin what somebody says; several in a row are a list. */
    private static final Pattern DASH = Pattern.compile("^[-–—*]\\s+\\S.*", Pattern.DOTALL);

    private static final Pattern SIGNS_INSIDE = Pattern.compile("\\S\\s*[•▪●‣]\\s*\\S[^•▪●‣]*[•▪●‣]\\s*\\S");

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Diagnostic> findings = new ArrayList<>();
        bullets(manuscript.document().blocks(), findings);
        closing(manuscript, findings);
        return findings;
    }

    private static void bullets(List<Block> blocks, List<Diagnostic> findings) {
        Block.@Nullable Paragraph dashed = null;
        boolean inList = false;
        for (Block block : blocks) {
            String words = block instanceof Block.Paragraph paragraph
                    ? PlainText.of(paragraph.content()).strip()
                    : "";
            boolean dash = DASH.matcher(words).matches();
            boolean sign = SIGN.matcher(words).matches();
            if (!inList && (sign || SIGNS_INSIDE.matcher(words).find() || dash && dashed != null)) {
                findings.add(Diagnostic.of(
                        Code.LIST_FAKE,
                        dash && dashed != null ? dashed.position() : block.position(),
                        "what looks like a list is a paragraph with signs in it",
                        "begin each item on a line of its own with \"- \", and leave a blank line before the first"));
                inList = true;
            } else if (!sign && !dash) {
                inList = false;
            }
            dashed = dash && block instanceof Block.Paragraph paragraph ? paragraph : null;
            inside(block, findings);
        }
    }

    private static void inside(Block block, List<Diagnostic> findings) {
        switch (block) {
            case Block.BulletList list -> list.items().forEach(item -> bullets(item.content(), findings));
            case Block.OrderedList list -> list.items().forEach(item -> bullets(item.content(), findings));
            case Block.Quote quote -> bullets(quote.content(), findings);
            case Block.Callout callout -> bullets(callout.content(), findings);
            case Block.Division division -> bullets(division.content(), findings);
            case Block.Section section -> bullets(section.content(), findings);
            case Block.Heading heading -> {}
            case Block.Paragraph paragraph -> {}
            case Block.DefinitionList list -> {}
            case Block.CodeBlock code -> {}
            case Block.ThematicBreak rule -> {}
            case Block.Table table -> {}
            case Block.Figure figure -> {}
        }
    }

    /** The last paragraphs sum up, under the heading of something else. */
    private static void closing(Manuscript manuscript, List<Diagnostic> findings) {
        String lang = manuscript.metadata().lang();
        Optional<Phrases> closings = Phrases.of(lang, "closings");
        Optional<Phrases> headings = Phrases.of(lang, "closing-headings");
        if (closings.isEmpty() || headings.isEmpty()) {
            return;
        }
        List<Block> blocks = manuscript.document().blocks();
        int from = 0;
        String heading = null;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading found) {
                from = i + 1;
                heading = PlainText.of(found.content());
            }
        }
        if (heading == null || headings.get().anyIn(heading)) {
            return;
        }
        for (int i = from + 1; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Paragraph paragraph
                    && closings.get().begins(PlainText.of(paragraph.content()).strip())) {
                findings.add(Diagnostic.of(
                        Code.CLOSING_UNHEADED,
                        paragraph.position(),
                        "this sums up the article, and stands under the heading \"" + heading.strip() + "\"",
                        "give it a heading of its own, such as \"# In short\""));
                return;
            }
        }
    }
}
