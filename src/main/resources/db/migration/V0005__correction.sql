-- What readers are told about changes of what they could read before. A row is written with the publication that shows
-- it and never changed; only one that readers have not seen yet goes back to the working copy with its publication.
create table correction (
    id         uuid        not null constraint pk_correction primary key,
    article_id uuid        not null constraint fk_correction_article_id references article,
    kind       text        not null
                           constraint ck_correction_kind check (kind in ('update', 'correction', 'clarification')),
    note       text        not null constraint ck_correction_note check (length(note) between 1 and 1000),
    version    integer     not null,
    by         uuid        not null constraint fk_correction_by references api_key,
    at         timestamptz not null
);
create index ix_correction_article_id_at on correction (article_id, at, id);

-- What the next publication will tell.
alter table article
    add column correction_kind text,
    add column correction_note text,
    add constraint ck_article_correction check ((correction_kind is null) = (correction_note is null));
