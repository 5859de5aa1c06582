package io.klartext.comment.selfservice;

import io.klartext.comment.Comment;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads comments as their authors see them. Spam looks like a comment that waits since it was written. */
@Singleton
class OwnComments {
    private static final Sql OWN = Sql.of("""
            select c.id, c.article_id, a.locale as article_locale,
                   p.slug as article_slug, p.headline as article_headline, p.locale as article_public_locale, c.parent_id,
                   case when c.state = 'spam' then 'pending' else c.state end as state,
                   case when c.state <> 'spam' then comment_reason_text(c.reason, a.locale) end as reason_text,
                   case when c.state <> 'spam' then c.reason else coalesce((
                       select d.reason from comment_decision d where d.comment_id = c.id and d.action = 'screen'
                       order by d.number desc limit 1), 'awaiting_review') end as reason,
                   case when c.state <> 'spam' then c.message end as message, c.version, c.name, c.website, c.text, c.edit_text, c.edit_at as edit_edited_at, c.created_at,
                   case when c.state = 'spam' then c.created_at else c.state_since end as state_since,
                   case when c.state <> 'spam' then c.published_at end as published_at,
                   case when c.state <> 'spam' then c.edited_at end as edited_at, {editable_until} as editable_until
            from comment c join article_title a on a.id = c.article_id
            left join reader_title p on p.article_id = c.article_id and is_public(p.published_at, p.unpublish_at, :now)
            where {filter}""");
    private static final Sql LATEST = Sql.of("{own} order by (c.id = :id) desc, c.created_at desc, c.id limit 1000")
            .with("own", OWN);

    private final Queries database;
    private final EditLimits limits;
    private final Clock clock;

    OwnComments(Queries database, EditLimits limits, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    /** The comment with that hash of its status token. */
    Optional<OwnComment> find(byte[] token) {
        return database.find(
                read(OWN).with("filter", Filter.where("c.status_token = :token", "token", token)), OwnComment.class);
    }

    /**
     * The comment and, if it was sent by the verified owner of the mailbox, their other verified ones, the latest first: a
     * thousand at most.
     */
    List<OwnComment> all(Comment comment) {
        Filter kept = comment.isOfOwner()
                ? Filter.where("c.email_index = :writer", "writer", comment.emailIndex())
                        .and("c.verified_at is not null")
                : Filter.where("c.id = :id", "id", comment.id());
        return database.list(read(LATEST).with("filter", kept).bind("id", comment.id()), OwnComment.class);
    }

    private Sql read(Sql sql) {
        Instant now = clock.now();
        return sql.with("editable_until", limits.editableUntil(now)).bind("now", now);
    }
}
