// Every form of the hosted pages with what no field takes: the same form again, with what was typed, and which field it is.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../testing/app.ts'
import { engines } from '../testing/engines.ts'
import { proposals } from '../testing/given.ts'
import { mailboxes } from '../testing/given-territories.ts'
import { signInToSpace } from '../testing/own-space.ts'
import { accept, invited } from '../testing/staff-visitor.ts'
import { formTo, type Visitor } from '../testing/visitor.ts'
import { arrive, registerAt } from '../testing/webmaster.ts'
import { carriedAddress, forgetAddress } from './platform/layout/styles.ts'

type Fields = Record<string, string>
type Form = {
  visitor: Visitor
  path: string
  /** What the form holds besides. */
  fields?: Fields
}
type Row = {
  open: (app: TestApp) => Promise<Form>
  /** Fields in which a person types, each with whether it may be left empty. */
  typed: Record<string, 'required' | 'optional'>
}

const town = 'commune-14118'
const intent = () => `intent=${randomUUID()}`
const inSpace = (path: string, fields?: Fields) => async (app: TestApp) => ({
  visitor: await signInToSpace(app, mailboxes.resident),
  path,
  ...(fields && { fields }),
})
const anonymous = (path: string, fields?: Fields) => async (app: TestApp) => ({
  visitor: app.visitor(),
  path,
  ...(fields && { fields }),
})

async function onPage(visitor: Visitor, at: string, action: RegExp): Promise<Form> {
  const form = formTo(await visitor.open(at), action)
  return { visitor, path: form.action, fields: form.hidden }
}

/** The page of an intent that somebody prepared who has not signed in. */
async function preparedForm(app: TestApp) {
  const visitor = app.visitor()
  const first = await visitor.open(`/propositions/${proposals.open}/soutien?${intent()}`)
  const again = await visitor.submit(first, /^\/demarches$/, { courriel: 'personne' })
  const form = formTo(again, /\/code$/)
  return { visitor, path: form.action, fields: form.hidden }
}

async function referentForm(app: TestApp) {
  const visitor = app.visitor()
  const page = await visitor.toReferent(proposals.kept, mailboxes.caen, { co: '1' })
  const form = formTo(page, /\/confirmation$/)
  return { visitor, path: form.action, fields: { ...form.hidden, 'au-nom-de': town } }
}

async function contactForm(app: TestApp) {
  const { visitor, path, fields } = await referentForm(app)
  await visitor.post(path, { ...fields, 'contact-nom': 'Zoé Canari' })
  return { visitor, path: '/mon-espace/corriger/contact/1' }
}

async function siteForm(app: TestApp) {
  const visitor = await arrive(app)
  const page = await registerAt(visitor, { adresse: `https://${randomUUID()}.example` })
  return { visitor, path: `${page.path}/adresses` }
}

async function keyForm(app: TestApp, path: string) {
  const { token, device } = await invited(app, ['moderator'])
  const visitor = app.visitor()
  await accept({ visitor, device }, token)
  const keys = await app.db.selectFrom('staff_passkeys').select('id').execute()
  return { visitor, path, fields: { cle: keys.at(-1)?.id ?? '', reponse: '{}' } }
}

const code = { code: 'required' } as const
const mailbox = { courriel: 'required' } as const
const challenge = { demande: 'abc' }

