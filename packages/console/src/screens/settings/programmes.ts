// Programmes: where a contribution may be redirected to.
import { Task } from '@lit/task'
import { listProgrammes, type Programme } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import type { Column } from '../../list/columns.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { may } from '../../shell/member.ts'
import { SettingsPart } from './part.ts'
import './programme-form.ts'
import { words } from './words.ts'

export class ProgrammeList extends SettingsPart {
  protected readonly follows = new Follows(this, ['programme'], (what) => this.heard(what))
  #programmes = new Task(this, {
    task: (_, { signal }) => listProgrammes(connection, { signal }),
    args: () => [],
  })

  protected override readAgain() {
    return this.#programmes.run()
  }

  protected override render() {
    return reading(this.#programmes, ({ items }) => this.#page(items))
  }

  #page(items: readonly Programme[]) {
    const mayWrite = may(this.member, operations.addProgramme)
    const one = items.find(({ id }) => id === this.open)
    const list = html`
      ${this.above(words.decides, mayWrite ? words.addProgramme : '')}
      ${
        items.length === 0
          ? nothingYet(words.noProgramme)
          : this.table(words.programmes, this.#columns(), items)
      }
    `
    const form = html`<programme-form .one=${one} .facts=${this.facts} .isReadOnly=${!mayWrite}></programme-form>`
    return this.beside(list, {
      heading: one?.name ?? words.addProgramme,
      isThere: one !== undefined,
      form,
    })
  }

  #columns(): Column<Programme>[] {
    return [
      { name: 'name', heading: words.name, cell: (one) => this.link(one.id, one.name) },
      { name: 'address', heading: words.address, cell: ({ address }) => address, wideOnly: true },
      {
        name: 'state',
        heading: words.state,
        cell: ({ retired }) => (retired ? words.retired : words.offered),
      },
    ]
  }
}

customElements.define('programme-list', ProgrammeList)
