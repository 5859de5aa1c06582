-- Who did what with power over others' data, keys and rules. Nothing personal of readers stands here, as it stays for
-- ever. An actor is a key; without one the installation itself acted.
create table audit_entry (
    id           uuid        not null constraint pk_audit_entry primary key,
    at           timestamptz not null,
    actor_id     uuid,
    actor_name   text,
    action       text        not null,
    subject_type text        not null,
    -- Without a reference to the subject, which may go; null where there is no single one.
    subject_id   uuid,
    detail       text,
    constraint ck_audit_entry_actor check ((actor_id is null) = (actor_name is null))
);
create index ix_audit_entry_at on audit_entry (at, id);
create index ix_audit_entry_actor_id_at on audit_entry (actor_id, at, id) where actor_id is not null;
create index ix_audit_entry_action_at on audit_entry (action, at, id);
create index ix_audit_entry_subject_id_at on audit_entry (subject_id, at, id) where subject_id is not null;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are immutable' using errcode = 'restrict_violation';
end
$$;

create trigger tr_audit_entry_immutable before update or delete on audit_entry
    for each row execute function refuse_audit_change();

create trigger tr_audit_entry_kept before truncate on audit_entry
    for each statement execute function refuse_audit_change();

-- An admin may do everything, what is new included.
update api_key set scopes = scopes || '{audit:read}' where role = 'admin';

-- Rules can be changed: versions count what was written.
alter table word_rule
    add column version integer not null default 1 constraint ck_word_rule_version check (version > 0);
alter table block_rule
    add column version integer not null default 1 constraint ck_block_rule_version check (version > 0);
