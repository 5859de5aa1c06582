package io.klartext.portabletext.html.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.Ids;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.ImageBlock;
import io.klartext.portabletext.conversion.BlockBuilder;
import io.klartext.portabletext.conversion.PictureAddresses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Reads pictures that are assets of ours: figures and images that name one ({@code data-asset}, or
 * {@code klartext:asset/<id>} as the source), and images whose source is the address of one of its files.
 */
final class HtmlPictures {
    private static final Pattern NAMED = Pattern.compile("(?:klartext:asset/|asset:)([0-9A-Fa-f-]{36})");
    private static final String PICTURE = "figure.image[data-asset]";

    private final BlockBuilder blocks;
    private final HtmlLosses losses;
    private final Map<String, UUID> addresses;

    HtmlPictures(Document document, BlockBuilder blocks, PictureAddresses known, HtmlLosses losses) {
        this.blocks = blocks;
        this.losses = losses;
        Set<String> sources = document.select("img[src]").stream()
                .map(HtmlPictures::source)
                .filter(source -> !NAMED.matcher(source).matches())
                .collect(Collectors.toSet());
        this.addresses = sources.isEmpty() ? Map.of() : known.find(sources);
    }

    boolean reads(Element element) {
        return switch (element.normalName()) {
            case "img" -> asset(element) != null;
            case "figure" -> asset(element) != null || !pictures(element).isEmpty();
            default -> false;
        };
    }

    void add(Element element) {
        UUID asset = asset(element);
        if (asset != null) {
            picture(element, asset, blocks.add(ImageBlock.TYPE));
        } else {
            ArrayNode images = blocks.add(Gallery.TYPE).putArray("images");
            pictures(element)
                    .forEach(picture ->
                            picture(picture, asset(picture), images.addObject().put("_type", ImageBlock.TYPE)));
        }
    }

    /** The asset that an image shows, or that a figure around one image shows; null if it is not one of our assets. */
    private UUID asset(Element element) {
        if (element.normalName().equals("img")) {
            return named(element).or(() -> ofSource(element)).orElse(null);
        }
        if (element.hasClass("image") && named(element).isPresent()) {
            return named(element).get();
        }
        Elements images = element.select("img");
        return images.size() == 1 && !element.hasClass("gallery") ? asset(images.get(0)) : null;
    }

    private static Optional<UUID> named(Element element) {
        return Ids.parse(element.attr("data-asset"));
    }

    private Optional<UUID> ofSource(Element image) {
        Matcher named = NAMED.matcher(source(image));
        return named.matches() ? Ids.parse(named.group(1)) : Optional.ofNullable(addresses.get(source(image)));
    }

    private static String source(Element image) {
        return image.attr("src").strip();
    }

    private static List<Element> pictures(Element figure) {
        return figure.hasClass("gallery")
                ? figure.select("> " + PICTURE).stream()
                        .filter(picture -> named(picture).isPresent())
                        .toList()
                : List.of();
    }

    private void picture(Element element, UUID asset, ObjectNode block) {
        block.putObject("asset").put("_ref", asset.toString());
        Element image = element.normalName().equals("img") ? element : element.selectFirst("img");
        if (image != null) {
            block.put("alt", image.attr("alt")).put("caption", image.attr("title"));
        }
        Element caption = element.selectFirst("figcaption");
        if (caption != null) {
            Element credit = caption.selectFirst(".credit");
            if (credit != null) {
                block.put("credit", HtmlPlainText.of(credit, losses));
                credit.remove();
            }
            block.put("caption", HtmlPlainText.of(caption, losses));
        }
        fractions(block, "focalPoint", element.attr("data-focal-point"), "x", "y");
        fractions(block, "crop", element.attr("data-crop"), "x", "y", "width", "height");
    }

    private static void fractions(ObjectNode block, String member, String attribute, String... names) {
        String[] values = attribute.strip().split("\\s+");
        if (values.length == names.length && Arrays.stream(values).allMatch(HtmlPictures::isFraction)) {
            ObjectNode object = block.putObject(member);
            for (int index = 0; index < names.length; index++) {
                object.put(names[index], Double.parseDouble(values[index]));
            }
        }
    }

    private static boolean isFraction(String value) {
        return value.matches("[01](\\.\\d{1,4})?") && Double.parseDouble(value) <= 1;
    }
}
