package io.klartext.media;

import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.platform.kernel.Failure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a recipe from the list of transformations in a URL. */
final class RecipeParser {
    private static final Set<String> KEYS = Set.of("dpr", "fit", "fp", "h", "q", "rect", "w");
    private static final Set<Integer> QUALITIES = Set.of(40, 50, 60, 70, 75, 80, 85, 90);
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern DENSITY = Pattern.compile("[123](?:\\.[0-9]{1,2})?");
    private static final BigDecimal MAX_DENSITY = BigDecimal.valueOf(3);
    private static final int MAX_LENGTH = 200;

    private final Map<String, String> values = new TreeMap<>();

    private RecipeParser() {}

    static Recipe read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw refused("recipe", "may have " + MAX_LENGTH + " characters at most");
        }
        RecipeParser reader = new RecipeParser();
        for (String transformation : text.split(",", -1)) {
            reader.take(transformation);
        }
        return reader.recipe();
    }

    private void take(String transformation) {
        int end = transformation.indexOf('_');
        String key = end < 0 ? transformation : transformation.substring(0, end);
        if (end < 0 || !KEYS.contains(key)) {
            throw refused(key.isEmpty() ? "recipe" : key, "is no preset and no transformation");
        }
        if (values.putIfAbsent(key, transformation.substring(end + 1)) != null) {
            throw refused(key, "was given more than once");
        }
    }

    private Recipe recipe() {
        BigDecimal density = value("dpr", RecipeParser::density, "must be a number from 1 to 3", BigDecimal.ONE);
        Recipe recipe = new Recipe(
                value("rect", RecipeParser::crop, "must be x-y-width-height in shares of 1", Crop.WHOLE),
                side("w", density),
                side("h", density),
                value("fit", Fit::parse, "must be cover or inside", Fit.COVER),
                value("fp", RecipeParser::focalPoint, "must be x-y in shares of 1", FocalPoint.CENTER),
                value(
                        "q",
                        RecipeParser::quality,
                        "must be one of 40, 50, 60, 70, 75, 80, 85, 90",
                        Recipe.DEFAULT_QUALITY));
        if (recipe.toString().isEmpty()) {
            throw refused("recipe", "needs a width, a height or a part of the image");
        }
        return recipe;
    }

    private int side(String key, BigDecimal density) {
        String range = "must be an integer from 1 to " + Recipe.MAX_SIDE;
        int side = value(key, RecipeParser::integer, range, 0);
        int dense = density.multiply(BigDecimal.valueOf(side))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        if (values.containsKey(key) && (side < 1 || dense > Recipe.MAX_SIDE)) {
            throw refused(key, range + ", times 'dpr'");
        }
        return dense;
    }

    private <T> T value(String key, Function<String, Optional<T>> parser, String rule, T fallback) {
        String text = values.get(key);
        return text == null ? fallback : parser.apply(text).orElseThrow(() -> refused(key, rule));
    }

    private static Optional<Integer> integer(String text) {
        return INTEGER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Integer> quality(String text) {
        return integer(text).filter(QUALITIES::contains);
    }

    private static Optional<BigDecimal> density(String text) {
        return DENSITY.matcher(text).matches()
                ? Optional.of(new BigDecimal(text)).filter(number -> number.compareTo(MAX_DENSITY) <= 0)
                : Optional.empty();
    }

    private static Optional<FocalPoint> focalPoint(String text) {
        return fractions(text, 2).map(parts -> new FocalPoint(parts.get(0), parts.get(1)));
    }

    private static Optional<Crop> crop(String text) {
        return fractions(text, 4)
                .map(parts -> new Crop(parts.get(0), parts.get(1), parts.get(2), parts.get(3)))
                .filter(crop -> RecipeFractions.isWithinWhole(crop.x(), crop.width())
                        && RecipeFractions.isWithinWhole(crop.y(), crop.height()));
    }

    private static Optional<List<Double>> fractions(String text, int number) {
        String[] parts = text.split("-", -1);
        List<Double> fractions = Arrays.stream(parts)
                .map(RecipeFractions::parse)
                .flatMap(Optional::stream)
                .toList();
        return parts.length == number && fractions.size() == number ? Optional.of(fractions) : Optional.empty();
    }

    private static Failure.BadParameter refused(String key, String rule) {
        return new Failure.BadParameter(key, "'" + key + "' in the recipe " + rule + ".");
    }
}
