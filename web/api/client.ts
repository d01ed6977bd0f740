import type { Localised, Problem } from '#kernel'

/**
 * What the server says when it will not answer (RFC 9457), kept whole for the page that shows it.
 */
export class ApiProblem extends Error {
  readonly status: number
  readonly title: string
  readonly detail: string | undefined
  readonly sentence: Localised | undefined
  readonly problems: readonly Problem[]

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? String(status))
    this.name = 'ApiProblem'
    this.status = status
    this.title = body.title ?? String(status)
    this.detail = body.detail
    this.sentence = body.sentence
    this.problems = body.problems ?? []
  }
}

type ProblemBody = {
  title?: string
  detail?: string
  sentence?: Localised
  problems?: readonly Problem[]
}

/** Asks the server; throws an `ApiProblem` for every answer that is not one. */
async function request<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(`/v1${path}`, {
    ...init,
    headers: { accept: 'application/json', ...init?.headers },
  })
  if (!response.ok) throw new ApiProblem(response.status, await readProblem(response))
  return (await response.json()) as Answer
}

async function readProblem(response: Response): Promise<ProblemBody> {
  try {
    return (await response.json()) as ProblemBody
  } catch {
    return { title: response.statusText }
  }
}

export function get<Answer>(path: string, query: Query = {}): Promise<Answer> {
  const given = Object.entries(query).filter(isGiven)
  const search = new URLSearchParams(given).toString()
  return request<Answer>(search ? `${path}?${search}` : path)
}

export type Query = Readonly<Record<string, string | undefined>>

function isGiven(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined
}

export function post<Answer>(path: string, body: unknown): Promise<Answer> {
  return request<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
