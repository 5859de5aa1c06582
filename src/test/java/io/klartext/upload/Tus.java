package io.klartext.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Base64;

/** Speaks tus 1.0 for a client. */
final class Tus {
    static final String PATH = "/api/v1/manage/uploads";
    static final String PIECE = "application/offset+octet-stream";

    private final Client client;

    Tus(Client client) {
        this.client = client;
    }

    /** Pairs of name and value, as the header has them. */
    static String metadata(String... pairs) {
        StringBuilder header = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            String value = Base64.getEncoder().encodeToString(pairs[i + 1].getBytes(UTF_8));
            header.append(i == 0 ? "" : ",").append(pairs[i]).append(' ').append(value);
        }
        return header.toString();
    }

    RequestSpecification request() {
        return client.request().header("Tus-Resumable", "1.0.0");
    }

    Answer begin(long length, String metadata) {
        return new Answer(request()
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .post(PATH));
    }

    /** Begins an upload without a word; its path. */
    String begin(long length) {
        return new Answer(request().header("Upload-Length", length).post(PATH))
                .is(201)
                .header("Location");
    }

    Answer append(String path, long offset, byte[] bytes) {
        return append(request(), path, offset, bytes);
    }

    Answer append(RequestSpecification request, String path, long offset, byte[] bytes) {
        return new Answer(request.header("Upload-Offset", offset)
                .contentType(PIECE)
                .body(bytes)
                .patch(path));
    }

    /** Adds the part of the file between both places. */
    Answer append(String path, byte[] file, int from, int to) {
        return append(path, from, Arrays.copyOfRange(file, from, to));
    }

    Answer head(String path) {
        return new Answer(request().head(path));
    }

    Answer get(String path) {
        return new Answer(client.request().get(path));
    }

    Answer delete(String path) {
        return new Answer(request().delete(path));
    }

    /** How many bytes the server has. */
    long offset(String path) {
        return Long.parseLong(head(path).is(200).header("Upload-Offset"));
    }
}
