package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Tree;
import org.fairleaf.check.Manuscript;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What only a person can judge of an article, by two published instruments: the Patient Education Materials Assessment Tool
 * for printed materials (PEMAT-P, AHRQ) and the Clear Communication Index (CDC). Their items are named here by their
 * topics, in words of our own; their guides say how to score them. Beside each item stands what was counted of the
 * article, where that helps; no item is scored here.
 */
public final class Worksheet {

    /** A published instrument. */
    public enum Instrument {
        PEMAT("PEMAT-P", "Patient Education Materials Assessment Tool, printed materials (AHRQ)"),
        CDC("CDC Index", "Clear Communication Index (CDC)");

        private final String label;
        private final String title;

        Instrument(String label, String title) {
            this.label = label;
            this.title = title;
        }

        /** Its short name. */
        public String label() {
            return label;
        }

        public String title() {
            return title;
        }
    }

    /**
     * An item to be scored by a person.
     *
     * @param number its number in the instrument; PEMAT's 13 and 14 are for sound and film only
     * @param part the instrument's heading above it
     * @param topic what is to be judged
     * @param evidence what was counted that bears on it; null where nothing can be
     */
    public record Item(
            Instrument instrument,
            int number,
            String part,
            String topic,
            @Nullable String evidence) {}

    private final Readability readability;
    private final List<Diagnostic> findings;
    private final List<Item> items = new ArrayList<>();
    private int headings;
    private int lists;
    private int tasks;
    private int tables;
    private int captions;
    private int figures;
    private int callouts;
    private int numbers;
    private boolean summary;

    private Worksheet(Manuscript manuscript, List<Diagnostic> findings) {
        this.findings = findings;
        this.readability = manuscript.readability();
        this.summary = !manuscript.metadata().summary().isEmpty();
        Tree.walk(manuscript.document().blocks(), this::count, this::count);
    }

    /**
     * The items of both instruments, in their order.
     *
     * @param findings what the rules have found in the manuscript
     */
    public static List<Item> of(Manuscript manuscript, List<Diagnostic> findings) {
        Worksheet sheet = new Worksheet(manuscript, findings);
        sheet.pemat();
        sheet.cdc();
        return List.copyOf(sheet.items);
    }

    private void count(Block block) {
        switch (block) {
            case Block.Heading heading -> headings++;
            case Block.BulletList list -> {
                lists++;
                tasks += (int) list.items().stream()
                        .filter(item -> item.checked() != null)
                        .count();
            }
            case Block.OrderedList list -> lists++;
            case Block.Table table -> {
                tables++;
                captions += table.caption().isEmpty() ? 0 : 1;
            }
            case Block.Figure figure -> {
                figures++;
                captions += figure.caption().isEmpty() ? 0 : 1;
            }
            case Block.Callout callout -> {
                callouts++;
                summary |= callout.kind() == Block.Callout.Kind.SUMMARY;
            }
            case Block.Paragraph b -> {}
            case Block.DefinitionList b -> {}
            case Block.Quote b -> {}
            case Block.CodeBlock b -> {}
            case Block.ThematicBreak b -> {}
            case Block.Division b -> {}
            case Block.Section b -> {}
        }
    }

    private void count(Inline inline) {
        if (inline instanceof Inline.Text text && text.text().chars().anyMatch(Character::isDigit)) {
            numbers += (int) Word.of(text.text(), false).stream()
                    .filter(word -> Character.isDigit(word.text().codePointAt(0)))
                    .count();
        }
    }

    private void pemat() {
        String content = "Content";
        pemat(1, content, "what the material is for is clear at once", null);
        pemat(2, content, "nothing distracts from that purpose", words());
        String style = "Word choice and style";
        pemat(3, style, "the words are everyday ones", grade());
        pemat(4, style, "medical words serve to make readers familiar with them, and are explained", terms());
        pemat(5, style, "the voice is active", passive());
        String figuresPart = "Use of numbers";
        pemat(6, figuresPart, "numbers are clear and easy to understand", amount(numbers, "number"));
        pemat(7, figuresPart, "readers need not calculate", amount(numbers, "number"));
        String order = "Organization";
        pemat(8, order, "information comes in short sections", divisions());
        pemat(9, order, "the headings say what the sections hold", amount(headings, "heading"));
        pemat(10, order, "the order is logical", null);
        pemat(11, order, "there is a summary", hasSummary());
        pemat(12, "Layout and design", "visual cues lead to the key points", amount(callouts, "box"));
        String visual = "Use of visual aids";
        pemat(15, visual, "there are pictures where they would help", amount(figures, "figure"));
        pemat(16, visual, "pictures support the text and do not distract", amount(figures, "figure"));
        pemat(17, visual, "pictures and tables have clear titles or captions", captioned());
        pemat(18, visual, "pictures are clear and uncluttered", amount(figures, "figure"));
        pemat(19, visual, "tables are simple, with short and clear headings", amount(tables, "table"));
        String action = "Actionability";
        pemat(20, action, "at least one thing that readers can do is named", instructions());
        pemat(21, action, "readers are addressed when told what to do", addresses());
        pemat(22, action, "what to do comes in explicit steps", amount(lists, "list"));
        pemat(23, action, "there is something to use, such as a checklist", amount(tasks, "item to tick"));
        pemat(24, action, "calculations come with simple instructions or examples", amount(numbers, "number"));
        pemat(25, action, "how to use charts and tables to act is explained", amount(tables, "table"));
        pemat(26, action, "pictures are used where they make it easier to act", amount(figures, "figure"));
    }

