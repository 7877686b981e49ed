// The browsers in which somebody is signed in, each with what closes it.

import type { Child } from 'hono/jsx'
import { formatMoment } from '../language/dates.ts'

type Session = { id: string; token_hash: string; device: string; created_at: string }

type Props<Each extends Session> = {
  sessions: Each[]
  currentHash: string
  /** What is said of each, besides its device. */
  about: (session: Each) => Child
  /** Where one is closed, and all others; nowhere, when that may not be done now. */
  closing: { one: string; others: string } | false
}

export function OpenSessions<Each extends Session>(props: Props<Each>) {
  const { sessions, currentHash, about, closing } = props
  return (
    <>
      <p>
        Chaque navigateur où vous avez une session ouverte. Vous n’en reconnaissez pas un ? Fermez
        sa session : elle s’arrête aussitôt, partout.
      </p>
      <ul class="cards">
        {sessions.map((session) => (
          <li class="panel">
            <h2>{session.device}</h2>
            {about(session)}
            {session.token_hash === currentHash ? (
              <p>
                <strong>C’est celle-ci.</strong>
              </p>
            ) : (
              closing && <Close session={session} action={closing.one} />
            )}
          </li>
        ))}
      </ul>
      {closing && sessions.some(({ token_hash }) => token_hash !== currentHash) && (
        <form class="actions" method="post" action={closing.others}>
          <button class="button" type="submit">
            Fermer toutes les autres
          </button>
        </form>
      )}
    </>
  )
}

function Close({ session, action }: { session: Session; action: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="session" value={session.id} />
      <button
        class="button quiet"
        type="submit"
        aria-label={`Fermer cette session : ${session.device}, ouverte le ${formatMoment(session.created_at)}`}
      >
        Fermer cette session
      </button>
    </form>
  )
}
