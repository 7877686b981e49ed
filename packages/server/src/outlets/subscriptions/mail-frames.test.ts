// Mails in the console's frames: each kind with invented facts, what an act would send, and nothing that we did not write.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { accept, invited } from '../../../testing/staff-visitor.ts'
import { sealLetter } from '../../mail/sealed-letter.ts'

describe.each(engines)('mails in a frame on %s', (engine) => {
  const app = useApp(engine)
  const page = '/equipe/apercu/courriel'

  async function moderator() {
    const { token, ...one } = await invited(app, ['moderator'])
    const visitor = app.visitor()
    await accept({ visitor, ...one }, token)
    return visitor
  }

  test('a kind of mail has its own styles from an address, in the language of its reader', async () => {
    const visitor = await moderator()
    const shown = await visitor.open(`${page}s/contribution.received?langue=en`)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('<html lang="en">')
    expect(shown.text).not.toContain('<style')
    expect(shown.headers.get('Content-Security-Policy')).toContain("style-src 'self';")
    expect(shown.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'")
    const [, address = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(shown.text) ?? []
    const styles = await app.request(address)
    expect(styles.headers.get('Content-Type')).toContain('text/css')
    expect(await styles.text()).toContain('.letter')
    expect((await visitor.open(`${page}s/code.act`)).status).toBe(404)
    expect((await app.visitor().open(`${page}s/contribution.received`)).path).toContain('connexion')
  })

  test('what is sealed is shown to the team; what someone else wrote, or sealed for another use, is not', async () => {
    const visitor = await moderator()
    const { secrets } = app.deps
    const written = '<!doctype html><h1>Bonjour</h1>'
    const shown = await visitor.post(page, { lettre: sealLetter(secrets, written) })
    expect(shown.text).toContain('<h1>Bonjour</h1>')
    for (const lettre of [written, secrets.seal(written), '']) {
      const refused = await visitor.post(page, { lettre })
      expect([refused.status, refused.text.includes('<h1>Bonjour')]).toEqual([400, false])
    }
    const stranger = await app.visitor().post(page, { lettre: sealLetter(secrets, written) })
    expect(stranger.text).not.toContain('Bonjour')
  })
})
