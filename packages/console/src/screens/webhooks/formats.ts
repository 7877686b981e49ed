// How moments and an endpoint's health are written.
import type { Webhook } from '@parvis/sdk/staff'
import { language } from '../../language.ts'
import { words } from './words.ts'

const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' })
const number = new Intl.NumberFormat(language)

export const shownAt = (at: string) => moment.format(new Date(at))

export function healthOf({ state, failingSince, waiting }: Webhook) {
  if (state === 'disabled') return words.disabled
  if (failingSince) return words.failing(shownAt(failingSince))
  return waiting > 0 ? words.behind(waiting, number.format(waiting)) : words.good
}

/** The host: an address may hold a token. */
export const hostOf = ({ url }: Webhook) => (URL.canParse(url) ? new URL(url).host : url)

/** As it is read: one field a line. */
export function laidOut(json: string) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}
