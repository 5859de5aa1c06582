-- What the newsroom says about its site; what is not set comes from the configuration.
create table site_settings (
    id         boolean     not null default true constraint pk_site_settings primary key,
    version    integer     not null,
    settings   jsonb       not null,
    updated_at timestamptz,
    constraint ck_site_settings_id check (id),
    constraint ck_site_settings_version check (version > 0)
);
insert into site_settings (version, settings) values (1, '{}');

-- An admin may do everything, what is new included.
update api_key set scopes = scopes || '{site:manage}' where role = 'admin';
