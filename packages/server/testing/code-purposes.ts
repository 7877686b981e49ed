// Every purpose a code is mailed for: how it is asked for, and where it is typed.
import { randomUUID } from 'node:crypto'
import type { CodeKind } from '../src/mail/purposes.ts'
import type { TestApp } from './app.ts'
import { proposals } from './given.ts'
import { mailboxes } from './given-territories.ts'
import type { Page, Visitor } from './visitor.ts'

/** What a browser types: the request, and the code that was mailed. */
export type Code = { demande: string; code: string }

type Way = {
  /** Where its code is typed; a purpose that names one thing has another one too. */
  at: string
  elsewhere?: string
  /** Asks for a code, signed in unless the code itself signs in; answers where it went. */
  ask: (visitor: Visitor) => Promise<{ page: Page; to: string }>
  /** Typed in the session that asked for it, and nowhere else. */
  ofSession: boolean
}

const town = 'commune-05135'
const intents = [randomUUID(), randomUUID()]

/** To a mailbox of nobody's, so that whoever types it would be seen. */
export const unknown = 'quelque.part@courriel.example'

const asking = (page: string, form: RegExp) => async (visitor: Visitor) => ({
  page: await visitor.submit(await visitor.open(page), form, { courriel: unknown }),
  to: unknown,
})

export const codeWays: Record<CodeKind, Way> = {
  act: {
    at: `/demarches/${intents[0]}/verification`,
    elsewhere: `/demarches/${intents[1]}/verification`,
    ask: async (visitor) => {
      const [mine = '', other = ''] = intents.map(
        (intent) => `/propositions/${proposals.open}/soutien?intent=${intent}`,
      )
      const courriel = 'autre.part@courriel.example'
      await visitor.submit(await visitor.open(other), /^\/demarches$/, { courriel })
      return asking(mine, /^\/demarches$/)(visitor)
    },
    ofSession: false,
  },
  space: {
    at: '/mon-espace/verification',
    ask: asking('/mon-espace', /\/code$/),
    ofSession: false,
  },
  sites: {
    at: '/sites/identification/verification',
    ask: asking('/mes-sites', /identification$/),
    ofSession: false,
  },
  news: {
    at: '/prevenir/verification',
    ask: asking('/prevenir', /^\/prevenir$/),
    ofSession: false,
  },
  join: {
    at: '/mon-espace/verification',
    ask: asking('/mon-espace', /\/code$/),
    ofSession: true,
  },
  again: {
    at: '/mon-espace/identification/verification?suite=/mon-espace/corriger',
    ask: async (visitor) => ({
      page: await visitor.post('/mon-espace/identification', { suite: '/mon-espace/corriger' }),
      to: mailboxes.resident,
    }),
    ofSession: true,
  },
  move: {
    at: '/mon-espace/corriger/adresse/verification',
    ask: async (visitor) => ({
      page: await visitor.post('/mon-espace/corriger/adresse', { courriel: unknown }),
      to: unknown,
    }),
    ofSession: true,
  },
  mandate: {
    at: `/mon-espace/habilitation/${town}/verification`,
    elsewhere: '/mon-espace/habilitation/commune-16309/verification',
    ask: async (visitor) => ({
      page: await visitor.post(`/mon-espace/habilitation/${town}/code`, { adresse: '0' }),
      to: mailboxes.freeMail,
    }),
    ofSession: true,
  },
}

export async function askedCode(app: TestApp, kind: CodeKind, visitor: Visitor): Promise<Code> {
  const { page, to } = await codeWays[kind].ask(visitor)
  const demande = new URLSearchParams(page.path.split('?')[1]).get('demande') ?? ''
  const subjects = (await app.mails.to(to)).map(({ subject }) => subject)
  const code = /\b\d{6}\b/.exec(subjects.at(-1) ?? '')?.[0] ?? ''
  if (!demande || !code) throw new Error(`No code of ${kind}: ${page.status} ${page.path}`)
  return { demande, code }
}
