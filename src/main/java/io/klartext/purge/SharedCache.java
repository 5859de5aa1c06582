package io.klartext.purge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;

/** The kinds of shared caches, with the requests that purge them by groups. */
public enum SharedCache {
    /** Fastly. No soft purge: after one it may still serve the outdated answer. */
    FASTLY(256) {
        @Override
        void fill(HttpRequest.Builder request, List<String> groups, Optional<String> token) {
            token.ifPresent(key -> request.header("Fastly-Key", key));
            request.header("Surrogate-Key", String.join(" ", groups)).POST(BodyPublishers.noBody());
        }
    },
    /** Cloudflare. */
    CLOUDFLARE(100) {
        @Override
        void fill(HttpRequest.Builder request, List<String> groups, Optional<String> token) {
            post(request, "tags", groups, token);
        }
    },
    /** Varnish with its module xkey, which the configuration of Varnish must call. */
    VARNISH(100) {
        @Override
        void fill(HttpRequest.Builder request, List<String> groups, Optional<String> token) {
            authorize(request, token);
            request.header("xkey-purge", String.join(" ", groups)).method("PURGE", BodyPublishers.noBody());
        }
    },
    /** A program of one's own that purges another cache. */
    GENERIC(1000) {
        @Override
        void fill(HttpRequest.Builder request, List<String> groups, Optional<String> token) {
            post(request, "groups", groups, token);
        }
    };

    private final int groupsPerRequest;

    SharedCache(int groupsPerRequest) {
        this.groupsPerRequest = groupsPerRequest;
    }

    /** The largest number of groups in one request. */
    int groupsPerRequest() {
        return groupsPerRequest;
    }

    /** Makes the request one that purges these groups. */
    abstract void fill(HttpRequest.Builder request, List<String> groups, Optional<String> token);

    private static void authorize(HttpRequest.Builder request, Optional<String> token) {
        token.ifPresent(key -> request.header("Authorization", "Bearer " + key));
    }

    private static void post(HttpRequest.Builder request, String member, List<String> groups, Optional<String> token) {
        authorize(request, token);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        groups.forEach(body.putArray(member)::add);
        request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }
}
