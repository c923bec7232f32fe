package org.fairleaf.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour as themes write it: {@code #rgb} or {@code #rrggbb}. */
record Colour(int red, int green, int blue) {

    private static final Pattern LONG = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern SHORT = Pattern.compile("#[0-9a-fA-F]{3}");

    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    static Optional<Colour> of(String text) {
        if (LONG.matcher(text).matches()) {
            int rgb = Integer.parseInt(text.substring(1), 16);
            return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
        }
        if (SHORT.matcher(text).matches()) {
            int rgb = Integer.parseInt(text.substring(1), 16);
            return Optional.of(new Colour(17 * (rgb >> 8), 17 * (rgb >> 4 & 0xf), 17 * (rgb & 0xf)));
        }
        return Optional.empty();
    }

    /** The contrast ratio of WCAG 2.2, from 1 to 21. */
    double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    double luminance() {
        return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
    }

    private static double channel(int value) {
        double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** This colour with so much of the other in it, from 0 to 1. */
    Colour mixed(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
