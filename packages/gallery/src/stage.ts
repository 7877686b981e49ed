// Puts an element in a state: a fake server of its own answers it, and what a person would do is done to it.
import { connect, embeds, firstLinks, intents, type PreparedIntent } from '@parvis/sdk'
import { createFakeServer, type FakeServer } from '@parvis/sdk/testing'
import type { WidgetClient } from '@parvis/widgets'
import type { State } from './states.ts'

/** Where its links would lead. */
const consultation = 'https://consultation.example'

/** Loading goes on for ever: the longest that a timer takes. */
const timeout = 2 ** 31 - 1

/** What all elements have in common, whatever their class. */
export type Shown = HTMLElement & { client?: WidgetClient; renderRoot: ShadowRoot }
export type Scene = { element: Shown; fake: FakeServer; client: WidgetClient }

function clientOf(fake: FakeServer): WidgetClient {
  const { fetch, siteKey } = fake
  const connection = connect({ baseUrl: consultation, siteKey, fetch, retries: 0, timeout })
  return {
    connection,
    embeds: embeds(connection),
    intents: intents(connection),
    links: firstLinks(connection),
  }
}

const isShown = (element: HTMLElement): element is Shown => 'renderRoot' in element

/** `attributes` win over those of the state. Answers once the element shows the state. */
export async function show(
  place: HTMLElement,
  state: State & { tag: string },
  attributes: Record<string, string> = {},
): Promise<Shown> {
  const fake = createFakeServer()
  state.given?.(fake)
  const element = document.createElement(state.tag)
  if (!isShown(element)) throw new Error(`${state.tag} is not registered`)
  const client = clientOf(fake)
  element.client = client
  // What one learns of a proposal is shown by all elements of the same server: each state has its own.
  const server = `https://${state.id}.example`
  for (const [name, value] of Object.entries({ server, ...state.attributes, ...attributes }))
    if (value !== '') element.setAttribute(name, value)
  const link = document.createElement('a')
  link.href = consultation
  link.textContent = 'Le lien écrit dans la balise'
  element.append(link)
  // Of another state's act, or of a visit before.
  sessionStorage.clear()
  localStorage.clear()
  place.replaceChildren(element)
  if (!state.isEndless) await until(() => Reflect.get(element, 'loading'))
  await pause(30)
  await state.act?.({ element, fake, client })
  if (state.act) await until(() => textOf(element).includes(state.shows))
  sessionStorage.clear()
  return element
}

export const textOf = ({ renderRoot }: Shown) =>
  renderRoot.textContent?.replace(/[\s\u00a0\u202f]+/g, ' ') ?? ''

export const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** At most five seconds: what did not come then is seen to be missing. */
async function until(condition: () => unknown) {
  for (let tries = 0; tries < 200 && !condition(); tries++) await pause(25)
}

export const inside = ({ renderRoot }: Shown, selector: string) => {
  const found = renderRoot.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

export type Outcome = 'confirm' | 'expire' | 'withdraw'

/** The person acts by the link, and this becomes of it in the consultation's window. */
export async function act(
  { element, fake, client }: Scene,
  prepared: (id: string) => PreparedIntent,
  outcomes: Outcome[],
) {
  const link = inside(element, 'a[part=button]')
  const id = new URL(link.getAttribute('href') ?? '').searchParams.get('intent') ?? ''
  await intents(client.connection).prepare(prepared(id))
  for (const outcome of outcomes) fake.intents[outcome](id)
  link.click()
}

export async function fill({ element }: Scene, answers: Record<string, string>) {
  for (const [name, value] of Object.entries(answers)) {
    const field = inside(element, `#${name}`)
    Reflect.set(field, 'value', value)
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'))
    await pause(0)
  }
}
