// Loaded before the server: each confirmation gets a commit of its own, by the very same code.
import { registerHooks } from 'node:module'

// The bundler may rename the parameter, not the option.
const shared = /(\{ most(?:: \w+)?) = 100,/
let isChanged = false

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    const source = String(loaded.source ?? '')
    if (!url.includes('/server/dist/') || !shared.test(source)) return loaded
    isChanged = true
    return { ...loaded, source: source.replace(shared, '$1 = 1,') }
  },
})

// Once everything is loaded: what it compares with must really be something else.
setTimeout(() => {
  if (!isChanged) throw new Error('The size of batches was not found in the built server.')
}, 500)
