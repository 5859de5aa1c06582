package io.klartext.oembed;

import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import jakarta.ws.rs.QueryParam;

/** The parameters of a request. */
public class OEmbedParameters {
    private static final String JSON = "json";
    private static final int DEFAULT_WIDTH = 600;
    private static final int DEFAULT_HEIGHT = 240;
    private static final int MIN = 100;
    private static final int MAX = 10_000;

    @QueryParam("url")
    String url;

    @QueryParam("format")
    String format;

    @QueryParam("maxwidth")
    String maxWidth;

    @QueryParam("maxheight")
    String maxHeight;

    /** The URL of the page; fails if it is missing or if the format is not JSON. */
    String page() {
        if (format != null && !format.equals(JSON)) {
            throw new Failure.NotImplemented("format_not_implemented", "Only the format 'json' is implemented.");
        }
        if (url == null) {
            throw new Failure.BadParameter("url", "'url' is required.");
        }
        return url;
    }

    int width() {
        return Math.min(DEFAULT_WIDTH, Parameters.integer("maxwidth", maxWidth, DEFAULT_WIDTH, MIN, MAX));
    }

    int height() {
        return Math.min(DEFAULT_HEIGHT, Parameters.integer("maxheight", maxHeight, DEFAULT_HEIGHT, MIN, MAX));
    }
}
