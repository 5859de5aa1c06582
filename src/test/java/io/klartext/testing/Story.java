package io.klartext.testing;

/** An article in the hands of one client, at the version that this client saw last. */
public final class Story {
    private final Client client;
    private final String id;
    private Answer last;

    Story(Client client, Answer created) {
        this.client = client;
        this.id = created.text("id");
        this.last = created;
    }

    public String id() {
        return id;
    }

    public int version() {
        return last.number("version");
    }

    /** What the management API showed last. */
    public Answer seen() {
        return last;
    }

    /** The same article in other hands. */
    public Story by(Client other) {
        return new Story(other, other.get(path()).is(200));
    }

    public Story change(Json patch) {
        last = tryToChange(patch).is(200);
        return this;
    }

    public Story publish() {
        return take("publish");
    }

    public Story unpublish() {
        return take("unpublish");
    }

    public Story restore() {
        return take("restore");
    }

    public Story trash() {
        last = tryToTrash().is(200);
        return this;
    }

    public Answer tryToChange(Json patch) {
        return client.patch(path(), Client.tag(version()), patch.toString());
    }

    public Answer tryTo(String action) {
        return client.act(path() + "/" + action, version());
    }

    public Answer tryTo(String action, Json order) {
        return client.act(path() + "/" + action, version(), order);
    }

    public Answer tryToTrash() {
        return client.delete(path(), version());
    }

    /** Takes an action of the workflow with an order or a note. */
    public Story take(String action, Json order) {
        last = tryTo(action, order).is(200);
        return this;
    }

    /** Takes an action of the workflow. */
    public Story take(String action) {
        last = tryTo(action).is(200);
        return this;
    }

    /** What readers get under the article's id. */
    public Answer shownToReaders() {
        return Client.reader().get("/articles/" + id);
    }

    public String path() {
        return "/manage/articles/" + id;
    }
}