const rows: Record<string, Row | 'nothing typed'> = {
  '/demarches': {
    open: (app) =>
      onPage(app.visitor(), `/propositions/${proposals.open}/soutien?${intent()}`, /^\/demarches$/),
    typed: mailbox,
  },
  '/demarches/:id/code': { open: preparedForm, typed: mailbox },
  '/demarches/:id/verification': {
    open: async (app) => {
      const { visitor, path } = await preparedForm(app)
      return { visitor, path: path.replace(/code$/, 'verification'), fields: challenge }
    },
    typed: code,
  },
  '/demarches/:id/confirmation': {
    open: referentForm,
    typed: { 'contact-nom': 'required', 'contact-telephone': 'optional' },
  },
  '/soutiens': {
    open: async (app) => {
      const ids = [proposals.open, proposals.kept].join(',')
      const form = await onPage(app.visitor(), `/soutiens?propositions=${ids}`, /^\/soutiens$/)
      return { ...form, fields: { ...form.fields, propositions: proposals.open } }
    },
    typed: {},
  },
  '/contribuer': {
    open: (app) => onPage(app.visitor(), '/contribuer', /^\/contribuer$/),
    typed: {
      title: 'required',
      text: 'required',
      function: 'optional',
      territory: 'required',
    },
  },
  '/mon-espace/code': { open: anonymous('/mon-espace/code'), typed: mailbox },
  '/mon-espace/verification': {
    open: anonymous('/mon-espace/verification', challenge),
    typed: code,
  },
  '/mon-espace/ajouter': 'nothing typed',
  '/mon-espace/identification': 'nothing typed',
  '/mon-espace/identification/verification': {
    open: inSpace('/mon-espace/identification/verification?suite=/mon-espace/effacer', challenge),
    typed: code,
  },
  '/mon-espace/corriger/langue': 'nothing typed',
  '/mon-espace/corriger/adresse': { open: inSpace('/mon-espace/corriger/adresse'), typed: mailbox },
  '/mon-espace/corriger/adresse/verification': {
    open: inSpace('/mon-espace/corriger/adresse/verification', challenge),
    typed: code,
  },
  '/mon-espace/corriger/contact/:n': {
    open: contactForm,
    typed: { 'contact-nom': 'required', 'contact-telephone': 'optional' },
  },
  '/mon-espace/effacer': 'nothing typed',
  '/mon-espace/sessions/fermer': 'nothing typed',
  '/mon-espace/sessions/fermer-les-autres': 'nothing typed',
  '/mon-espace/habilitation/:id/code': 'nothing typed',
  '/mon-espace/habilitation/:id/verification': {
    open: inSpace(`/mon-espace/habilitation/${town}/verification`, challenge),
    typed: code,
  },
  '/mon-espace/habilitation/:id/equipe': {
    open: inSpace(`/mon-espace/habilitation/${town}/equipe`),
    typed: { message: 'required' },
  },
  '/mon-espace/habilitation/:id/fin': 'nothing typed',
  '/deconnexion': 'nothing typed',
  '/prevenir': {
    open: anonymous('/prevenir', { consultation: 'numerique-2026' }),
    typed: mailbox,
  },
  '/prevenir/verification': {
    open: anonymous('/prevenir/verification', { consultation: 'numerique-2026', ...challenge }),
    typed: code,
  },
  '/courriels/:token': 'nothing typed',
  '/courriels/:token/desinscription': 'nothing typed',
  '/contestations/:token': 'nothing typed',
  '/accords-de-site/:token': 'nothing typed',
  '/sites/identification': { open: anonymous('/sites/identification'), typed: mailbox },
  '/sites/identification/verification': {
    open: anonymous('/sites/identification/verification', challenge),
    typed: code,
  },
  '/sites/inscription': {
    open: async (app) => ({
      visitor: await arrive(app),
      path: '/sites/inscription',
      fields: {
        territoire: town,
        preuve: 'meta',
        nom: 'Ville de Caen',
        adresse: 'https://caen.example',
      },
    }),
    typed: { adresse: 'required', nom: 'required' },
  },
  '/mes-sites/:id/preuve': 'nothing typed',
  '/mes-sites/:id/adresses': { open: siteForm, typed: { adresse: 'required' } },
  '/mes-sites/:id/adresses/retrait': 'nothing typed',
  '/mes-sites/:id/verification': 'nothing typed',
  '/mes-sites/:id/accord': 'nothing typed',
  '/mes-sites/:id/cles': 'nothing typed',
  '/mes-sites/:id/cles/:key/revocation': 'nothing typed',
  '/mes-sites/:id/abandon': 'nothing typed',
  '/equipe/connexion/defi': 'nothing typed',
  '/equipe/connexion/verification': 'nothing typed',
  '/equipe/connexion/proconnect': 'nothing typed',
  '/demo/equipe': 'nothing typed',
  '/equipe/deconnexion': 'nothing typed',
  '/equipe/invitation': { open: anonymous('/equipe/invitation'), typed: { jeton: 'optional' } },
  '/equipe/invitation/defi': 'nothing typed',
  '/equipe/invitation/proconnect': 'nothing typed',
  '/equipe/invitation/cle': 'nothing typed',
  '/equipe/confirmation/defi': 'nothing typed',
  '/equipe/confirmation/proconnect': 'nothing typed',
  '/equipe/confirmation/verification': 'nothing typed',
  '/equipe/sessions/fermer': 'nothing typed',
  '/equipe/sessions/fermer-les-autres': 'nothing typed',
  '/equipe/cles/defi': 'nothing typed',
  '/equipe/cles/ajouter': {
    open: (app) => keyForm(app, '/equipe/cles/ajouter').then(({ fields: _, ...form }) => form),
    typed: { nom: 'optional' },
  },
  '/equipe/cles/renommer': {
    open: (app) => keyForm(app, '/equipe/cles/renommer'),
    typed: { nom: 'optional' },
  },
  '/equipe/cles/retirer': 'nothing typed',
  // Typed on a screen of the console, and refused where it is saved.
  '/equipe/apercu/propositions/:id': 'nothing typed',
  '/equipe/apercu/consultations/:id': 'nothing typed',
  '/equipe/apercu/insertion': 'nothing typed',
  '/equipe/apercu/courriel': 'nothing typed',
}

