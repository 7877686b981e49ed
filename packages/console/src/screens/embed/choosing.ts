// What one chooses: the element and what it shows, then for which site, its looks, and the page around.
import type { ElementList, Embedding } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { type Chosen, withElement } from './address.ts'
import { attributeFields } from './fields.ts'
import { contrastList, pageFields, themeFields } from './look.ts'
import { words } from './words.ts'

type Element = ElementList['items'][number]

type Given = Pick<Parameters<typeof attributeFields>[1], 'chosen' | 'consultations' | 'titles'> & {
  set: (changes: Partial<Chosen>) => void
  element: Element
  elements: readonly Element[]
  properties: ElementList['properties']
  contrasts: Embedding['contrasts']
  /** Its field, as it stands. */
  site: unknown
}

/** Those few want: their usual value serves nearly every page. */
const seldom = ['target', 'heading-level', 'lang', 'limit']

/** Shown when the address says something of it. */
const isPageSaid = ({ width, isDark, font, csp }: Chosen) =>
  width !== '' || isDark || font !== '' || csp !== ''

export function choosing(given: Given) {
  const { chosen, set, element, properties, contrasts, consultations, titles } = given
  const { attributes, theme } = chosen
  const known = { chosen, consultations, titles }
  const setAttribute = (name: string, value: string) => {
    const { [name]: _, ...others } = attributes
    set({ attributes: value ? { ...others, [name]: value } : others })
  }
  const fieldsOf = (isSeldom: boolean) =>
    attributeFields(
      element.attributes.filter(({ name }) => seldom.includes(name) === isSeldom),
      { ...known, set: setAttribute },
    )
  return html`
    <form class="studio-fields" @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>
        <legend>${words.attributes}</legend>
        ${elementField(given)} ${fieldsOf(false)}
      </fieldset>
      <fieldset><legend>${words.where}</legend>${given.site}</fieldset>
      <details ?open=${Object.keys(theme).length > 0}>
        <summary>${words.look}</summary>
        ${themeFields(properties, chosen, set)}
        ${contrasts.length > 0 ? contrastList(contrasts) : nothing}
      </details>
      <details ?open=${seldom.some((name) => attributes[name])}>
        <summary>${words.seldom}</summary>
        ${fieldsOf(true)}
      </details>
      <details ?open=${isPageSaid(chosen)}>
        <summary>${words.page}</summary>
        ${pageFields(chosen, set)}
      </details>
    </form>
  `
}

function elementField({ chosen, set, element, elements }: Given) {
  const other = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return
    const next = elements.find(({ name }) => name === target.value)
    const takes = next?.attributes.map(({ name }) => name) ?? []
    const changed = withElement(chosen, target.value, takes)
    set({ attributes: changed.attributes, element: changed.element })
  }
  return html`
    <div class="field">
      <label for="studio-element">${words.element}</label>
      <p class="hint" id="studio-element-hint">${element.about}</p>
      <select id="studio-element" aria-describedby="studio-element-hint" @change=${other}>
        ${elements.map(
          ({ name, title }) =>
            html`<option value=${name} .selected=${name === element.name}>${title}</option>`,
        )}
      </select>
    </div>
  `
}
