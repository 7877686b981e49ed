// The page of a frame: one element, in the state that the address says, inside the style sheet of another site.
import { paths } from '../../../server/src/platform/paths.ts'
import { read } from '../address.ts'
import { registerElements } from '../elements.ts'
import { show } from '../stage.ts'
import { shownOf } from '../states.ts'
import { applyTheme } from '../theme.ts'

const asked = read(location.search)
document.documentElement.lang = asked.language
registerElements()
applyTheme(asked.theme)
if (/^[a-z]+$/.test(asked.host) && asked.host !== 'plain') {
  const sheet = document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = paths.galleryStyles(`${asked.host}.css`)
  document.head.append(sheet)
}
const { tag, states } = shownOf(`parvis-${asked.element}`)
const state = states.find(({ id }) => id === asked.state) ?? states[0]
const stage = document.getElementById('stage')
if (state && stage) {
  await show(stage, { tag, ...state }, asked.attributes)
  document.documentElement.dataset.shown = state.id
}
