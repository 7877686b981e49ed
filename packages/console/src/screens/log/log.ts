// The log: what the team did, newest first.
import { Task } from '@lit/task'
import { listStaffLog } from '@parvis/sdk/staff'
import { html } from 'lit'
import { language } from '../../language.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { words } from './words.ts'

const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })

export class LogScreen extends ConsoleScreen {
  #entries = new Task(this, {
    task: (_, { signal }) => listStaffLog(connection, { limit: 50 }, { signal }),
    args: () => [],
  })

  protected override render() {
    return this.#entries.render({
      pending: () => html`<p>${words.loading}</p>`,
      error: (error) => html`<p role="alert">${error instanceof Error ? error.message : ''}</p>`,
      complete: ({ items }) => html`
        <table>
          <caption>${words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${words.at}</th>
              <th scope="col">${words.by}</th>
              <th scope="col">${words.operation}</th>
              <th scope="col">${words.object}</th>
            </tr>
          </thead>
          <tbody>
            ${items.map(
              ({ at, by, operation, object }) => html`
                <tr>
                  <td>${moment.format(new Date(at))}</td>
                  <td>${by?.name ?? words.commandLine}</td>
                  <td>${operation}</td>
                  <td>${object}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      `,
    })
  }
}

customElements.define('log-screen', LogScreen)
