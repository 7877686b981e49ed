// A code that could not be sent: the person is told why at once, and what they typed is still there.
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../../../../tests/support/postgres.ts'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'

const port = await freePort()
const answers: Record<string, { responseCode: number; message: string }> = {
  'inconnue@courriel.example': { responseCode: 550, message: '5.1.1 no such user' },
  'plus.tard@courriel.example': { responseCode: 451, message: '4.3.2 try later' },
}
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo({ address }, _, done) {
    const answer = answers[address]
    done(answer && Object.assign(new Error(answer.message), answer))
  },
})

beforeAll(() => new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready)))
afterAll(() => new Promise<void>((closed) => server.close(() => closed())))

describe.each(engines)('a code that cannot be sent on %s', (engine) => {
  const app = useApp(engine, { env: { SMTP_URL: `smtp://127.0.0.1:${port}` } })
  test.each([
    ['inconnue@courriel.example', 'vérifiez'],
    ['plus.tard@courriel.example', 'recommencez'],
  ])('%s', async (courriel, words) => {
    const visitor = app.visitor()
    const page = await visitor.submit(await visitor.open('/mon-espace'), /\/code$/, { courriel })
    expect([422, 503]).toContain(page.status)
    expect(page.text.toLowerCase()).toContain(words)
    expect(page.text).toContain(`value="${courriel}"`)
    expect(await app.db.selectFrom('sessions').select('participant_id').execute()).toEqual([])
    expect(app.logs.join()).not.toContain(courriel)
  })
})
