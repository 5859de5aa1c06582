-- Pictures. A blob is what is stored: cleaned bytes, known by their own hash. It is written down before its bytes are
-- stored, so that nothing is in the store that is not known here, and referred to only after them, so that nothing here
-- refers to missing bytes.
create table blob (
    sha256         text        not null constraint pk_blob primary key
                               constraint ck_blob_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    -- The key in the store. It is never used again, so that a late deletion cannot hit the same bytes stored anew.
    location       text        not null constraint uq_blob_location unique,
    format         text        not null constraint ck_blob_format check (format in ('jpeg', 'png', 'gif', 'webp', 'svg')),
    bytes          bigint      not null constraint ck_blob_bytes check (bytes > 0),
    -- As it is looked at: after the EXIF orientation.
    width          integer     not null constraint ck_blob_width check (width > 0),
    height         integer     not null constraint ck_blob_height check (height > 0),
    orientation    smallint    not null constraint ck_blob_orientation check (orientation between 1 and 8),
    frames         integer     not null constraint ck_blob_frames check (frames > 0),
    alpha          boolean     not null,
    progressive    boolean     not null,
    thumb_hash     text,
    dominant_color text,
    created_at     timestamptz not null,
    -- Since when no asset refers to it, as far as was noticed.
    unused_since   timestamptz
);
create index ix_blob_unused_since on blob (unused_since) where unused_since is not null;

-- What is no blob any more and still has to be deleted from the store.
create table doomed_blob (
    location  text        not null constraint pk_doomed_blob primary key,
    doomed_at timestamptz not null
);

-- A blob with the credit that is written into its renditions. The key is a hash of both, so that what is under a URL
-- never changes although credits can be corrected.
create table edition (
    key        text        not null constraint pk_edition primary key
                           constraint ck_edition_key check (key ~ '^[A-Za-z0-9_-]{22}$'),
    sha256     text        not null constraint fk_edition_sha256 references blob on delete cascade,
    file_name  text        not null,
    creator    text,
    credit     text,
    license    text,
    source     text,
    created_at timestamptz not null
);
create index ix_edition_sha256 on edition (sha256);

create table asset (
    id          uuid        not null constraint pk_asset primary key,
    version     integer     not null constraint ck_asset_version check (version > 0),
    sha256      text        not null constraint fk_asset_sha256 references blob,
    edition     text        not null constraint fk_asset_edition references edition,
    file_name   text collate "und-x-icu" not null,
    alt         text,
    caption     text,
    creator     text,
    credit      text,
    license     text,
    source      text,
    expires_at  timestamptz,
    -- Fractions of the picture as it is looked at, from its left upper corner.
    focal_x     double precision constraint ck_asset_focal_x check (focal_x between 0 and 1),
    focal_y     double precision constraint ck_asset_focal_y check (focal_y between 0 and 1),
    crop_x      double precision constraint ck_asset_crop_x check (crop_x between 0 and 1),
    crop_y      double precision constraint ck_asset_crop_y check (crop_y between 0 and 1),
    crop_width  double precision constraint ck_asset_crop_width check (crop_width > 0 and crop_x + crop_width < 1.0001),
    crop_height double precision constraint ck_asset_crop_height check (crop_height > 0 and crop_y + crop_height < 1.0001),
    capture     json        not null,
    created_at  timestamptz not null,
    created_by  uuid        not null constraint fk_asset_created_by references api_key,
    updated_at  timestamptz not null,
    updated_by  uuid        not null constraint fk_asset_updated_by references api_key,
    trashed_at  timestamptz,
    constraint ck_asset_focal check ((focal_x is null) = (focal_y is null)),
    constraint ck_asset_crop check (num_nulls(crop_x, crop_y, crop_width, crop_height) in (0, 4))
);
create index ix_asset_sha256 on asset (sha256);
create index ix_asset_edition on asset (edition);
create index ix_asset_created_at on asset (created_at, id);
create index ix_asset_updated_at on asset (updated_at, id);
create index ix_asset_file_name on asset (file_name, id);
create index ix_asset_expires_at on asset (expires_at) where expires_at is not null;

-- Which articles show which pictures: in the text that editors change, and in the one that readers see or will see.
create table asset_usage (
    article_id uuid not null constraint fk_asset_usage_article_id references article on delete cascade,
    kind       text not null constraint ck_asset_usage_kind check (kind in ('working_copy', 'publication')),
    asset_id   uuid not null constraint fk_asset_usage_asset_id references asset,
    constraint pk_asset_usage primary key (article_id, kind, asset_id)
);
create index ix_asset_usage_asset_id on asset_usage (asset_id, kind, article_id);
