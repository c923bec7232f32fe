package org.fairleaf.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/**
 * What the launcher has the JVM rehearse, so that it remembers the classes that users need: an article published, found
 * unchanged, and checked.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** Rehearses. @param args the folder of the article, and one to publish it to */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        String article = args[0];
        String out = args[1];
        Main.run(nowhere, nowhere, "publish", "--out", out, "--variant", "standard,large-print", article);
        Main.run(nowhere, nowhere, "publish", "--out", out, "--variant", "standard,large-print", article);
        Main.run(nowhere, nowhere, "check", article);
    }
}
