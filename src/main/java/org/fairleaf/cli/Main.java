package org.fairleaf.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code fairleaf}. */
@Command(
        name = "fairleaf",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Publishes one Markdown article as tagged PDF, EPUB, DOCX, plain text and HTML.",
        subcommands = {
            Publish.class,
            Check.class,
            Verify.class,
            Import.class,
            ShowTheme.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done (warnings allowed), 1 an article has errors,",
            "2 the command line is wrong, 3 the machine or Fairleaf has failed."
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Numbers and letters of files and messages are the same wherever Fairleaf runs.
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command. @return its exit code */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println("fairleaf: error: " + e.getMessage());
                    if (parsed.originalArgs().contains("--verbose")) {
                        e.printStackTrace(line.getErr());
                    }
                    return Exit.FAILED;
                })
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a command is missing");
    }
}
