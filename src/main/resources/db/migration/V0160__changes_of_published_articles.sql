-- Changes of published articles can be reviewed and scheduled. Both are facts about the working copy, and readers see
-- the publication meanwhile.
alter table article
    add column change_submitted boolean not null default false,
    add column next_version_at timestamptz;

alter table article
    add constraint ck_article_change_submitted check (not change_submitted or state = 'published'),
    add constraint ck_article_next_version_at check (next_version_at is null or state = 'published');

create index ix_article_next_version_at on article (next_version_at) where next_version_at is not null;

-- The state of the effective one and of what is planned for the working copy, as editors see it.
create function workflow_state(effective text, change_submitted boolean, next_version_at timestamptz, now timestamptz)
    returns text
    language sql immutable parallel safe
    return case when effective = 'published' and next_version_at > now then 'update_scheduled'
                when effective = 'published' and change_submitted then 'update_in_review'
                when effective = 'draft' and change_submitted then 'in_review'
                else effective end;
