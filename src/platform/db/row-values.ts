import pg from 'pg'

const { INT8, DATE } = pg.types.builtins

/**
 * How PostgreSQL's values arrive: whole numbers as numbers (throwing where a double would round),
 * days as `YYYY-MM-DD` text and never as an instant in this machine's zone.
 */
export const rowValues: pg.CustomTypesConfig = {
  getTypeParser(type, format) {
    if (type === INT8) return readWholeNumber
    if (type === DATE) return (text: string) => text
    return pg.types.getTypeParser(type, format)
  },
}

function readWholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`${text} does not fit a number exactly`)
  return value
}
