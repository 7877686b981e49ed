// The diagnostic panel: access first, then what it says of the page, and what it never says.
import { expect } from 'chai'
import { settings } from '../page/settings.ts'
import { warn } from '../page/warn.ts'
import { clear, eventually, faultsOfAccess, moment } from '../test/page.ts'
import { VoteButton } from '../vote-button/vote-button.ts'
import { open } from './debug.ts'
import type { DebugPanel } from './debug-panel.ts'
import { discreet } from './facts.ts'
import { violationOf } from './violations.ts'

VoteButton.define()

const server = 'https://c.example'
const address = `${server}/widgets/v1/parvis.js`
const own = window.fetch
let panel: DebugPanel
let keys = 0

/** What the network answers to each path. */
let answers: (path: string) => Response
const noProposal = {
  site: null,
  siteProblem: null,
  consultation: null,
  proposals: [],
  services: [],
}
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'x-request-id': `n-${status}` } })

async function openOn(
  markup: string,
  dataset: Record<string, string> = { site: `pk_debug${++keys}` },
) {
  // A page's client is kept by its key: each test has one of its own.
  const script = document.createElement('script')
  Object.assign(script.dataset, dataset)
  settings.server = dataset.base ?? server
  settings.site = dataset.site
  panel = open(script, address)
  const stage = document.createElement('main')
  stage.innerHTML = markup
  document.body.append(stage)
  await moment()
}

const shown = () => panel.renderRoot.textContent?.replace(/\s+/g, ' ') ?? ''
const row = (name: string) => {
  const all = [...panel.renderRoot.querySelectorAll('dt')]
  const found = all.findLast(({ textContent }) => textContent?.includes(name))
  return found?.parentElement?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}
const button = (words: string) => {
  const all = [...panel.renderRoot.querySelectorAll('button')]
  const found = all.find(({ textContent }) => textContent?.trim() === words)
  if (!found) throw new Error(`no ${words}`)
  return found
}
const report = () => panel.renderRoot.querySelector('textarea')?.value ?? ''

