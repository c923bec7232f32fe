package org.fairleaf.read.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Short bold lines that stand where headings would: taken for some only where a document has no others. */
final class FakeHeadings {

    private static final int LONGEST = 80;
    private static final int LEVELS = 3;
    private static final int FIRST_LEVEL = 2;

    private final Log log;

    FakeHeadings(Log log) {
        this.log = log;
    }

    void recognise(List<Part> body) {
        TreeSet<Integer> sizes = new TreeSet<>();
        for (int i = 0; i < body.size(); i++) {
            if (isOne(body, i) && body.get(i) instanceof Part.Para para) {
                sizes.add(-para.shape().size());
            }
        }
        List<Integer> ranks = List.copyOf(sizes);
        for (int i = 0; i < body.size(); i++) {
            if (isOne(body, i) && body.get(i) instanceof Part.Para para) {
                int rank = Math.min(ranks.indexOf(-para.shape().size()), LEVELS - 1);
                log.recognised(para.position(), "a short bold line is a heading", para.words());
                body.set(i, para.as(Role.HEADING, FIRST_LEVEL + rank));
            }
        }
    }

    /** Where a document has headings, a bold line may be just that. */
    static void suspect(List<Part> body, Log log) {
        for (int i = 0; i < body.size(); i++) {
            if (isOne(body, i) && body.get(i) instanceof Part.Para para) {
                log.uncertain(para.position(), "a short bold line may be a heading; it stays bold text", para.words());
            }
        }
    }

    private static boolean isOne(List<Part> body, int at) {
        if (!(body.get(at) instanceof Part.Para para) || !isShortAndBold(para)) {
            return false;
        }
        for (int next = at + 1; next < body.size(); next++) {
            if (body.get(next) instanceof Part.Para following) {
                if (following.isBlank()) {
                    continue;
                }
                return following.role() == Role.TEXT
                        && !(isShortAndBold(following)
                                && following.shape().size() >= para.shape().size());
            }
            return true;
        }
        return false;
    }

    private static boolean isShortAndBold(Part.Para para) {
        String words = para.words().strip();
        return para.role() == Role.TEXT
                && para.shape().bold()
                && para.mark() == null
                && para.setting().boxes().isEmpty()
                && !words.isEmpty()
                && words.length() <= LONGEST
                && !words.matches("(?s).*[.;:,!]")
                && para.atoms().stream().noneMatch(atom -> atom instanceof Atom.Break || atom instanceof Atom.Picture);
    }

    /** The size that most letters have, in half points. */
    static int usualSize(List<Part> body) {
        Map<Integer, Integer> letters = new HashMap<>();
        for (Part part : body) {
            if (part instanceof Part.Para para) {
                letters.merge(para.shape().size(), para.words().length(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
