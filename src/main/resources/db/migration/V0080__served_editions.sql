-- Which files readers may load, for how long.

-- A file that an asset had before its present one. Cached pages still show it.
create table former_file (
    asset_id    uuid        not null constraint fk_former_file_asset_id references asset on delete cascade,
    sha256      text        not null constraint fk_former_file_sha256 references blob,
    replaced_at timestamptz not null,
    -- When the right to show it ends or ended, as the asset had it when the file was replaced.
    expires_at  timestamptz,
    constraint pk_former_file primary key (asset_id, sha256)
);
create index ix_former_file_sha256 on former_file (sha256);
create index ix_former_file_replaced_at on former_file (replaced_at);

-- The assets that a publication ever showed: their URLs are known outside of the newsroom.
create table published_asset (
    asset_id     uuid        not null constraint pk_published_asset primary key
                             constraint fk_published_asset_asset_id references asset on delete cascade,
    -- For how long it is served although the newer version of an article does not show it; cached pages still do.
    served_until timestamptz
);
insert into published_asset (asset_id) select distinct asset_id from asset_usage where kind = 'publication';

create index ix_asset_trashed_at on asset (trashed_at) where trashed_at is not null;

create trigger tr_asset_answers_deleted after delete on asset
    for each row execute function forget_answers();

-- An edition with its stored bytes, for the server of images.
create view stored_edition as
select e.key, e.sha256, e.creator, e.credit, e.license, e.source, b.location, b.bytes,
       b.format, b.width, b.height, b.orientation, b.frames, b.alpha, b.progressive
from edition e join blob b on b.sha256 = e.sha256;

-- The assets outside of the trash that have a file or had it before.
--   replaced_at  null for the present file
--   expires_at   when the right to show it ends; null for never
--   shown_until  when the last ends that shows the asset to readers: a publication, a preview link, or a portrait
--                (which has no end), or when an article has been published without it long enough. Infinity for an asset that was never published, because its URL is known to editors
--                only; before all times for one that nothing shows any more.
create view file_use as
select f.sha256, a.id as asset_id, f.replaced_at, least(a.expires_at, f.expires_at) as expires_at,
       case
           when s.asset_id is null then timestamptz 'infinity'
           when exists (select from author w where w.picture = a.id and w.trashed_at is null) then timestamptz 'infinity'
           else greatest(
               timestamptz '-infinity',
               s.served_until,
               (select max(coalesce(p.unpublish_at, timestamptz 'infinity'))
                from asset_usage u join publication p on p.article_id = u.article_id
                where u.asset_id = a.id and u.kind = 'publication'),
               (select max(l.expires_at)
                from asset_usage u join preview_link l on l.article_id = u.article_id
                where u.asset_id = a.id and u.kind = 'working_copy' and l.revoked_at is null))
       end as shown_until
from (select id as asset_id, sha256, timestamptz 'infinity' as expires_at, cast(null as timestamptz) as replaced_at
      from asset
      union all
      select asset_id, sha256, expires_at, replaced_at from former_file) f
join asset a on a.id = f.asset_id
left join published_asset s on s.asset_id = a.id
where a.trashed_at is null;
