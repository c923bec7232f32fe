package org.fairleaf.render.fo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/** How large images stand: as the author says, else as their pixels bear; never beyond their place. */
record Pictures(FoOut out, Edition edition) {

    /** Points in a pixel of CSS, of which 96 make an inch. */
    private static final double PIXEL = 0.75;

    private static final Pattern LENGTH = Pattern.compile("([0-9]*\\.?[0-9]+)(px|%|pt|mm|cm|in|pc)?");

    /** A width and a height in points. */
    record Size(double width, double height) {

        Size scaled(double factor) {
            return new Size(width * factor, height * factor);
        }
    }

    /** An image alone in its line. */
    Size ofFigure(Inline.Image image, Place place) {
        Media media = media(image);
        Size written = written(image, media, place);
        if (written != null) {
            return fitted(written, place);
        }
        Size natural = natural(media);
        double small = number("small") * place.width();
        if (media.type() == Media.Type.SVG) {
            // A drawing loses nothing by its size; only one that is meant to be small stays so.
            natural = natural.scaled(natural.width() < small ? 1 : place.width() / natural.width());
        } else {
            double wanted = number("pixels-per-inch");
            double least = number("pixels-per-inch-small");
            double sharp = media.width() * 72.0 / wanted;
            double visible = Math.min(media.width() * 72.0 / least, small);
            natural = natural.scaled(Math.max(sharp, visible) / natural.width());
        }
        return fitted(natural, place);
    }

    /** An image among words. */
    Size ofInline(Inline.Image image, Place place) {
        Media media = media(image);
        Size written = written(image, media, place);
        return fitted(written == null ? natural(media) : written, place);
    }

    double height(Inline.Image image, Place place) {
        return ofFigure(image, place).height();
    }

    Media media(Inline.Image image) {
        Media media = edition.media().get(image.source());
        if (media == null) {
            throw new IllegalStateException("the edition lacks the image " + image.source());
        }
        return media;
    }

    private static Size natural(Media media) {
        return new Size(media.width() * PIXEL, media.height() * PIXEL);
    }

    /** As the author's {@code width} and {@code height} say; null where they say nothing that can be understood. */
    private static @Nullable Size written(Inline.Image image, Media media, Place place) {
        double width = length(image.attributes().pairs().get("width"), place.width());
        double height = length(image.attributes().pairs().get("height"), 0);
        double shape = 1.0 * media.height() / media.width();
        if (width <= 0 && height <= 0) {
            return null;
        }
        // Both together would distort it: the smaller one holds.
        double across = width <= 0 ? height / shape : height <= 0 ? width : Math.min(width, height / shape);
        return new Size(across, across * shape);
    }

    private static double length(@Nullable String written, double whole) {
        Matcher matcher = LENGTH.matcher(written == null ? "" : written.strip());
        if (!matcher.matches()) {
            return 0;
        }
        String unit = matcher.group(2);
        if (unit == null || unit.equals("px")) {
            return Double.parseDouble(matcher.group(1)) * PIXEL;
        }
        return unit.equals("%") ? Double.parseDouble(matcher.group(1)) / 100 * whole : Length.points(matcher.group());
    }

    private Size fitted(Size size, Place place) {
        // A hair less than the width, or rounding would make it overflow.
        double width = place.width() - 0.1;
        double height = Length.points(out.value("images", "max-height"));
        return size.scaled(Math.min(1, Math.min(width / size.width(), height / size.height())));
    }

    private double number(String property) {
        return Double.parseDouble(out.value("images", property));
    }
}
