// A public page as it would be, for the team alone: never indexed, in frames of ours only, and no use of the session.

import { type Document, type PageProps, page } from '../layout/page.tsx'
import { type Place, paths, withQuery } from '../paths.ts'
import { refuse } from '../refusal.ts'
import type { App, Context } from './context.ts'
import { type Fields, readForm } from './form.ts'
import { html, inOwnFrame } from './hosted.ts'
import { staffTokenHash } from './staff-session.ts'

type Preview = {
  at: Pick<Place, 'pattern'>
  roles: readonly string[]
  /** The page that visitors would get; given what is typed, with that in place of what is kept. */
  show: (id: string, typed: Fields) => Promise<PageProps>
}

export function previewPages(app: App, { at: { pattern }, roles, show }: Preview) {
  const idOf = (c: Context) => c.req.param('id') ?? ''
  teamFrame(app, {
    at: { pattern },
    roles,
    kept: async (c) => asPreview(await show(idOf(c), {}), 'kept'),
    sent: async (c) => asPreview(await show(idOf(c), await readForm(c)), 'typed'),
  })
}

type Frame = Pick<Preview, 'at' | 'roles'> & {
  /** Asked for by its address, by a form, or by both. */
  kept?: (c: Context) => Promise<Document | string>
  sent?: (c: Context) => Promise<Document | string>
}

/** What the team alone reads in a frame of ours, whatever it looks like: a page, a mail. */
export function teamFrame(app: App, { at: { pattern }, roles, kept, sent }: Frame) {
  app.use(pattern, inOwnFrame)

  if (kept)
    app.get(pattern, async (c) => {
      if (await mayRead(c, roles)) return answer(c, await kept(c))
      if (c.req.header('Sec-Fetch-Dest') === 'iframe') return refuse('staff_session_ended')
      return c.redirect(withQuery(paths.teamSignIn(), { suite: 'console' }), 303)
    })

  if (sent)
    app.post(pattern, async (c) => {
      if (!(await mayRead(c, roles))) return refuse('staff_session_ended')
      return answer(c, await sent(c))
    })
}

/** False when nobody of the team is there. Typing in a form asks for previews: a session ends all the same. */
export async function mayRead(c: Context, roles: readonly string[]) {
  const session = { authorization: undefined, sessionHash: staffTokenHash(c), isPassive: true }
  const known = await c.get('deps').identifyStaff(session)
  return known !== undefined && (known.isAllowed(roles) || refuse('staff_role_missing'))
}

function answer(c: Context, shown: Document | string) {
  return html(c, shown)
}

const words = {
  kept: 'Aperçu, pour l’équipe : la page telle qu’elle serait avec le texte enregistré.',
  typed: 'Aperçu, pour l’équipe : la page telle qu’elle serait avec le texte en cours de saisie.',
}

function asPreview({ title, found: _, ...shown }: PageProps, text: keyof typeof words): Document {
  return page({ ...shown, title: `Aperçu : ${title}`, preview: words[text] })
}
