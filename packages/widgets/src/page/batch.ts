// One request for all elements of a page: what they want is collected during a moment, then asked at once.
import type { WidgetClient } from './settings.ts'

/** What an element needs; `consultation`: the site's own, or the current one. */
export type Wanted = { proposal?: string; service?: string; consultation?: boolean }

type Send<Item, Answer> = (
  client: WidgetClient,
  items: Item[],
  options: { locale: string },
) => Promise<Answer>

/** The task after those that already are due. */
export const moment = () => new Promise((due) => setTimeout(due))

/** `most`: how many items one request may hold. */
function together<Item, Answer>(most: number, send: Send<Item, Answer>) {
  type Batch = { client: WidgetClient; locale: string; items: Item[]; answer: Promise<Answer> }
  // Held only while they collect.
  let open: Batch[] = []
  return (client: WidgetClient, item: Item, locale: string) => {
    let batch = open.find(
      (one) => one.client === client && one.locale === locale && one.items.length < most,
    )
    if (!batch) {
      const items: Item[] = []
      const answer = moment().then(() => {
        open = []
        return send(client, items, { locale })
      })
      batch = { client, locale, items, answer }
      open.push(batch)
    }
    batch.items.push(item)
    return batch.answer
  }
}

/** Asks for what one element needs, together with what the others ask for in the same moment. */
export const ask = together(100, (client, wanted: Wanted[], options) =>
  client.embeds.get(
    {
      consultation: wanted.some(({ consultation }) => consultation) ? '*' : undefined,
      proposals: ids(wanted.map(({ proposal }) => proposal)),
      services: ids(wanted.map(({ service }) => service)),
    },
    options,
  ),
)

/** Asks what became of an intent, together with the other ones that the page awaits. */
export const askStatus = together(20, (client, intents: string[], options) =>
  client.intents.list(intents, options),
)

// Sorted, so that all pages showing the same elements share one cached answer.
function ids(all: (string | undefined)[]) {
  const known = [...new Set(all)].flatMap((id) => id || []).sort()
  return known.length ? known : undefined
}
