-- Finds the latest verdicts of people among all decisions, most of which are the system's.
create index ix_decision_at_comment_id on decision (at desc, comment_id desc)
    where actor = 'moderator' and action in ('approve', 'reject', 'mark_spam');

-- Rules that let readers see their words masked. A comment keeps which parts those are, as ends of spans in UTF-16 units.
alter table word_rule drop constraint ck_word_rule_action;
alter table word_rule add constraint ck_word_rule_action check (action in ('hold', 'reject', 'flag', 'mask'));

alter table comment
    add column text_masks text constraint ck_comment_text_masks check (text_masks ~ '^\d+-\d+(,\d+-\d+)*$'),
    add column name_masks text constraint ck_comment_name_masks check (name_masks ~ '^\d+-\d+(,\d+-\d+)*$'),
    add constraint ck_comment_masks_erased check (state <> 'erased' or (text_masks is null and name_masks is null));
