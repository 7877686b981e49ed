// The answer of an oEmbed provider: what WordPress and others put in place of a pasted address.
import { escapeMarkup } from '../../platform/layout/markup.ts'
import type { FramedSubject } from './subject.ts'
import { frameAddress, framedWidgets, type WidgetName } from './widgets.ts'

export type Oembed = Record<string, string | number> & { html: string }

type Given = {
  baseUrl: string
  widget: WidgetName
  subject: FramedSubject
  site?: string
  maxWidth?: number
  maxHeight?: number
}

const usualWidth = 600

/** One quote with a link, then one frame, and nothing else: all that WordPress keeps. */
export function oembedOf({ baseUrl, widget, subject, site, maxWidth, maxHeight }: Given): Oembed {
  const width = Math.min(usualWidth, maxWidth ?? usualWidth)
  const height = Math.min(framedWidgets[widget].height, maxHeight ?? Number.POSITIVE_INFINITY)
  const title = escapeMarkup(subject.title)
  const key = site ? { site } : {}
  const source = frameAddress({
    baseUrl,
    widget,
    ...key,
    ...(subject.id && { id: subject.id }),
  })
  const link = `${baseUrl}${subject.path}${site ? `?site=${site}` : ''}`
  return {
    version: '1.0',
    type: 'rich',
    title: subject.title,
    provider_name: 'Parvis',
    provider_url: `${baseUrl}/`,
    cache_age: 3600,
    width,
    height,
    html:
      `<blockquote><a href="${escapeMarkup(link)}">${title}</a></blockquote>` +
      `<iframe src="${escapeMarkup(source)}" title="${title}" ` +
      `width="${width}" height="${height}" frameborder="0"></iframe>`,
  }
}

/** The same as XML; names of fields are ours, values are escaped. */
export function oembedXml(answer: Oembed) {
  const fields = Object.entries(answer).map(
    ([name, value]) => `  <${name}>${escapeMarkup(String(value))}</${name}>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${fields.join('')}</oembed>\n`
}
