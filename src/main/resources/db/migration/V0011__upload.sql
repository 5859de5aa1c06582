-- Files on their way in pieces. How many bytes are received is written down after they are safe on disk, and that all of
-- them are together with the asset that they became: so there is never one without the other, and never two.
create table upload (
    id         uuid        not null constraint pk_upload primary key,
    key_id     uuid        not null constraint fk_upload_key_id references api_key on delete cascade,
    length     bigint      not null constraint ck_upload_length check (length > 0),
    received   bigint      not null constraint ck_upload_received check (received between 0 and length),
    -- The header as it came: it has to be given back.
    metadata   text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    asset_id   uuid        constraint fk_upload_asset_id references asset on delete cascade,
    constraint ck_upload_complete check ((asset_id is not null) = (received = length))
);
create index ix_upload_key_id on upload (key_id);
create index ix_upload_expires_at on upload (expires_at);
create index ix_upload_asset_id on upload (asset_id);
