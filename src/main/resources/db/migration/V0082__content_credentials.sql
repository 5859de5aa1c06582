-- Files with content credentials (C2PA): cleaning makes their signature invalid, so they are also kept as they came.
alter table asset
    add column signed_sha256 text constraint fk_asset_signed_sha256 references blob,
    add column digital_source_type text;
create index ix_asset_signed_sha256 on asset (signed_sha256) where signed_sha256 is not null;
