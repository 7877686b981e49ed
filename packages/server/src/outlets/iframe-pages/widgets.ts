// The elements that a page of another site may frame: what each is about, and how tall it is.
import { paths } from '../../platform/paths.ts'

export type Subject = 'proposal' | 'service' | 'consultation'

type FramedWidget = {
  subject: Subject
  /** Attributes that the address may give, besides the subject's id. */
  attributes: readonly string[]
  /** In pixels, at 600 wide: without any script this much is shown, and nothing is cut. */
  height: number
}

export const framedWidgets = {
  'vote-button': { subject: 'proposal', attributes: ['variant'], height: 420 },
  'referent-signup': { subject: 'proposal', attributes: [], height: 420 },
  'service-card': { subject: 'service', attributes: [], height: 640 },
  'contribution-form': { subject: 'consultation', attributes: [], height: 1400 },
} as const satisfies Record<string, FramedWidget>

export type WidgetName = keyof typeof framedWidgets

export const widgetNames: readonly string[] = Object.keys(framedWidgets)

export function isWidgetName(name: string): name is WidgetName {
  return widgetNames.includes(name)
}

type Framing = { baseUrl: string; widget: WidgetName; id?: string; site?: string }

/** Address of the page to frame. */
export function frameAddress({ baseUrl, widget, id, site }: Framing) {
  const asked = new URLSearchParams()
  if (id) asked.set(framedWidgets[widget].subject, id)
  if (widget === 'vote-button') asked.set('variant', 'card')
  if (site) asked.set('site', site)
  return `${baseUrl}${paths.frame(widget)}?${asked}`.replace(/\?$/, '')
}
