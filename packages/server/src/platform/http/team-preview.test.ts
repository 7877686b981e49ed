// Previews of public pages: for the team alone, in frames of ours, with what is not saved yet.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { useConsultationTeam } from '../../../testing/consultation-team.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { id as consultation } from '../../../testing/given-consultation.ts'
import { accept, invited } from '../../../testing/staff-visitor.ts'
import type { StaffRole } from '../http/team.ts'

describe.each(engines)('previews on %s', (engine) => {
  const app = useApp(engine)
  const { team, create } = useConsultationTeam(app)
  const at = (path: string) => `/equipe/apercu/${path}`
  const session = () => app.db.selectFrom('staff_sessions').selectAll().executeTakeFirstOrThrow()

  async function signedIn(role: StaffRole) {
    const { token, ...one } = await invited(app, [role])
    const visitor = app.visitor()
    await accept({ visitor, ...one }, token)
    return visitor
  }
  let draft: string

  beforeEach(async () => {
    app.clock.now = new Date('2026-01-25T10:00:00.000Z')
    const { body } = await team.chief.post('/v1/staff/proposals', {
      consultationId: 'numerique-2026',
      title: 'Un menu à l’œil',
      summary: 'Publier les menus.',
      description: 'En détail.',
      themeId: 'citoyennete',
      contributions: [{ id: 'c-recue', version: 1 }],
    })
    draft = body.id
  })

  test('a draft is shown as its page would be, marked, and to no one else', async () => {
    const visitor = await signedIn('moderator')
    const page = await visitor.open(at(`propositions/${draft}`))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Aperçu, pour l’équipe')
    expect(page.text).toMatch(/<h1 dir="auto">Un menu à l’œil<\/h1>/)
    expect(page.text).toContain('Les contributions d’origine')
    expect(page.text).not.toContain('/widgets/')
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'")
    expect((await app.request(`/propositions/${draft}`)).status).toBe(404)
    const stranger = await app.visitor().open(at(`propositions/${draft}`))
    expect(stranger.path).toBe('/equipe/connexion?suite=console')
    const editor = await (await signedIn('catalogue_editor')).open(at(`propositions/${draft}`))
    expect(editor.status).toBe(403)
    expect(editor.text).not.toContain('Un menu')
  })

  test('what is typed takes the place of what is kept, and is not kept', async () => {
    const visitor = await signedIn('auditor')
    const typed = { titre: 'Des menus <b>ouverts</b>', resume: '', thematique: 'mobilite' }
    const page = await visitor.post(at(`propositions/${draft}`), typed)
    expect(page.text).toContain('en cours de saisie')
    expect(page.text).toContain('<h1 dir="auto">Des menus ‹b›ouverts‹/b›</h1>')
    expect(page.text).not.toContain('Publier les menus.')
    expect(page.text).toContain('En détail.')
    const again = await visitor.open(at(`propositions/${draft}`))
    expect(again.text).toContain('Un menu à l’œil')
    const published = await visitor.post(at(`propositions/${proposals.open}`), typed)
    expect(published.text).toContain('Des menus')
    expect((await app.client.proposals.get(proposals.open)).title).not.toContain('Des menus')
  })

  test('a consultation that is drafted, with steps that are being written', async () => {
    await create()
    const visitor = await signedIn('committee_secretary')
    const page = await visitor.open(at(`consultations/${consultation}`))
    expect(page.text).toContain('La mobilité des villages')
    expect(page.text).toContain('Soutiens')
    const etapes = JSON.stringify([
      { kind: 'contribution', title: 'Vos idées', opensAt: '2026-02-01T00:00:00Z' },
      { kind: 'support', title: 'Sans date', opensAt: '' },
    ])
    const typed = await visitor.post(at(`consultations/${consultation}`), { etapes })
    expect(typed.text).toContain('Vos idées')
    expect(typed.text).not.toContain('Sans date')
    expect((await visitor.open(at('consultations/inconnue'))).status).toBe(404)
    expect((await visitor.post(at(`consultations/${consultation}`), { etapes: '{' })).status).toBe(
      200,
    )
  })

  test('it is no use of the session, and says in its frame that the session has ended', async () => {
    const visitor = await signedIn('moderator')
    const before = await session()
    app.clock.now = new Date(app.clock.now.getTime() + 20 * 60_000)
    expect((await visitor.post(at(`propositions/${draft}`), { titre: 'Menus' })).status).toBe(200)
    expect(await session()).toEqual(before)
    app.clock.now = new Date(app.clock.now.getTime() + 11 * 60_000)
    const ended = await visitor.post(at(`propositions/${draft}`), { titre: 'Menus' })
    expect(ended.text).toContain('Votre session s’est terminée')
    expect(ended.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'")
  })
})
