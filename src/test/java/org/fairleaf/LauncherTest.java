package org.fairleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code fairleaf} where something it needs is missing. */
class LauncherTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private final Map<String, String> locale = new HashMap<>();

    private record Ran(int code, String err) {}

    /** Runs the launcher's search for a JDK with nothing installed but what the test puts into {@code home}. */
    private Ran run(String javaHome, String path) throws IOException, InterruptedException {
        return finish(start(javaHome, path));
    }

    private Process start(String javaHome, String path) throws IOException {
        String script = Files.readString(Path.of("fairleaf"))
                .replace("/usr/lib/jvm/*", home.resolve("jvm") + "/*")
                .replace("/opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home", "");
        Path copy = home.resolve("fairleaf");
        if (!Files.exists(copy)) {
            Files.writeString(copy, script);
            Files.setLastModifiedTime(copy, FileTime.fromMillis(System.currentTimeMillis() - 10_000));
        }
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/bash", copy.toString(), "--version"));
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("PATH", path + ":/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(locale);
        return builder.redirectErrorStream(true).start();
    }

    private static Ran finish(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private Path jdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(home.resolve(name).resolve("bin"));
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho ran " + name + "\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(home.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home.resolve(name);
    }

    private void built() throws IOException {
        Files.createDirectories(home.resolve("target"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("styles/default"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("target/fairleaf.jar"), "");
    }

    @Test
    void oldJdkInJavaHomeIsPassedOverForANewerOneInAUsualFolder() throws IOException, InterruptedException {
        built();
        Path old = jdk("old", "17.0.1");
        jdk("jvm/twenty-one", "21.0.4");
        jdk("jvm/twenty-five", "25");
        Ran ran = run(old.toString(), old.resolve("bin").toString());
        assertEquals(0, ran.code(), ran.err());
        assertEquals("ran jvm/twenty-five\n", ran.err());
    }

    @Test
    void jdkInJavaHomeComesFirst() throws IOException, InterruptedException {
        built();
        jdk("jvm/twenty-five", "25");
        Ran ran = run(jdk("mine", "21.0.4").toString(), home.toString());
        assertEquals("ran mine\n", ran.err());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', C.UTF-8",
        "C, '', C.UTF-8",
        "POSIX, C.UTF-8, C.UTF-8",
        "'', xx_XX.UTF-8, C.UTF-8",
        "'', C.UTF-8, ''",
    })
    void namesAreReadAsUtf8WhateverTheLocale(String all, String lang, String seen)
            throws IOException, InterruptedException {
        built();
        Path jdk = jdk("mine", "25");
        Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho \"$LC_ALL\"\n");
        locale.put("LC_ALL", all);
        locale.put("LC_CTYPE", "");
        locale.put("LANG", lang);
        assertEquals(seen + "\n", run(jdk.toString(), home.toString()).err());
    }

    @Test
    void missingJdkIsSaidPlainly() throws IOException, InterruptedException {
        built();
        Ran ran = run("", jdk("old", "17.0.1").resolve("bin").toString());
        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("no JDK 21 or newer found"), ran.err());
    }

    @Test
    void staleProgramIsBuiltOnceEvenWhereItsJarStaysTheSame() throws IOException, InterruptedException {
        built();
        Files.setLastModifiedTime(home.resolve("target/fairleaf.jar"), FileTime.fromMillis(1_000_000_000_000L));
        Path tools = Files.createDirectories(home.resolve("tools"));
        Path mvn = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\nexit 0\n");
        assertTrue(mvn.toFile().setExecutable(true));
        String jdk = jdk("mine", "25").toString();
        assertTrue(run(jdk, tools.toString()).err().contains("building"));
        assertFalse(run(jdk, tools.toString()).err().contains("building"));
    }

    @Test
    void failedBuildIsSaidWithItsLog() throws IOException, InterruptedException {
        built();
        Files.delete(home.resolve("target/fairleaf.jar"));
        Path tools = Files.createDirectories(home.resolve("tools"));
        Path mvn = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\necho the reason; exit 1\n");
        assertTrue(mvn.toFile().setExecutable(true));
        Ran ran = run(jdk("mine", "25").toString(), tools.toString());
        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("the build has failed") && ran.err().contains("the reason"), ran.err());
    }

    @Test
    void programThatIsUpToDateIsNotBuilt() throws IOException, InterruptedException {
        built();
        Ran ran = run(jdk("mine", "25").toString(), home.toString());
        assertFalse(ran.err().contains("building"), ran.err());
    }

    /** A JDK whose rehearsals leave a memory, and which otherwise says what it was told to remember. */
    private Path remembering(String name, String version) throws IOException {
        Path jdk = jdk(name, version);
        Files.writeString(jdk.resolve("bin/java"), """
                #!/bin/sh
                for option in "$@"; do
                  case "$option" in
                    -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*) echo memory >"${option#*=}"; exit 0 ;;
                    -XX:AOTCache=* | -XX:SharedArchiveFile=*) echo "with ${option%%=*}" ;;
                  esac
                done
                echo ran
                """);
        return jdk;
    }

    /** A program that is built, and older than all that this test makes. */
    private void rehearsing() throws IOException {
        built();
        Files.createDirectories(home.resolve("src/main/rehearsal"));
        long before = System.currentTimeMillis() - 10_000;
        Files.setLastModifiedTime(home.resolve("target/fairleaf.jar"), FileTime.fromMillis(before));
        for (String older : List.of("pom.xml", "src/main", "src/main/rehearsal", "styles/default")) {
            Files.setLastModifiedTime(home.resolve(older), FileTime.fromMillis(before));
        }
    }

    private static final String PREPARING = "fairleaf: preparing for quick starts; this takes some seconds, once\n";

    @Test
    void jvmRehearsesOnceAndRemembersFromThenOn() throws IOException, InterruptedException {
        rehearsing();
        String jdk = remembering("mine", "25.0.1").toString();
        assertEquals(PREPARING + "with -XX:AOTCache\nran\n", run(jdk, "").err());
        assertEquals("with -XX:AOTCache\nran\n", run(jdk, "").err());
        try (Stream<Path> left = Files.list(home.resolve("target/start"))) {
            assertEquals(1, left.count(), "nothing but the memory");
        }
    }

    @Test
    void olderJdkRemembersInItsOwnWay() throws IOException, InterruptedException {
        rehearsing();
        Ran ran = run(remembering("mine", "21.0.4").toString(), "");
        assertEquals(PREPARING + "with -XX:SharedArchiveFile\nran\n", ran.err());
    }

    @Test
    void anotherJdkOrANewerBuildRehearsesAnew() throws IOException, InterruptedException {
        rehearsing();
        String jdk = remembering("mine", "25.0.1").toString();
        run(jdk, "");
        assertTrue(run(remembering("other", "25.0.2").toString(), "").err().startsWith(PREPARING));
        assertEquals("with -XX:AOTCache\nran\n", run(jdk, "").err());
        FileTime later = FileTime.fromMillis(System.currentTimeMillis() + 10_000);
        Files.setLastModifiedTime(home.resolve("target/fairleaf.jar"), later);
        assertTrue(run(jdk, "").err().startsWith(PREPARING));
    }

    @Test
    void failedRehearsalCostsNothingMore() throws IOException, InterruptedException {
        rehearsing();
        String jdk = jdk("mine", "25").toString();
        assertEquals(PREPARING + "ran mine\n", run(jdk, "").err());
        assertEquals("ran mine\n", run(jdk, "").err());
    }

    @Test
    void whereNothingCanBeKeptFairleafRunsAllTheSame() throws IOException, InterruptedException {
        rehearsing();
        // A file where the folder would be, since no right keeps an administrator out of a folder.
        Files.writeString(home.resolve("target/start"), "");
        assertEquals("ran\n", run(remembering("mine", "25").toString(), "").err());
    }

    @Test
    void launchersThatStartTogetherRehearseOnce() throws IOException, InterruptedException {
        rehearsing();
        String jdk = remembering("mine", "25").toString();
        List<Process> together = List.of(start(jdk, ""), start(jdk, ""), start(jdk, ""));
        StringBuilder said = new StringBuilder();
        for (Process each : together) {
            said.append(finish(each).err());
        }
        assertEquals(said.indexOf(PREPARING), said.lastIndexOf(PREPARING), said.toString());
        assertEquals(4, said.toString().split("with -XX:AOTCache\nran\n", -1).length, said.toString());
    }
}
