// A page made for a frame: the element with our own script, and what shows without it.
import { raw } from 'hono/html'
import { jsx } from 'hono/jsx'
import { frameAddress, frameStylesAddress } from '../layout/styles.ts'
import type { FramedSubject } from './subject.ts'
import type { WidgetName } from './widgets.ts'

export type FrameLanguage = 'fr' | 'en'

const words = {
  fr: {
    'vote-button': 'Soutenir cette proposition',
    'referent-signup': 'Devenir territoire référent',
    'service-card': 'Lire la fiche de ce service',
    'contribution-form': 'Partager un besoin ou un service',
    newWindow: '(nouvelle fenêtre)',
    absent: 'Cette page n’existe pas, ou n’existe plus.',
    outlet: 'Si rien ne s’est ouvert, suivez ou recopiez cette adresse :',
  },
  en: {
    'vote-button': 'Support this proposal',
    'referent-signup': 'Become a referent territory',
    'service-card': 'Read about this service',
    'contribution-form': 'Share a need or a service',
    newWindow: '(new window)',
    absent: 'This page does not exist, or no longer does.',
    outlet: 'If nothing has opened, follow or copy this address:',
  },
} as const

type Props = {
  widget: WidgetName
  language: FrameLanguage
  /** Absent when its id is not known. */
  subject?: FramedSubject
  attributes: Record<string, string>
  site?: string
  baseUrl: string
}

export function framePage({ widget, language, subject, attributes, site, baseUrl }: Props) {
  const said = words[language]
  const address = `${baseUrl}${subject?.path}${site ? `?site=${site}` : ''}`
  return raw(
    `<!doctype html>${(
      (
        <html lang={language}>
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{subject?.title ?? said.absent}</title>
            <meta name="robots" content="noindex" />
            <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
            <link rel="stylesheet" href={frameStylesAddress} />
            <script src={frameAddress} defer />
            {subject && <script type="module" src="/widgets/v1/parvis.js" data-site={site} />}
          </head>
          <body>
            <main>
              {subject ? (
                jsx(
                  `parvis-${widget}`,
                  attributes,
                  <div class="card">
                    <h1>{subject.title}</h1>
                    <p>{subject.summary}</p>
                    <p>
                      <a
                        class="act"
                        href={address}
                        target="_blank"
                        rel="noopener"
                        data-parvis="off"
                      >
                        {said[widget]} {said.newWindow}
                      </a>
                    </p>
                  </div>,
                )
              ) : (
                <p>{said.absent}</p>
              )}
            </main>
            <p class="outlet" role="status" data-words={said.outlet}></p>
          </body>
        </html>
      )
    ).toString()}`,
  )
}
