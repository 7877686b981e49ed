// The embed studio: an element for a site, seen live in a page like the site's own, and what to paste of it.
import { Task } from '@lit/task'
import {
  type ElementList,
  getStaffSite,
  listElements,
  listPublishedConsultations,
  previewEmbedding,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { ChoiceEvent } from '../../form/choice-event.ts'
import { language } from '../../language.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { keepInAddress } from '../../shell/navigate.ts'
import { addressOf, aroundOf, askedOf, type Chosen, chosenIn, withElement } from './address.ts'
import { attributeFields } from './fields.ts'
import './find-site.ts'
import './frame.ts'
import { contrastList, pageFields, themeFields, widthChoice } from './look.ts'
import { toCopy } from './result.ts'
import { titlesOf } from './titles.ts'
import { words } from './words.ts'

/** Shown when the address says something of it. */
const isPageSaid = ({ width, isDark, font, csp }: Chosen) =>
  width !== '' || isDark || font !== '' || csp !== ''

export class EmbedScreen extends ConsoleScreen {
  #elements = new Task(this, {
    task: (_, { signal }) => listElements(connection, { language }, { signal }),
    args: () => [],
  })
  #consultations = new Task(this, {
    task: (_, { signal }) => listPublishedConsultations(connection, { signal }),
    args: () => [],
  })
  #site = new Task(this, {
    task: async ([key], { signal }) => (key ? getStaffSite(connection, key, { signal }) : null),
    args: () => [this.#chosen.site] as const,
  })
  /** What the ids of the address are called. */
  #titles = new Task(this, {
    task: ([proposal, service], { signal }) => titlesOf({ proposal, service }, signal),
    args: () => [this.#chosen.attributes.proposal, this.#chosen.attributes.service] as const,
  })
  #composed = new Task(this, {
    task: async (_, { signal }) => {
      const body = this.#body
      return body ? previewEmbedding(connection, body, { signal }) : null
    },
    args: () => [JSON.stringify(this.#body)] as const,
  })

  get #chosen() {
    return chosenIn(this.place.query)
  }

  get #element() {
    const { items } = this.#elements.value ?? { items: [] }
    return items.find(({ name }) => name === this.#chosen.element) ?? items[0]
  }

  /** What the server is asked; undefined while there is nothing to show. */
  get #body() {
    const element = this.#element
    if (!element || (element.subject && !this.#chosen.attributes[element.subject])) return undefined
    const asked = askedOf(this.#chosen, location.origin)
    return { ...asked, element: element.name, language }
  }

  #set(changes: Partial<Chosen>) {
    keepInAddress(addressOf(location.pathname, { ...this.#chosen, ...changes }))
  }

  protected override render() {
    return reading(this.#elements, (list) => {
      const element = this.#element
      return element
        ? html`<div class="studio">${this.#fields(list, element)} ${this.#shown(element)}</div>`
        : nothing
    })
  }

  #fields({ items, properties }: ElementList, element: ElementList['items'][number]) {
    const chosen = this.#chosen
    const set = (changes: Partial<Chosen>) => this.#set(changes)
    const { attributes } = chosen
    return html`
      <form class="studio-fields" @submit=${(event: Event) => event.preventDefault()}>
        <fieldset><legend>${words.where}</legend>${this.#siteField()}</fieldset>
        <fieldset>
          <legend>${words.attributes}</legend>
          <div class="field">
            <label for="studio-element">${words.element}</label>
            <p class="hint" id="studio-element-hint">${element.about}</p>
            <select id="studio-element" aria-describedby="studio-element-hint" @change=${this.#other}>
              ${items.map(
                ({ name, title }) =>
                  html`<option value=${name} .selected=${name === element.name}>${title}</option>`,
              )}
            </select>
          </div>
          ${attributeFields(element.attributes, {
            chosen,
            consultations: this.#consultations.value?.items ?? [],
            titles: this.#titles.value ?? {},
            set: (name, value) => {
              const { [name]: _, ...others } = attributes
              set({ attributes: value ? { ...others, [name]: value } : others })
            },
          })}
        </fieldset>
        <details ?open=${Object.keys(chosen.theme).length > 0}>
          <summary>${words.look}</summary>
          ${themeFields(properties, chosen, set)}
          ${this.#composed.value ? contrastList(this.#composed.value.contrasts) : nothing}
        </details>
        <details ?open=${isPageSaid(chosen)}>
          <summary>${words.page}</summary>
          ${pageFields(chosen, set)}
        </details>
      </form>
    `
  }

  #siteField() {
    const site = this.#site.value
    const found = (event: Event) => {
      if (event instanceof ChoiceEvent) this.#set({ site: event.chosen[0] ?? '' })
    }
    return html`
      <find-site .value=${this.#chosen.site} .text=${site?.name ?? ''} @choice=${found}></find-site>
      ${reading(this.#site, (shown) =>
        shown
          ? html`<p class="hint">${words.shownFrom} ${shown.origins.join(', ')}</p>
              ${shown.suspendedAt ? html`<p class="notice">${words.suspended}</p>` : nothing}
              <button type="button" class="plain" @click=${() => this.#set({ site: '' })}>${words.withoutSite}</button>`
          : nothing,
      )}
    `
  }

  readonly #other = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return
    const next = this.#elements.value?.items.find(({ name }) => name === target.value)
    const takes = next?.attributes.map(({ name }) => name) ?? []
    const { attributes, element } = withElement(this.#chosen, target.value, takes)
    this.#set({ attributes, element })
  }

  #shown({ title, subject }: ElementList['items'][number]) {
    const chosen = this.#chosen
    const body = this.#body
    if (!body) return html`<div>${nothingYet(words.choose[subject ?? 'proposal'])}</div>`
    const insertion = JSON.stringify({ ...body, ...aroundOf(chosen) })
    return html`
      <div class="studio-result">
        <section aria-labelledby="studio-preview">
          <div class="studio-head">
            <h2 id="studio-preview">${words.preview}</h2>
            ${widthChoice(chosen, (changes) => this.#set(changes))}
          </div>
          <studio-frame .asked=${insertion} .label=${words.previewOf(title)}
            .width=${chosen.width}></studio-frame>
        </section>
        <section aria-labelledby="studio-copy">
          <h2 id="studio-copy">${words.copyTitle}</h2>
          ${reading(this.#composed, (made) =>
            made
              ? toCopy(made, {
                  tool: chosen.tool,
                  hasPolicy: chosen.csp !== '',
                  choose: (tool) => this.#set({ tool }),
                })
              : nothing,
          )}
        </section>
      </div>
    `
  }
}

customElements.define('embed-screen', EmbedScreen)
