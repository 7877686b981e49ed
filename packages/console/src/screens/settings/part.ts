// What parts of the settings are: a list whose things are opened beside it, in the address.
import { html, nothing } from 'lit'
import type { Meanwhile } from '../../feedback/conflict.ts'
import '../../list/beside.ts'
import type { Column, Identified } from '../../list/columns.ts'
import { RowEvent } from '../../list/events.ts'
import { rowLink } from '../../list/row-link.ts'
import '../../list/table.ts'
import { type Changed, lastOf } from '../../server/changed.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { goTo } from '../../shell/navigate.ts'
import { SettingsChanged } from './changed-event.ts'

const making = 'nouveau'

type Pane = { heading: string; isThere: boolean; form: unknown }

export abstract class SettingsPart extends ConsoleScreen {
  protected get open() {
    return this.place.query.get('ouvert') ?? ''
  }

  /** Who changed what is open here, and when. */
  protected facts?: Meanwhile

  protected heard(what: Changed) {
    if (what.isAll || what.ids.has(this.open)) this.facts = lastOf(what, this.member)
    void this.readAgain()
  }

  protected abstract readAgain(): Promise<unknown>

  protected address(id: string) {
    const part = this.place.query.get('partie')
    const query = new URLSearchParams(part ? { partie: part } : {})
    if (id) query.set('ouvert', id)
    return `/console/reglages?${query}`
  }

  protected link(id: string, text: string) {
    return rowLink({ href: this.address(id), isOpen: id === this.open, text })
  }

  /** `add`: what the button says; empty when this member may not. */
  protected above(says: string, add: string) {
    return html`<div class="screen-acts">
      <p class="hint">${says}</p>
      ${add ? html`<a class="button" href=${this.address(making)}>${add}</a>` : nothing}
    </div>`
  }

  protected table<Row extends Identified>(
    label: string,
    columns: readonly Column<Row>[],
    items: readonly Row[],
  ) {
    return html`<row-table .label=${label} .columns=${columns} .items=${items}
      @row-open=${this.#onOpen}></row-table>`
  }

  protected beside(list: unknown, { heading, isThere, form }: Pane) {
    const isOpen = isThere || this.open === making
    return html`<list-beside .open=${isOpen ? this.open : ''} .back=${this.address('')} .list=${list}
      .heading=${heading} .content=${form} @settings-changed=${this.#onChanged}></list-beside>`
  }

  readonly #onOpen = (event: Event) => {
    if (event instanceof RowEvent) goTo(this.address(event.row.id))
  }

  readonly #onChanged = async (event: Event) => {
    if (!(event instanceof SettingsChanged)) return
    await this.readAgain()
    if (this.open === making) goTo(this.address(event.id))
  }
}
