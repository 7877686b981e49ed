// The home page of a consultation or a call: where we are, what is open, and how to take part.

import { plural } from '../../platform/language/dates.ts'
import { paths } from '../../platform/paths.ts'
import type { Consultation } from '../../process/consultations/contract.ts'
import { intakeOf } from '../../process/consultations/kinds.ts'
import { ConsultationsView } from '../../process/consultations/list-view.tsx'
import { Phases } from '../../process/consultations/phases-view.tsx'
import { intakeWords, kindWords } from '../../process/consultations/wording.ts'
import { ProposalCard } from '../../process/proposals/card-view.tsx'
import type { Proposal } from '../../process/proposals/contract.ts'
import type { Home } from './load.ts'

export type Filter = { kind: string; onlyOpen: boolean }
type Props = Home & { isMain: boolean; filter: Filter }

export function HomeView({
  consultation,
  isMain,
  moves,
  all,
  filter,
  supported,
  committees,
}: Props) {
  return (
    <>
      <Welcome consultation={consultation} isMain={isMain} />
      <Phases phases={consultation.phases} moves={moves} />
      {committees.length > 0 && <Committees id={consultation.id} count={committees.length} />}
      <p>
        <a href={paths.report(consultation.id)}>Le bilan, en chiffres</a>
      </p>
      {consultation.kind === 'consultation' && <MostSupported {...supported} />}
      {all.length > 1 && (
        <ConsultationsView
          items={all.filter((one) => isAsked(one, filter))}
          current={consultation.id}
          {...filter}
        />
      )}
    </>
  )
}

function isAsked({ kind, open }: Consultation, asked: Filter) {
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
      <h1 dir="auto">{title}</h1>
      <p class="lead" dir="auto">
        {summary}
      </p>
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
