// When the server itself fails, the page that says so holds what was sent, and sends it again.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'

describe.each(engines)('%s', (engine) => {
  const app = useApp(engine)

  test('a form that met a failure is sent again from its page, once the server is well', async () => {
    const visitor = app.visitor()
    const asked = await visitor.toReferent(proposals.kept, mailboxes.caen, {
      co: '1',
      'co-construire': 'oui',
    })
    await sql`ALTER TABLE referents RENAME TO referents_away`.execute(app.db)
    const contact = { 'contact-nom': 'Claude Berthier-Évrard', 'contact-telephone': '02 31' }
    const failed = await visitor.submit(asked, /\/confirmation$/, {
      'au-nom-de': 'commune-14118',
      ...contact,
    })
    expect(failed.status).toBe(500)
    expect(failed.text).toContain('Recommencez dans un instant')
    expect(failed.text).toContain('Ce que vous avez écrit est gardé dans cette page')
    expect(failed.text).toContain('value="Claude Berthier-Évrard"')
    await sql`ALTER TABLE referents_away RENAME TO referents`.execute(app.db)
    const done = await visitor.submit(failed, /\/confirmation$/, {})
    expect(done.text).toContain('Votre collectivité est territoire référent')
    const rows = await app.db.selectFrom('referents').select('territory_id').execute()
    expect(rows).toEqual([{ territory_id: 'commune-14118' }])
  })

  test('a page that was only asked for sends nothing again', async () => {
    await sql`ALTER TABLE services RENAME TO services_away`.execute(app.db)
    const { status, text } = await app.visitor().open('/services')
    await sql`ALTER TABLE services_away RENAME TO services`.execute(app.db)
    expect([status, text.includes('Panne'), text.includes('Renvoyer')]).toEqual([500, true, false])
  })
})
