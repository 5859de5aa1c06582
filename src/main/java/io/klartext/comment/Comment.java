package io.klartext.comment;

import io.klartext.comment.decision.CommentTransitions;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * A comment from its submission on. Its version counts its texts; where it is in its {@link CommentWorkflow life} is
 * changed under a lock on its row, by {@link CommentTransitions} alone.
 */
@Entity
public class Comment {
    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "parent_id")
    private UUID parentId;

    private int depth;

    @Enumerated(EnumType.STRING)
    private CommentState state;

    private int version;
    private String name;
    private String website;
    private String text;

    @Column(name = "text_masks")
    @Convert(converter = Masks.Converter.class)
    private Masks textMasks;

    @Column(name = "name_masks")
    @Convert(converter = Masks.Converter.class)
    private Masks nameMasks;

    @SuppressWarnings("UnusedVariable") // What is shown of it is read from the database.
    @Enumerated(EnumType.STRING)
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
    public Comment() {}

    public Comment(UUID id, UUID articleId, Comment parent, CommentState state, Instant now) {
        this.id = id;
        this.articleId = articleId;
        this.parentId = parent == null ? null : parent.id;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.version = 1;
        this.createdAt = now;
        enter(state, now);
    }

    /** What its writer says, and who that is. */
    public void write(CommentSubmission submission, byte[] encryptedEmail, byte[] index, byte[] token) {
        name = submission.name();
        website = submission.website();
        text = submission.text();
        email = encryptedEmail;
        emailIndex = index;
        statusToken = token;
    }

    /** Its writer proved that the mailbox is theirs. */
    public void verify(Instant now) {
        verifiedAt = now;
    }

    /** Whether it came with the token that only the owner of the mailbox has. */
    public boolean isOfOwner() {
        return createdAt.equals(verifiedAt);
    }

    /** What readers see masked of the text and of the name; moderators and its writer see both as they were written. */
    public void mask(Masks ofText, Masks ofName) {
        textMasks = ofText;
        nameMasks = ofName;
    }

    /** What the newsroom says, under that name and by the holder of that key. */
    public void answer(String byName, String reply, UUID key) {
        name = byName;
        text = reply;
        staff = key;
    }

    /** What its writer sent, as it stands now. */
    public CommentSubmission said(String address) {
        return new CommentSubmission(name, address, website, text, parentId, null, null);
    }

    /** Says something else now; an edit that waited is superseded. */
    public void rewrite(String other, Instant now) {
        countEdit();
        show(other, now);
    }

    /** Is to say something else once a moderator accepts that. */
    public void propose(String other, Instant now) {
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
    public void acceptEdit(Instant now) {
        show(editText, now);
    }

    /** Keeps what it says. */
    public void discardEdit() {
        editText = null;
        editAt = null;
    }

    /** Why it is in its state; null if there is nothing to say. */
    public void explain(Reason why) {
        reason = why;
    }

    /** Goes to a state; what was public once keeps the date of it. */
    public void enter(CommentState to, Instant now) {
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

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    /** Null for a comment on the article itself. */
    public UUID parentId() {
        return parentId;
    }

    public int depth() {
        return depth;
    }

    public CommentState state() {
        return state;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String website() {
        return website;
    }

    public String text() {
        return text;
    }

    /** Whether an edit waits for a moderator. */
    public boolean isEdited() {
        return editText != null;
    }

    /** What its writer said last, whoever sees it. */
    public String newestText() {
        return isEdited() ? editText : text;
    }

    /** How often its writer changed it. */
    public int edits() {
        return edits;
    }

    /** Why it concerns moderators, and whom. */
    public Attention attention() {
        return attention;
    }

    public byte[] email() {
        return email;
    }

    public byte[] emailIndex() {
        return emailIndex;
    }

    /** When its writer proved that the mailbox is theirs; null if they did not. */
    public Instant verifiedAt() {
        return verifiedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
