// Which element an address of ours stands for: nothing is fetched, it is only read.
import type { WidgetName } from './widgets.ts'

export type Framable = { widget: WidgetName; id: string; site?: string }

const places: [RegExp, WidgetName][] = [
  [/^\/propositions\/([a-z0-9-]{1,100})(?:\/soutien)?\/?$/, 'vote-button'],
  [/^\/propositions\/([a-z0-9-]{1,100})\/referent\/?$/, 'referent-signup'],
  [/^\/services\/([a-z0-9-]{1,100})\/?$/, 'service-card'],
  [/^\/contribuer()\/?$/, 'contribution-form'],
]

export function framableAt(address: string, baseUrl: string): Framable | undefined {
  if (!URL.canParse(address)) return undefined
  const { origin, pathname, searchParams } = new URL(address)
  if (origin !== new URL(baseUrl).origin) return undefined
  for (const [place, widget] of places) {
    const match = place.exec(pathname)
    if (!match) continue
    const site = searchParams.get('site')
    return { widget, id: match[1] ?? '', ...(site && { site }) }
  }
  return undefined
}