/** Each as it is sent, and as it is shown again. */
const long = 'x'.repeat(10_000)
const wrong: Record<string, [sent: string, shown: string]> = {
  'an over-long value': [long, long],
  NUL: ['avant%00apres', 'avantapres'],
  'half of a character': ['avant%ED%A0%80apres', 'avant\ufffd\ufffd\ufffdapres'],
}

const typing = Object.entries(rows).flatMap(([route, row]) =>
  row === 'nothing typed'
    ? []
    : Object.entries(row.typed).map(([name, is]) => ({ route, row, name, is })),
)

describe.each(engines)('forms on %s', (engine) => {
  const app = useApp(engine)

  test('each form has its row', () => {
    const routes = app.app.routes.filter(
      ({ method, path }) => method === 'POST' && !path.startsWith('/v1/'),
    )
    expect([...new Set(routes.map(({ path }) => path))].sort()).toEqual(Object.keys(rows).sort())
  })

  const post = ({ visitor, path, fields = {} }: Form, name: string, sent: string) => {
    const others = Object.entries(fields).filter(([other]) => other !== name)
    return visitor.post(path, `${new URLSearchParams(others)}&${name}=${sent}`)
  }

  test.each(typing)('$route: $name', async ({ row, name, is }) => {
    const form = await row.open(app)
    const cases = is === 'required' ? { ...wrong, nothing: ['', ''] as const } : wrong
    for (const [says, [sent, shown]] of Object.entries(cases)) {
      const page = await post(form, name, sent)
      const about = `${says}: ${page.status}, ${page.text.replace(/<[^>]+>/g, ' ').slice(0, 600)}`
      expect(page.status, about).toBeGreaterThanOrEqual(400)
      expect(page.status, about).toBeLessThan(500)
      expect(page.text, about).toContain('<html lang="fr"')
      expect(page.text, about).toMatch(new RegExp(`id="${name}"|name="${name}"`))
      expect(page.text.includes(shown), about).toBe(true)
      // A long text is found again when the address is opened: see `carried.js`.
      const keeps = page.text.includes('<textarea')
      expect(page.text.includes(carriedAddress), about).toBe(keeps)
      // What is kept ends with the session: its script knows whose page it is.
      const tells = new RegExp(`${forgetAddress}" data-session="`)
      if (keeps) expect(page.text, about).toMatch(tells)
      // An invitation of that name is not known, however long: no fault of the field.
      const isNamed = page.text.includes(`href="#${name}"`) || name === 'jeton'
      expect(isNamed, about).toBe(true)
    }
  })

  test.each(Object.entries(rows))(
    '%s leads on who reloads, restores or shares it',
    async (route, row) => {
      const isPlain = row === 'nothing typed'
      const path = route.replaceAll(/:\w+/g, town)
      const form = isPlain ? { visitor: app.visitor(), path } : await row.open(app)
      // What it names may be gone, and says so on its own page.
      const isOfNothing = isPlain && /^\/(demarches|mes-sites)\/:|:token/.test(route)
      for (const someone of [form.visitor, app.visitor()]) {
        const { status, text } = await someone.open(form.path)
        const leadsOn = status < 400 || status === 403 || isOfNothing
        expect([form.path, status, leadsOn]).toEqual([form.path, status, true])
        expect(text).toMatch(/<html lang="fr".*<main.*(<a |<button).*<\/main>/s)
      }
    },
  )

  test('after a wrong code the same address, in another tab, is the step of the code again', async () => {
    const visitor = app.visitor()
    const start = await visitor.open(`/propositions/${proposals.open}/soutien?${intent()}`)
    const failed = await visitor.submit(start, /^\/demarches$/, { courriel: 'personne' })
    // Before anything is stored, the address holds what was prepared.
    const restored = await visitor.open(failed.path)
    const { id } = formTo(start, /^\/demarches$/).hidden
    expect(restored.path).toBe(`/demarches/${id}`)
    const asked = await visitor.submit(restored, /\/code$/, { courriel: mailboxes.resident })
    const wrong = await visitor.submit(asked, /\/verification$/, { code: '000000' })
    const again = await app.visitor().open(wrong.path)
    expect([again.status, again.path]).toEqual([200, asked.path])
    const code = await app.mails.codeFor(mailboxes.resident)
    const page = await visitor.submit(await visitor.open(wrong.path), /\/verification$/, { code })
    expect(formTo(page, /\/confirmation$/).action).toContain('/demarches/')
  })

  test('in which nothing is typed, what cannot be read is said in words', async () => {
    for (const route of Object.keys(rows).filter((one) => rows[one] === 'nothing typed')) {
      const path = route.replaceAll(/:\w+/g, 'inconnu')
      const page = await app.visitor().post(path, 'suite=%00&reponse=%00')
      expect([route, page.status < 500]).toEqual([route, true])
      expect(page.text).not.toContain('JSON')
    }
  })
})
