/**
 * Sends a request as a page writes it: a line of method and path, header lines, a blank, a body.
 */
export async function sendBlock(block: string, address: string): Promise<unknown> {
  const [head = '', ...rest] = block.trimEnd().split(/\n\n/)
  const [line = '', ...headerLines] = head.split('\n')
  const [method = '', path = ''] = line.split(' ')
  const headers = headerLines.map((header): [string, string] => {
    const [name = '', value = ''] = header.split(/: (.*)/)
    return [name, value]
  })
  const body = rest.join('\n\n').trim()
  const request = { method, headers, ...(body === '' ? {} : { body }) }
  const response = await fetch(new URL(encodeURI(path), address), request)
  const text = await response.text()
  return isLines(response) ? text.trim().split('\n').map(parse) : parse(text)
}

function isLines({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/x-ndjson') ?? false
}

function parse(text: string): unknown {
  return JSON.parse(text)
}
