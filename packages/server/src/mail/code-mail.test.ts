// The mails of codes: one text for each purpose, which says what typing the code does.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { askedCode, codeWays } from '../../testing/code-purposes.ts'
import { engines } from '../../testing/engines.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { signInToSpace } from '../../testing/own-space.ts'
import { proveAnew, signInWith } from '../../testing/through-provider.ts'
import { useProviders } from '../../testing/with-providers.ts'
import type { Language } from '../platform/language/language.ts'
import { codeMail } from './code-mail.ts'
import type { MailedKind } from './code-words.ts'
import { type CodeKind, codeKinds } from './purposes.ts'

/** What the mail of each says, and no other's does. */
const says: Record<CodeKind, Record<Language, string>> = {
  act: { fr: 'pour la démarche que vous avez commencée', en: 'the step that you began' },
  space: { fr: 'on entre dans votre espace', en: 'into your own pages' },
  sites: { fr: 'la page de vos sites', en: 'the page of your sites' },
  news: { fr: 'à recevoir, à cette adresse', en: 'to be told, at this address' },
  again: { fr: 'changer ce qui est à vous', en: 'change what is yours' },
  join: { fr: 'ouvre désormais son compte', en: 'opens their account' },
  move: { fr: 'remplace celle de son compte', en: 'replaces the one of their account' },
  mandate: { fr: 'agir au nom de Sainte-Colombe', en: '' },
}
/** Whoever reads these may be someone else than whoever asked. */
const changing = ['again', 'join', 'move'] as const
const mailed = codeKinds.filter((kind): kind is MailedKind => kind !== 'mandate')
const both = useProviders()
const lea = { sub: 'habitante-9', acr: 'eidas1', email: 'lea.contact@courriel.example' }

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const mailOf = (kind: MailedKind) => codeMail({ kind, boundTo: '' }, language)('123456')

  test.each(mailed)('%s has words of its own, and says to give the code to nobody', (kind) => {
    const { subject, text } = mailOf(kind)
    const found = codeKinds.filter(
      (one) => says[one][language] && text.replace(/\s+/g, ' ').includes(says[one][language]),
    )
    expect(found).toEqual([kind])
    expect(text).toContain(language === 'fr' ? 'Ne le donnez à personne' : 'Give it to nobody')
    expect(text).toContain('123456')
    expect(subject).toMatch(/^123456 ?[:\w]/)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('a code that changes an account does not look like one that signs in', () => {
    const subjects = changing.map((kind) => mailOf(kind).subject)
    expect(new Set([...subjects, mailOf('space').subject]).size).toBe(changing.length + 1)
  })
})

describe.each(engines)('as they are sent on %s', (engine) => {
  const app = useApp(engine, { env: both.env })

  test.each(codeKinds)('asked for %s, the mail says so', async (kind) => {
    const visitor = app.visitor()
    if (kind === 'join') {
      both.franceConnect.welcome(lea)
      await signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
      await proveAnew(visitor)
    } else if (codeWays[kind].ofSession) await signInToSpace(app, mailboxes.resident, visitor)
    app.mails.forget()
    await askedCode(app, kind, visitor)
    const mails = await app.mails.all()
    expect(mails.length).toBeGreaterThan(0)
    for (const { text } of mails) {
      const flat = text.replace(/\s+/g, ' ')
      expect(codeKinds.filter((one) => flat.includes(says[one].fr))).toEqual([kind])
    }
  })
})
