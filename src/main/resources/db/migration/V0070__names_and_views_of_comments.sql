-- Tables and columns of comments and moderation by what they hold.
alter table decision rename to comment_decision;
alter table comment_decision rename column actor_id to acted_by;
alter table comment_decision rename column at to acted_at;
alter table comment_decision rename constraint pk_decision to pk_comment_decision;
alter table comment_decision rename constraint ck_decision_actor to ck_comment_decision_actor;
alter index ix_decision_at rename to ix_comment_decision_acted_at;
alter index ix_decision_at_comment_id rename to ix_comment_decision_acted_at_comment_id;
alter trigger tr_decision_immutable on comment_decision rename to tr_comment_decision_immutable;
alter trigger tr_decision_kept on comment_decision rename to tr_comment_decision_kept;
alter function refuse_decision_change() rename to refuse_comment_decision_change;

alter table comment rename column staff to staff_key_id;
alter table comment rename constraint fk_comment_staff to fk_comment_staff_key_id;

alter table comment_address rename column at to received_at;
alter index ix_comment_address_at rename to ix_comment_address_received_at;
alter table comment_arrival rename column at to arrived_at;
alter index ix_comment_arrival_network_at rename to ix_comment_arrival_network_arrived_at;
alter index ix_comment_arrival_article_id_at rename to ix_comment_arrival_article_id_arrived_at;
alter index ix_comment_arrival_at rename to ix_comment_arrival_arrived_at;
alter table comment_mailing rename column at to mailed_at;
alter index ix_comment_mailing_mailbox_at rename to ix_comment_mailing_mailbox_mailed_at;
alter index ix_comment_mailing_at rename to ix_comment_mailing_mailed_at;
alter table comment_report rename column at to reported_at;
alter index ix_comment_report_comment_id_at rename to ix_comment_report_comment_id_reported_at;
alter index ix_comment_report_network_at rename to ix_comment_report_network_reported_at;
alter index ix_comment_report_at rename to ix_comment_report_reported_at;

alter table comment_screening rename column fate to outcome;
alter table comment_screening rename column at to screened_at;
alter index ix_comment_screening_at rename to ix_comment_screening_screened_at;

-- As before, by the new names of columns.
create or replace function count_comment_arrival(
    today bytea, yesterday bytea, article uuid, window_start timestamptz, arrived timestamptz,
    most_of_network integer, most_of_article integer,
    out full_network timestamptz, out full_article timestamptz)
language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('comments from ' || encode(today, 'hex'), 0));
    select a.arrived_at into full_network from comment_arrival a
        where a.network in (today, yesterday) and a.arrived_at > window_start
        order by a.arrived_at desc offset most_of_network - 1 limit 1;
    select a.arrived_at into full_article from comment_arrival a
        where a.article_id = article and a.arrived_at > window_start
        order by a.arrived_at desc offset most_of_article - 1 limit 1;
    if full_network is null and full_article is null then
        insert into comment_arrival (network, article_id, arrived_at) values (today, article, arrived);
    end if;
end
$$;

-- What other features may read. Each view is of one table, so that its rows can be locked and its indexes be used.
create view article_title as
    select id, locale, slug, headline from article;

create view publication_title as
    select article_id, locale, slug, headline from publication;

create view key_name as
    select id, name from api_key;

create view moderator_name as
    select name from api_key where revoked_at is null and 'comments:moderate' = any (scopes);

-- A public comment has no reason, but what waits of it may have one.
create view moderated_comment as
    select c.id, c.article_id, c.parent_id, c.state, c.reason, c.version, c.name, c.website, c.text, c.edit_text,
           c.edit_at, c.email_index as writer, c.verified_at is not null as verified,
           c.staff_key_id is not null as staff, c.created_at, c.state_since,
           c.waiting, c.priority, c.reports, c.leased_by, c.leased_until,
           coalesce(c.reason, case c.waiting when 'reported' then 'reported' when 'edited' then (
               select d.reason from comment_decision d where d.comment_id = c.id and d.action = 'screen'
               order by d.number desc limit 1) end) as waiting_reason,
           case when c.waiting = 'edited' then c.edit_at
                else coalesce(c.reported_since, c.state_since) end as waiting_since
    from comment c;

-- Decisions of moderators, with the decision before each: since when, and for what reason the comment waited.
create view moderator_decision as
    select d.comment_id, d.number, d.article_id, d.action, d.acted_by, d.acted_at, d.from_state, d.to_state, d.reason,
           d.version, p.reason as waiting_reason, p.acted_at as waiting_since
    from comment_decision d
    left join comment_decision p on p.comment_id = d.comment_id and p.number = d.number - 1
    where d.actor = 'moderator';
