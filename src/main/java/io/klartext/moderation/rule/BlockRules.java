package io.klartext.moderation.rule;

import io.klartext.audit.AuditLog;
import io.klartext.comment.mailbox.EmailCipher;
import io.klartext.comment.network.IpNetwork;
import io.klartext.moderation.rule.BlockList.WriterRule;
import io.klartext.moderation.rule.BlockRuleDraft.Kind;
import io.klartext.moderation.text.DomainName;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Rules that block comments by author, by network or by the hosts of their links. */
@Singleton
public class BlockRules extends Rules<BlockRuleDraft, StoredBlockRule> {
    private static final String SHOWN =
            "r.id, r.version, r.kind, r.value, r.action, r.reason, r.hits, r.created_at, r.expires_at";
    private static final Table<StoredBlockRule> TABLE =
            new Table<>("block_rule", StoredBlockRule.class, SHOWN, "kind, value, writer, action, reason, expires_at");
    private static final Sql VALUES = Sql.of("""
            :kind, :value, cast(:writer as bytea), :action, cast(:reason as text), cast(:expires as timestamptz)""");
    private static final Sql WITH_WRITERS =
            Sql.of("select {shown}, r.writer from block_rule r order by r.id").with("shown", SHOWN);
    private static final Sql WRITER = Sql.of("select writer from block_rule where id = :id");

    /** The hint of an address is not accepted as an address. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@…]+@[^\\s@]+\\.[^\\s@.]+");

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    private final EmailCipher cipher;
    private final Queries database;

    BlockRules(EmailCipher cipher, Queries database, AuditLog audit, Validator validator, Clock clock) {
        super(TABLE, database, audit, validator, clock);
        this.cipher = cipher;
        this.database = database;
    }

    @Override
    void check(BlockRuleDraft draft, StoredBlockRule before, Violations violations) {
        if (draft.kind() == null
                || draft.value() == null
                || draft.value().isBlank()
                || draft.value().length() > BlockRuleDraft.MAX_VALUE) {
            return;
        }
        String value = draft.value().toLowerCase(Locale.ROOT);
        if (draft.kind() == Kind.EMAIL
                && !isSameAddress(draft, before)
                && !ADDRESS.matcher(value).matches()) {
            violations.add("/value", "format", "must be an e-mail address");
        }
        if (draft.kind() == Kind.NETWORK) {
            checkNetwork(value, violations);
        } else if (draft.kind() != Kind.EMAIL && !isHost(draft.kind(), DomainName.canonical(value))) {
            violations.add("/value", "format", "must be the name of a host or domain, without a scheme or path");
        }
    }

    private static boolean isHost(Kind kind, String name) {
        return DomainName.isName(name)
                || (kind == Kind.URL_HOST && IPV4.matcher(name).matches());
    }

    private static String canonical(BlockRuleDraft draft) {
        return switch (draft.kind()) {
            case NETWORK -> IpNetwork.of(draft.value()).orElseThrow().toString();
            case EMAIL -> draft.value().toLowerCase(Locale.ROOT);
            case EMAIL_DOMAIN, URL_HOST -> DomainName.canonical(draft.value());
        };
    }

    @Override
    Sql values(BlockRuleDraft draft, StoredBlockRule before) {
        String value = canonical(draft);
        boolean another = draft.kind() == Kind.EMAIL && !isSameAddress(draft, before);
        return VALUES.bind("kind", draft.kind())
                .bind("value", another ? hint(value) : value)
                .bind("writer", writer(draft, before))
                .bind("action", draft.action())
                .bind("reason", draft.reason())
                .bind("expires", draft.expiresAt());
    }

    private byte[] writer(BlockRuleDraft draft, StoredBlockRule before) {
        if (draft.kind() != Kind.EMAIL) {
            return null;
        }
        return isSameAddress(draft, before) ? storedWriter(before.id()) : cipher.blindIndex(draft.value());
    }

    private byte[] storedWriter(UUID rule) {
        return database.one(WRITER.bind("id", rule), byte[].class);
    }

    private static void checkNetwork(String value, Violations violations) {
        IpNetwork range = IpNetwork.of(value).orElse(null);
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

    /** All rules in the form for screening, including expired ones. */
    public BlockList blockList() {
        return new BlockList(database.list(WITH_WRITERS, WriterRule.class));
    }

    /** A client that changes another member sends back the shown hint instead of the address. */
    private static boolean isSameAddress(BlockRuleDraft draft, StoredBlockRule before) {
        return before != null
                && before.kind() == Kind.EMAIL
                && before.value().equals(draft.value().toLowerCase(Locale.ROOT));
    }
}
