/** A table; bars inside a cell are escaped so that they do not end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

/** A page of the reference: what it is, where it comes from, and its parts. */
export function page(title: string, about: string, parts: readonly string[]): string {
  const made = '<!-- Made by "npm run docs" from the program itself; a test compares the two. -->'
  return `${[`# ${title}`, made, about, ...parts].join('\n\n')}\n`
}

export function code(text: string): string {
  return `\`${text}\``
}
