package org.fairleaf.verify.validators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A validator's jars in a class loader of their own, above which there is nothing but the Java platform. Its classes
 * are spoken to by their names.
 */
final class Jars {

    private final ClassLoader loader;

    private Jars(ClassLoader loader) {
        this.loader = loader;
    }

    /** The jars of a folder; empty where there are none. */
    static Optional<Jars> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        // EPUBCheck's own jar comes first: it replaces classes of Jing, without which warnings arrive as errors.
        String own = String.valueOf(folder.getFileName());
        Comparator<Path> ownFirst =
                Comparator.comparing(path -> !String.valueOf(path.getFileName()).startsWith(own));
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> jars = new ArrayList<>();
            for (Path jar : files.filter(path -> path.toString().endsWith(".jar"))
                    .sorted(ownFirst.thenComparing(Path::toString))
                    .toList()) {
                jars.add(jar.toUri().toURL());
            }
            return jars.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Jars(
                            new URLClassLoader(own, jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    ClassLoader loader() {
        return loader;
    }

    /** Work with the validator's classes. */
    interface Work<T> {
        T run() throws ReflectiveOperationException, IOException;
    }

    /** Does the work. The thread's context class loader decides which XML parser a library is given. */
    <T> T within(Work<T> work) throws ReflectiveOperationException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    Object make(String type, Object... arguments) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type(type).getConstructors()) {
            if (accepts(constructor.getParameterTypes(), arguments)) {
                return constructor.newInstance(arguments);
            }
        }
        throw new NoSuchMethodException(type);
    }

    /** Calls a method as {@code type} declares it; null comes back as an empty text. */
    Object call(@Nullable Object target, String type, String method, Object... arguments)
            throws ReflectiveOperationException {
        for (Method each : type(type).getMethods()) {
            if (each.getName().equals(method) && accepts(each.getParameterTypes(), arguments)) {
                Object result = each.invoke(target, arguments);
                return result == null ? "" : result;
            }
        }
        throw new NoSuchMethodException(type + "." + method);
    }

    private static boolean accepts(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Class<?> type =
                    types[i] == int.class ? Integer.class : types[i] == boolean.class ? Boolean.class : types[i];
            if (!type.isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    static String oneLine(Object text) {
        return text.toString().replaceAll("\\s+", " ").strip();
    }
}
