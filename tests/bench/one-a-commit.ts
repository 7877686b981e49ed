// Loaded before the server: each confirmation gets a commit of its own, by the very same code.
import { registerHooks } from 'node:module'

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.includes('/server/dist/') || !loaded.source) return loaded
    const source = String(loaded.source)
    return { ...loaded, source: source.replaceAll(/\bmost = 100\b/g, 'most = 1') }
  },
})
