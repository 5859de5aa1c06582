package io.klartext.portabletext.html.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.Ids;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.ImageBlock;
import io.klartext.portabletext.json.BlockBuilder;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads figures that name an asset of ours; pictures from elsewhere have no asset and are left out. */
final class HtmlPictures {
    private static final String PICTURE = "figure.image[data-asset]";

    private final BlockBuilder blocks;

    HtmlPictures(BlockBuilder blocks) {
        this.blocks = blocks;
    }

    static boolean reads(Element element) {
        return switch (element.normalName()) {
            case "img" -> isAsset(element);
            case "figure" ->
                (element.hasClass("image") && isAsset(element))
                        || !pictures(element).isEmpty();
            default -> false;
        };
    }

    void add(Element element) {
        if (isAsset(element)) {
            picture(element, blocks.add(ImageBlock.TYPE));
        } else {
            ArrayNode images = blocks.add(Gallery.TYPE).putArray("images");
            pictures(element)
                    .forEach(picture -> picture(picture, images.addObject().put("_type", ImageBlock.TYPE)));
        }
    }

    private static boolean isAsset(Element element) {
        return Ids.parse(element.attr("data-asset")).isPresent();
    }

    private static List<Element> pictures(Element figure) {
        return figure.hasClass("gallery")
                ? figure.select("> " + PICTURE).stream()
                        .filter(HtmlPictures::isAsset)
                        .toList()
                : List.of();
    }

    private static void picture(Element element, ObjectNode block) {
        block.putObject("asset").put("_ref", element.attr("data-asset"));
        Element image = element.normalName().equals("img") ? element : element.selectFirst("img");
        block.put("alt", image == null ? null : image.attr("alt"));
        Element caption = element.selectFirst("> figcaption");
        if (caption != null) {
            Element credit = caption.selectFirst(".credit");
            if (credit != null) {
                block.put("credit", HtmlPlainText.of(credit));
                credit.remove();
            }
            block.put("caption", HtmlPlainText.of(caption));
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
