-- What operators established about a doubt in the law: who, when, from which source. Never changed, only added to.
create table rulebook.confirmation (
  id uuid primary key,
  jurisdiction text not null,
  -- An announcement (`cn/statement/2026-09-28/…`) or a provision without a known first day.
  subject text not null,
  verdict text not null check (verdict in ('enacted', 'not_enacted', 'in_force', 'never_in_force')),
  in_force_from date check ((verdict = 'in_force') = (in_force_from is not null)),
  source text not null check (length(source) between 1 and 2000),
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);

create index confirmation_by_jurisdiction on rulebook.confirmation (jurisdiction, recorded_at);
