-- The picture of an author. While an author has it, in the trash or not, it stays out of the trash itself.
alter table author add column picture uuid constraint fk_author_picture references asset;
create index ix_author_picture on author (picture) where picture is not null;
