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

-- Whether such a text contains the part in one of its spellings.
create function folded_contains(folded text, part text) returns boolean
    language sql immutable parallel safe
    return position(without_accents(part) in folded) > 0 or position(with_spelled_umlauts(part) in folded) > 0;

alter table comment add column folded text generated always as (
    folded_text(coalesce(name, '') || E'\n' || coalesce(text, '') || E'\n' || coalesce(edit_text, ''))) stored;
