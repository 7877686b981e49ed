// A page made for a frame: the element with our own script, and what shows without it.
import { framePage, WidgetElement } from '../../platform/layout/frame-page.tsx'
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
  site?: { key: string; origins: string[] }
  baseUrl: string
}

export function widgetPage({ widget, language, subject, attributes, site, baseUrl }: Props) {
  const said = words[language]
  const { outlet } = said
  const common = { language, outlet, origins: site?.origins ?? [], ...(site && { site: site.key }) }
  if (!subject) {
    const children = <p>{said.absent}</p>
    return framePage({ ...common, title: said.absent, hasWidgets: false, children })
  }
  const address = `${baseUrl}${subject.path}${site ? `?site=${site.key}` : ''}`
  return framePage({
    ...common,
    title: subject.title,
    hasWidgets: true,
    children: (
      <WidgetElement name={widget} attributes={attributes}>
        <div class="card">
          <h1 dir="auto">{subject.title}</h1>
          <p lang={subject.language} dir="auto">
            {subject.summary}
          </p>
          <p>
            <a class="act" href={address} target="_blank" rel="noopener" data-parvis="off">
              {said[widget]} {said.newWindow}
            </a>
          </p>
        </div>
      </WidgetElement>
    ),
  })
}
