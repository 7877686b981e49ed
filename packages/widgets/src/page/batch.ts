// One request for all elements of a page: what they want is collected during a moment, then asked at once.
import type { Embeds } from '@parvis/sdk'
import type { WidgetClient } from './settings.ts'

/** What an element needs; `contribution`: the consultation to contribute to. */
export type Wanted = { proposal?: string; service?: string; contribution?: boolean }

type Batch = { wanted: Wanted[]; answer: Promise<Embeds> }

// Held only while it collects, by client and language.
const batches = new Map<WidgetClient, Map<string, Batch>>()
// The contract's limit for each list of ids.
const most = 100

/** Asks for what one element needs, together with what the others ask for in the same moment. */
export function ask(client: WidgetClient, wanted: Wanted, locale: string) {
  const open = batches.get(client) ?? new Map<string, Batch>()
  batches.set(client, open)
  const batch = open.get(locale) ?? newBatch(client, locale)
  open.set(locale, batch)
  if (batch.wanted.push(wanted) === most) open.delete(locale)
  return batch.answer
}

function newBatch(client: WidgetClient, locale: string): Batch {
  const wanted: Wanted[] = []
  const answer = new Promise((moment) => setTimeout(moment)).then(() => {
    batches.delete(client)
    return client.embeds.get(
      {
        consultation: wanted.some(({ contribution }) => contribution) ? '*' : undefined,
        proposals: ids(wanted.map(({ proposal }) => proposal)),
        services: ids(wanted.map(({ service }) => service)),
      },
      { locale },
    )
  })
  return { wanted, answer }
}

// Sorted, so that all pages showing the same elements share one cached answer.
function ids(all: (string | undefined)[]) {
  const known = [...new Set(all)].flatMap((id) => id || []).sort()
  return known.length ? known : undefined
}
