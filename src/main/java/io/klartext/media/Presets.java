package io.klartext.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sizes that anybody may ask for without a signature: named boxes and standard widths. */
@Singleton
public class Presets {
    /** Widths from icons to large screens, each at most 1.5 times the one before. */
    public static final List<Integer> LADDER = List.of(
            64, 96, 128, 160, 240, 320, 480, 640, 750, 828, 960, 1080, 1200, 1440, 1600, 1920, 2048, 2560, 3200, 3840);

    private static final Map<String, Recipe> USUAL = usual();
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final Pattern BOX = Pattern.compile("([1-9][0-9]{0,3})x([1-9][0-9]{0,3})");

    private final Map<String, Recipe> byName = new LinkedHashMap<>(USUAL);

    @Inject
    Presets(MediaConfig config) {
        this(config.presets());
    }

    Presets(Map<String, String> further) {
        further.forEach((name, box) -> byName.put(checked(name), box(name, box)));
    }

    private static Map<String, Recipe> usual() {
        Map<String, Recipe> presets = new LinkedHashMap<>();
        presets.put("thumb", Recipe.ofBox(160, 160));
        presets.put("square", Recipe.ofBox(640, 640));
        presets.put("card", Recipe.ofBox(640, 360));
        presets.put("portrait", Recipe.ofBox(720, 960));
        presets.put("hero", Recipe.ofBox(1600, 900));
        presets.put("og", Recipe.ofBox(1200, 630));
        return presets;
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("klartext.media.presets: '" + name + "' is no name for a preset");
        }
        return name;
    }

    private static Recipe box(String name, String text) {
        Matcher box = BOX.matcher(text);
        if (box.matches()) {
            int width = Integer.parseInt(box.group(1));
            int height = Integer.parseInt(box.group(2));
            if (Math.max(width, height) <= Recipe.MAX_SIDE) {
                return Recipe.ofBox(width, height);
            }
        }
        throw new IllegalArgumentException("klartext.media.presets." + name + " must be <width>x<height>, each "
                + Recipe.MAX_SIDE + " at most, and not '" + text + "'");
    }

    /** All named ones, in the order in which they are shown. */
    Map<String, Recipe> named() {
        return Collections.unmodifiableMap(byName);
    }

    Optional<Recipe> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    static boolean isOnLadder(Recipe recipe) {
        return recipe.isWidthOnly() && LADDER.contains(recipe.width());
    }
}
