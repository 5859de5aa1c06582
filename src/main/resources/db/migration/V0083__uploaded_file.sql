-- The hash of the file as it came, by which whoever has that file finds the asset. Null for older assets.
alter table asset add column uploaded_sha256 text
    constraint ck_asset_uploaded_sha256 check (uploaded_sha256 ~ '^[0-9a-f]{64}$');
create index ix_asset_uploaded_sha256 on asset (uploaded_sha256) where uploaded_sha256 is not null;
