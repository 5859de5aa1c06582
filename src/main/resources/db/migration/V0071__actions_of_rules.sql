-- Word rules and block rules know the same actions.
alter table word_rule drop constraint ck_word_rule_action;
alter table word_rule add constraint ck_word_rule_action check (action in ('flag', 'mask', 'hold', 'spam', 'reject'));
alter table block_rule drop constraint ck_block_rule_action;
alter table block_rule add constraint ck_block_rule_action check (action in ('flag', 'mask', 'hold', 'spam', 'reject'));
