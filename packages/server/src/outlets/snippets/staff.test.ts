// The studio of the team: what it may choose, what is pasted for each tool, and the preview under the site's own policy.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { accept, invited } from '../../../testing/staff-visitor.ts'
import { joinTeam } from '../../../testing/team.ts'
import type { StaffRole } from '../../platform/http/team.ts'

const wanted = {
  site: site.key,
  element: 'vote-button',
  attributes: { proposal: proposals.kept, variant: 'card', lang: '' },
}
const preview = '/equipe/apercu/insertion'

describe.each(engines)('the studio on %s', (engine) => {
  const app = useApp(engine)
  const compose = async (body: object) =>
    (await joinTeam(app, ['sites_manager'])).post('/v1/staff/embedding-previews', body)

  async function signedIn(role: StaffRole) {
    const { token, ...one } = await invited(app, [role])
    const visitor = app.visitor()
    await accept({ visitor, ...one }, token)
    return visitor
  }
  const shown = async (body: object, role: StaffRole = 'sites_manager') =>
    (await signedIn(role)).post(preview, { insertion: JSON.stringify(body) })

  test('each element says what it is and what one may choose, in both languages', async () => {
    const { get } = await joinTeam(app, ['sites_manager'])
    const { items, properties } = (await get('/v1/staff/elements?language=en')).body
    expect(items).toHaveLength(9)
    expect(items[0]).toMatchObject({ name: 'vote-button', subject: 'proposal' })
    expect(items[0].about).toContain('A button to support')
    expect(items[0].attributes).toContainEqual(
      expect.objectContaining({ name: 'variant', choices: ['card'] }),
    )
    expect(properties[0]).toEqual({ name: '--parvis-accent', usual: '#24406e', isColour: true })
  })

  test('an element is written for each tool, in the form that its editor keeps', async () => {
    const { body } = await compose({ ...wanted, theme: { '--parvis-accent': '#ffee00' } })
    const page = (id: string) => body.tools.find((one: { id: string }) => one.id === id).page
    expect(page('wordpress')).toBe(
      `<!-- wp:parvis/vote-button {"proposal":"${proposals.kept}","variant":"card"} /-->`,
    )
    expect(body.tools[0].plugin).toMatchObject({
      address: 'http://parvis.localhost/extensions/wordpress/parvis.zip',
      version: '1.0.0-test',
    })
    expect(body.tools[1].plugin).toBeNull()
    expect(page('spip')).toBe(`<html>\n${body.forms.tag}\n</html>`)
    expect(page('joomla')).toBe(body.forms.link)
    expect(page('drupal')).toContain('<div data-parvis="vote-button"')
    expect(page('wix')).toContain(`\nparvis-vote-button\nproposal = ${proposals.kept}\n`)
    expect(body.forms.frame).toContain(`variant=card&amp;site=${site.key}`)
    expect(body.sheet).toBe(':root {\n  --parvis-accent: #ffee00;\n}')
    const button = body.contrasts.find((one: { id: string }) => one.id === 'button')
    expect(button).toMatchObject({ least: 4.5, isEnough: false })
    for (const { help } of body.tools) {
      const { pathname, search, hash } = new URL(help)
      const answer = await app.request(pathname + search)
      expect(await answer.text()).toContain(`id="${hash.slice(1)}"`)
    }
  })

  test('where the policy refuses style on a tag, the room goes into the sheet; what lacks is named', async () => {
    const { body } = await compose({ ...wanted, policy: "default-src 'self'" })
    expect(body.forms.tag).not.toContain('style=')
    expect(body.sheet).toContain('min-height: max(18rem,29rem - 23cqi)')
    expect(body.sheet).toContain(
      '.parvis-column {\n  container-type: inline-size;\n  width: 100%;\n}',
    )
    expect(body.policy.missing.map(({ directive }: { directive: string }) => directive)).toEqual([
      'script-src',
      'connect-src',
    ])
    const again = await compose({ ...wanted, policy: body.policy.completed })
    expect(again.body.policy.missing).toEqual([])
  })

  test('nothing is composed of nothing, nor with what would be more than a value', async () => {
    const without = await compose({ ...wanted, attributes: {} })
    expect(JSON.stringify(without.body)).toContain('"attributes.proposal"')
    expect(without.status).toBe(422)
    expect((await compose({ ...wanted, site: `pk_${'x'.repeat(20)}` })).body.code).toBe(
      'site_not_found',
    )
    const refused = [
      { theme: { '--parvis-accent': 'red;} body {display:none' } },
      { theme: { '--parvis-gap': '1rem}' } },
      { theme: { 'background-image': '#ffffff' } },
      { attributes: { ...wanted.attributes, onclick: 'x' } },
      { attributes: { ...wanted.attributes, style: 'x' } },
      { element: 'script' },
    ]
    for (const one of refused)
      expect([one, (await compose({ ...wanted, ...one })).status]).toEqual([one, 422])
  })

  test('the preview is the pasted text itself, of no origin, under both policies', async () => {
    const policy = "default-src 'self'; script-src 'self' http://parvis.localhost"
    const page = await shown({ ...wanted, policy, font: 'Marianne', page: '#000000' })
    expect(page.status).toBe(200)
    const { body } = await compose({ ...wanted, policy })
    for (const text of [body.script, body.forms.tag]) expect(page.text).toContain(text)
    const [ours, theirs = ''] =
      page.headers.get('Content-Security-Policy')?.split(/,\s*(?=default-src)/) ?? []
    expect(ours).toMatch(/^sandbox allow-scripts; .*frame-ancestors 'self'; form-action 'none'/)
    expect(theirs).toContain(`default-src ${site.otherOrigin} ${site.origin};`)
    const nonce = /nonce="([^"]+)"/.exec(page.text)?.[1]
    expect(theirs).toContain(`http://parvis.localhost 'nonce-${nonce}'`)
    expect(page.text).toContain('1rem/1.5 Marianne')
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex')
  })

  test('to nobody else, and a refusal is still shown in its frame', async () => {
    const stranger = await app.visitor().post(preview, { insertion: JSON.stringify(wanted) })
    expect(stranger.status).toBe(403)
    const editor = await shown(wanted, 'catalogue_editor')
    expect(editor.status).toBe(403)
    const fault = await shown({ ...wanted, font: 'x;}' })
    expect(fault.status).toBe(400)
    expect(fault.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'")
  })
})
