// Registers the elements; nothing that one does here leaves the page.
import * as widgets from '@parvis/widgets'

export function registerElements() {
  for (const exported of Object.values(widgets)) {
    if (typeof exported === 'function' && 'define' in exported) exported.define()
  }
  // Where their warnings lead.
  widgets.configure({ server: location.origin })
  // Their links lead to a consultation that is not there.
  document.addEventListener('click', (event) => {
    const [target] = event.composedPath()
    const link = target instanceof Element ? target.closest('a') : null
    if (link?.getRootNode() instanceof ShadowRoot) event.preventDefault()
  })
  window.open = () => null
}
