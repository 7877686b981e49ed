// What the elements leave on a host page before anyone acts: nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

test.each([
  ['/', 2],
  ['/consultation.html', 5],
  ['/referent.html', 1],
  ['/service.html', 3],
])(
  '%s: no violation, no message, no cookie, nothing stored; one script, one request',
  async (path, count) => {
    const person = await world.person()
    const page = await person.newPage()
    const messages: string[] = []
    const requests: string[] = []
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(String(error)))
    page.on('request', (request) => requests.push(request.url()))
    await page.addInitScript(() => {
      const violations: string[] = []
      Object.assign(globalThis, { violations })
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        violations.push(`${effectiveDirective} ${blockedURI}`),
      )
    })
    const response = await page.goto(world.commune + path)
    const policy = (await response?.headerValue('content-security-policy')) ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    await page.waitForLoadState('networkidle')

    // Every element has its data: what is counted below is the whole cost.
    const elements = page.locator(
      'parvis-vote-button, parvis-contribution-form, parvis-referent-signup, parvis-service-card',
    )
    expect(await elements.count()).toBe(count)
    expect(await page.getByText(/collectivité|Envoyer|Inscrire|Budget/).count()).toBeGreaterThan(0)

    const ours = requests.filter((url) => new URL(url).origin === world.consultation)
    const others = requests.filter(
      (url) => ![world.consultation, world.commune].includes(new URL(url).origin),
    )
    expect(ours.map((url) => new URL(url).pathname)).toEqual([
      '/widgets/v1/parvis.js',
      '/v1/embeds',
    ])
    expect(others).toEqual([])
    expect(await page.evaluate(() => Reflect.get(globalThis, 'violations'))).toEqual([])
    expect(messages).toEqual([])
    const stored = () => [localStorage.length, sessionStorage.length, document.cookie.length]
    expect(await page.evaluate(stored)).toEqual([0, 0, 0])
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    expect(await person.cookies()).toEqual([])
    await person.close()
  },
)
