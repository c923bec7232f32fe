package org.fairleaf.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairleaf.diagnostic.Printable;
import org.fairleaf.publish.Failure;
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
        footer = {
            "",
            "Exit codes: 0 done (warnings allowed), 1 an article has errors,",
            "2 the command line is wrong, 3 the machine or Fairleaf has failed."
        })
public final class Main implements Runnable {

    /** By name, in the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("publish", Publish.class);
        COMMANDS.put("watch", Watch.class);
        COMMANDS.put("check", Check.class);
        COMMANDS.put("verify", Verify.class);
        COMMANDS.put("import", Import.class);
        COMMANDS.put("theme", ShowTheme.class);
        COMMANDS.put("generate-completion", AutoComplete.GenerateCompletion.class);
        COMMANDS.put("help", CommandLine.HelpCommand.class);
    }

    /** Commands that tell of all the others. */
    private static final Set<String> COMPLETE = Set.of("generate-completion", "help");

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
        Interruption.expect();
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command. @return its exit code */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commands = new CommandLine(new Main());
        // One that is named is the only one looked at: picocli takes its time with each.
        Class<?> named = args.length == 0 || COMPLETE.contains(args[0]) ? null : COMMANDS.get(args[0]);
        if (named == null) {
            COMMANDS.forEach(commands::addSubcommand);
        } else {
            commands.addSubcommand(args[0], named);
        }
        commands.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    tell(e, args, err);
                    return Exit.FAILED;
                });
        try {
            return commands.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            tell(e, args, err);
            return Exit.FAILED;
        }
    }

    private static void tell(Throwable e, String[] args, PrintWriter err) {
        err.println("fairleaf: error: " + Printable.of(Failure.reason(e)));
        if (List.of(args).contains("--verbose")) {
            e.printStackTrace(err);
        }
        err.flush();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a command is missing");
    }
}
