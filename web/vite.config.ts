import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm start` serves the API while `vite` serves the pages. */
const API = 'http://127.0.0.1:4080'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { treeshake: { moduleSideEffects: hasSideEffects } },
  },
  server: { proxy: { '/v1': API } },
})

/** The kernel is pure, and so is the schema library behind one export: unused parts stay out. */
function hasSideEffects(id: string): boolean {
  return !/\/src\/kernel\/|\/node_modules\/typebox\//.test(id)
}
