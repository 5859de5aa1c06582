package io.klartext.contract.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What readers get at some addresses: status, version and body. */
final class PublicFace {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    private final List<String> addresses;
    private final String key;

    /** @param key one that opens nothing: requests with a key are not answered from the cache */
    PublicFace(URI root, List<String> addresses, String key) {
        this.root = root;
        this.addresses = addresses;
        this.key = key;
    }

    Map<String, String> look() {
        return addresses.parallelStream().collect(Collectors.toConcurrentMap(address -> address, this::at));
    }

    private String at(String address) {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(address))
                .header("Authorization", "Bearer " + key)
                .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            return answer.statusCode() + " " + answer.headers().firstValue("Location") + " "
                    + answer.headers().firstValue("ETag") + "\n"
                    + answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The addresses at which two looks differ, with both. */
    static Map<String, String> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String> differences = new TreeMap<>();
        before.forEach((address, shown) -> {
            if (!shown.equals(after.get(address))) {
                differences.put(address, shown + "\n---\n" + after.get(address));
            }
        });
        return differences;
    }
}
