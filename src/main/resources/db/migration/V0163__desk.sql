-- Working together on an article: who has it open, who is to finish it until when, and notes that readers never see.
create table article_presence (
    article_id uuid not null,
    key_id uuid not null,
    since timestamptz not null,
    ends_at timestamptz not null,
    constraint pk_article_presence primary key (article_id, key_id),
    constraint fk_article_presence_article_id foreign key (article_id) references article (id) on delete cascade,
    constraint fk_article_presence_key_id foreign key (key_id) references api_key (id)
);

create table article_assignment (
    article_id uuid not null,
    assignee_id uuid,
    due_at timestamptz,
    constraint pk_article_assignment primary key (article_id),
    constraint fk_article_assignment_article_id foreign key (article_id) references article (id) on delete cascade,
    constraint fk_article_assignment_assignee_id foreign key (assignee_id) references api_key (id)
);

create index ix_article_assignment_assignee_id on article_assignment (assignee_id);

create table article_note (
    id uuid not null,
    article_id uuid not null,
    text text not null,
    created_at timestamptz not null,
    created_by uuid not null,
    constraint pk_article_note primary key (id),
    constraint fk_article_note_article_id foreign key (article_id) references article (id) on delete cascade,
    constraint fk_article_note_created_by foreign key (created_by) references api_key (id)
);

create index ix_article_note_article_id on article_note (article_id, created_at, id);
