package io.klartext.comment.writer;

import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.Hash;
import io.klartext.comment.desk.ManagedComment;
import io.klartext.comment.desk.ManagedComments;
import io.klartext.comment.mailbox.EmailCipher;
import io.klartext.comment.network.CommentIpAddresses;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;

/** Shows the personal data of authors. Each access is recorded in the audit log; if that fails, nothing is shown. */
@Singleton
@Transactional
public class WriterRevealing {
    /** The number of an author's comments that are shown. */
    public static final int LATEST = 20;

    private final CommentRepository comments;
    private final ManagedComments managed;
    private final CommentIpAddresses ipAddresses;
    private final EmailCipher cipher;
    private final AuditLog audit;
    private final Validator validator;
    private final Clock clock;

    WriterRevealing(
            CommentRepository comments,
            ManagedComments managed,
            CommentIpAddresses ipAddresses,
            EmailCipher cipher,
            AuditLog audit,
            Validator validator,
            Clock clock) {
        this.comments = comments;
        this.managed = managed;
        this.ipAddresses = ipAddresses;
        this.cipher = cipher;
        this.audit = audit;
        this.validator = validator;
        this.clock = clock;
    }

    /** The author of the comment; fails with {@link Failure.NotFound} if it was erased or is by the newsroom. */
    public RevealedWriter reveal(UUID id, Caller by) {
        Comment comment = comments.findByIdOptional(id)
                .filter(found -> found.email() != null)
                .orElseThrow(() -> new Failure.NotFound("The writer"));
        audit.add(by, AuditAction.VIEW_WRITER, id, null, clock.now());
        Hash writer = new Hash(comment.emailIndex());
        return new RevealedWriter(
                comment.name(),
                cipher.decrypt(comment.email()),
                comment.website(),
                ipAddresses.find(id).orElse(null),
                managed.countsOf(writer),
                managed.pageOf(writer, new PageRequest(LATEST, null, false)).items());
    }

    /** One page of the comments with an address that are not erased, the newest first. */
    public Page<ManagedComment> search(WriterSearch search, PageRequest page, Caller by) {
        Violations.of(validator, search).refuse();
        Page<ManagedComment> found = managed.pageOf(new Hash(cipher.blindIndex(search.email())), page);
        audit.add(by, AuditAction.SEARCH_WRITER, null, found.items().size() + " shown", clock.now());
        return found;
    }
}
