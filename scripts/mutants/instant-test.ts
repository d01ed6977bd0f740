/**
 * Stands in for `node:test` while mutants run: every test runs the moment it is declared, and the
 * first failure throws out of the file. Hundreds of runs then fit into one process.
 */
export function describe(_name: string, body: () => void): void {
  body()
}

export function it(_name: string, body: () => unknown): void {
  if (body() instanceof Promise) throw new Error('tests that wait cannot run against mutants')
}

export function test(name: string, body: () => unknown): void {
  it(name, body)
}
