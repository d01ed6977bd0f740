create table platform.access_token (
  id uuid primary key,
  actor text not null,
  token_hash text not null unique,
  permissions text[] not null,
  issued_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);

revoke delete, truncate on platform.access_token from portcullis_app;
