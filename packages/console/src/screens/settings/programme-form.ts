// One programme to which contributions are redirected: saved by version, retired and offered again.
import { addProgramme, editProgramme, type Programme } from '@parvis/sdk/staff'
import { html } from 'lit'
import { lineField } from '../../form/field.ts'
import type { Values } from '../../form/kept.ts'
import type { Base } from '../../form/kept-base.ts'
import { connection } from '../../server/staff.ts'
import { once } from '../../server/sure.ts'
import { ListedForm } from './listed-form.ts'
import { words } from './words.ts'

const given = ({ name = '', address = '', contact = '' }: Values) => ({
  name,
  address,
  contact: contact.trim() || null,
})

export class ProgrammeForm extends ListedForm<Programme> {
  constructor() {
    super({
      name: 'programme',
      heading: words.programmes,
      labels: { name: words.name, address: words.address, contact: words.contact },
    })
  }

  protected override nameOf({ name }: Programme) {
    return name
  }

  protected override valuesOf(one?: Programme) {
    const { name = '', address = '', contact } = one ?? {}
    return { name, address, contact: contact ?? '' }
  }

  protected override add(values: Values, options: { signal: AbortSignal; requestKey: string }) {
    return once(() => addProgramme(connection, given(values), options))
  }

  protected override edit(id: string, { values, version }: Base, signal: AbortSignal) {
    return editProgramme(connection, id, { version, ...given(values) }, { signal })
  }

  protected override turn(id: string, version: number, retired: boolean) {
    return editProgramme(connection, id, { version, retired })
  }

  protected override fields() {
    const { form } = this
    return html`
      ${lineField(form, { name: 'name', label: words.name, isRequired: true, maxLength: 150 })}
      ${lineField(form, { name: 'address', label: words.address, hint: words.addressHint, isRequired: true, type: 'url' })}
      ${lineField(form, { name: 'contact', label: words.contact, hint: words.contactHint, maxLength: 200 })}
    `
  }
}

customElements.define('programme-form', ProgrammeForm)
