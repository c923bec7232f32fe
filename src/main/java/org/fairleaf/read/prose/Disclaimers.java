package org.fairleaf.read.prose;

import static java.util.regex.Pattern.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;

/**
 * Lifts an article's disclaimer out of its text: a section of that name, a paragraph that begins with that name, or a
 * short paragraph that says both what it is for and what it is not.
 */
final class Disclaimers {

    private static final int LONGEST = 900;
    private static final Pattern PURPOSE = compile(
            "\\b(?:information(?:al)?|educational|general information)\\b.{0,40}\\b(?:purposes?|only)\\b"
                    + "|\\bfor information only\\b|\\bnur der (?:allgemeinen )?information\\b|\\bdienen (?:nur|ausschließlich|lediglich)\\b.{0,20}\\binformation"
                    + "|\\bà titre (?:purement )?(?:informatif|indicatif)\\b|\\b(?:solo|únicamente|exclusivamente|meramente)\\b.{0,30}\\b(?:informativ|información)"
                    + "|\\bscopo (?:puramente |solo )?informativo\\b|\\bpuramente informativ|\\b(?:uitsluitend|alleen) (?:ter|bedoeld als) informatie");
    private static final Pattern LIMIT = compile(
            "\\b(?:not|never|nor|no|isn['’]t|doesn['’]t|don['’]t)\\b.{0,80}\\b(?:advice|diagnos\\w+|substitute|replace\\w*|treatment|consultation|prescri\\w+)\\b"
                    + "|\\b(?:ersetz\\w+|kein\\w*)\\b.{0,80}\\b(?:ärztlich\\w*|medizinisch\\w*|beratung|arzt|rat|diagnose|behandlung)\\b"
                    + "|\\bne (?:remplace\\w*|constitue\\w*|se substitue\\w*)\\b.{0,60}\\b(?:avis|conseils?|consultation|diagnostic|médecin)\\b"
                    + "|\\bno (?:sustituye\\w*|reemplaza\\w*|constituye\\w*|pretende\\w*)\\b.{0,60}\\b(?:consejo|consulta|asesoramiento|diagnóstico|médic\\w+)\\b"
                    + "|\\bnon (?:sostituis\\w+|costituis\\w+)\\b.{0,60}\\b(?:parere|consiglio|consulto|visita|medic\\w+)\\b"
                    + "|\\bgeen vervanging\\b|\\bvervangt? (?:niet|geen)\\b");
    private static final Pattern STRONG = compile(
            "\\bnot (?:intended (?:as|to be)|a substitute for|to be taken as|meant (?:as|to))\\b.{0,60}\\b(?:medical|professional)\\b.{0,40}\\b(?:advice|diagnosis|treatment)\\b"
                    + "|\\bersetz\\w+ (?:nicht|keine\\w*)\\b.{0,60}\\b(?:ärztlich\\w*|arzt|medizinisch\\w*)\\b"
                    + "|\\bne (?:remplace\\w*|se substitue\\w*)\\b.{0,40}\\b(?:consultation médicale|avis médical|médecin)\\b");

    private final List<Decision> decisions;
    private final List<Block> lifted = new ArrayList<>();

    Disclaimers(List<Decision> decisions) {
        this.decisions = decisions;
    }

    /** What was lifted, in the order of the text. */
    List<Block> lifted() {
        return List.copyOf(lifted);
    }

    /** The blocks that stay. */
    List<Block> taken(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        boolean inside = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                inside = SectionNames.isDisclaimer(PlainText.of(heading.content()));
                if (inside) {
                    move(block, "this heading names the disclaimer, which every format prints as a section of its own");
                    continue;
                }
            } else if (inside) {
                lifted.add(block);
                move(block, "part of the disclaimer: moved to the front matter");
                continue;
            }
            if (block instanceof Block.Paragraph paragraph && lift(paragraph)) {
                continue;
            }
            kept.add(block);
        }
        return kept;
    }

    /** Lifts a paragraph if it is a disclaimer. */
    boolean lift(Block.Paragraph paragraph) {
        String words = PlainText.of(paragraph.content());
        int label = SectionNames.labelled(words);
        if (label > 0 && label < words.length()) {
            List<Inline> rest = new ArrayList<>(paragraph.content());
            if (rest.getFirst() instanceof Inline.Text text && text.text().length() > label) {
                String after = text.text().substring(label);
                rest.set(0, new Inline.Text(after.stripLeading(), text.position()));
            }
            lifted.add(new Block.Paragraph(rest, paragraph.attributes(), paragraph.position()));
            move(paragraph, "this paragraph calls itself a disclaimer: moved to the front matter");
            return true;
        }
        if (!reads(words)) {
            return false;
        }
        lifted.add(paragraph);
        move(paragraph, "this paragraph says what a disclaimer says: moved to the front matter");
        return true;
    }

    /** Whether a paragraph says what it is for and what it is not, in few sentences. */
    static boolean reads(String words) {
        if (words.length() > LONGEST) {
            return false;
        }
        String small = words.toLowerCase(Locale.ROOT);
        boolean says = PURPOSE.matcher(small).find() && LIMIT.matcher(small).find()
                || STRONG.matcher(small).find();
        return says && small.split("[.!?](?:\\s|$)", -1).length <= 7;
    }

    private void move(Block block, String message) {
        Position position = block.position();
        decisions.add(new Decision(
                Decision.Kind.MOVED,
                position,
                message,
                Words.of(block),
                "move the words back, and give the article another disclaimer, or one to its theme"));
    }
}
