create table platform.journal (
  seq bigint primary key check (seq > 0),
  recorded_at timestamptz(3) not null,
  actor text not null,
  action text not null,
  permission text not null,
  basis text,
  subject text not null,
  before jsonb,
  after jsonb,
  rulebook_version text,
  previous_hash text not null unique,
  hash text not null unique
);
create index journal_subject on platform.journal (subject, seq);

-- One row: where the chain ends. Appending locks it, so entries stand in one line.
create table platform.journal_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash text not null
);
insert into platform.journal_head (seq, hash) values (0, repeat('0', 64));

revoke update, delete, truncate on platform.journal from portcullis_app;
revoke insert, delete, truncate on platform.journal_head from portcullis_app;
