import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createLogger } from './logger.ts'

it('the log blanks the fields that may hold a person or a secret', () => {
  const lines: string[] = []
  const log = createLogger('info', { write: (line) => lines.push(line) })
  log.info({ request: { actor: 'Wang Fang', token: 'pct_1' }, name: 'Li Lei', status: 200 }, 'done')
  assert.equal(lines.length, 1)
  assert.doesNotMatch(lines.join(''), /Wang|pct_1|Li Lei/)
  assert.match(lines.join(''), /"status":200/)
})
