package org.fairleaf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.fairleaf.theme.Variant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fairleaf theme}. */
@Command(
        name = "theme",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Shows a theme: its tokens, where each is given, and what is wrong with them in each variant.",
            "Without a name it lists the themes in styles/."
        })
final class ShowTheme implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME or DIR", description = "A theme in styles/, or a theme's folder.")
    private @Nullable String name;

    @Option(
            names = "--diagnostics",
            paramLabel = "FORM",
            description = "How findings are shown: ${COMPLETION-CANDIDATES}. Default: text")
    private Messages diagnostics = Messages.TEXT;

    @Option(names = "--quiet", description = "Print errors only.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        PrintWriter results = spec.commandLine().getOut();
        String wanted = name;
        if (wanted == null) {
            list(results);
            return Exit.DONE;
        }
        Set<Diagnostic> findings = new LinkedHashSet<>();
        Optional<Theme> standard = Optional.empty();
        for (Variant variant : Variant.values()) {
            Outcome<Theme> read = ThemeReader.read(wanted, variant, Common.STYLES);
            findings.addAll(read.findings());
            if (variant == Variant.STANDARD) {
                standard = read.value();
                missing(wanted, read.findings());
            }
        }
        List<Diagnostic> sorted = findings.stream()
                .filter(finding -> finding.isError() || !quiet)
                .sorted()
                .toList();
        if (!quiet) {
            standard.ifPresent(theme -> new ThemePage(theme, colour(), results).print());
        }
        results.flush();
        diagnostics.print(sorted, spec.commandLine().getErr());
        spec.commandLine().getErr().flush();
        long errors = findings.stream().filter(Diagnostic::isError).count();
        if (!quiet) {
            results.println(verdict(errors, findings.size() - errors));
        }
        return errors > 0 ? Exit.ERRORS : Exit.DONE;
    }

    /** A name that no theme has is the command line's fault. */
    private void missing(String wanted, List<Diagnostic> findings) {
        for (Diagnostic finding : findings) {
            if (finding.code() == Code.THEME_MISSING
                    && finding.position().path().equals(wanted)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no theme \"" + wanted + "\"; " + String.join("; ", finding.hints()));
            }
        }
    }

    private boolean colour() {
        return spec.commandLine().getColorScheme().ansi().enabled();
    }

    private static void list(PrintWriter results) {
        for (String theme : ThemeReader.names(Common.STYLES)) {
            String where = Files.isDirectory(Common.STYLES.resolve(theme))
                    ? Common.STYLES.resolve(theme).toString()
                    : "built in";
            String usual = theme.equals("default") ? " (used where nothing else is named)" : "";
            results.println(theme + ": " + where + usual);
        }
    }

    private static String verdict(long errors, long warnings) {
        if (errors == 0 && warnings == 0) {
            return "Nothing is wrong: keys, colours, contrasts, fonts, labels, and the sizes and spacing of each variant.";
        }
        String both = errors
                + (errors == 1 ? " error, " : " errors, ")
                + warnings
                + (warnings == 1 ? " warning." : " warnings.");
        return errors == 0 ? both : both + " No article can use the theme until the errors are gone.";
    }
}
