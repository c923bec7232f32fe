package org.fairleaf.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@linkplain Limit limits} that a run keeps to. */
public final class Limits {

    /** What nobody has asked to change. */
    public static final Limits USUAL = new Limits(Map.of());

    /** No array is longer, and so no file that is read whole. */
    private static final long MOST = Integer.MAX_VALUE - 16;

    private static final Pattern VALUE = Pattern.compile("(?i)([0-9]{1,10})\\s*(KB|MB|GB)?");

    private final Map<Limit, Long> changed;

    private Limits(Map<Limit, Long> changed) {
        this.changed = changed;
    }

    /** The value, in bytes or things. */
    public int of(Limit limit) {
        return Math.toIntExact(changed.getOrDefault(limit, limit.usual()));
    }

    /** The value in words: {@code 20 MB}. */
    public String shown(Limit limit) {
        return limit.shown(of(limit));
    }

    /** How to raise it, for the end of a hint. */
    public String raised(Limit limit) {
        return "allow more with --limit " + limit.key() + "=" + limit.written(Math.min(MOST, 2L * of(limit)));
    }

    /** The same with another value, {@code 40MB} or {@code 100000}; empty where that is none from 1 to what can be held. */
    public Optional<Limits> with(Limit limit, String value) {
        Matcher matcher = VALUE.matcher(value.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2) == null ? "" : matcher.group(2).toUpperCase(java.util.Locale.ROOT);
        long factor = switch (unit) {
            case "KB" -> 1L << 10;
            case "MB" -> 1L << 20;
            case "GB" -> 1L << 30;
            default -> 1;
        };
        long wanted = Long.parseLong(matcher.group(1)) * factor;
        if (wanted < 1 || wanted > MOST) {
            return Optional.empty();
        }
        Map<Limit, Long> all = new EnumMap<>(Limit.class);
        all.putAll(changed);
        all.put(limit, wanted);
        return Optional.of(new Limits(all));
    }
}
