package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Noise;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An upload and the end of the process: what the server said it has, it has. */
class PackagedResumingIT {
    private static final String UPLOADS = "/api/v1/manage/uploads";
    private static final String PIECE = "application/offset+octet-stream";

    @Test
    void an_upload_that_a_kill_cut_off_goes_on_after_it() throws Exception {
        Path data = emptied(Path.of("target/packaged/killed_resuming"));
        byte[] picture = Noise.png(1600, 1000);
        String upload;
        long before;
        try (PackagedApplication killed = PackagedApplication.start(data);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), killed.port())) {
            upload = begin(killed, picture.length);
            OutputStream out = socket.getOutputStream();
            String head = "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\n"
                    + "Upload-Offset: 0\r\nContent-Type: " + PIECE + "\r\nContent-Length: " + picture.length
                    + "\r\nAuthorization: Bearer " + PackagedApplication.ADMIN_KEY + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(picture, 0, picture.length * 3 / 4);
            out.flush();
            killed.await("some of it safe", () -> offset(killed, upload) > 0);
            before = offset(killed, upload);
            killed.kill();
        }
        try (PackagedApplication restarted = PackagedApplication.start(data)) {
            long offset = offset(restarted, upload);
            assertTrue(offset >= before && offset < picture.length, before + " became " + offset);
            HttpResponse<String> last = restarted.send(tus(restarted, upload)
                    .header("Upload-Offset", Long.toString(offset))
                    .header("Content-Type", PIECE)
                    .method(
                            "PATCH",
                            BodyPublishers.ofByteArray(Arrays.copyOfRange(picture, (int) offset, picture.length))));
            assertEquals(204, last.statusCode(), last.body());
            String asset = last.headers().firstValue("Upload-Asset").orElseThrow();
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
            HttpResponse<String> made = restarted.get("/api/v1/manage/assets/" + asset);
            assertEquals(sha256, PackagedApplication.json(made).get("sha256").asText());
        }
    }

    private static String begin(PackagedApplication application, long length) {
        HttpResponse<String> begun = application.send(tus(application, UPLOADS)
                .header("Upload-Length", Long.toString(length))
                .POST(BodyPublishers.noBody()));
        assertEquals(201, begun.statusCode(), begun.body());
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static long offset(PackagedApplication application, String upload) {
        HttpResponse<String> head = application.send(tus(application, upload).method("HEAD", BodyPublishers.noBody()));
        return head.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private static HttpRequest.Builder tus(PackagedApplication application, String path) {
        return application.request(path).header("Tus-Resumable", "1.0.0");
    }

    private static Path emptied(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> tree = Files.walk(data)) {
                tree.sorted(Comparator.reverseOrder())
                        .forEach(path -> assertTrue(path.toFile().delete()));
            }
        }
        return data;
    }
}
