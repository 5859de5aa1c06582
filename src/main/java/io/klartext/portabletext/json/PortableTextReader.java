package io.klartext.portabletext.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.Block;
import io.klartext.portabletext.Callout;
import io.klartext.portabletext.CodeBlock;
import io.klartext.portabletext.Divider;
import io.klartext.portabletext.Embed;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.ImageBlock;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.Table;
import io.klartext.portabletext.TextBlock;
import io.klartext.portabletext.link.LinkTargets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads and checks JSON from clients, block by block. Reports all mistakes. */
public final class PortableTextReader {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int MAX_PROVIDER = 50;

    private final Violations violations;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Function<JsonObject, Block>> types = Map.of(
            TextBlock.TYPE, this::textBlock,
            CodeBlock.TYPE, this::code,
            Table.TYPE, this::table,
            Callout.TYPE, this::callout,
            Embed.TYPE, this::embed,
            Divider.TYPE, object -> new Divider(key(object, keys)),
            ImageBlock.TYPE, object -> image(object, keys),
            Gallery.TYPE, this::gallery);

    private PortableTextReader(Violations violations) {
        this.violations = violations;
    }

    /**
     * Reads and checks a body. Adds missing keys, and adds all mistakes to the violations.
     *
     * @param body the JSON; null and JSON null are an empty body
     * @param pointer where the body stands in the request
     */
    public static PortableText read(JsonNode body, String pointer, Violations violations) {
        return body == null || body.isNull()
                ? PortableText.EMPTY
                : new PortableTextReader(violations).read(body, pointer);
    }

    /**
     * Checks a single block, and adds all mistakes to the violations.
     *
     * @param pointer where the block stands in the request
     */
    public static void checkBlock(JsonNode block, String pointer, Violations violations) {
        new PortableTextReader(violations).block(block, pointer);
    }

    private PortableText read(JsonNode body, String pointer) {
        if (!body.isArray() || body.size() > PortableText.MAX_BLOCKS) {
            violations.add(
                    pointer, "type", "A body must be an array of " + PortableText.MAX_BLOCKS + " blocks at most.");
            return PortableText.EMPTY;
        }
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index < body.size(); index++) {
            Block block = block(body.get(index), pointer + "/" + index);
            if (block != null) {
                blocks.add(block);
            }
        }
        return new PortableText(blocks);
    }

    /** The block, or null if its type is unknown. */
    private Block block(JsonNode node, String pointer) {
        Function<JsonObject, Block> type = types.get(node.path("_type").asText());
        if (!node.isObject() || type == null) {
            violations.add(
                    node.isObject() ? pointer + "/_type" : pointer,
                    "block_type",
                    "A block must be an object with the '_type' " + String.join(", ", new TreeSet<>(types.keySet()))
                            + ".");
            return null;
        }
        JsonObject object = new JsonObject(node, pointer, violations);
        Block block = type.apply(object);
        object.refuseUnknown();
        return block;
    }

    private Block textBlock(JsonObject object) {
        String key = key(object, keys);
        return new TextBlockReader(object, violations).read(key);
    }

    private Block code(JsonObject object) {
        String language = object.optionalText("language", 50);
        if (language != null && !language.matches(CodeBlock.LANGUAGE)) {
            object.refuse("language", "format", "'language' must be 1 to 50 characters of A-Z a-z 0-9 + # . _ -.");
        }
        return new CodeBlock(key(object, keys), language, object.words("code", CodeBlock.MAX_CODE));
    }

    private Block table(JsonObject object) {
        return new TableReader(object, violations).read(key(object, keys));
    }

    private Block callout(JsonObject object) {
        if (!object.has("tone")) {
            object.refuse("tone", "required", "'tone' is required.");
        }
        return new Callout(
                key(object, keys),
                object.oneOf("tone", "info", Callout.TONES),
                Text.blankToNull(object.optionalText("title", Callout.MAX_TITLE)),
                object.words("text", Callout.MAX_TEXT));
    }

    private Block embed(JsonObject object) {
        String url = object.text("url", LinkTargets.MAX_LENGTH);
        Optional<String> target = LinkTargets.webUrl(url);
        if (!url.isEmpty() && target.isEmpty()) {
            object.refuse("url", "format", "'url' must be an absolute http or https URL.");
        }
        return new Embed(key(object, keys), target.orElse(url), object.optionalText("provider", MAX_PROVIDER));
    }

    private static ImageBlock image(JsonObject object, Set<String> taken) {
        return new ImageBlock(key(object, taken), new PictureReader(object).read());
    }

    private Block gallery(JsonObject object) {
        String key = key(object, keys);
        Set<String> imageKeys = new HashSet<>();
        List<ImageBlock> images =
                object.objects("images", ImageBlock.TYPE, Gallery.MAX_IMAGES, image -> image(image, imageKeys));
        if (object.isEmptyArray("images")) {
            object.refuse("images", "required", "A gallery needs one image at least.");
        }
        return new Gallery(key, images);
    }

    /** The object's key, or a new one. Reports a key that is taken. */
    static String key(JsonObject object, Set<String> taken) {
        String given = object.optionalText("_key", 64);
        String key = given == null ? Ids.key() : given;
        if (!KEY.matcher(key).matches()) {
            object.refuse("_key", "format", "'_key' must be 1 to 64 characters of A-Z a-z 0-9 _ -.");
        } else if (!taken.add(key)) {
            object.refuse("_key", "duplicate", "The key '" + key + "' stands here already.");
        }
        return key;
    }
}
