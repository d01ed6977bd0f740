import type pg from 'pg'

/** A connection as `DATABASE_URL` writes it; a socket's folder stands in the query. */
export function urlOf({ host = '', user = '', database = '', port }: pg.ClientConfig): string {
  const query = new URLSearchParams({ host, ...(port === undefined ? {} : { port: String(port) }) })
  return `postgres://${user}@/${database}?${query}`
}
