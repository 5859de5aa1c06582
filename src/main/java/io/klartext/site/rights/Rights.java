package io.klartext.site.rights;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rights of machines in the site or in one article.
 *
 * @param miningPolicy the URL of the policy; null without a reservation or without a policy
 * @param trainAi null without a preference
 * @param search null without a preference
 */
public record Rights(boolean reserveMining, String miningPolicy, Boolean trainAi, Boolean search) {
    static final String RESERVATION = "tdm-reservation";
    static final String POLICY = "tdm-policy";
    static final String USAGE = "Content-Usage";

    /** The preferences in the syntax of the header {@code Content-Usage}; empty without preferences. */
    public String contentUsage() {
        StringBuilder usage = new StringBuilder();
        add(usage, "train-ai", trainAi);
        add(usage, "search", search);
        return usage.toString();
    }

    private static void add(StringBuilder usage, String category, Boolean allowed) {
        if (allowed != null) {
            usage.append(usage.isEmpty() ? "" : ", ").append(category).append(allowed ? "=y" : "=n");
        }
    }

    /** The meta elements of a page, by name; none without a reservation. */
    public Map<String, String> tdmMeta() {
        Map<String, String> meta = new LinkedHashMap<>(headers());
        meta.remove(USAGE);
        if (!reserveMining) {
            meta.clear();
        }
        return meta;
    }

    /** The headers of an answer. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(RESERVATION, reserveMining ? "1" : "0");
        if (miningPolicy != null) {
            headers.put(POLICY, miningPolicy);
        }
        if (!contentUsage().isEmpty()) {
            headers.put(USAGE, contentUsage());
        }
        return headers;
    }
}
