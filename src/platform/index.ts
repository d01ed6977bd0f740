export {
  type Actor,
  ANONYMOUS,
  ANYONE,
  isAllowed,
  localOperator,
} from './access/actor.ts'
export {
  type Action,
  type ActionCli,
  type ActionContext,
  type Command,
  type Done,
  defineAction,
  type HttpMethod,
  type InputSchema,
  type Query,
} from './action/action.ts'
export { object } from './action/object.ts'
export { readInput } from './action/read-input.ts'
export { inputRefused, type Refusal } from './action/refusal.ts'
export {
  type PermissionRow,
  pathFields,
  permissionMatrix,
  registerActions,
} from './action/registry.ts'
export { type Request, type Runtime, runAction } from './action/run-action.ts'
export { inputFromText, kindOf, type TextFields } from './action/text-input.ts'
export { type CliCommand, type CommandIo, EXIT, type ExitCode } from './cli-command.ts'
export { type Environment, readSettings, type Settings } from './config/settings.ts'
export {
  APP_ROLE,
  connect,
  type Database,
  readOnly,
  type Transaction,
  transaction,
} from './db/database.ts'
export { type DatabaseServer, openEmbeddedServer } from './db/embedded-server.ts'
export { migrate } from './db/migrate.ts'
export type { MigrationFolder } from './db/migration-files.ts'
export { DATABASE_FOLDER, type OpenDatabase, openDatabase } from './db/open-database.ts'
export type { ExtraRoutes, RouteTools } from './http/extra-routes.ts'
export { openApiDocument } from './http/openapi.ts'
export { type ProblemDetails, problemDetails } from './http/problem-details.ts'
export { sendLines } from './http/send-lines.ts'
export { createServer, type ServerParts } from './http/server.ts'
export type { EntryDraft, JournalEntry, JournalHead } from './journal/entry.ts'
export { appendEntry, listEntries } from './journal/store.ts'
export { type JournalFault, verifyJournal } from './journal/verify-journal.ts'
export { createLogger } from './log/logger.ts'
export { isOutage, Outage } from './outage.ts'
export { platformPlugin } from './platform-plugin.ts'
export { migrationsOf, type Plugin } from './plugin.ts'
export { sha256 } from './sha256.ts'
export { newId } from './uuid.ts'
