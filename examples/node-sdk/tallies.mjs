#!/usr/bin/env node
// Lists the proposals of a consultation, then says each time a tally changes, until interrupted.
// npm install @parvis/sdk
// node tallies.mjs https://consultation.example [seconds between two looks, 10 unless given]
import { createClient, isMalformed, isNetworkError, isRefusal, isTimeout } from '@parvis/sdk'

const [address, seconds = '10'] = process.argv.slice(2)
if (!address) {
  console.error('Usage: node tallies.mjs https://consultation.example [seconds]')
  process.exit(2)
}

const client = createClient({ baseUrl: address, locale: 'fr' })
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort())

/** Territories and residents are never added together. */
const inWords = ({ territories, residentsByEmail, residentsByFranceConnect }) =>
  `${territories} collectivités, ${residentsByEmail + residentsByFranceConnect} habitants`

const titles = new Map()
const known = new Map()
for await (const { id, title, tally } of client.proposals.list({ sort: 'support', limit: 100 })) {
  titles.set(id, title)
  known.set(id, inWords(tally))
  console.log(`${title} : ${inWords(tally)}`)
}

while (!stop.signal.aborted) {
  await pause(Number(seconds) * 1000, stop.signal)
  if (!stop.signal.aborted) await look()
}

/** A request takes at most 100 ids; the client tries again by itself before it gives up. */
async function look() {
  const ids = [...titles.keys()].slice(0, 100)
  try {
    const { items } = await client.proposals.tallies(ids, { signal: stop.signal })
    for (const tally of items) tell(tally)
  } catch (error) {
    if (stop.signal.aborted) return
    console.error(reason(error))
  }
}

function tell(tally) {
  const words = inWords(tally)
  if (known.get(tally.proposalId) === words) return
  known.set(tally.proposalId, words)
  console.log(`→ ${titles.get(tally.proposalId)} : ${words}`)
}

function reason(error) {
  if (isRefusal(error))
    return `Refusé (${error.code}), demande ${error.requestId} : ${error.detail}`
  if (isNetworkError(error) || isTimeout(error)) return 'Pas de réponse, nouvel essai plus tard.'
  if (isMalformed(error)) return `Une autre machine a répondu (HTTP ${error.status}).`
  throw error
}

function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
