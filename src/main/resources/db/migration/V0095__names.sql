-- What is equal of names, whatever their case and normal form.
create function folded_name(name text) returns text
    language sql immutable strict parallel safe
    return lower(normalize(name, NFKC) collate "und-x-icu");

create index ix_tag_folded_name on tag (folded_name(name)) where trashed_at is null;
create index ix_author_folded_name on author (folded_name(name)) where trashed_at is null;
