package org.fairleaf.verify.text;

import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.edition.Edition;

/** Code stands as it was typed, with the spaces in its lines, wherever a line has room for it. */
final class TypedLines implements Rule {

    private static final int NARROW = 40;
    private static final int TAB = 8;

    private final Edition edition;

    TypedLines(Edition edition) {
        this.edition = edition;
    }

    @Override
    public void check(TextFile file, Findings findings) {
        Tree.walk(
                edition.blocks(),
                block -> {
                    if (block instanceof Block.CodeBlock code) {
                        code.text()
                                .lines()
                                .map(line -> untabbed(line).stripTrailing())
                                .filter(line -> DisplayWidth.of(line) < NARROW)
                                .filter(line -> !stands(line, file.lines()))
                                .forEach(line -> findings.add(
                                        Code.TEXT_CODE,
                                        code.position(),
                                        "the plain text has no line “" + line.strip() + "” as it was typed",
                                        "publish the article again"));
                    }
                },
                inline -> {});
    }

    /** With spaces for tabs, which would end elsewhere behind an indent. */
    static String untabbed(String line) {
        StringBuilder out = new StringBuilder();
        for (char c : line.toCharArray()) {
            out.append(c == '\t' ? " ".repeat(TAB - DisplayWidth.of(out.toString()) % TAB) : String.valueOf(c));
        }
        return out.toString();
    }

    private static boolean stands(String typed, List<String> lines) {
        return lines.stream()
                .anyMatch(line -> line.endsWith(typed)
                                && line.substring(0, line.length() - typed.length())
                                        .isBlank()
                        || line.endsWith(" " + typed));
    }
}
