// The menu: the screens that one's roles open, in their groups.
import { html } from 'lit'
import { type Member, may } from './member.ts'
import { paramsAt } from './place.ts'
import { type Screen, screens } from './screens.ts'
import { words } from './words.ts'

export function screensFor(member: Member, all: readonly Screen[] = screens) {
  return all.filter(({ opensWith }) => !opensWith || may(member, opensWith))
}

export function menu(member: Member, pathname: string) {
  const shown = Map.groupBy(screensFor(member), ({ group }) => group)
  const groups = [...shown].flatMap(([group, list]) => (group ? [{ group, list }] : []))
  return html`
    <nav class="side" id="menu" popover aria-label=${words.mainMenu}>
      ${groups.map(
        ({ group, list }) => html`
          <h2>${words.groups[group]}</h2>
          <ul>
            ${list.map(({ path, name }) => {
              const current = paramsAt(path, pathname) ? 'page' : undefined
              return html`<li><a href=${path} aria-current=${current ?? 'false'}>${words.screens[name]}</a></li>`
            })}
          </ul>
        `,
      )}
    </nav>
  `
}
