-- Finds texts whatever the case, the normal form and the spelling of umlauts and accents.

-- Lower case, without accents: "Südpol" is "sudpol".
create function without_accents(phrase text) returns text
    language sql immutable parallel safe
    return regexp_replace(replace(lower(normalize(phrase, NFD) collate "und-x-icu"), 'ß', 'ss'), '[\u0300-\u036f]', '', 'g');

-- Lower case, with umlauts spelled in two letters: "Südpol" is "suedpol".
create function with_spelled_umlauts(phrase text) returns text
    language sql immutable parallel safe
    return without_accents(replace(replace(replace(
        lower(normalize(phrase, NFC) collate "und-x-icu"), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'));

create function contains_folded(whole text, part text) returns boolean
    language sql immutable parallel safe
    return position(without_accents(part) in without_accents(whole)) > 0
        or position(with_spelled_umlauts(part) in with_spelled_umlauts(whole)) > 0;

update asset set file_name = normalize(file_name, NFC) where file_name is not NFC normalized;
update edition set file_name = normalize(file_name, NFC) where file_name is not NFC normalized;
