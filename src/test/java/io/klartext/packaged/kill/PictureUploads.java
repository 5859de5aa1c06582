package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.packaged.PackagedApplication;
import io.klartext.testing.Form;
import io.klartext.testing.Noise;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pictures that are uploaded as forms. */
final class PictureUploads extends Work<PictureUploads.PictureUpload> {
    static final String ASSETS = "/api/v1/manage/assets";

    private final String word;

    PictureUploads(String word) {
        this.word = word;
    }

    /** A picture, and the request that uploads it. */
    record PictureUpload(String sha256, Request request) implements Attempt {
        @Override
        public void carryOut(PackagedApplication server) {
            request.send(server);
        }

        @Override
        public boolean isAnswered() {
            return request.isAnswered();
        }
    }

    @Override
    PictureUpload attempt(int number) {
        byte[] picture = Noise.png(200, 150);
        Form form = Form.withFile(word + "-" + number + ".png", picture);
        return new PictureUpload(
                StoredFiles.sha256(picture),
                new Request(server -> server.request(ASSETS)
                        .header("Content-Type", form.contentType())
                        .header("Idempotency-Key", word + " picture " + number)
                        .POST(BodyPublishers.ofByteArray(form.bytes()))));
    }

    @Override
    void checkAfterKill(PackagedApplication server) {
        for (PictureUpload each : attempts()) {
            List<String> assets = assets(server, each.sha256);
            assertTrue(assets.size() <= 1, "one asset at most");
            if (each.isAnswered()) {
                assertEquals(List.of(id(each.request.answer())), assets);
            }
        }
    }

    @Override
    Map<String, List<String>> checkAfterRepetition(PackagedApplication server) {
        Map<String, List<String>> changes = new HashMap<>();
        for (PictureUpload each : attempts()) {
            String id = id(each.request.answer());
            assertEquals(List.of(id), assets(server, each.sha256));
            changes.put(id, List.of("asset.created"));
        }
        return changes;
    }

    /** The ids of all assets with these bytes. */
    static List<String> assets(PackagedApplication server, String sha256) {
        return List.copyOf(Pages.by("id", server, ASSETS + "?sha256=" + sha256).keySet());
    }
}