describe('diagnostic panel', () => {
  beforeEach(() => {
    answers = (path) =>
      json(path === '/v1/health' ? { status: 'alive', version: '9.8.7' } : noProposal)
    window.fetch = async (input) => answers(new URL(String(input)).pathname)
  })
  afterEach(() => {
    window.fetch = own
    panel.remove()
    for (const name of ['server', 'site', 'fetch'] as const) delete settings[name]
    clear()
    document.documentElement.lang = 'fr'
  })

  it('axe finds nothing, open or folded, in both languages', async () => {
    await openOn('<parvis-vote-button proposal="x"></parvis-vote-button>')
    await eventually(() => expect(row('API')).to.contain('9.8.7'))
    expect(await faultsOfAccess(panel)).to.deep.equal([])
    button('Réduire').click()
    await panel.updateComplete
    expect(await faultsOfAccess(panel)).to.deep.equal([])
    document.documentElement.lang = 'en'
    button('Déplier').click()
    await panel.updateComplete
    expect(shown()).to.contain('Parvis diagnostics')
  })

  it('says versions, and where language and configuration come from', async () => {
    await openOn('', { base: server, site: 'pk_debug' })
    await eventually(() => expect(row('API')).to.contain('v1, 9.8.7'))
    expect(row('Script')).to.match(/\d+\.\d+\.\d+ \(adresse qui suit les versions\)/)
    expect(row('Serveur')).to.contain(`${server} (attribut data-base du script)`)
    expect(row('Clé du site')).to.contain('pk_debug (attribut data-site du script)')
    expect(row('La page')).to.contain('français (d’après <html lang="fr">)')
  })

  it('says that no key was given', async () => {
    await openOn('', {})
    await eventually(() => expect(row('Clé du site')).to.contain('À corriger : aucune'))
    expect(shown()).to.match(/\d à corriger/)
  })

  for (const [siteProblem, words] of [
    ['origin_not_allowed', 'n’est pas enregistrée pour cette clé'],
    ['site_key_revoked', 'cette clé a pris fin'],
  ] as const)
    it(`says that the key does not serve here: ${siteProblem}`, async () => {
      const { warn: kept } = console
      console.warn = () => {}
      answers = (path) =>
        json(path === '/v1/health' ? { version: '1' } : { ...noProposal, siteProblem })
      await openOn('<parvis-vote-button proposal="x"></parvis-vote-button>')
      await eventually(() => expect(row(`Clé du site, pk_debug${keys}`)).to.contain(words))
      expect(row(`Clé du site, pk_debug${keys}`)).to.contain('À corriger')
      console.warn = kept
    })

  it('says that the key is that of the link inside a tag', async () => {
    const link = `<a href="${server}/propositions/x/soutien?site=pk_ofTheLink">Soutenir</a>`
    await openOn(`<parvis-vote-button proposal="x">${link}</parvis-vote-button>`, {})
    await eventually(() => expect(shown()).to.contain('pk_ofTheLink (lien placé dans une balise)'))
  })

  it('lists elements with their state and language, also tags that are none', async () => {
    await openOn(`
      <parvis-vote-button proposal="absent" lang="en"></parvis-vote-button>
      <parvis-vote-buton></parvis-vote-buton>
      <div data-parvis="votebutton"></div>`)
    await eventually(() => expect(row('proposal="absent"')).to.contain('identifiant inconnu'))
    expect(row('<parvis-vote-buton>')).to.contain('balise inconnue')
    expect(row('data-parvis="votebutton"')).to.contain('ne nomme aucun élément')
    expect(shown()).to.contain('anglais (d’après <parvis-vote-button lang="en">)')
  })

  it('lists requests and refusals, with their numbers', async () => {
    const code = 'site_key_revoked'
    answers = (path) =>
      path === '/v1/health' ? json({ version: '1' }) : json({ code, detail: 'Clé révoquée.' }, 403)
    await openOn('<parvis-vote-button proposal="parking"></parvis-vote-button>')
    await eventually(() => expect(row('GET /v1/embeds')).to.match(/403, \d+ ms \(n° n-403\)/))
    expect(row(code)).to.contain('Clé révoquée. (n° n-403)')
    expect(row('GET /v1/health')).to.contain('200')
  })

  it('lists what got no answer, and warnings of the console', async () => {
    const { warn: kept } = console
    console.warn = () => {}
    warn('tag_taken', 'parvis-debug-test')
    console.warn = kept
    answers = () => {
      throw new TypeError('Failed to fetch')
    }
    await openOn('')
    await eventually(() => expect(row('GET /v1/health')).to.contain('aucune réponse'))
    expect(shown()).to.contain('Parvis: tag_taken parvis-debug-test')
  })

  it('lists what the policy refuses, with what to add; what is not ours, apart', async () => {
    await openOn('')
    const refuse = (blockedURI: string, effectiveDirective: string) =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          blockedURI,
          effectiveDirective,
          violatedDirective: effectiveDirective,
          documentURI: location.href,
          originalPolicy: '',
          statusCode: 200,
          disposition: 'enforce',
          sourceFile: `${location.origin}/p?nom=Martin`,
        }),
      )
    refuse('https://elsewhere.example/a.js?who=me', 'script-src-elem')
    refuse(`${server}/v1/embeds?site=pk_debug`, 'connect-src')
    await eventually(() =>
      expect(row('connect-src')).to.contain(`ajoutez « ${server} » à connect-src`),
    )
    expect(row('script-src-elem')).to.contain('sans rapport avec Parvis')
    expect(report()).not.to.match(/who=me|Martin/)
  })

  it('reads the same from a report as from an event', () => {
    const violation = { directive: 'img-src', blocked: 'u', source: 's:3', isEnforced: true }
    const shared = { effectiveDirective: 'img-src', disposition: 'enforce', lineNumber: 3 }
    expect(violationOf({ ...shared, blockedURL: 'u', sourceFile: 's' })).to.deep.equal(violation)
    expect(violationOf({ ...shared, blockedURI: 'u', sourceFile: 's' })).to.deep.equal(violation)
  })

  it('with the keyboard: copied, or selected where copying is not allowed; folded; closed', async () => {
    await openOn('')
    const copied: string[] = []
    const clipboard = { writeText: async (text: string) => void copied.push(text) }
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
    button('Copier pour l’équipe').click()
    await eventually(() => expect(shown()).to.contain('Copié'))
    expect(copied[0]).to.contain('# Diagnostic Parvis')
    expect(copied[0]).to.contain('## Configuration\n- Serveur: https://c.example')
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
    button('Copier pour l’équipe').click()
    await eventually(() => expect(shown()).to.contain('faites Ctrl+C'))
    expect(panel.renderRoot.querySelector('textarea')?.selectionEnd).to.equal(report().length)
    const escapes = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })
    panel.renderRoot.querySelector('textarea')?.dispatchEvent(escapes)
    await eventually(() => expect(shown()).not.to.contain('Serveur'))
    expect(panel.renderRoot.activeElement?.textContent).to.equal('Déplier')
    button('Fermer').click()
    expect(panel.isConnected).to.equal(false)
  })

  it('says nothing of what a person typed, or of who they are', () => {
    const search = `${server}/v1/territories?q=Jeanne%20Martin&limit=8`
    expect(discreet(search, server)).to.equal('/v1/territories?q=…&limit=8')
    const intent = `${server}/v1/intents/0193a1b2-aaaa-7bbb-8ccc-0123456789ab`
    expect(discreet(intent, server)).to.equal('/v1/intents/…')
    expect(discreet('https://caen.example/compte?mail=a@b.fr#x')).to.equal(
      'https://caen.example/compte',
    )
    expect(discreet('inline')).to.equal('inline')
  })

  it('stands whatever the page’s style sheets say', async () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('body * { all: unset !important; display: none !important }')
    document.adoptedStyleSheets = [sheet]
    await openOn('')
    expect(getComputedStyle(panel).position).to.equal('fixed')
    expect(panel.getBoundingClientRect().height).to.be.greaterThan(50)
    document.adoptedStyleSheets = []
  })
})
