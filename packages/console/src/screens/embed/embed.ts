// The embed studio: an element for a site, seen live in a page like the site's own, and what to paste of it.
import { Task } from '@lit/task'
import {
  getStaffSite,
  listElements,
  listPublishedConsultations,
  previewEmbedding,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { language } from '../../language.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { keepInAddress } from '../../shell/navigate.ts'
import { addressOf, askedOf, type Chosen, chosenIn } from './address.ts'
import { choosing } from './choosing.ts'
import { result } from './result.ts'
import { siteField } from './site-field.ts'
import { titlesOf } from './titles.ts'
import { words } from './words.ts'

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

  readonly #set = (changes: Partial<Chosen>) =>
    keepInAddress(addressOf(location.pathname, { ...this.#chosen, ...changes }))

  protected override render() {
    return reading(this.#elements, ({ items, properties }) => {
      const element = this.#element
      if (!element) return nothing
      const chosen = this.#chosen
      const set = this.#set
      return html`
        <div class="studio">
          ${choosing({
            chosen,
            set,
            element,
            elements: items,
            properties,
            site: siteField(this.#site, chosen.site, set),
            consultations: this.#consultations.value?.items ?? [],
            titles: this.#titles.value ?? {},
            contrasts: this.#composed.value?.contrasts ?? [],
          })}
          ${this.#shown(element)}
        </div>
      `
    })
  }

  #shown({ title, subject }: { title: string; subject: 'proposal' | 'service' | null }) {
    const asked = this.#body
    if (!asked) return html`<div>${nothingYet(words.choose[subject ?? 'proposal'])}</div>`
    return result({
      title,
      asked,
      chosen: this.#chosen,
      set: this.#set,
      composed: this.#composed,
    })
  }
}

customElements.define('embed-screen', EmbedScreen)
