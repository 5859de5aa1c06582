-- How moderators treat the comments of an author, who is known by the keyed hash of the e-mail address.
create table writer_treatment (
    writer     bytea       not null constraint pk_writer_treatment primary key,
    treatment  text        not null constraint ck_writer_treatment_treatment check (treatment in ('mute', 'trust')),
    reason     text,
    set_by     uuid        not null,
    set_at     timestamptz not null,
    expires_at timestamptz
);
