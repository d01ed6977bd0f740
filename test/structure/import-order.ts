import { posix } from 'node:path'
import type { Breach, SourceFile } from './breach.ts'
import { type Import, importsOf } from './imports.ts'
import { isCode, isTest, moduleOf } from './source-tree.ts'

/** The modules in their one order: each may use those before it. */
export const ORDER = [
  'kernel',
  'engine',
  'platform',
  'rulebook',
  'parties',
  'determination',
  'licensing',
  'clearance',
  'detection',
  'enforcement',
  'outreach',
  'app',
  'cli',
] as const

/** Modules that use fewer than all those before them. */
const NARROWER: Readonly<Record<string, readonly string[]>> = {
  platform: ['kernel'],
  outreach: ['kernel', 'platform', 'rulebook', 'determination', 'licensing'],
  cli: ['kernel', 'platform', 'app'],
}

/** A bundle for the browser takes single files, so that its size is that of what it uses. */
const BUNDLES = /^bench\/browser\//

/** A module uses the doors of earlier modules, and its own files by their path. */
export function checkImportOrder(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => isCode(path))
    .flatMap((file) =>
      importsOf(file).flatMap((taken) => {
        const [says, remedy] = faultOf(file.path, taken) ?? []
        if (says === undefined || remedy === undefined) return []
        return [{ file: file.path, line: taken.line, says, remedy }]
      }),
    )
}

type Fault = readonly [says: string, remedy: string]

function faultOf(path: string, { from }: Import): Fault | undefined {
  if (from.startsWith('#')) return faultOfDoor(path, from.slice(1))
  if (from.startsWith('.')) return faultOfPath(path, from)
  return undefined
}

function faultOfDoor(path: string, door: string): Fault | undefined {
  if (!ORDER.some((name) => name === door)) {
    return [`#${door} is no module`, `use one of ${ORDER.join(', ')}`]
  }
  const own = moduleOf(path)
  if (own === undefined) return undefined
  if (own === door) return [`it goes through its own door #${door}`, 'name the file: ./law.ts']
  if (isTest(path)) return undefined
  const earlier = NARROWER[own] ?? ORDER.slice(0, ORDER.indexOf(own as (typeof ORDER)[number]))
  if (earlier.some((name) => name === door)) return undefined
  return [
    `${own} uses #${door}, which it may not know`,
    'declare what is needed in ports.ts, or let the later module read the journal',
  ]
}

function faultOfPath(path: string, from: string): Fault | undefined {
  const target = posix.join(posix.dirname(path), from)
  const own = moduleOf(path)
  if (own === moduleOf(target)) {
    return own === undefined || target.startsWith(`src/${own}/`) ? undefined : LEAVES
  }
  if (own === undefined) {
    if (BUNDLES.test(path)) return undefined
    return [`it reaches into ${moduleOf(target)}`, `use the door: #${moduleOf(target)}`]
  }
  if (path.endsWith('.test.ts') && target.startsWith('test/support/')) return undefined
  return LEAVES
}

const LEAVES: Fault = ['a path leaves the module', 'use the door of the other module: #name']
