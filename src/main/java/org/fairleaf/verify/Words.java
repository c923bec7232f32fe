package org.fairleaf.verify;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * Running text as it is heard, to the space, with the stretches in it that are more than their words.
 *
 * <p>Every white space counts as a space, a line break too; characters that only steer the setting of lines are not
 * heard. A {@link #SIGN} stands for what is not text: an image, a note's mark.
 *
 * @param stretches by their start, the longer before the shorter
 * @param origins where in the source the text from that offset on was written
 */
public record Words(String text, List<Stretch> stretches, List<Origin> origins) {

    /** Stands for an image or a note's mark. */
    public static final char SIGN = '\ufffc';

    private static final Set<Kind> LOOKS =
            EnumSet.of(Kind.EMPHASIS, Kind.STRONG, Kind.STRUCK, Kind.RAISED, Kind.LOWERED, Kind.CODE);

    public static final Words NONE = new Words("", List.of(), List.of());

    /**
     * A stretch of the text.
     *
     * @param handle what the reader of a format knows of it besides; never compared
     */
    public record Stretch(
            Kind kind,
            int start,
            int end,
            Map<Fact, String> facts,
            Position position,
            @Nullable Object handle) {

        public String fact(Fact fact) {
            return facts.getOrDefault(fact, "");
        }
    }

    /** The words of a title, without more. */
    public static Words plain(String text) {
        Writing writing = new Writing();
        writing.flow(text, Position.of(""));
        return writing.words("");
    }

    /** Text as it is heard, every white space a space. */
    public static String flat(String text) {
        Writing writing = new Writing();
        writing.say(text, Position.of(""));
        return writing.text.toString();
    }

    /** Where the text from that offset on was written. */
    public record Origin(int offset, Position position) {}

    /** Where the character at that offset was written. */
    Position origin(int offset, Position otherwise) {
        Position found = otherwise;
        for (Origin origin : origins) {
            if (origin.offset() > offset) {
                break;
            }
            found = origin.position();
        }
        return found;
    }

    public String of(Stretch stretch) {
        return text.substring(stretch.start(), stretch.end());
    }

    /** Takes down running text. */
    public static final class Writing {

        private record Open(
                Kind kind,
                int start,
                Map<Fact, String> facts,
                Position position,
                @Nullable Object handle) {}

        private final StringBuilder text = new StringBuilder();
        private final List<Origin> origins = new ArrayList<>();
        private final Deque<Open> open = new ArrayDeque<>();
        private final List<Stretch> stretches = new ArrayList<>();
        private boolean space;
        private boolean started;
        private boolean byRuns;

        /** Takes stretches alike that touch for one, and signs for white space where it comes to languages. */
        public Writing byRuns() {
            byRuns = true;
            return this;
        }

        /** Characters as they stand. */
        public void say(String characters, Position position) {
            settle(position);
            origins.add(new Origin(text.length(), position));
            characters.codePoints().filter(c -> !silent(c)).forEach(c -> {
                text.appendCodePoint(blank(c) ? ' ' : c);
                started = true;
            });
        }

        /** Characters of a source in which several white spaces are one, and none at the start of a line. */
        public void flow(String characters, Position position) {
            origins.add(new Origin(text.length(), position));
            characters.codePoints().filter(c -> !silent(c)).forEach(c -> {
                if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                    space = true;
                } else {
                    settle(position);
                    text.appendCodePoint(blank(c) ? ' ' : c);
                    started = true;
                }
            });
        }

        /** A line break, which swallows the white space around it. */
        public void lineBreak() {
            space = false;
            started = false;
            text.append(' ');
        }

        /** Something that is not text. */
        public void sign(Kind kind, Map<Fact, String> facts, Position position, @Nullable Object handle) {
            open(kind, facts, position, handle);
            say(String.valueOf(SIGN), position);
            close();
        }

        public void open(Kind kind, Map<Fact, String> facts, Position position, @Nullable Object handle) {
            settle(position);
            open.push(new Open(kind, text.length(), Map.copyOf(facts), position, handle));
        }

        public void close() {
            Open ended = open.pop();
            stretches.add(new Stretch(
                    ended.kind(), ended.start(), text.length(), ended.facts(), ended.position(), ended.handle()));
        }

        /** Ends a stretch that is not told from what is around it. */
        public void drop() {
            open.pop();
        }

        /** Something that is seen and not heard: white space on both sides of it stays. */
        public void silence(Position position) {
            settle(position);
            started = true;
        }

        /** Takes up words that were taken down elsewhere. */
        public void append(Words words) {
            int at = text.length();
            words.origins().forEach(origin -> origins.add(new Origin(at + origin.offset(), origin.position())));
            words.stretches()
                    .forEach(s -> stretches.add(
                            new Stretch(s.kind(), at + s.start(), at + s.end(), s.facts(), s.position(), s.handle())));
            text.append(words.text());
            started = true;
        }

        /** Writes the space that is due before what comes now. */
        public void settle(Position position) {
            if (space && started) {
                origins.add(new Origin(text.length(), position));
                text.append(' ');
                started = false;
            }
            space = false;
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        /** What was taken down so far. */
        public String said() {
            return space && started ? text + " " : text.toString();
        }

        /**
         * What was taken down, without white space at its end. Spaces at the edges of a stretch count as outside it:
         * where they stand is not heard.
         *
         * @param lang the language around it
         */
        public Words words(String lang) {
            String said = text.toString().stripTrailing();
            List<Stretch> kept = new ArrayList<>();
            for (Stretch stretch : byRuns ? joined(said) : stretches) {
                if (stretch.kind() != Kind.LANGUAGE) {
                    Stretch tight = tight(stretch, said);
                    if (tight.start() < tight.end()) {
                        kept.add(tight);
                    }
                }
            }
            kept.addAll(languages(said, lang));
            kept.sort(Comparator.comparingInt(Stretch::start)
                    .thenComparing(Stretch::end, Comparator.reverseOrder())
                    .thenComparing(Stretch::kind));
            return new Words(said, List.copyOf(kept), List.copyOf(origins));
        }

        private List<Stretch> joined(String said) {
            List<Stretch> out = new ArrayList<>();
            List<Stretch> inOrder = new ArrayList<>(stretches);
            inOrder.sort(
                    Comparator.comparingInt(Stretch::start).thenComparing(Stretch::end, Comparator.reverseOrder()));
            for (Stretch stretch : inOrder) {
                int last = LOOKS.contains(stretch.kind()) ? last(stretch, out, said) : -1;
                if (last < 0) {
                    out.add(stretch);
                } else {
                    Stretch before = out.get(last);
                    int end = Math.max(before.end(), stretch.end());
                    out.set(
                            last,
                            new Stretch(
                                    before.kind(),
                                    before.start(),
                                    end,
                                    before.facts(),
                                    before.position(),
                                    before.handle()));
                }
            }
            return out;
        }

        /** The last stretch of that kind, if no word stands between it and the given one; -1 if one does. */
        private static int last(Stretch stretch, List<Stretch> before, String said) {
            for (int i = before.size() - 1; i >= 0; i--) {
                if (before.get(i).kind() == stretch.kind()) {
                    int end = before.get(i).end();
                    boolean joined = end >= stretch.start()
                            || stretch.start() <= said.length()
                                    && said.substring(end, stretch.start())
                                            .replace(SIGN, ' ')
                                            .isBlank();
                    return joined ? i : -1;
                }
            }
            return -1;
        }

        private Stretch tight(Stretch s, String said) {
            boolean signs = byRuns && LOOKS.contains(s.kind());
            int start = Math.min(s.start(), said.length());
            int end = Math.min(s.end(), said.length());
            while (start < end && (said.charAt(start) == ' ' || signs && said.charAt(start) == SIGN)) {
                start++;
            }
            while (end > start && (said.charAt(end - 1) == ' ' || signs && said.charAt(end - 1) == SIGN)) {
                end--;
            }
            return new Stretch(s.kind(), start, end, s.facts(), s.position(), s.handle());
        }

        /** The stretches in one language each that is not the one around: however they were nested or divided. */
        private List<Stretch> languages(String said, String around) {
            // Those around others last closed: they come first, and what is in them takes its place back.
            List<Stretch> nested = stretches.reversed().stream()
                    .filter(stretch -> stretch.kind() == Kind.LANGUAGE)
                    .toList();
            if (nested.isEmpty()) {
                return List.of();
            }
            @Nullable Stretch[] innermost = new Stretch[said.length()];
            for (Stretch stretch : nested) {
                for (int i = stretch.start(); i < Math.min(stretch.end(), said.length()); i++) {
                    innermost[i] = stretch;
                }
            }
            // White space speaks no language: it goes with what is before it.
            for (int i = 1; i < innermost.length; i++) {
                if (isMute(said.charAt(i))) {
                    innermost[i] = innermost[i - 1];
                }
            }
            for (int i = innermost.length - 2; i >= 0 && byRuns; i--) {
                if (isMute(said.charAt(i)) && said.substring(0, i).chars().allMatch(c -> isMute((char) c))) {
                    innermost[i] = innermost[i + 1];
                }
            }
            List<Stretch> runs = new ArrayList<>();
            int i = 0;
            while (i < said.length()) {
                Stretch here = innermost[i];
                String lang = here == null ? around : here.fact(Fact.LANG);
                int end = i;
                while (end < said.length() && lang.equals(lang(innermost[end], around))) {
                    end++;
                }
                if (here != null && !lang.equals(around)) {
                    Stretch run = tight(
                            new Stretch(Kind.LANGUAGE, i, end, here.facts(), here.position(), here.handle()), said);
                    if (run.start() < run.end()) {
                        runs.add(run);
                    }
                }
                i = end;
            }
            return runs;
        }

        private boolean isMute(char c) {
            return c == ' ' || byRuns && c == SIGN;
        }

        private static String lang(@Nullable Stretch stretch, String around) {
            return stretch == null ? around : stretch.fact(Fact.LANG);
        }
    }

    /** A language as it is compared. */
    public static String language(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    /** In one of the several spellings that Unicode holds for the same. */
    static String canonical(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Steers lines, joining and directions, or the shape of the sign before it. */
    private static boolean silent(int c) {
        return Character.getType(c) == Character.FORMAT
                || c >= 0xfe00 && c <= 0xfe0f
                || c >= 0xe0100 && c <= 0xe01ef
                || c == 0x034f
                || c == 0x115f
                || c == 0x1160
                || c == 0x17b4
                || c == 0x17b5;
    }
}
