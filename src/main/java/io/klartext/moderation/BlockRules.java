package io.klartext.moderation;

import io.klartext.comment.NetworkRange;
import io.klartext.comment.ScreenedComment;
import io.klartext.comment.Writers;
import io.klartext.database.Conditions;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Ids;
import io.klartext.kernel.Page;
import io.klartext.kernel.PageRequest;
import io.klartext.kernel.Violations;
import io.klartext.moderation.BlockRuleDraft.Kind;
import io.klartext.moderation.signal.BlockMatch;
import io.klartext.moderation.signal.Links;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whose comments, those from where, and those with which links are blocked. */
@Singleton
@Transactional
public class BlockRules {
    private static final String TABLE = "block_rule";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]+\\.[a-z0-9-]+");

    private final Rules rules;
    private final Writers writers;
    private final Validator validator;
    private final Clock clock;

    BlockRules(Rules rules, Writers writers, Validator validator, Clock clock) {
        this.rules = rules;
        this.writers = writers;
        this.validator = validator;
        this.clock = clock;
    }

    public Page<StoredBlockRule> page(PageRequest page) {
        return rules.page(TABLE, page, StoredBlockRule::of);
    }

    public StoredBlockRule get(UUID id) {
        return rules.get(TABLE, id, StoredBlockRule::of);
    }

    /** Makes a rule that holds from now on; its id. */
    public UUID create(BlockRuleDraft draft) {
        Instant now = clock.now();
        Violations violations = Violations.of(validator, draft);
        Rules.requireFuture(draft.expiresAt(), now, violations);
        checkValue(draft, violations);
        violations.refuse();
        UUID id = Ids.next(now);
        boolean email = draft.kind() == Kind.EMAIL;
        String value = draft.kind() == Kind.NETWORK
                ? NetworkRange.of(draft.value()).orElseThrow().toString()
                : draft.value().toLowerCase(Locale.ROOT);
        rules.add(
                TABLE,
                """
                insert into block_rule (id, kind, value, writer, action, reason, created_at, expires_at)
                values (:id, :kind, :value, cast(:writer as bytea), :action, cast(:reason as text), :now,
                        cast(:expires as timestamptz))""",
                new Conditions()
                        .bind("id", id)
                        .bind("kind", draft.kind().value())
                        .bind("value", email ? hint(value) : value)
                        .bind("writer", email ? writers.of(value).bytes() : null)
                        .bind("action", draft.action().value())
                        .bind("reason", draft.reason())
                        .bind("now", now)
                        .bind("expires", draft.expiresAt()));
        return id;
    }

    private static void checkValue(BlockRuleDraft draft, Violations violations) {
        if (draft.kind() == null || draft.value() == null || draft.value().isBlank()) {
            return;
        }
        String value = draft.value().toLowerCase(Locale.ROOT);
        if (draft.kind() == Kind.EMAIL && !ADDRESS.matcher(value).matches()) {
            violations.add("/value", "format", "must be an e-mail address");
        }
        if (draft.kind() == Kind.NETWORK) {
            checkNetwork(value, violations);
        } else if (draft.kind() != Kind.EMAIL && !HOST.matcher(value).matches()) {
            violations.add("/value", "format", "must be the name of a host or domain, without a scheme or path");
        }
    }

    private static void checkNetwork(String value, Violations violations) {
        NetworkRange range = NetworkRange.of(value).orElse(null);
        if (range == null) {
            violations.add("/value", "format", "must be a network like 203.0.113.0/24 or 2001:db8::/32");
        } else if (!range.isForRules()) {
            violations.add(
                    "/value",
                    "range",
                    "must be from /8 to /24 for IPv4 and from /16 to /48 for IPv6: a narrower one may be a single"
                            + " person's, and addresses of persons are not kept");
        }
    }

    private static String hint(String address) {
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "…"
                + address.substring(address.lastIndexOf('@'));
    }

    /** Takes a rule away; what it was. */
    public StoredBlockRule delete(UUID id) {
        StoredBlockRule deleted = get(id);
        rules.delete(TABLE, id);
        return deleted;
    }

    /** The rules that apply to a comment. */
    List<BlockMatch> matching(ScreenedComment comment) {
        String email = comment.submission().email().toLowerCase(Locale.ROOT);
        List<String> hosts = new ArrayList<>(Links.hosts(comment.submission().text()));
        if (comment.submission().website() != null) {
            hosts.addAll(Links.hosts(comment.submission().website()));
        }
        List<String> networks = new ArrayList<>(comment.networks());
        // An empty list is no SQL.
        hosts.add("");
        networks.add("");
        Conditions conditions = new Conditions()
                .and("(r.writer = :writer or r.kind = 'email_domain' and r.value = :domain"
                        + " or r.kind = 'url_host' and r.value in (:hosts)"
                        + " or r.kind = 'network' and r.value in (:networks))")
                .bind("writer", comment.writer().bytes())
                .bind("domain", email.substring(email.lastIndexOf('@') + 1))
                .bind("hosts", hosts)
                .bind("networks", networks);
        return rules.holding(TABLE, conditions, StoredBlockRule::of).stream()
                .map(StoredBlockRule::match)
                .toList();
    }

    void hit(Collection<UUID> ids) {
        rules.hit(TABLE, ids);
    }
}
