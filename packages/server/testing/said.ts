// What one test has PostgreSQL do: each statement, each fault that it answers with, each refusal that follows.
import pg from 'pg'

type Query = (this: pg.Client, ...parameters: unknown[]) => unknown

let said: Set<string> | undefined
const within = new Set<pg.Client>()

/** Told beside statements: what the other engine does then proves nothing of this one. */
export const atOnce = 'several transactions at once'

/** Of everything that this process asks of PostgreSQL. */
export function listenToPostgres() {
  const query: Query = pg.Client.prototype.query
  function listening(this: pg.Client, ...parameters: unknown[]) {
    const text = textOf(parameters[0])
    followTransaction(this, text)
    const result = query.apply(this, parameters)
    note(text, result)
    return result
  }
  Object.assign(pg.Client.prototype, { query: listening })
}

export function beginTest() {
  said = new Set()
  within.clear()
}

/** In the order of the alphabet. */
export function endTest() {
  const all = [...(said ?? [])].sort()
  said = undefined
  return all
}

export function noteRefusal(code: string) {
  said?.add(`refused: ${code}`)
}

function textOf(asked: unknown) {
  if (typeof asked === 'string') return asked
  const { text, cursor } = asked as { text?: string; cursor?: { text?: string } }
  return text ?? cursor?.text ?? ''
}

function followTransaction(client: pg.Client, text: string) {
  if (/^(begin|start transaction)/i.test(text)) within.add(client)
  if (/^(commit|rollback)(?! to)/i.test(text)) within.delete(client)
  if (within.size > 1) said?.add(atOnce)
}

function note(text: string, result: unknown) {
  const during = said
  // The given world, before each test.
  if (!during || (text.startsWith('delete from') && text.includes(';'))) return
  const shape = shapeOf(text)
  during.add(shape)
  if (result instanceof Promise) result.catch(({ code }) => during.add(`${shape}: ${code}`))
}

const list = /\((\$|''|null)(, ?(\$|''|null))*\)/g

/** Without what differs from one time to the next: values, and how many of them there are. */
function shapeOf(text: string) {
  return text
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/\$?\b\d+\b/g, '$')
    .replace(list, '(…)')
    .replace(/\(…\)(, ?\(…\))+/g, '(…)')
}
