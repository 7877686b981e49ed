// The elements of the page, with the state each is in and the language it speaks.
import { nearestLanguage, ParvisElement } from '../lazy/core.ts'

/** `unnamed`: `data-parvis` says no element; `unregistered`: the tag is none, or its file did not come. */
export type State = 'loading' | 'ready' | 'absent' | 'failed' | 'unregistered' | 'taken' | 'unnamed'

export type Found = { element: HTMLElement; state: State; language: string; languageFrom: string }

export const ownTag = 'parvis-debug'
const settled = ['ready', 'absent', 'failed'] as const

export function findElements(): Found[] {
  return everyElement(document)
    .filter((element) => isOurs(element) || isUnnamed(element))
    .map((element) => ({ element, state: stateOf(element), ...languageOf(element) }))
}

const isOurs = ({ localName }: Element) => localName.startsWith('parvis-') && localName !== ownTag

function isUnnamed(element: HTMLElement) {
  const name = element.dataset.parvis
  if (name === undefined || name === 'off' || isOurs(element)) return false
  const { parentElement } = element
  return ![...element.children].some(isOurs) && !(parentElement && isOurs(parentElement))
}

/** Through the open shadow roots of the page, not through ours. */
function everyElement(root: Document | ShadowRoot): HTMLElement[] {
  const here = [...root.querySelectorAll('*')].filter((one) => one instanceof HTMLElement)
  const inside = here.filter((one) => !one.localName.startsWith('parvis-'))
  return [
    ...here,
    ...inside.flatMap(({ shadowRoot }) => (shadowRoot ? everyElement(shadowRoot) : [])),
  ]
}

function stateOf(element: HTMLElement): State {
  if (!isOurs(element)) return 'unnamed'
  if (!(element instanceof ParvisElement))
    return customElements.get(element.localName) ? 'taken' : 'unregistered'
  const loading: unknown = Reflect.get(element, 'loading')
  return settled.find((state) => state === loading) ?? 'loading'
}

/** `languageFrom` is the tag that says it, or nothing when none does. */
export function languageOf(element: Element): { language: string; languageFrom: string } {
  const holder = element.closest('[lang]')
  const root = element.getRootNode()
  if (!holder && root instanceof ShadowRoot) return languageOf(root.host)
  const lang = holder?.getAttribute('lang') ?? ''
  const languageFrom = holder ? `<${holder.localName} lang="${lang}">` : ''
  return { language: nearestLanguage(element), languageFrom }
}

/** The tag as it is written, without what is inside. */
export const tagOf = (element: Element) =>
  `<${[element.localName, ...[...element.attributes].filter(isTelling).map(written)].join(' ')}>`

const isTelling = ({ name }: Attr) => name !== 'style' && name !== 'class' && name !== 'id'
const written = ({ name, value }: Attr) => (value ? `${name}="${value}"` : name)
