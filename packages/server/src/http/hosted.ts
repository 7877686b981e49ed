// What hosted pages share: answering a page, reading a form.
import { refuse } from '../refusal.ts'
import type { Context } from './context.ts'

type Html = string | Promise<string> | { toString(): string }
type PageStatus = 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503

/** Hosted pages are about one person's act or change with the minute: no cache keeps them. */
export async function html(c: Context, content: Html, status: PageStatus = 200) {
  c.header('Cache-Control', 'no-store')
  return c.html(String(await content), status)
}

/** The text fields of a form; a field sent several times is joined by spaces. */
export async function readForm(c: Context) {
  const body = await c.req.parseBody({ all: true }).catch((error: unknown) => {
    // What is announced as a form and is none.
    if (error instanceof TypeError) return refuse('malformed_body')
    throw error
  })
  const fields = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((one) => typeof one === 'string')
        .join(' '),
    ]),
  )
  // Nobody types NUL, and PostgreSQL refuses it.
  return Object.values(fields).some((value) => value.includes('\0'))
    ? refuse('malformed_body')
    : fields
}

export function isDemo(c: Context) {
  return c.var.deps.config.mode === 'demo'
}
