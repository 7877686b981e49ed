// A person with a browser on the hosted pages: keeps cookies, posts forms, follows redirections.
import { randomUUID } from 'node:crypto'
import type { Mails } from './mails.ts'
import { plainSpaces } from './plain-spaces.ts'

export type Answer = Response
export type Page = { status: number; path: string; text: string; headers: Headers }
export type Visitor = ReturnType<typeof createVisitor>

type Fields = Record<string, string>
type Browser = {
  request: (path: string, init?: RequestInit) => Promise<Answer>
  mails: Pick<Mails, 'codeFor'>
  /** Sent with every request, as a browser's language is. */
  headers?: Fields
}

export function createVisitor({ request, mails, headers: own = {} }: Browser) {
  const cookies = new Map<string, string>()

  async function ask(path: string, init: RequestInit = {}): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...own, ...(cookie && { cookie }), ...(init.headers as Fields) }
    const answer = await request(path, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) keep(line)
    const next = answer.headers.get('Location')
    if (answer.status === 303 && next) return ask(next)
    return {
      status: answer.status,
      path,
      text: readable(await answer.text()),
      headers: answer.headers,
    }
  }

  function keep(line: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }

  const open = (path: string) => ask(path)

  /** As a browser encodes fields, or the body as it stands. */
  const post = (path: string, fields: Fields | string) =>
    ask(path, {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
    })

  /** Fills the form that goes to `action` on this page, keeping its hidden fields. */
  const submit = (page: Page, action: RegExp, fields: Fields = {}) => {
    const form = formTo(page, action)
    return post(form.action, { ...form.hidden, ...fields })
  }

  /** Asks for a code, reads it in the mail, types it: answers the page that follows. */
  async function signIn(page: Page, email: string) {
    const asked = await submit(page, /^\/demarches(\/[\w-]+\/code)?$/, { courriel: email })
    if (asked.status !== 200) return asked
    return submit(asked, /\/verification$/, { code: await mails.codeFor(email) })
  }

  /** Presses the last step's button, in one's own name unless a territory is named. */
  const confirm = (page: Page, fields: Fields = {}) =>
    submit(page, /\/confirmation$/, { 'au-nom-de': 'moi', ...fields })

  /** From a link to the page where it is confirmed, signing in if asked to. */
  async function reach(path: string, email: string) {
    const page = await open(path)
    const isAsked = /name="courriel"/.test(page.text)
    return isAsked ? signIn(page, email) : submit(page, /^\/demarches$/)
  }

  const link =
    (act: string) =>
    (id: string, email: string, more: Fields = {}) => {
      const query = new URLSearchParams({ intent: randomUUID(), ...more })
      return reach(`/propositions/${id}/${act}?${query}`, email)
    }

  /** Ticks these on the page of several proposals, and goes on to the last step. */
  async function toSupportSeveral(ids: readonly string[], email: string, more: Fields = {}) {
    const query = { propositions: ids.join(','), intent: randomUUID(), ...more }
    const page = await open(`/soutiens?${new URLSearchParams(query)}`)
    const asked = await submit(page, /^\/soutiens$/, { propositions: ids.join(' ') })
    return /name="courriel"/.test(asked.text) ? signIn(asked, email) : asked
  }

  return {
    cookies,
    open,
    post,
    submit,
    signIn,
    confirm,
    reach,
    toSupport: link('soutien'),
    toSupportSeveral,
    toWithdraw: link('soutien/retrait'),
    toReferent: link('referent'),
    /** The whole journey of a support. */
    async support(id: string, email: string, fields: Fields = {}) {
      return confirm(await link('soutien')(id, email), fields)
    },
  }
}

/** The form of a page that goes to an address, with the hidden fields it carries. */
export function formTo({ text }: Pick<Page, 'text'>, action: RegExp) {
  for (const [form, tag = ''] of text.matchAll(/<form([^>]*)>[\s\S]*?<\/form>/g)) {
    const target = /action="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (action.test(target) || action.test(target.replace(/\?.*/, '')))
      return { action: target, hidden: hiddenFields(form), html: form }
  }
  throw new Error(`No form goes to ${action}. The page says:\n${wordsOf(text)}`)
}

function hiddenFields(form: string) {
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    ),
  )
}

/** The receipt's number on this page. */
export function receiptOf({ text }: Pick<Page, 'text'>) {
  return /PV-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0]
}

/** The words of a page, for a message. */
function wordsOf(html: string) {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

// What a browser shows: entities as the characters they stand for, and every space alike.
function readable(html: string) {
  return plainSpaces(html)
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '‹')
    .replaceAll('&gt;', '›')
    .replaceAll('&amp;', '&')
}
