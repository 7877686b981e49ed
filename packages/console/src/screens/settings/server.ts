// What the server says: its version, how it is, and each setting in effect.
import { Task } from '@lit/task'
import { getServerState, type ServerState } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { reading } from '../../feedback/reading.ts'
import { language } from '../../language.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { words } from './words.ts'

const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' })
const number = new Intl.NumberFormat(language)
const shownAt = (at: string) => moment.format(new Date(at))

export class ServerSaid extends ConsoleScreen {
  #state = new Task(this, {
    task: (_, { signal }) => getServerState(connection, { signal }),
    args: () => [],
  })

  protected override render() {
    return reading(this.#state, (state) => this.#page(state))
  }

  #page(state: ServerState) {
    const groups = [...Map.groupBy(state.settings, ({ group }) => group)]
    return html`
      <p class="hint">${words.says}</p>
      ${this.#facts(state)}
      ${
        state.documentationUrl
          ? html`<p><a href=${state.documentationUrl}>${words.documentation}</a></p>`
          : html`<p class="hint">${words.documentationElsewhere}</p>`
      }
      ${groups.map(
        ([group, settings]) => html`
          <h2 class="section-title">${words.groups[group]}</h2>
          <div class="table-scroll" role="region" tabindex="0" aria-label=${words.groups[group]}>
            <table class="settings">
              <thead><tr>
                <th scope="col">${words.variable}</th>
                <th scope="col">${words.value}</th>
                <th scope="col">${words.source}</th>
              </tr></thead>
              <tbody>${settings.map((one) => settingRow(one, state.documentationUrl))}</tbody>
            </table>
          </div>
        `,
      )}
    `
  }

  #facts(state: ServerState) {
    const { database, lateMails, unreadEvents, failingWebhooks } = state
    const isGood = lateMails + failingWebhooks === 0
    const pairs: [string, string][] = [
      [words.health, isGood ? words.healthGood : words.healthBad],
      [words.lateMails, number.format(lateMails)],
      [words.unread, number.format(unreadEvents)],
      [words.webhooks, number.format(failingWebhooks)],
      [words.edition, state.lastEdition ?? words.none],
      [words.version, state.version],
      [words.mode, words.modes[state.mode]],
      [words.engine, `${database.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'} ${database.version}`],
      [words.node, state.node],
      [words.memory, words.megabytes(number.format(Math.round(state.memoryBytes / 1_000_000)))],
      [words.started, shownAt(state.startedAt)],
      [words.clock, shownAt(state.at)],
      [words.journal, number.format(state.lastEvent)],
    ]
    return html`<dl class="pairs tiled">${pairs.map(
      ([term, said]) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`,
    )}</dl>`
  }
}

function settingRow(
  { name, value, isGiven, isSecret }: ServerState['settings'][number],
  documentation: string | null,
) {
  const code = html`<code>${name}</code>`
  return html`
    <tr>
      <th scope="row">${documentation ? html`<a href=${explained(documentation, name)}>${code}</a>` : code}</th>
      <td>${isSecret ? (isGiven ? words.isSet : words.unset) : value || words.unset}</td>
      <td>${isGiven ? words.given : value === null || isSecret ? nothing : words.usual}</td>
    </tr>
  `
}

const pages = { fr: 'hebergeurs/reglages', en: 'en/hosts/settings' }
const explained = (documentation: string, name: string) =>
  `${documentation.replace(/\/+$/, '')}/${pages[language]}#${name}`

customElements.define('server-said', ServerSaid)
