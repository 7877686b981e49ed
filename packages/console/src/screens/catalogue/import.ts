// Gives a file of services: it is read and compared, and nothing is written.
import { readServiceFile, type ServiceImport } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { problem } from '../../feedback/problem.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { goTo } from '../../shell/navigate.ts'
import { words } from './words.ts'

type Source = ServiceImport['source']
const sources: readonly Source[] = ['csv', 'beta', 'publiccode']

/** What a name tells of its format; one may choose another. */
export function sourceOf(name: string): Source {
  if (/\.json$/i.test(name)) return 'beta'
  return /\.ya?ml$/i.test(name) ? 'publiccode' : 'csv'
}

export class ImportScreen extends ConsoleScreen {
  static override properties = {
    source: { state: true },
    file: { state: true },
    isSending: { state: true },
    fault: { state: true },
  }
  declare source: Source
  declare file?: File
  declare isSending: boolean
  declare fault?: unknown

  constructor() {
    super()
    this.source = 'csv'
    this.isSending = false
  }

  readonly #choose = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return
    this.file = event.target.files?.[0]
    this.fault = undefined
    if (this.file) this.source = sourceOf(this.file.name)
  }

  readonly #send = async (event?: Event) => {
    event?.preventDefault()
    const { file, source } = this
    if (!file) {
      this.#tell(words.noFile)
      return
    }
    this.isSending = true
    this.fault = undefined
    try {
      const { id } = await readServiceFile(connection, file, { source, name: file.name })
      goTo(`/console/services/import/${id}`)
    } catch (error) {
      this.#tell(problem(error, () => void this.#send()))
    } finally {
      this.isSending = false
    }
  }

  #tell(fault: unknown) {
    this.fault = fault
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('input')?.focus())
  }

  protected override render() {
    const { fault, isSending } = this
    return html`
      <p><a href="/console/services">← ${words.list}</a></p>
      <form class="narrow-form" @submit=${this.#send} novalidate>
        <p>${words.importWhy}</p>
        <div class=${fault ? 'field at-fault' : 'field'}>
          <label for="import-file">${words.file}</label>
          <p class="hint" id="import-file-hint">${words.fileHint}</p>
          <input id="import-file" type="file" accept=".csv,.tsv,.txt,.json,.yml,.yaml" @change=${this.#choose}
            aria-invalid=${fault ? 'true' : nothing}
            aria-describedby=${fault ? 'import-file-fault import-file-hint' : 'import-file-hint'} />
          ${fault ? html`<p class="fault" id="import-file-fault" role="alert">${fault}</p>` : nothing}
        </div>
        <div class="field">
          <label for="import-source">${words.format}</label>
          <select id="import-source" @change=${(event: Event) => {
            if (!(event.target instanceof HTMLSelectElement)) return
            const { value } = event.target
            this.source = sources.find((one) => one === value) ?? 'csv'
          }}>
            ${sources.map((one) => html`<option value=${one} .selected=${one === this.source}>${words.importSources[one]}</option>`)}
          </select>
        </div>
        <button class="button" ?disabled=${isSending}>${isSending ? words.comparing : words.compare}</button>
      </form>
    `
  }
}

customElements.define('import-screen', ImportScreen)
