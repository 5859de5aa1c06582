alter table webhook drop constraint ck_webhook_target;
alter table webhook add constraint ck_webhook_target
    check (target in ('generic', 'next_revalidate', 'purge', 'build_hook', 'websub'));
