package org.fairleaf.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Pairs two sequences in order: what has the same key as long as order lets it, by Myers' greedy search for the shortest
 * edit script; what is left between, as cheaply as it can be.
 */
final class Alignment<T> {

    /** One of the two may be null, which has no partner then. */
    record Pair<T>(@Nullable T expected, @Nullable T heard) {}

    /** The cost of leaving one without a partner. */
    static final double ALONE = 0.9;

    /** More differences than these are no longer sought out one by one. */
    private static final int MOST_EDITS = 1500;

    private static final long MOST_CELLS = 4_000_000;

    private final List<T> expected;
    private final List<T> heard;
    private final int[] left;
    private final int[] right;
    private final ToDoubleBiFunction<T, T> cost;

    private Alignment(List<T> expected, List<T> heard, Function<T, String> key, ToDoubleBiFunction<T, T> cost) {
        this.expected = expected;
        this.heard = heard;
        this.cost = cost;
        Map<String, Integer> keys = new HashMap<>();
        left = expected.stream()
                .mapToInt(one -> keys.computeIfAbsent(key.apply(one), any -> keys.size()))
                .toArray();
        right = heard.stream()
                .mapToInt(one -> keys.computeIfAbsent(key.apply(one), any -> keys.size()))
                .toArray();
    }

    /** @param cost of pairing two whose keys differ; two alone cost twice {@link #ALONE} */
    static <T> List<Pair<T>> of(
            List<T> expected, List<T> heard, Function<T, String> key, ToDoubleBiFunction<T, T> cost) {
        return new Alignment<>(expected, heard, key, cost).pairs();
    }

    private List<Pair<T>> pairs() {
        List<Pair<T>> out = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] same : matches()) {
            gap(i, same[0], j, same[1], out);
            out.add(new Pair<>(expected.get(same[0]), heard.get(same[1])));
            i = same[0] + 1;
            j = same[1] + 1;
        }
        gap(i, left.length, j, right.length, out);
        return out;
    }

    /** The pairs of places with the same key, in order. */
    private List<int[]> matches() {
        int start = 0;
        while (start < left.length && start < right.length && left[start] == right[start]) {
            start++;
        }
        int end = 0;
        while (end < left.length - start
                && end < right.length - start
                && left[left.length - 1 - end] == right[right.length - 1 - end]) {
            end++;
        }
        List<int[]> out = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            out.add(new int[] {i, i});
        }
        out.addAll(between(start, left.length - end, right.length - end));
        for (int i = end; i > 0; i--) {
            out.add(new int[] {left.length - i, right.length - i});
        }
        return out;
    }

    private List<int[]> between(int start, int leftEnd, int rightEnd) {
        int n = leftEnd - start;
        int m = rightEnd - start;
        int most = Math.min(MOST_EDITS, n + m);
        // furthest[most + k]: how far along the left one comes on the diagonal k
        int[] furthest = new int[2 * most + 2];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(furthest.clone());
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && furthest[most + k - 1] < furthest[most + k + 1];
                int x = down ? furthest[most + k + 1] : furthest[most + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && left[start + x] == right[start + x - k]) {
                    x++;
                }
                furthest[most + k] = x;
                if (x >= n && x - k >= m) {
                    return back(trace, start, n, m, most);
                }
            }
        }
        return List.of();
    }

    private static List<int[]> back(List<int[]> trace, int start, int n, int m, int most) {
        List<int[]> out = new ArrayList<>();
        int x = n;
        int y = m;
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] furthest = trace.get(d);
            int k = x - y;
            boolean down = k == -d || k != d && furthest[most + k - 1] < furthest[most + k + 1];
            int before = down ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : furthest[most + before];
            int fromY = d == 0 ? 0 : fromX - before;
            while (x > fromX && y > fromY) {
                x--;
                y--;
                out.add(new int[] {start + x, start + y});
            }
            x = fromX;
            y = fromY;
        }
        Collections.reverse(out);
        return out;
    }

    /** Pairs what has no partner of its key, as cheaply as order lets it. */
    private void gap(int i, int iEnd, int j, int jEnd, List<Pair<T>> out) {
        int n = iEnd - i;
        int m = jEnd - j;
        if (n == 0 || m == 0 || (long) n * m > MOST_CELLS) {
            expected.subList(i, iEnd).forEach(one -> out.add(new Pair<>(one, null)));
            heard.subList(j, jEnd).forEach(one -> out.add(new Pair<>(null, one)));
            return;
        }
        double[][] best = new double[n + 1][m + 1];
        for (int a = n; a >= 0; a--) {
            for (int b = m; b >= 0; b--) {
                if (a == n || b == m) {
                    best[a][b] = ALONE * (n - a + m - b);
                } else {
                    best[a][b] = Math.min(
                            paired(i + a, j + b) + best[a + 1][b + 1],
                            ALONE + Math.min(best[a + 1][b], best[a][b + 1]));
                }
            }
        }
        int a = 0;
        int b = 0;
        while (a < n || b < m) {
            if (a < n && b < m && best[a][b] == paired(i + a, j + b) + best[a + 1][b + 1]) {
                out.add(new Pair<>(expected.get(i + a++), heard.get(j + b++)));
            } else if (a < n && best[a][b] == ALONE + best[a + 1][b] || b == m) {
                out.add(new Pair<>(expected.get(i + a++), null));
            } else {
                out.add(new Pair<>(null, heard.get(j + b++)));
            }
        }
    }

    private double paired(int i, int j) {
        return left[i] == right[j] ? 0 : cost.applyAsDouble(expected.get(i), heard.get(j));
    }
}
