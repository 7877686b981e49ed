// A contribution form in tests: filled, sent, and the windows it opens.
import { ContributionForm } from '../contribution-form/contribution-form.ts'
import { fakeClient } from './fake-client.ts'
import { inside, place, settled, until } from './page.ts'

ContributionForm.define()
export const markup = '<parvis-contribution-form></parvis-contribution-form>'
export type Field = HTMLInputElement | HTMLSelectElement

export async function form(fake = fakeClient(), html = markup) {
  const element = await place(html, fake.client)
  return { element, fake, click: (selector: string) => inside(element, selector).click() }
}

export type Shown = Awaited<ReturnType<typeof form>>

export async function fill({ element }: Shown, answers: Record<string, string>) {
  for (const [name, value] of Object.entries(answers)) {
    const field = inside<Field>(element, `#${name}`)
    field.value = value
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'))
    await settled(element)
  }
}

export const press = (element: HTMLElement, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

export const need = {
  themeId: 'mobilite',
  profile: 'agent',
  function: 'Secrétaire de mairie',
  title: 'Trouver une place',
  text: 'Savoir où se garer avant de partir de chez soi.',
}

export async function send(shown: Shown) {
  shown.click('button[part=button]')
  await until(() => Reflect.get(shown.element, 'progress') !== 'sending')
  await settled(shown.element)
}

/** Remembers the windows that a test opens, instead of opening them. */
export function windows() {
  const opened: string[] = []
  const { open } = window
  beforeEach(() => {
    opened.length = 0
    window.open = (url, target) => {
      opened.push(`${target} ${url}`)
      return null
    }
  })
  afterEach(() => {
    window.open = open
  })
  return opened
}
