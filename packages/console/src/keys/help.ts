// The list of keys: those of what is on the screen, then those of everywhere; and whether letters act.
import { html, nothing } from 'lit'
import { openDialog } from '../form/dialog.ts'
import type { Leads } from './everywhere.ts'
import { keySetsHere } from './keys.ts'
import type { ScreenKey } from './pressed.ts'
import { letLettersAct, lettersAct } from './wish.ts'
import { words } from './words.ts'

type Row = { keys: string; name: string }

export function showHelp(screens: Leads['screens']) {
  const sets = keySetsHere().map(({ name, keys }) => ({ name, rows: keys().map(rowOf) }))
  const goes = screens().map(({ letter, name }) => ({ keys: `g ${letter}`, name }))
  return openDialog<never>({
    heading: words.help,
    content: () => html`
      <div class="keys-help">
        ${sets.map(({ name, rows }) => (rows.length > 0 ? group(name, rows) : nothing))}
        ${group(words.everywhere, words.ofEverywhere)}
        ${group(words.screens, goes)}
      </div>
      <p>
        <label>
          <input type="checkbox" ?checked=${lettersAct()} @change=${onWish} />
          ${words.lettersAct}
        </label>
        <br /><small>${words.lettersActHint}</small>
      </p>
    `,
  })
}

const group = (name: string, rows: readonly Row[]) => html`
  <section>
    <h3>${name}</h3>
    <dl>
      ${rows.map(
        (row) => html`<div><dt>${row.keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${row.name}</dd></div>`,
      )}
    </dl>
  </section>
`

function rowOf(key: ScreenKey): Row {
  if ('shown' in key) return { keys: key.shown, name: key.name }
  const said = words.names.get(key.key) ?? key.key
  return { keys: key.ctrl ? `${words.ctrl} ${said.toUpperCase()}` : said, name: key.name }
}

function onWish({ target }: Event) {
  if (target instanceof HTMLInputElement) letLettersAct(target.checked)
}
