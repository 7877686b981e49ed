// Every consultation and call on the home page, with a filter by kind.
import { amidst, formatDates } from '../../platform/language/dates.ts'
import { Select } from '../../platform/layout/fields.tsx'
import type { Consultation } from './contract.ts'
import { consultationKinds } from './kinds.ts'
import { kindWords } from './wording.ts'

type Props = { items: Consultation[]; current: string; kind: string; onlyOpen: boolean }

export function ConsultationsView({ items, current, kind, onlyOpen }: Props) {
  return (
    <section aria-labelledby="consultations">
      <h2 id="consultations">Consultations et appels</h2>
      <search>
        <form class="search" method="get" action="/#consultations">
          <input type="hidden" name="consultation" value={current} />
          <Select
            name="nature"
            label="Nature"
            empty="Toutes"
            required={false}
            plain
            options={consultationKinds.map((one) => ({ value: one, text: kindWords[one] }))}
            values={{ nature: kind }}
          />
          <label class="choice">
            <input type="checkbox" name="en-cours" value="1" checked={onlyOpen} />
            <span>En cours seulement</span>
          </label>
          <button class="button" type="submit">
            Filtrer
          </button>
        </form>
      </search>
      {items.length === 0 && (
        <p class="notice">
          Rien ne correspond. <a href="/#consultations">Voir tout</a>
        </p>
      )}
      <ul class="cards">
        {items.map((one) => (
          <ConsultationCard consultation={one} isCurrent={one.id === current} />
        ))}
      </ul>
    </section>
  )
}

function ConsultationCard({
  consultation: { id, kind, title, phases },
  isCurrent,
}: {
  consultation: Consultation
  isCurrent: boolean
}) {
  const open = phases.filter((phase) => phase.state === 'open')
  const next = phases.find((phase) => phase.state === 'upcoming')
  return (
    <li class="card">
      <span>
        <span class="tag">{kindWords[kind]}</span>
      </span>
      <h3>
        <a href={`/?consultation=${id}`} aria-current={isCurrent ? 'page' : undefined} dir="auto">
          {title}
        </a>
      </h3>
      {open.map((phase) => (
        <p class="soft">
          En cours : <bdi>{phase.title}</bdi> ({amidst(formatDates(phase))})
        </p>
      ))}
      {open.length === 0 && (
        <p class="soft">
          {next ? `À venir : ${next.title} (${amidst(formatDates(next))})` : 'Terminé'}
        </p>
      )}
    </li>
  )
}
