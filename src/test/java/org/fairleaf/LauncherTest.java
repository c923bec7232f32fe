package org.fairleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code fairleaf} where something it needs is missing. */
class LauncherTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private record Ran(int code, String err) {}

    /** Runs the launcher's search for a JDK with nothing installed but what the test puts into {@code home}. */
    private Ran run(String javaHome, String path) throws IOException, InterruptedException {
        String script = Files.readString(Path.of("fairleaf"))
                .replace("/usr/lib/jvm/*", home.resolve("jvm") + "/*")
                .replace("/opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home", "");
        Path copy = Files.writeString(home.resolve("fairleaf"), script);
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/bash", copy.toString(), "--version"));
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("PATH", path + ":/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        Process process = builder.redirectErrorStream(true).start();
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
}
