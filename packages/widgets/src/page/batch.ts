// One request for all elements of a page: what they want is collected during a moment, then asked at once.
import type { Embeds } from '@parvis/sdk'
import type { WidgetClient } from './settings.ts'

/** What an element needs; `contribution`: the consultation to contribute to. */
export type Wanted = { proposal?: string; service?: string; contribution?: boolean }

type Batch = { wanted: Wanted[]; answer: Promise<Embeds> }

const batches = new WeakMap<WidgetClient, Map<string, Batch>>()
// The contract's limit for each list of ids.
const most = 100

/** Asks for what one element needs, together with what the others asked for in the same moment. */
export function ask(client: WidgetClient, wanted: Wanted, locale: string) {
  const open = batches.get(client) ?? new Map<string, Batch>()
  batches.set(client, open)
  let batch = open.get(locale)
  if (!batch || batch.wanted.length >= most) {
    const asked: Wanted[] = []
    batch = {
      wanted: asked,
      answer: moment().then(() => {
        if (open.get(locale)?.wanted === asked) open.delete(locale)
        return send(client, asked, locale)
      }),
    }
    open.set(locale, batch)
  }
  batch.wanted.push(wanted)
  return batch.answer
}

const moment = () => new Promise((resolve) => setTimeout(resolve))

function send(client: WidgetClient, wanted: Wanted[], locale: string) {
  return client.embeds.get(
    {
      consultation: wanted.some(({ contribution }) => contribution) ? '*' : undefined,
      proposals: ids(wanted.map(({ proposal }) => proposal)),
      services: ids(wanted.map(({ service }) => service)),
    },
    { locale },
  )
}

// Sorted, so that every page showing the same elements shares one cached answer.
function ids(all: (string | undefined)[]) {
  const known = [...new Set(all)].flatMap((id) => id || []).sort()
  return known.length ? known : undefined
}
