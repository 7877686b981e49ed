// Hosted pages of committees: the list of published sessions, and the minutes of one, to print.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { formatCents, formatDate, plural } from '../../platform/language/dates.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { requireConsultation } from '../consultations/current.ts'
import type { Committee } from './contract.ts'
import { loadPublished, loadPublishedMinutes } from './load.ts'
import { MinutesView } from './minutes-view.tsx'
import { subjectWords } from './wording.ts'

export function committeePages(app: App, { database: { db }, config }: Deps) {
  app.get(paths.committees.pattern, async (c) => {
    const consultation = await requireConsultation(db, c.req.param('id'))
    const sessions = await loadPublished(db, consultation.id, config)
    return html(
      c,
      page({
        title: 'Comités de sélection',
        found: {
          at: paths.committees(consultation.id),
          description: `Les comités de sélection et leurs procès-verbaux : ${consultation.title}`,
          trail: [['Accueil', '/']],
        },
        children: (
          <div class="narrow">
            <h1>Comités de sélection</h1>
            <p class="lead" dir="auto">
              {consultation.title}
            </p>
            {sessions.length === 0 && (
              <div class="notice">
                <p>Aucun procès-verbal n’est encore publié.</p>
              </div>
            )}
            <ul class="cards">
              {sessions.map((session) => (
                <SessionCard session={session} />
              ))}
            </ul>
          </div>
        ),
      }),
    )
  })

  app.get(paths.committee.pattern, async (c) => {
    const minutes = await loadPublishedMinutes(db, c.req.param('id'), config)
    return html(
      c,
      page({
        title: `Procès-verbal — ${minutes.title}`,
        found: {
          at: paths.committee(minutes.id),
          description: `Présents, décisions et motifs : ${minutes.title}`,
          trail: [['Accueil', '/']],
        },
        children: <MinutesView minutes={minutes} />,
      }),
    )
  })
}

function SessionCard({ session }: { session: Committee }) {
  const { counts, grantedCents, subject } = session
  const noun = subject === 'proposals' ? 'proposition' : 'contribution'
  return (
    <li class="card">
      <h2>
        <a href={paths.committee(session.id)} dir="auto">
          {session.title}
        </a>
      </h2>
      <p class="soft">{subjectWords[subject]}</p>
      <p>Réuni le {formatDate(session.meetsAt)}.</p>
      <p class="foot">
        {plural(counts.favourable, `${noun} retenue`, `${noun}s retenues`)}
        {grantedCents > 0 && `, ${formatCents(grantedCents)} accordés`}
      </p>
    </li>
  )
}
