package io.klartext.testing;

import io.restassured.http.ContentType;

/** A reader who comments on one article. Each comment comes from a network of its own. */
public final class Commenting {
    private final String path;

    public Commenting(Story article) {
        this.path = "/api/v1/articles/" + article.id() + "/comments";
    }

    /** A comment with that text by Karla. */
    public static Json saying(String text) {
        return Json.of("name", "Karla", "email", "karla@example.org", "text", text);
    }

    /** Sends a comment from a network of its own. */
    public Answer send(Json comment) {
        return sendFrom(Networks.next(), comment);
    }

    /** Sends a comment from that address. */
    public Answer sendFrom(String address, Json comment) {
        return new Answer(Client.reader()
                .request()
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(comment.toString())
                .post(path));
    }

    /** What readers see. */
    public Answer shown(String query) {
        return Client.reader().get(path.substring("/api/v1".length()) + query);
    }
}
