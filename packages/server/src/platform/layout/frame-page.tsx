// The document of a page made for a frame: nothing around its content, our own scripts only.

import { raw } from 'hono/html'
import { type Child, jsx } from 'hono/jsx'
import { paths } from '../paths.ts'
import { frameAddress, frameStylesAddress } from './styles.ts'

type Props = {
  language: 'fr' | 'en'
  title: string
  /** Publishable key of the site around. */
  site?: string
  /** Origins of that site, whose pages are told of acts. */
  origins: string[]
  /** Loads the widgets. */
  hasWidgets: boolean
  /** Said before an address that the frame could not open. */
  outlet: string
  children: Child
}

export function framePage(props: Props) {
  const { language, title, site, origins, hasWidgets, outlet, children } = props
  const document = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        {/* Where they lead, nothing frames. */}
        <base target="_blank" />
        <link rel="icon" href={paths.asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={frameStylesAddress} />
        <script src={frameAddress} defer />
        {hasWidgets && (
          <script type="module" src={paths.widgetFile('v1', 'parvis.js')} data-site={site} />
        )}
      </head>
      <body data-origins={origins.length > 0 ? origins.join(' ') : undefined}>
        <main>{children}</main>
        <p class="outlet" role="status" data-words={outlet}></p>
      </body>
    </html>
  )
  return raw(`<!doctype html>${document.toString()}`)
}

type ElementProps = { name: string; attributes: Record<string, string>; children: Child }

/** One of the widgets' elements, by name. */
export function WidgetElement({ name, attributes, children }: ElementProps) {
  return jsx(`parvis-${name}`, attributes, children)
}
