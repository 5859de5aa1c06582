package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.packaged.PackagedApplication;
import io.klartext.testing.Noise;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pictures that are uploaded in pieces. */
final class ResumedUploads extends Work<ResumedUploads.ResumedUpload> {
    private static final int PIECE = 60_000;

    private final String word;

    ResumedUploads(String word) {
        this.word = word;
    }

    /** A picture whose client asks how much of it has arrived, and goes on from there. */
    static final class ResumedUpload implements Attempt {
        private final byte[] picture;
        private final Request begin;
        private volatile String asset;
        private volatile long safe;

        ResumedUpload(byte[] picture, String key) {
            this.picture = picture;
            this.begin = new Request(server -> tus(server, "/api/v1/manage/uploads")
                    .header("Idempotency-Key", key)
                    .header("Upload-Length", Integer.toString(picture.length))
                    .POST(BodyPublishers.noBody()));
        }

        private static HttpRequest.Builder tus(PackagedApplication server, String path) {
            return server.request(path).header("Tus-Resumable", "1.0.0");
        }

        @Override
        public void carryOut(PackagedApplication server) {
            String upload = begin.send(server).headers().firstValue("Location").orElseThrow();
            HttpResponse<String> answer =
                    Request.successful(server.send(tus(server, upload).method("HEAD", BodyPublishers.noBody())));
            assertTrue(offset(answer) >= safe, "what was safe still is");
            while (offset(answer) < picture.length) {
                int from = offset(answer);
                byte[] piece = Arrays.copyOfRange(picture, from, Math.min(from + PIECE, picture.length));
                answer = Request.successful(server.send(tus(server, upload)
                        .header("Upload-Offset", Integer.toString(from))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(piece))));
                safe = offset(answer);
            }
            String made = answer.headers().firstValue("Upload-Asset").orElseThrow();
            assertTrue(asset == null || asset.equals(made), "another asset");
            asset = made;
        }

        private static int offset(HttpResponse<String> answer) {
            return (int) answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
        }

        @Override
        public boolean isAnswered() {
            return asset != null;
        }
    }

    @Override
    ResumedUpload attempt(int number) {
        return new ResumedUpload(Noise.png(200, 250), word + " upload " + number);
    }

    @Override
    void checkAfterKill(PackagedApplication server) {
        for (ResumedUpload each : attempts()) {
            List<String> assets = PictureUploads.assets(server, StoredFiles.sha256(each.picture));
            assertTrue(assets.size() <= 1, "one asset at most");
            if (each.isAnswered()) {
                assertEquals(List.of(each.asset), assets);
            }
        }
    }

    @Override
    Map<String, List<String>> checkAfterRepetition(PackagedApplication server) {
        Map<String, List<String>> changes = new HashMap<>();
        for (ResumedUpload each : attempts()) {
            assertEquals(List.of(each.asset), PictureUploads.assets(server, StoredFiles.sha256(each.picture)));
            changes.put(each.asset, List.of("asset.created"));
        }
        return changes;
    }
}
