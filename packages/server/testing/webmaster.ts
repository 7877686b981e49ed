// A webmaster's steps: signing in, registering a site, having its proof looked for.
import type { TestApp } from './app.ts'
import type { Page, Visitor } from './visitor.ts'

export const webmaster = 'web@prestataire.example'

/** Signed in, on the page of one's own sites. */
export async function arrive(app: TestApp, email = webmaster) {
  const visitor = app.visitor()
  const asked = await visitor.submit(await visitor.open('/mes-sites'), /identification$/, {
    courriel: email,
  })
  const code = await app.mails.codeFor(email)
  const page = await visitor.submit(asked, /verification/, { code })
  if (page.path !== '/mes-sites') throw new Error(`Signing in led to ${page.path}.`)
  return visitor
}

/** For Caen with a tag, unless told otherwise. */
export const registerAt = (visitor: Visitor, fields: Record<string, string>) =>
  visitor.post('/sites/inscription', {
    territoire: 'commune-14118',
    nom: 'Ville de Caen',
    preuve: 'meta',
    ...fields,
  })

export const verify = (visitor: Visitor, page: Page) => visitor.submit(page, /\/verification$/)

export const tokenOf = ({ text }: Page) => /content="([\w-]{43})"›/.exec(text)?.[1] ?? ''

/** The path of the town hall's link. */
export const linkIn = (text: string | undefined) =>
  /parvis\.localhost(\/accords-de-site\/[\w-]+)/.exec(text ?? '')?.[1] ?? ''
