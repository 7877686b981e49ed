// The home page of the consultation: where we are, what is open, and how to take part.
import type { Deps } from '../deps.ts'
import type { App } from '../http/context.ts'
import { html, isDemo } from '../http/hosted.ts'
import { formatDate, formatLastDay } from '../language/dates.ts'
import { page } from '../layout/page.tsx'
import { ProposalCard } from '../proposals/card-view.tsx'
import { loadProposalPage } from '../proposals/load.ts'
import type { Phase } from './contract.ts'
import { requireConsultation } from './current.ts'
import { presentConsultation } from './present.ts'

const stateWords = { upcoming: 'À venir', open: 'En cours', closed: 'Terminé' }

export function consultationPages(app: App, { database, clock, config }: Deps) {
  app.get('/', async (c) => {
    const view = { now: clock().toISOString(), baseUrl: config.baseUrl }
    const stored = await requireConsultation(database.db, c.req.query('consultation'))
    const consultation = presentConsultation(stored, view)
    const { items, total } = await loadProposalPage(
      database.db,
      { consultationId: stored.id, sort: 'support', limit: 3 },
      view,
    )
    return html(
      c,
      page({
        title: consultation.title,
        current: '/',
        withWidgets: true,
        isDemo: isDemo(c),
        children: (
          <>
            <h1>{consultation.title}</h1>
            <p class="lead">{consultation.summary}</p>
            <div class="actions">
              <a class="button" href="/propositions">
                Lire et soutenir les propositions
              </a>
              {consultation.open.includes('contribution') && (
                <a class="button quiet" href="/contribuer" data-parvis="off">
                  Partager un besoin
                </a>
              )}
            </div>
            <h2 id="etapes">Les étapes</h2>
            <ol class="phases">
              {consultation.phases.map((phase) => (
                <li class={phase.state === 'open' ? 'open' : undefined}>
                  <span class="state">{stateWords[phase.state]}</span>
                  <span>
                    <strong>{phase.title}</strong>
                    <br />
                    <span class="soft">{phaseDates(phase)}</span>
                  </span>
                </li>
              ))}
            </ol>
            <h2>Les plus soutenues</h2>
            <ul class="cards">
              {items.map((proposal) => (
                <ProposalCard proposal={proposal} />
              ))}
            </ul>
            <p>
              <a href="/propositions">Les {total} propositions</a>
            </p>
          </>
        ),
      }),
    )
  })
}

function phaseDates({ opensAt, closesAt }: Phase) {
  return closesAt
    ? `Du ${formatDate(opensAt)} au ${formatLastDay(closesAt)}`
    : `À partir du ${formatDate(opensAt)}`
}
