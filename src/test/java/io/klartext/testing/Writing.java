package io.klartext.testing;

/** A comment in the hands of its writer, who holds its token. */
public final class Writing {
    private final String id;
    private final String place;

    /** The comment that was taken with that receipt. */
    public Writing(Answer taken) {
        this.id = taken.text("id");
        this.place = taken.text("statusUrl").substring("/api/v1".length());
    }

    public String id() {
        return id;
    }

    public Answer status() {
        return Client.reader().get(place).is(200);
    }

    public Answer export() {
        return Client.reader().get(place + "/export").is(200);
    }

    /** Tries to change its text from that version on. */
    public Answer edit(int version, String text) {
        return patch(Client.tag(version), Json.of("text", text));
    }

    public Answer patch(String match, Object patch) {
        return Client.reader().patch(place, match, patch);
    }

    /** Has it changed from its present version on; what its writer sees then. */
    public Answer says(String text) {
        return edit(status().number("version"), text).is(200);
    }

    public Answer withdraw() {
        return new Answer(Client.reader().request().post("/api/v1" + place + "/withdraw"));
    }

    public Answer erase() {
        return new Answer(Client.reader().request().delete("/api/v1" + place));
    }
}
