// A member's own pages: who they are, their passkeys, their sessions, and proving anew it is them.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { type Again, type Fields, formStep, readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { paths } from '../../platform/paths.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { addPasskey, askToEnrol, inSession } from './enrol.ts'
import { donePage, homePage, keysPage, staffSessionsPage } from './home-view.tsx'
import { keyName } from './key-name.ts'
import { removeKey, renameKey } from './keys.ts'
import { passkeysOf } from './passkey-store.ts'
import { placesAfter } from './place-after.ts'
import { type Present, pageAct, requireFreshStaff, requireStaff, staffOf } from './present.ts'
import { deleteStaffSessionsOf, openStaffSessionsOf, revokeStaffSession } from './session-store.ts'
import { optionsFor } from './told.ts'

export function staffHomePages(app: App, { database, clock }: Deps) {
  app.get(paths.team.pattern, async (c) => {
    const member = await staffOf(c)
    return member ? html(c, homePage({ member })) : c.redirect(paths.teamSignIn(), 303)
  })

  app.get(paths.teamDone.pattern, async (c) => {
    const member = await staffOf(c)
    return member ? html(c, donePage()) : c.redirect(paths.teamSignIn(), 303)
  })

  app.get(paths.teamSessions.pattern, async (c) => {
    const member = await staffOf(c)
    if (!member) return c.redirect(paths.teamSignIn(), 303)
    const sessions = await openStaffSessionsOf(database.db, member.id, clock().toISOString())
    const shown = { sessions, currentHash: member.tokenHash }
    return html(c, staffSessionsPage(shown))
  })

  app.post(paths.closeTeamSession.pattern, (c) =>
    whenFresh(c, 'sessions', async ({ id: staffId }) => {
      const { session = '' } = await readForm(c)
      await pageAct(c, { staffId, operation: 'closeSession', object: session }, () =>
        retried(database.db, async (trx) => {
          if (!(await revokeStaffSession(trx, staffId, session))) refuse('session_not_found')
        }),
      )
    }),
  )

  app.post(paths.closeOtherTeamSessions.pattern, (c) =>
    whenFresh(c, 'sessions', async ({ id: staffId, tokenHash }) => {
      await pageAct(c, { staffId, operation: 'closeOtherSessions' }, () =>
        retried(database.db, (trx) => deleteStaffSessionsOf(trx, staffId, tokenHash)),
      )
    }),
  )
}

export function keyPages(app: App, { database }: Deps) {
  const show = async (c: Context, { id }: Present, shown: Partial<Again> = {}) =>
    html(c, keysPage({ ...shown, keys: await passkeysOf(database.db, id) }), shown.status)

  app.get(paths.teamKeys.pattern, async (c) => {
    const member = await staffOf(c)
    return member ? show(c, member) : c.redirect(paths.teamSignIn(), 303)
  })

  /** Refused, the list says why. */
  const change = async (c: Context, work: (member: Present, fields: Fields) => Promise<void>) => {
    const member = await requireStaff(c)
    return formStep(c, {
      step: (fields) => whenFresh(c, 'cles', (fresh) => work(fresh, fields)),
      again: (shown) => show(c, member, shown),
    })
  }

  app.post(paths.teamKeyChallenge.pattern, (c) =>
    optionsFor(c, async () => {
      const member = await requireFreshStaff(c)
      return askToEnrol(c, member, inSession(member.tokenHash))
    }),
  )
  app.post(paths.addTeamKey.pattern, (c) =>
    change(c, async ({ id: staffId, tokenHash }, { reponse = '', nom }) => {
      const way = inSession(tokenHash)
      await addPasskey(c, { staffId, answer: reponse, name: keyName(nom), way })
    }),
  )
  app.post(paths.renameTeamKey.pattern, (c) =>
    change(c, ({ id: staffId }, { cle = '', nom }) =>
      renameKey(c, { staffId, id: cle }, keyName(nom)),
    ),
  )
  app.post(paths.removeTeamKey.pattern, (c) =>
    change(c, ({ id: staffId }, { cle = '' }) => removeKey(c, { staffId, id: cle })),
  )
}

/** Then the page again; too long after the last proof, one proves first that one is still there. */
async function whenFresh(
  c: Context,
  page: keyof typeof placesAfter,
  work: (member: Present) => Promise<void>,
) {
  const fresh = await requireFreshStaff(c).catch(orUndefined('step_up_required'))
  if (!fresh) return c.redirect(`${paths.stepUp()}?suite=${page}`, 303)
  await work(fresh)
  return c.redirect(placesAfter[page], 303)
}

const orUndefined = (code: string) => (error: unknown) => {
  if (error instanceof Refusal && error.code === code) return undefined
  throw error
}
