/** Characters that move the cursor, colour the screen, end a line or turn what follows around. */
const COMMANDS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/** Words from outside as a terminal may show them: whatever would command it becomes a space. */
export function printable(text: string): string {
  return text.replace(COMMANDS, ' ')
}
