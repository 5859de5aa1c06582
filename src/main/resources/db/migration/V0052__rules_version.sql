-- Counts changes of rules and policies, so that servers know whether those in their memory are the latest. Whoever changes
-- one counts in the same transaction; that a rule was hit is no change.
create table moderation_version (
    one    boolean not null default true constraint pk_moderation_version primary key
                   constraint ck_moderation_version_one check (one),
    number bigint  not null
);
insert into moderation_version (number) values (1);

create function count_moderation_change() returns trigger language plpgsql as $$
begin
    update moderation_version set number = number + 1;
    return null;
end
$$;

create trigger tr_word_rule_counted
    after insert or delete or update of kind, value, language, action, expires_at on word_rule
    for each statement execute function count_moderation_change();
create trigger tr_block_rule_counted
    after insert or delete or update of kind, value, writer, action, expires_at on block_rule
    for each statement execute function count_moderation_change();
create trigger tr_moderation_policy_counted after insert or delete or update on moderation_policy
    for each statement execute function count_moderation_change();
