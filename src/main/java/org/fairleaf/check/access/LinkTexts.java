package org.fairleaf.check.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Tree;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Prose;
import org.fairleaf.check.WordList;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** A link says by itself where it leads (WCAG 2.2 success criterion 2.4.9): who goes from link to link hears nothing else. */
public final class LinkTexts implements Check {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\p{M}]+$");
    private static final Map<String, Set<String>> VAGUE = new ConcurrentHashMap<>();

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Block> written = new ArrayList<>(manuscript.metadata().summary());
        written.addAll(manuscript.document().blocks());
        Set<String> vague = new HashSet<>(vague(manuscript.metadata().lang()));
        vague.addAll(vague("en"));
        List<Diagnostic> findings = new ArrayList<>();
        Tree.walk(written, block -> {}, inline -> {
            if (inline instanceof Inline.Link link) {
                String words = PlainText.of(link.content()).strip();
                if (ADDRESS.matcher(words).matches()) {
                    findings.add(Diagnostic.of(
                            Code.LINK_TEXT_ADDRESS,
                            link.position(),
                            "the link's words are its address, which voices spell: " + words,
                            "write [where it leads](" + link.target()
                                    + "); plain text and paper show the address, too"));
                } else if (vague.contains(folded(words))) {
                    findings.add(Diagnostic.of(
                            Code.LINK_TEXT_VAGUE,
                            link.position(),
                            "the link \"" + words + "\" does not say where it leads",
                            "name what it leads to, such as [exercises for the hip](" + link.target() + ")"));
                }
            }
        });
        return findings;
    }

    private static Set<String> vague(String tag) {
        return VAGUE.computeIfAbsent(Prose.language(tag), code -> Set.copyOf(WordList.read(code, "vague-links")));
    }

    private static String folded(String words) {
        return AROUND.matcher(words).replaceAll("").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
