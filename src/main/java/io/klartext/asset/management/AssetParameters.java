package io.klartext.asset.management;

import io.klartext.asset.management.AssetFilter.Rights;
import io.klartext.image.ImageFormat;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The filters of the editors' list of assets. */
public class AssetParameters {
    private static final int MAX_TEXT = 200;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Map<String, ImageFormat> TYPES = byName(ImageFormat.values(), ImageFormat::mediaType);
    private static final Map<String, Rights> RIGHTS =
            byName(Rights.values(), rights -> rights.name().toLowerCase(Locale.ROOT));

    @QueryParam("q")
    String text;

    @QueryParam("sha256")
    String sha256;

    @QueryParam("type")
    String type;

    @QueryParam("rights")
    String rights;

    @QueryParam("used")
    String used;

    @QueryParam("trashed")
    String trashed;

    AssetFilter filter() {
        if (text != null && text.length() > MAX_TEXT) {
            throw new Failure.BadParameter("q", "'q' must have " + MAX_TEXT + " characters at most.");
        }
        if (sha256 != null && !SHA256.matcher(sha256).matches()) {
            throw new Failure.BadParameter("sha256", "'sha256' must be 64 hexadecimal digits in lower case.");
        }
        return new AssetFilter(
                text,
                sha256,
                Parameters.oneOf("type", type, null, TYPES),
                Parameters.oneOf("rights", rights, null, RIGHTS),
                Parameters.bool("used", used),
                Boolean.TRUE.equals(Parameters.bool("trashed", trashed)));
    }

    private static <T> Map<String, T> byName(T[] values, Function<T, String> name) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
