// An agent's way through a contribution handed in on paper: typed, signed in, about to be confirmed.
import { randomUUID } from 'node:crypto'
import type { TestApp } from './app.ts'
import { draft } from './given-contributions.ts'
import type { Visitor } from './visitor.ts'

/** `to`: the address that someone gave for the receipt; `words`: what is typed for a text of ours. */
export type Paper = { to?: string; visitor?: Visitor; words?: Record<string, string> }

export async function enterPaper(
  app: TestApp,
  email: string,
  { to = '', visitor = app.visitor(), words = {} }: Paper = {},
) {
  const id = randomUUID()
  const form = await visitor.open(`/contribuer?papier=1&intent=${id}`)
  if (!form.text.includes('Saisir une contribution remise sur papier')) {
    throw new Error(`This is no form for paper:\n${form.text}`)
  }
  const { territoryId, ...typed } = draft
  const asked = await visitor.submit(form, /^\/contribuer$/, {
    ...typed,
    territory: 'Caen (Calvados)',
    territoryId,
    ...words,
  })
  const isKnown = !/name="courriel"/.test(asked.text)
  const confirm = isKnown ? asked : await visitor.signIn(asked, email)
  const fields = { 'au-nom-de': 'commune-14118', 'courriel-personne': to }
  const finish = () => visitor.submit(confirm, /\/confirmation$/, fields)
  return { visitor, id, confirm, finish }
}

export async function confirmPaper(app: TestApp, email: string, paper?: Paper) {
  const { visitor, id, finish } = await enterPaper(app, email, paper)
  return { visitor, id, page: await finish() }
}
