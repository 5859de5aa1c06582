-- Letters that no normal form takes apart are found by what people type for them: "Łódź" by "lodz", "Tromsø" by "tromso"
-- and "tromsoe".
create or replace function without_accents(phrase text) returns text
    language sql immutable parallel safe
    return regexp_replace(translate(replace(replace(replace(replace(
        lower(normalize(phrase, NFD) collate "und-x-icu"),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'łøđðħı', 'loddhi'), '[\u0300-\u036f]', '', 'g');

create or replace function with_spelled_umlauts(phrase text) returns text
    language sql immutable parallel safe
    return without_accents(replace(replace(replace(replace(
        lower(normalize(phrase, NFC) collate "und-x-icu"), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ø', 'oe'));

-- A text in both spellings, stored where searches read many rows.
create function folded_text(phrase text) returns text
    language sql immutable parallel safe
    return without_accents(phrase) || E'\n' || with_spelled_umlauts(phrase);

-- The pattern of a folded text that contains the part.
create function folded_pattern(part text) returns text
    language sql immutable parallel safe
    return '%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%';

alter table comment add column folded text generated always as (
    folded_text(coalesce(name, '') || E'\n' || coalesce(text, '') || E'\n' || coalesce(edit_text, ''))) stored;

drop index ix_comment_words;
create index ix_comment_folded on comment using gin (folded gin_trgm_ops);

-- Their entries were folded by the former rules.
reindex index ix_tag_name_folded;
reindex index ix_author_name_folded;
