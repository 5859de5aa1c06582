-- An admin may do everything, what is new included.
update api_key set scopes = scopes || '{metrics:read}' where role = 'admin';
