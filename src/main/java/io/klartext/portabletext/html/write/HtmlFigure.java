package io.klartext.portabletext.html.write;

import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.Picture;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes pictures as figures, on one line, as Markdown needs it. */
public final class HtmlFigure {
    private HtmlFigure() {}

    public static String of(Gallery gallery, PictureSources sources) {
        return gallery.images().stream()
                .map(image -> of(image.picture(), sources))
                .collect(Collectors.joining("", "<figure class=\"gallery\">", "</figure>"));
    }

    public static String of(Picture picture, PictureSources sources) {
        return "<figure class=\"image\" data-asset=\"" + picture.asset().ref() + "\"" + focalPoint(picture.focalPoint())
                + crop(picture.crop()) + ">" + image(picture, sources.of(picture)) + caption(picture) + "</figure>";
    }

    private static String image(Picture picture, PictureSources.Source source) {
        String srcset = source.srcset() == null ? "" : attribute("srcset", source.srcset());
        String alt = picture.alt() == null ? "" : picture.alt();
        return "<img" + attribute("src", source.src()) + srcset + attribute("alt", alt) + ">";
    }

    private static String caption(Picture picture) {
        if (picture.caption() == null && picture.credit() == null) {
            return "";
        }
        String caption = picture.caption() == null ? "" : HtmlText.lines(picture.caption());
        String credit = picture.credit() == null
                ? ""
                : " <cite class=\"credit\">" + HtmlText.lines(picture.credit()) + "</cite>";
        return "<figcaption>" + caption + credit + "</figcaption>";
    }

    private static String focalPoint(FocalPoint point) {
        return point == null ? "" : attribute("data-focal-point", numbers(point.x(), point.y()));
    }

    private static String crop(Crop crop) {
        return crop == null ? "" : attribute("data-crop", numbers(crop.x(), crop.y(), crop.width(), crop.height()));
    }

    private static String numbers(double... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number ->
                        BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + HtmlText.attribute(value) + "\"";
    }
}
