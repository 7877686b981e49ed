// The table of one's own sessions, and the page after a sign-out that the provider did not hear of.

import { formatMoment } from '../../platform/language/dates.ts'
import { OpenSessions } from '../../platform/layout/open-sessions.tsx'
import { page } from '../../platform/layout/page.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import { SignInAgain } from './fresh-view.tsx'
import type { openSessionsOf } from './session-store.ts'
import type { Proof } from './tables.ts'
import type { Visitor } from './visitor.ts'

type Props = {
  sessions: Awaited<ReturnType<typeof openSessionsOf>>
  visitor: Visitor
  hasMailbox: boolean
  /** Signed in lately: only then may others be closed here. */
  isFresh: boolean
}

export const proofNames: Record<Proof, string> = {
  email: 'un code par courriel',
  pro_connect: 'ProConnect',
  france_connect: 'FranceConnect',
}

export function sessionsPage({ sessions, visitor, hasMailbox, isFresh }: Props) {
  const others = sessions.filter(({ token_hash }) => token_hash !== visitor.tokenHash)
  return page({
    title: 'Mes sessions',
    children: (
      <div class="narrow">
        <h1>Mes sessions</h1>
        <OpenSessions
          sessions={sessions}
          currentHash={visitor.tokenHash}
          closing={isFresh && { one: paths.closeSession(), others: paths.closeOtherSessions() }}
          about={(session) => (
            <dl class="facts">
              <dt>Ouverte avec</dt>
              <dd>{proofNames[session.proof]}</dd>
              <dt>Ouverte</dt>
              <dd>le {formatMoment(session.created_at)}</dd>
              <dt>Utilisée</dt>
              <dd>le {formatMoment(session.seen_at)}</dd>
            </dl>
          )}
        />
        {others.length > 0 && !isFresh && (
          <SignInAgain back={paths.sessions()} visitor={visitor} hasMailbox={hasMailbox} />
        )}
        <p class="soft">
          Une session s’arrête d’elle-même après trente minutes sans rien faire, et après quatre
          heures dans tous les cas.
        </p>
        <p>
          <a href={paths.space()}>Revenir à mon espace</a>
        </p>
        <SignOut />
      </div>
    ),
  })
}

type SignedOut = { title: string; text: string; next: string }

export function signedOutPage({ title, text, next }: SignedOut) {
  return page({
    title,
    children: (
      <div class="narrow">
        <h1>{title}</h1>
        <p class="notice">{text}</p>
        <div class="actions">
          <a class="button" href={next}>
            Continuer
          </a>
        </div>
      </div>
    ),
  })
}
