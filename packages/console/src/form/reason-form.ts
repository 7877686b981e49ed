// An act that one confirms: what will follow is shown first, a reason is written where one is asked for.
import { Task } from '@lit/task'
import { isRefusedWith } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { reading } from '../feedback/reading.ts'
import { LightElement } from '../light-element.ts'
import { openDialog } from './dialog.ts'
import { textField } from './field.ts'
import { ActForm } from './form.ts'
import { words } from './words.ts'

export type Act<Answer> = {
  heading: string
  /** What it is about, as `suspend-pk_caen`: the reason is kept under this name while it is written. */
  key: string
  yes: string
  /** Left out: none is asked for. */
  reason?: { label: string; hint?: string; maxLength: number }
  /** What will follow, asked of the server; drawn where one reads it before one decides. */
  preview?: (signal: AbortSignal) => Promise<unknown>
  send: (reason: string, signal: AbortSignal) => Promise<Answer>
  /** Another was faster: what the screen shows is read again, and so is what will follow. */
  changed?: () => Promise<unknown>
}

/** What the act answered; undefined when it was left. */
export function confirmAct<Answer>(act: Act<Answer>): Promise<Answer | undefined> {
  return openDialog<Answer>({
    heading: act.heading,
    content: ({ close }) => {
      const send = async (reason: string, signal: AbortSignal) =>
        close(await act.send(reason, signal))
      return html`<reason-form .act=${{ ...act, send }} .leave=${() => close()}></reason-form>`
    },
  })
}

export class ReasonForm extends LightElement {
  static override properties = { act: { attribute: false }, leave: { attribute: false } }
  declare act: Act<void>
  declare leave: () => void

  #preview = new Task(this, {
    task: async (_, { signal }) => (await this.act.preview?.(signal)) ?? nothing,
    args: () => [],
  })

  #form = new ActForm<void>(this, {
    fields: ['reason'],
    key: () => this.act.key,
    send: ({ reason = '' }, signal) => this.act.send(reason.trim(), signal),
    done: () => undefined,
    refused: (error) => {
      if (isRefusedWith('changed_meanwhile', error)) void this.#readAgain()
      return false
    },
  })

  override connectedCallback() {
    super.connectedCallback()
    this.#form.begin()
  }

  async #readAgain() {
    await this.act.changed?.()
    await this.#preview.run()
  }

  protected override render() {
    const form = this.#form
    const { reason, yes, preview } = this.act
    return html`
      <form @submit=${form.submit} @input=${form.take} novalidate>
        ${form.summary()}
        ${preview ? reading(this.#preview, (shown) => shown) : nothing}
        ${reason ? textField(form, { name: 'reason', rows: 3, isRequired: true, ...reason }) : nothing}
        <p class="dialog-acts">
          <button class="button" ?disabled=${form.isSending}>${form.isSending ? words.sending : yes}</button>
          <button type="button" class="button quiet" @click=${() => this.leave()}>${words.cancel}</button>
        </p>
      </form>
    `
  }
}

customElements.define('reason-form', ReasonForm)
