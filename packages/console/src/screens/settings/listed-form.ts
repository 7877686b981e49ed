// One thing of a list that the team keeps: made, saved by version and joined with what others save, retired and offered again.
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { Attempt } from '../../feedback/attempt.ts'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { tell } from '../../feedback/tell.ts'
import { JoinedForm } from '../../form/joined-form.ts'
import type { Values } from '../../form/kept.ts'
import type { Base } from '../../form/kept-base.ts'
import { LightElement } from '../../light-element.ts'
import { SettingsChanged } from './changed-event.ts'
import { saveKeys } from './save-keys.ts'
import { words } from './words.ts'

type About = {
  /** What is written of it is kept under this name. */
  name: string
  heading: string
  labels: Record<string, string>
}
type Listed = { id: string; version: number; retired: boolean }

export abstract class ListedForm<One extends Listed> extends LightElement {
  static override properties: PropertyDeclarations = {
    one: { attribute: false },
    facts: { attribute: false },
    isReadOnly: { attribute: false },
  }
  /** Left out: a new one. */
  declare one?: One
  /** Who changed it last, if another did while it is open here. */
  declare facts?: Meanwhile
  declare isReadOnly: boolean

  protected abstract nameOf(one: One): string
  protected abstract valuesOf(one?: One): Values
  protected abstract add(
    values: Values,
    options: { signal: AbortSignal; requestKey: string },
  ): Promise<One>
  protected abstract edit(id: string, mine: Base, signal: AbortSignal): Promise<One>
  protected abstract turn(id: string, version: number, retired: boolean): Promise<One>
  protected abstract fields(): unknown

  readonly #attempt = new Attempt(this)
  readonly #heading: string
  protected readonly joined: JoinedForm<One>

  constructor({ name, heading, labels }: About) {
    super()
    this.isReadOnly = false
    this.#heading = heading
    this.joined = new JoinedForm<One>(this, {
      fields: Object.keys(labels),
      labels,
      key: () => `${name}-${this.one?.id ?? 'new'}`,
      send: ({ values, base: { version }, signal }) =>
        this.one
          ? this.edit(this.one.id, { values, version }, signal)
          : this.add(values, { signal, requestKey: this.form.requestKey }),
      done: (saved) => {
        tell(words.saved(this.nameOf(saved)))
        this.#changed(saved.id)
      },
      readAgain: () => this.#changed(this.one?.id ?? ''),
    })
    saveKeys(this, heading, () => void this.form.submit())
  }

  protected get form() {
    return this.joined.form
  }

  protected override willUpdate(changed: PropertyValues<{ one?: One }>) {
    if (this.hasUpdated && !changed.has('one')) return
    if (changed.get('one')?.id !== this.one?.id) this.#attempt.forget()
    this.joined.take(this.valuesOf(this.one), this.one?.version ?? 0, this.facts)
  }

  protected override render() {
    const { form, isReadOnly, one } = this
    return html`
      <form novalidate @submit=${form.submit} @input=${this.joined.typed} @change=${this.joined.typed}>
        ${form.summary()}
        ${this.joined.conflict()}
        <fieldset class="plain" aria-label=${this.#heading} ?disabled=${isReadOnly}>${this.fields()}</fieldset>
        ${this.#attempt.problem()}
        ${isReadOnly ? nothing : this.#acts(one)}
      </form>
    `
  }

  #acts(one: One | undefined) {
    return html`<p class="acts">
      <button class="button" ?disabled=${this.joined.isStopped}>${words.save}</button>
      ${
        one
          ? html`<button type="button" class="button quiet" ?disabled=${this.#attempt.isBusy}
              @click=${() => this.#retire(one)}>${one.retired ? words.offer : words.retire}</button>`
          : nothing
      }
    </p>`
  }

  async #retire(one: One) {
    const { id, version, retired } = one
    const done = await this.#attempt.run(() => this.turn(id, version, !retired))
    const name = this.nameOf(one)
    if (done) {
      tell(retired ? words.offeredSaid(name) : words.retiredSaid(name), async () => {
        await this.turn(id, done.version, retired)
        this.#changed(id)
      })
    }
    this.#changed(id)
  }

  #changed(id: string) {
    this.dispatchEvent(new SettingsChanged(id))
  }
}