    private void cdc() {
        String main = "Main message and call to action";
        cdc(1, main, "there is one main message", null);
        cdc(2, main, "it stands at the beginning", hasSummary());
        cdc(3, main, "it is emphasised", amount(callouts, "box"));
        cdc(4, main, "a picture supports it", amount(figures, "figure"));
        cdc(5, main, "there is a call to action for the audience", instructions());
        String language = "Language";
        cdc(6, language, "main message and call to action are in the active voice", passive());
        cdc(7, language, "the words are those of the audience", terms());
        String design = "Information design";
        cdc(8, design, "there are lists with bullets or numbers", amount(lists, "list"));
        cdc(9, design, "the text is in chunks with headings", divisions());
        cdc(10, design, "the most important comes first", hasSummary());
        cdc(11, "State of the science", "what is known and what is not is said", null);
        String behaviour = "Behavioral recommendations";
        cdc(12, behaviour, "there is a recommendation of what to do", instructions());
        cdc(13, behaviour, "why it matters is said", null);
        cdc(14, behaviour, "how to do it is said", amount(lists, "list"));
        String figuresPart = "Numbers";
        cdc(15, figuresPart, "the numbers are such as the audience uses", amount(numbers, "number"));
        cdc(16, figuresPart, "what numbers mean is explained", amount(numbers, "number"));
        cdc(17, figuresPart, "readers need not calculate", amount(numbers, "number"));
        String risk = "Risk";
        cdc(18, risk, "what the threat is, and for whom, is explained", null);
        cdc(19, risk, "risks and benefits of what is recommended are told", null);
        cdc(20, risk, "chances in numbers are explained in words or a picture", null);
    }

    private void pemat(int number, String part, String topic, @Nullable String evidence) {
        items.add(new Item(Instrument.PEMAT, number, part, topic, evidence));
    }

    private void cdc(int number, String part, String topic, @Nullable String evidence) {
        items.add(new Item(Instrument.CDC, number, part, topic, evidence));
    }

    private static String amount(int count, String one) {
        String many =
                one.endsWith("x") ? one + "es" : one.startsWith("item ") ? one.replace("item ", "items ") : one + "s";
        return count == 0 ? "no " + many : count == 1 ? "1 " + one : count + " " + many;
    }

    private @Nullable String words() {
        return readability.measured() ? amount(readability.figures().words(), "word") + " in sentences" : null;
    }

    private @Nullable String grade() {
        return readability.scores().isEmpty()
                ? null
                : readability.scores().stream().map(Score::toString).collect(Collectors.joining(", "));
    }

    private @Nullable String terms() {
        if (!readability.measured()) {
            return null;
        }
        return findings.stream()
                .filter(finding -> finding.code() == Code.TERM_UNEXPLAINED)
                .map(Diagnostic::message)
                .findFirst()
                .orElse("no medical word of the list is unexplained");
    }

    private @Nullable String passive() {
        return readability.measured() && readability.figures().sentences() > 0
                ? readability.passive() + " of " + readability.figures().sentences() + " sentences are passive"
                : null;
    }

    private @Nullable String instructions() {
        return readability.measured()
                ? amount(readability.instructions(), "sentence") + " telling readers what to do"
                : null;
    }

    private @Nullable String addresses() {
        return readability.measured() ? amount(readability.addresses(), "sentence") + " speaking to the reader" : null;
    }

    private String hasSummary() {
        return summary ? "there is a summary" : "there is no summary";
    }

    private String captioned() {
        return String.format(Locale.ROOT, "%d of %d have a caption", captions, figures + tables);
    }

    private String divisions() {
        boolean undivided = findings.stream().anyMatch(finding -> finding.code() == Code.STRETCH_LONG);
        return amount(headings, "heading") + ", " + amount(lists, "list")
                + (undivided ? ", and a stretch of more than 150 words without either" : "");
    }
}
