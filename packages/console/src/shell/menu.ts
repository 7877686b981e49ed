// The menu: the screens that one's roles open, in their groups.
import { html, nothing } from 'lit'
import { language } from '../language.ts'
import { type Member, may } from './member.ts'
import { paramsAt } from './place.ts'
import { type Screen, screens } from './screens.ts'
import type { WaitingCounts } from './waiting.ts'
import { words } from './words.ts'

export function screensFor(member: Member, all: readonly Screen[] = screens) {
  return all.filter(({ opensWith }) => !opensWith || may(member, opensWith))
}

type Parts = { waiting: Pick<WaitingCounts, 'of'>; help: () => void }

export function menu(member: Member, { pathname, searchParams }: URL, { waiting, help }: Parts) {
  const shown = Map.groupBy(screensFor(member), ({ group }) => group)
  const groups = [...shown].flatMap(([group, list]) => (group ? [{ group, list }] : []))
  const consultation = searchParams.get('consultation')
  const kept = consultation ? `?consultation=${encodeURIComponent(consultation)}` : ''
  return html`
    <nav class="side" id="menu" popover aria-label=${words.mainMenu}>
      ${groups.map(
        ({ group, list }) => html`
          <h2>${words.groups[group]}</h2>
          <ul class="bare">
            ${list.map(({ path, name, waits = [] }) => {
              const current = paramsAt(path, pathname) ? 'page' : undefined
              return html`<li><a href=${path + kept} aria-current=${current ?? 'false'}>${words.screens[name]}${count(waiting.of(waits))}</a></li>`
            })}
          </ul>
        `,
      )}
      <button class="plain" aria-keyshortcuts="?" @click=${help}>
        ${words.keyboard} <kbd aria-hidden="true">?</kbd>
      </button>
    </nav>
  `
}

const count = (number: number) =>
  number > 0
    ? html`<span class="count">${number.toLocaleString(language)}
        <span class="visually-hidden">${words.waiting}</span></span>`
    : nothing
