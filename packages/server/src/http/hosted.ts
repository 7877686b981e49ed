// What hosted pages share: answering a page, reading a form.
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
  const body = await c.req.parseBody({ all: true })
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((one) => typeof one === 'string')
        .join(' '),
    ]),
  )
}

export function isDemo(c: Context) {
  return c.var.deps.config.mode === 'demo'
}
