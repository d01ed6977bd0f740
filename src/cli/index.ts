export { type CliHouse, runCli } from './run-cli.ts'
