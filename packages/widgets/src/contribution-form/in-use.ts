// What a form needs only once someone is in its fields: a file of its own, loaded then, which imports none.
// What it takes stays as long as `v1`: a browser may keep an older script than this.
export { faultsLeft } from './faults.ts'
export { sendDraft } from './send.ts'
export { renderSent } from './sent.ts'
export { renderSummary } from './summary.ts'
