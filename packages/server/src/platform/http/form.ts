// A form of a hosted page: what was typed in it, the step that it takes, and the same form again where that is refused.

import type { ProofAsked } from '../rate-limits/proof.ts'
import { askProof } from '../rate-limits/proof.ts'
import { Refusal, refuse } from '../refusal.ts'
import { isStorable } from '../text/storable.ts'
import { readBody } from './body.ts'
import type { Context } from './context.ts'
import { orTold, type Told } from './told.ts'

export type Fields = Record<string, string>

/** What the form is shown again with: props of its view. */
export type Again = Told & {
  /** As they were typed, but for signs that no page can hold. */
  values: Fields
  proof?: ProofAsked
}

export type Step = {
  /** Decides, writes, and leads on. */
  step: (fields: Fields) => Promise<Response>
  /** The form again, with what was typed and what is wrong with it. */
  again: (shown: Again) => Promise<Response>
  /** What a proof of work or patience would be for, where one may be asked for. */
  proves?: (fields: Fields) => string
}

/** Takes the step of the form that was sent. What no database keeps is a fault of its field. */
export async function formStep(c: Context, { step, ...rest }: Step) {
  const { fields, broken } = await readFields(c)
  const checked = async () => {
    const faults = broken.map((path) => ({ path, fault: 'forbidden_characters' }))
    if (faults.length > 0) throw new Refusal('invalid_input', {}, faults)
    return step(fields)
  }
  return takeStep(c, fields, { step: checked, ...rest })
}

/** The same with fields that are read already. */
export async function takeStep(c: Context, fields: Fields, { step, again, proves }: Step) {
  return orTold(
    c,
    () => step(fields),
    async (told) => {
      const { refusal } = told
      const asking = proves && { action: proves(fields), given: fields }
      const proof = asking && (await askProof(c.get('deps'), refusal, asking))
      return again({ ...told, values: fields, ...(proof && { proof }) })
    },
  )
}

/** The text fields of a form in which nothing is typed; a field sent several times is joined by spaces. */
export async function readForm(c: Context): Promise<Fields> {
  const { fields, broken } = await readFields(c)
  return broken.length > 0 ? refuse('form_unreadable') : fields
}

/** The form that this request sent, to be sent again; undefined when it sent none. */
export async function sentAgain(c: Context) {
  if (c.req.method !== 'POST') return undefined
  const { pathname, search } = new URL(c.req.url)
  const fields = await readForm(c).catch(() => undefined)
  return fields && { action: pathname + search, fields }
}

/** `broken`: names of the fields that hold what no page can show and no database keep. */
async function readFields(c: Context) {
  // What is announced as something else is none of our forms.
  const type = c.req.header('Content-Type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return refuse('form_unreadable')
  const body = await readBody(c)
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(body)) {
    if (!isStorable(name)) return refuse('form_unreadable')
    const before = fields.get(name)
    fields.set(name, before === undefined ? value : `${before} ${value}`)
  }
  const torn = tornIn(body)
  const broken = [...fields].flatMap(([name, value]) =>
    torn.has(name) || !isStorable(value) ? [name] : [],
  )
  for (const name of broken) fields.set(name, fields.get(name)?.replaceAll('\0', '') ?? '')
  return { fields: Object.fromEntries(fields), broken }
}

/** Half of a character arrives as bytes that are none; reading them leniently would store other signs in silence. */
function tornIn(body: string) {
  const names = new Set<string>()
  if (isWhole(body)) return names
  for (const piece of body.split('&')) {
    if (isWhole(piece)) continue
    for (const name of new URLSearchParams(piece).keys()) names.add(name)
  }
  return names
}

function isWhole(encoded: string) {
  try {
    decodeURIComponent(encoded)
    return true
  } catch {
    return false
  }
}
