package org.fairleaf.check.access;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Tree;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** Every table says what its columns are (PDF/UA-1 7.5), and should say what it is about. */
public final class TableHeaders implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Diagnostic> findings = new ArrayList<>();
        Tree.walk(
                manuscript.edition().blocks(),
                block -> {
                    if (block instanceof Block.Table table) {
                        if (table.head().isEmpty()) {
                            findings.add(Diagnostic.of(
                                    Code.TABLE_HEADER_MISSING,
                                    table.position(),
                                    "the table has no header row",
                                    "write the columns' names in the row above the dashes"));
                        }
                        if (table.caption().isEmpty()) {
                            findings.add(Diagnostic.of(
                                    Code.TABLE_CAPTION_MISSING,
                                    table.position(),
                                    "the table has no caption",
                                    "add a line below it: \": What the table shows\""));
                        }
                    }
                },
                inline -> {});
        return findings;
    }
}
