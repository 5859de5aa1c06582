package io.klartext.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * A comment from its submission on. Its version counts its texts; where it is in its {@link CommentWorkflow life} is
 * changed under a lock on its row, by {@link CommentSteps} alone.
 */
@Entity
class Comment {
    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "parent_id")
    private UUID parentId;

    private int depth;

    @Convert(converter = CommentStateConverter.class)
    private CommentState state;

    private int version;
    private String name;
    private String website;
    private String text;

    @Column(name = "text_masks")
    @Convert(converter = MasksConverter.class)
    private Masks textMasks;

    @Column(name = "name_masks")
    @Convert(converter = MasksConverter.class)
    private Masks nameMasks;

    @SuppressWarnings("UnusedVariable") // What is shown of it is read from the database.
    @Convert(converter = ReasonConverter.class)
    private Reason reason;

    private byte[] email;

    @Column(name = "email_index")
    private byte[] emailIndex;

    @Column(name = "status_token")
    private byte[] statusToken;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "published_at")
    private Instant publishedAt;

    @SuppressWarnings("UnusedVariable") // What is shown of it is read from the database.
    private UUID staff;

    private int edits;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edit_text")
    private String editText;

    @Column(name = "edit_at")
    private Instant editAt;

    @Embedded
    private Attention attention = new Attention();

    /** For Hibernate. */
    protected Comment() {}

    Comment(UUID id, UUID articleId, Comment parent, CommentState state, Instant now) {
        this.id = id;
        this.articleId = articleId;
        this.parentId = parent == null ? null : parent.id;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.version = 1;
        this.createdAt = now;
        enter(state, now);
    }

    /** What its writer says, and who that is. */
    void write(CommentSubmission submission, byte[] encryptedEmail, byte[] index, byte[] token) {
        name = submission.name();
        website = submission.website();
        text = submission.text();
        email = encryptedEmail;
        emailIndex = index;
        statusToken = token;
    }

    /** Its writer proved that the mailbox is theirs. */
    void verify(Instant now) {
        verifiedAt = now;
    }

    /** Whether it came with the token that only the owner of the mailbox has. */
    boolean isOfOwner() {
        return createdAt.equals(verifiedAt);
    }

    /** What readers see masked of the text and of the name; moderators and its writer see both as they were written. */
    void mask(Masks ofText, Masks ofName) {
        textMasks = ofText;
        nameMasks = ofName;
    }

    /** What the newsroom says, under that name and by the holder of that key. */
    void answer(String byName, String reply, UUID key) {
        name = byName;
        text = reply;
        staff = key;
    }

    /** What its writer sent, as it stands now. */
    CommentSubmission said(String address) {
        return new CommentSubmission(name, address, website, text, parentId, null, null);
    }

    /** Says something else now; an edit that waited is superseded. */
    void rewrite(String other, Instant now) {
        countEdit();
        show(other, now);
    }

    /** Is to say something else once a moderator accepts that. */
    void propose(String other, Instant now) {
        countEdit();
        editText = other;
        editAt = now;
    }

    /** Who confirmed this comment by mail has not seen the new text. */
    private void countEdit() {
        version++;
        edits++;
        if (!isOfOwner()) {
            verifiedAt = null;
        }
    }

    private void show(String other, Instant now) {
        if (publishedAt != null && !other.equals(text)) {
            editedAt = now;
            attention.renew();
        }
        text = other;
        discardEdit();
    }

    /** Says what it was to say. */
    void acceptEdit(Instant now) {
        show(editText, now);
    }

    /** Keeps what it says. */
    void discardEdit() {
        editText = null;
        editAt = null;
    }

    /** Why it is in its state; null if there is nothing to say. */
    void explain(Reason why) {
        reason = why;
    }

    /** Goes to a state; what was public once keeps the date of it. */
    void enter(CommentState to, Instant now) {
        state = to;
        stateSince = now;
        if (to == CommentState.PUBLISHED && publishedAt == null) {
            publishedAt = now;
        }
        if (to != CommentState.PUBLISHED && to != CommentState.HIDDEN) {
            discardEdit();
        }
        if (to == CommentState.ERASED) {
            name = null;
            website = null;
            text = null;
            textMasks = null;
            nameMasks = null;
            email = null;
            emailIndex = null;
            statusToken = null;
            verifiedAt = null;
        }
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }

    /** Null for a comment on the article itself. */
    UUID parentId() {
        return parentId;
    }

    int depth() {
        return depth;
    }

    CommentState state() {
        return state;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    String website() {
        return website;
    }

    String text() {
        return text;
    }

    /** Whether an edit waits for a moderator. */
    boolean isEdited() {
        return editText != null;
    }

    /** What its writer said last, whoever sees it. */
    String newestText() {
        return isEdited() ? editText : text;
    }

    /** How often its writer changed it. */
    int edits() {
        return edits;
    }

    /** Why it concerns moderators, and whom. */
    Attention attention() {
        return attention;
    }

    byte[] email() {
        return email;
    }

    byte[] emailIndex() {
        return emailIndex;
    }

    /** When its writer proved that the mailbox is theirs; null if they did not. */
    Instant verifiedAt() {
        return verifiedAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
