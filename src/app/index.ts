export { type Composition, compose, type House } from './compose.ts'
export { ROOT, readVersion, settingsOfProcess } from './installation.ts'
export { PLUGINS } from './plugins.ts'
export { type Serving, serve } from './serve.ts'
