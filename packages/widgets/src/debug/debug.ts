// What `?parvis-debug` opens on any page that has parvis.js: a panel that says what is wrong with it.
import { server } from '@parvis/sdk'
import { clientOf, settings } from '../lazy/core.ts'
import { DebugPanel } from './debug-panel.ts'
import { recordRequests } from './requests.ts'
import { watchViolations } from './violations.ts'

/** Before the elements ask for anything; `script` is the tag, which a page may have written otherwise. */
export function open(script: HTMLScriptElement | undefined, address: string) {
  if (!customElements.get(DebugPanel.tag)) customElements.define(DebugPanel.tag, DebugPanel)
  const panel = new DebugPanel()
  const changed = () => panel.requestUpdate()
  const { requests, send } = recordRequests(globalThis.fetch.bind(globalThis), changed)
  settings.fetch = send
  const violations = watchViolations(changed)
  const uncaught: string[] = []
  const { origin } = new URL(address)
  addEventListener('error', ({ filename, message }) => {
    if (!filename?.startsWith(origin)) return
    uncaught.push(message)
    changed()
  })
  let version: string | null | undefined
  panel.seen = () => ({
    script,
    address,
    version,
    requests,
    violations: [...violations.values()],
    uncaught,
  })
  void server(clientOf().connection)
    .health()
    .then(
      (health) => health.version,
      () => null,
    )
    .then((answered) => {
      version = answered
      changed()
    })
  document.body.append(panel)
  return panel
}
