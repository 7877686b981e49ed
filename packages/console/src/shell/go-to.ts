// Ctrl+K: any screen, any proposal, service or site by its name.
import { listStaffProposals, listStaffSites, staffListServices } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html } from 'lit'
import { ChoiceEvent, type Option } from '../form/choice-event.ts'
import { FindField } from '../form/combobox.ts'
import { openDialog } from '../form/dialog.ts'
import { plain } from '../form/plain.ts'
import { connection } from '../server/staff.ts'
import { type Member, may } from './member.ts'
import { words } from './words.ts'

export type Lead = { name: string; href: string }

/** Of each kind, so that none hides the others. */
const ofEach = 5

class GoToField extends FindField {
  screens: readonly Lead[] = []
  member?: Member
  consultation?: string

  constructor() {
    super()
    this.label = words.goTo
    this.hint = words.goToHint
  }

  /** One has come to type. */
  protected override firstUpdated() {
    this.focus()
  }

  protected override async find(text: string, signal: AbortSignal): Promise<Option[]> {
    const wanted = plain(text).split(' ')
    const screens = this.screens
      .filter(({ name }) => wanted.every((word) => plain(name).includes(word)))
      .map(({ name, href }) => ({ value: href, label: name }))
    const things = await Promise.all([
      this.#proposals(text, signal),
      this.#services(text, signal),
      this.#sites(text, signal),
    ])
    return [...screens.slice(0, ofEach), ...things.flat()]
  }

  async #proposals(q: string, signal: AbortSignal) {
    if (!this.#may(operations.listStaffProposals)) return []
    const query = {
      q,
      limit: ofEach,
      ...(this.consultation && { consultation: this.consultation }),
    }
    const { items } = await listStaffProposals(connection, query, { signal })
    return items.map(({ id, title }) =>
      option('proposal', title, `/console/propositions/${part(id)}`),
    )
  }

  async #services(q: string, signal: AbortSignal) {
    if (!this.#may(operations.staffListServices)) return []
    const { items } = await staffListServices(connection, { q, limit: ofEach }, { signal })
    return items.map(({ id, name }) => option('service', name, `/console/services/${part(id)}`))
  }

  async #sites(q: string, signal: AbortSignal) {
    if (!this.#may(operations.listStaffSites)) return []
    const { items } = await listStaffSites(connection, { q, limit: ofEach }, { signal })
    return items.map(({ key, name }) => option('site', name, `/console/sites?id=${part(key)}`))
  }

  #may(operation: operations.Allowed) {
    return this.member !== undefined && may(this.member, operation)
  }
}

const part = encodeURIComponent

const option = (kind: keyof typeof words.things, name: string, href: string) => ({
  value: href,
  label: `${name} (${words.things[kind]})`,
})

customElements.define('go-to-field', GoToField)

type Asked = { screens: readonly Lead[]; member: Member; consultation?: string | undefined }

/** The address chosen; undefined when it was left. */
export const askWhereTo = ({ screens, member, consultation }: Asked) =>
  openDialog<string>({
    heading: words.goToHeading,
    content: ({ close }) => html`
      <go-to-field .screens=${screens} .member=${member} .consultation=${consultation}
        @choice=${(event: Event) => {
          if (event instanceof ChoiceEvent && event.chosen[0]) close(event.chosen[0])
        }}></go-to-field>
    `,
  })
