-- Editors find articles by the beginnings of words in headline, lead, body and slug, whatever the case, the accents and
-- the spelling of umlauts: "Südpol" is found by "sudpol" and by "suedpol".

create function without_diacritics(phrase text) returns text
    language sql immutable parallel safe
    return regexp_replace(replace(normalize(lower(phrase collate "und-x-icu"), NFD), 'ß', 'ss'), '[\u0300-\u036f]', '', 'g');

create function with_umlauts_in_two_letters(phrase text) returns text
    language sql immutable parallel safe
    return without_diacritics(replace(replace(replace(
        normalize(lower(phrase collate "und-x-icu"), NFC), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'));

-- The words of a text in both spellings. What a text has beyond its first 200,000 characters is not found, because the
-- database limits the size of a tsvector.
create function search_words(phrase text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('simple', without_diacritics(left(phrase, 200000)))
        || to_tsvector('simple', with_umlauts_in_two_letters(left(phrase, 200000)));

create function word_beginnings(phrase text) returns tsquery
    language sql immutable parallel safe
    return (select to_tsquery('simple', coalesce(string_agg(word || ':*', ' & '), ''))
            from regexp_split_to_table(regexp_replace(phrase collate "und-x-icu", '[^[:alnum:]]+', ' ', 'g'), ' ') word
            where word <> '');

-- Whether each word of the phrase is the beginning of a word.
create function has_words(words tsvector, phrase text) returns boolean
    language sql immutable parallel safe
    return words @@ word_beginnings(without_diacritics(phrase))
        or words @@ word_beginnings(with_umlauts_in_two_letters(phrase));

create function body_text(body json) returns text
    language sql immutable parallel safe
    return (select coalesce(string_agg(span #>> '{}', ' '), '')
            from jsonb_path_query(cast(body as jsonb), 'lax $.**.text') span);

alter table article add column words tsvector generated always as (search_words(
    coalesce(headline, '') || ' ' || coalesce(lead, '') || ' ' || coalesce(slug, '') || ' ' || body_text(body))) stored;
create index ix_article_words on article using gin (words);
create index ix_article_created_by on article (created_by);
create index ix_article_updated_by on article (updated_by);
