// Which element an address of ours stands for: nothing is fetched, it is only read.

import { readAddress } from '../../platform/addresses/web-address.ts'
import { type Place, paths, valuesAt } from '../../platform/paths.ts'
import type { WidgetName } from './widgets.ts'

export type Framable = { widget: WidgetName; id: string; site?: string }

const places = [
  [paths.proposal, 'vote-button'],
  [paths.support, 'vote-button'],
  [paths.referent, 'referent-signup'],
  [paths.service, 'service-card'],
  [paths.contribute, 'contribution-form'],
] as const satisfies [Pick<Place, 'pattern'>, WidgetName][]

const isId = (text: string) => /^[a-z0-9-]{1,100}$/.test(text)

export function framableAt(address: string, baseUrl: string): Framable | undefined {
  const read = readAddress(address)
  if (!read || read.origin !== new URL(baseUrl).origin) return undefined
  const { pathname, searchParams } = read
  for (const [place, widget] of places) {
    const values = valuesAt(place, pathname.replace(/\/$/, ''))
    if (!values?.every(isId)) continue
    const site = searchParams.get('site')
    return { widget, id: values[0] ?? '', ...(site && { site }) }
  }
  return undefined
}
