package io.klartext.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * A comment from its submission on. The version counts its texts. The state follows {@link CommentWorkflow} and is
 * changed under a lock on the row, only by {@code CommentTransitions}.
 */
@Entity
public class Comment {
    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "parent_id")
    private UUID parentId;

    @SuppressWarnings("UnusedVariable") // Replies and the desk read it, in the database.
    private int depth;

    @Convert(converter = CommentState.Converter.class)
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

    @SuppressWarnings("UnusedVariable") // Queries read the column.
    @Convert(converter = Reason.Converter.class)
    private Reason reason;

    @SuppressWarnings("UnusedVariable") // Queries read the column.
    private String message;

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

    @Column(name = "staff_key_id")
    private UUID staffKeyId;

    private int edits;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edit_text")
    private String editText;

    @Column(name = "edit_at")
    private Instant editAt;

    @SuppressWarnings("UnusedVariable") // The schedule of mails reads it, in the database.
    @Column(name = "ask_mailbox")
    private boolean askMailbox;

    @Embedded
    private ModerationStatus attention = new ModerationStatus();

    /** For Hibernate. */
    public Comment() {}

    /**
     * A new comment.
     *
     * @param parentId the comment that it answers; null for one on the article itself
     * @param depth the number of comments above it
     */
    public Comment(UUID id, UUID articleId, UUID parentId, int depth, CommentState state, Instant now) {
        this.id = id;
        this.articleId = articleId;
        this.parentId = parentId;
        this.depth = depth;
        this.version = 1;
        this.createdAt = now;
        enter(state, now);
    }

    /** Sets the author's name and text. */
    public void write(CommentSubmission submission, byte[] encryptedEmail, byte[] index, byte[] token) {
        name = submission.name();
        website = submission.website();
        text = submission.text();
        email = encryptedEmail;
        emailIndex = index;
        statusToken = token;
    }

    /** Marks the mailbox as verified by its owner. */
    public void verify(Instant now) {
        verifiedAt = now;
    }

    /** Requests a mail that asks the owner of the mailbox whether they wrote the comment. */
    public void askMailbox() {
        askMailbox = true;
    }

    /** Whether the comment was submitted with the token of the mailbox's owner. */
    public boolean isOfOwner() {
        return createdAt.equals(verifiedAt);
    }

    /** Sets the parts of text and name that readers see masked. Moderators and the author see both unmasked. */
    public void mask(Masks ofText, Masks ofName) {
        textMasks = ofText;
        nameMasks = ofName;
    }

    /** Sets the name and text of a reply by the newsroom, and the key that wrote it. */
    public void answer(String byName, String reply, UUID key) {
        name = byName;
        text = reply;
        staffKeyId = key;
    }

    /** Whether the newsroom wrote it. */
    public boolean isStaff() {
        return staffKeyId != null;
    }

    /** Replaces the name and text of a reply by the newsroom. */
    public void answerAnew(String byName, String reply, Instant now) {
        boolean renamed = !byName.equals(name);
        name = byName;
        rewrite(reply, now);
        editedAt = renamed ? now : editedAt;
    }

    /** The submission in its present form. */
    public CommentSubmission said(String address) {
        return new CommentSubmission(name, address, website, text, parentId, null, null);
    }

    /** Replaces the text at once, and discards a waiting edit. */
    public void rewrite(String other, Instant now) {
        countEdit();
        show(other, now);
    }

    /** Keeps the new text as an edit that waits for a moderator. */
    public void propose(String other, Instant now) {
        countEdit();
        editText = other;
        editAt = now;
    }

    /** A verification by mail was for the old text, so it does not hold for the new one. */
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

    /** Replaces the text by the waiting edit. */
    public void acceptEdit(Instant now) {
        show(editText, now);
    }

    /** Keeps the text and discards the waiting edit. */
    public void discardEdit() {
        editText = null;
        editAt = null;
    }

    /** Sets the reason for the state; null for none. */
    public void explain(Reason why) {
        reason = why;
    }

    /** Sets what the moderator who decided last tells the author; null for nothing. */
    public void tellAuthor(String words) {
        message = words;
    }

    /** Enters a state. The first publication date is kept; erasing removes everything personal. */
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
            message = null;
            textMasks = null;
            nameMasks = null;
            email = null;
            emailIndex = null;
            statusToken = null;
            verifiedAt = null;
            askMailbox = false;
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

    /** The author's latest text: the waiting edit, if there is one. */
    public String newestText() {
        return isEdited() ? editText : text;
    }

    /** The number of edits by the author. */
    public int edits() {
        return edits;
    }

    /** The part that only moderators see. */
    public ModerationStatus attention() {
        return attention;
    }

    public byte[] email() {
        return email;
    }

    public byte[] emailIndex() {
        return emailIndex;
    }

    /** When the owner of the mailbox verified it; null if nobody did. */
    public Instant verifiedAt() {
        return verifiedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
