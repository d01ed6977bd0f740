/**
 * How often each property is tried. A thousand keeps the whole suite quick; raise it for a long
 * night:
 * `PORTCULLIS_PROPERTY_RUNS=20000 npm test properties`.
 */
export const RUNS = Number(process.env['PORTCULLIS_PROPERTY_RUNS'] ?? 1_000)
