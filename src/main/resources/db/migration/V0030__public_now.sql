-- What the clock decides, said once. The functions are inlined into the statements that call them, indexes included.

-- Whether readers see what is published at one time and, if not null, ends at another.
create function is_public(published_at timestamptz, unpublish_at timestamptz, now timestamptz) returns boolean
    language sql immutable parallel safe
    return published_at <= now and (unpublish_at is null or unpublish_at > now);

-- The state of an article at a moment, given the stored one: a publication begins and ends without anybody's doing.
create function effective_state(state text, published_at timestamptz, unpublish_at timestamptz, now timestamptz) returns text
    language sql immutable parallel safe
    return case when state = 'published' and published_at > now then 'scheduled'
                when state = 'published' and unpublish_at <= now then 'draft'
                else state end;
