package io.klartext.article.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.asset.delivery.AssetUrls;
import io.klartext.asset.delivery.PublicAssets.PublicAsset;
import io.klartext.media.ImageUrls;
import io.klartext.portabletext.Block;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.ImageBlock;
import io.klartext.portabletext.Picture;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.html.write.PictureSources;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Those pictures of some articles that may be shown. */
final class ShownPictures {
    private final Map<UUID, PublicAsset> assets;
    private final AssetUrls addresses;
    private final ObjectMapper json;

    ShownPictures(Map<UUID, PublicAsset> assets, AssetUrls addresses, ObjectMapper json) {
        this.assets = Map.copyOf(assets);
        this.addresses = addresses;
        this.json = json;
    }

    /** The picture for readers, or null if it may not be shown. */
    ShownPicture shown(Picture use, boolean inBody) {
        PublicAsset asset = assets.get(use.asset().ref());
        return asset == null ? null : ShownPicture.of(use, asset, urls(use, asset), inBody);
    }

    /** The body, JSON text, with all that a frontend needs to show its pictures. */
    String body(String stored) {
        ArrayNode blocks = json.createArrayNode();
        only(read(stored)).blocks().forEach(block -> blocks.add(tree(block)));
        return blocks.toString();
    }

    private PortableText read(String stored) {
        try {
            return json.readValue(stored, PortableText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(Block block) {
        ObjectNode tree = json.valueToTree(block);
        if (block instanceof ImageBlock image) {
            expand(tree, image);
        } else if (block instanceof Gallery gallery) {
            for (int index = 0; index < gallery.images().size(); index++) {
                expand(
                        (ObjectNode) tree.get("images").get(index),
                        gallery.images().get(index));
            }
        }
        return tree;
    }

    private void expand(ObjectNode block, ImageBlock image) {
        block.setAll((ObjectNode) json.valueToTree(shown(image.picture(), true)));
    }

    /** The body with the captions and credits of its pictures. */
    PortableText worded(PortableText body) {
        return body.withPictures(use -> Optional.ofNullable(shown(use, true))
                .map(shown -> new Picture(
                        use.asset(), shown.alt(), shown.caption(), shown.credit(), use.focalPoint(), use.crop())));
    }

    private PortableText only(PortableText body) {
        return body.withPictures(use -> assets.containsKey(use.asset().ref()) ? Optional.of(use) : Optional.empty());
    }

    /** The URLs of the pictures that are shown. */
    PictureSources sources() {
        return use -> {
            PublicAsset asset = assets.get(use.asset().ref());
            ImageUrls urls = urls(use, asset);
            return new PictureSources.Source(urls.url(), srcset(urls.srcset()));
        };
    }

    private static String srcset(List<ImageUrls.Source> sources) {
        return sources.isEmpty()
                ? null
                : sources.stream()
                        .map(source -> source.url() + " " + source.width() + "w")
                        .collect(Collectors.joining(", "));
    }

    private ImageUrls urls(Picture use, PublicAsset asset) {
        return addresses.of(
                asset.edition(),
                asset.metadata(),
                asset.file(),
                ShownPicture.focus(use, asset.metadata()),
                ShownPicture.crop(use, asset.metadata()));
    }
}
