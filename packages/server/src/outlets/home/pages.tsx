// The home page of a consultation or a call: where we are, what is open, and how to take part.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { plural } from '../../platform/language/dates.ts'
import { typeset } from '../../platform/language/typeset.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { loadPublished } from '../../process/committees/load.ts'
import type { Consultation } from '../../process/consultations/contract.ts'
import { requireConsultation } from '../../process/consultations/current.ts'
import { intakeOf } from '../../process/consultations/kinds.ts'
import { ConsultationsView } from '../../process/consultations/list-view.tsx'
import { movesOf } from '../../process/consultations/moves.ts'
import { Phases } from '../../process/consultations/phases-view.tsx'
import { presentConsultation } from '../../process/consultations/present.ts'
import { allConsultations } from '../../process/consultations/store.ts'
import { intakeWords, kindWords } from '../../process/consultations/wording.ts'
import { ProposalCard } from '../../process/proposals/card-view.tsx'
import type { Proposal } from '../../process/proposals/contract.ts'
import { loadProposalPage } from '../../process/proposals/load.ts'

export function consultationPages(app: App, { database: { db }, clock, config }: Deps) {
  app.get('/', async (c) => {
    const view = { now: clock().toISOString(), baseUrl: config.baseUrl }
    const stored = await requireConsultation(db, c.req.query('consultation'))
    const consultation = presentConsultation(stored, view)
    const main = await requireConsultation(db)
    const moves = await movesOf(db, stored.id)
    const all = (await allConsultations(db)).map((one) => presentConsultation(one, view))
    const filter = {
      kind: c.req.query('nature') ?? '',
      onlyOpen: c.req.query('en-cours') === '1',
    }
    const { items, total } = await loadProposalPage(
      db,
      { consultationId: stored.id, sort: 'support', limit: 3 },
      view,
    )
    const committees = await loadPublished(db, stored.id, view)
    return html(
      c,
      page({
        title: consultation.title,
        current: '/',
        withWidgets: true,
        children: (
          <>
            <Welcome consultation={consultation} isMain={stored.id === main.id} />
            <Phases phases={consultation.phases} moves={moves} />
            {committees.length > 0 && <Committees id={consultation.id} count={committees.length} />}
            <p>
              <a href={paths.report(consultation.id)}>Le bilan, en chiffres</a>
            </p>
            {consultation.kind === 'consultation' && <MostSupported items={items} total={total} />}
            {all.length > 1 && (
              <ConsultationsView
                items={all.filter((one) => isAsked(one, filter))}
                current={consultation.id}
                {...filter}
              />
            )}
          </>
        ),
      }),
    )
  })
}

function isAsked({ kind, open }: Consultation, asked: { kind: string; onlyOpen: boolean }) {
  return (!asked.kind || kind === asked.kind) && (!asked.onlyOpen || open.length > 0)
}

type WelcomeProps = { consultation: Consultation; isMain: boolean }

function Welcome({ consultation, isMain }: WelcomeProps) {
  const { id, kind, title, summary, open } = consultation
  const isCall = kind !== 'consultation'
  const mayContribute = open.includes(intakeOf[kind])
  return (
    <>
      {isCall && (
        <p>
          <span class="tag">{kindWords[kind]}</span>
        </p>
      )}
      <h1>{typeset(title)}</h1>
      <p class="lead">{typeset(summary)}</p>
      <div class="actions">
        {!isCall && (
          <a class="button" href={paths.proposals()}>
            Lire et soutenir les propositions
          </a>
        )}
        {mayContribute && (
          <a
            class={isCall ? 'button' : 'button quiet'}
            href={isMain ? paths.contribute() : `${paths.contribute()}?consultation=${id}`}
            data-parvis="off"
          >
            {intakeWords[kind].action}
          </a>
        )}
      </div>
    </>
  )
}

function Committees({ id, count }: { id: string; count: number }) {
  return (
    <p>
      <a href={paths.committees(id)}>Comités de sélection</a> :{' '}
      {plural(count, 'procès-verbal publié', 'procès-verbaux publiés')}.
    </p>
  )
}

function MostSupported({ items, total }: { items: Proposal[]; total: number }) {
  return (
    <>
      <h2>Les plus soutenues</h2>
      <ul class="cards">
        {items.map((proposal) => (
          <ProposalCard proposal={proposal} />
        ))}
      </ul>
      <p>
        <a href={paths.proposals()}>Les {total} propositions</a>
      </p>
    </>
  )
}
