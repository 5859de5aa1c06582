package io.klartext.moderation.rule;

import io.klartext.comment.Hash;
import io.klartext.comment.screening.ScreenedComment;
import io.klartext.moderation.text.DomainName;
import io.klartext.moderation.text.Links;
import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All block rules, in an index by the blocked value. */
public final class BlockList {
    private final Map<String, List<StoredBlockRule>> rules = new HashMap<>();

    BlockList(List<WriterRule> all) {
        all.forEach(one ->
                rules.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one.rule()));
    }

    /**
     * A block rule with its hidden members.
     *
     * @param writer the keyed hash of the address that it blocks; null if it blocks something else
     */
    record WriterRule(@Nested(prefix = "") StoredBlockRule rule, Hash writer) {
        private String key() {
            return BlockList.key(rule.kind(), writer == null ? rule.value() : key(writer));
        }

        private static String key(Hash writer) {
            return HexFormat.of().formatHex(writer.bytes());
        }
    }

    private static String key(BlockRuleDraft.Kind kind, String value) {
        return kind + " " + value;
    }

    /** The rules that apply to a comment and have not expired by then. */
    public List<BlockMatch> matching(ScreenedComment comment, Instant now) {
        return keys(comment)
                .flatMap(key -> rules.getOrDefault(key, List.of()).stream())
                .filter(rule -> rule.expiresAt() == null || rule.expiresAt().isAfter(now))
                .map(StoredBlockRule::match)
                .toList();
    }

    private static Stream<String> keys(ScreenedComment comment) {
        String email = comment.submission().email();
        String domain = DomainName.canonical(email.substring(email.lastIndexOf('@') + 1));
        return Stream.of(
                        Stream.of(
                                key(BlockRuleDraft.Kind.EMAIL, WriterRule.key(comment.writer())),
                                key(BlockRuleDraft.Kind.EMAIL_DOMAIN, domain)),
                        hosts(comment).map(host -> key(BlockRuleDraft.Kind.URL_HOST, host)),
                        comment.networks().stream().map(network -> key(BlockRuleDraft.Kind.NETWORK, network)))
                .flatMap(keys -> keys);
    }

    private static Stream<String> hosts(ScreenedComment comment) {
        String website = comment.submission().website();
        return Stream.concat(
                        Links.hosts(comment.submission().text()).stream(),
                        website == null ? Stream.of() : Links.hosts(website).stream())
                .distinct();
    }
}
