// All that is held of oneself, on one page: each kind of data with its purpose and how long.

import { SignInAgain } from '../../people/participants/fresh-view.tsx'
import type { Visitor } from '../../people/participants/visitor.ts'
import type { JsonValue } from '../../platform/db/json.ts'
import { formatMoment } from '../../platform/language/dates.ts'
import { page } from '../../platform/layout/page.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import type { Declaration } from '../../platform/personal-data/declaration.ts'
import { periods } from '../../platform/personal-data/periods.ts'
import type { OwnTable } from './own.ts'

/** The file has them all; a page with thousands of lines would serve nobody. */
const shown = 20

export function ownDataPage({ tables }: { tables: OwnTable[] }) {
  const held = tables.filter(({ rows }) => rows.length > 0)
  const empty = tables.filter(({ rows }) => rows.length === 0)
  return page({
    title: 'Mes données',
    children: (
      <div class="narrow">
        <h1>Mes données</h1>
        <p class="lead">Tout ce que nous gardons de vous, tel que la base le contient.</p>
        <div class="actions">
          <a class="button" href={paths.ownDataFile()} download>
            Télécharger (JSON)
          </a>
          <a class="button quiet" href={paths.correct()}>
            Corriger
          </a>
          <a class="button quiet" href={paths.erase()}>
            Effacer mon compte
          </a>
        </div>
        {held.map((one) => (
          <Held {...one} />
        ))}
        {empty.length > 0 && (
          <section aria-labelledby="rien">
            <h2 id="rien">Où il n’y a rien de vous</h2>
            <p>{empty.map(({ declared }) => declared.title.fr).join(', ')}.</p>
          </section>
        )}
        <p>
          <a href={paths.space()}>Revenir à mon espace</a>
        </p>
        <SignOut />
      </div>
    ),
  })
}

type Closed = { visitor: Visitor; hasMailbox: boolean }

/** At a session left open, nobody reads it all but its owner. */
export function ownDataClosedPage({ visitor, hasMailbox }: Closed) {
  return page({
    title: 'Mes données',
    children: (
      <div class="narrow">
        <h1>Mes données</h1>
        <SignInAgain back={paths.ownData()} visitor={visitor} hasMailbox={hasMailbox} />
        <SignOut />
      </div>
    ),
  })
}

function Held({ table, declared, rows }: OwnTable) {
  const rest = rows.length - shown
  return (
    <section aria-labelledby={`t-${table}`}>
      <h2 id={`t-${table}`}>{declared.title.fr}</h2>
      <p class="soft">
        {declared.purpose.fr}. {periods[declared.retention].rule.fr}
      </p>
      <ul class="cards wide">
        {rows.slice(0, shown).map((row) => (
          <li class="panel">
            <dl class="facts">
              {Object.entries(row).map(([name, value]) => (
                <Fact declared={declared} name={name} value={value} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>Et {rest} de plus, dans le fichier.</p>}
    </section>
  )
}

type FactProps = { declared: Declaration; name: string; value: JsonValue }

function Fact({ declared, name, value }: FactProps) {
  const column = declared.columns[name]
  if (value === null || value === '' || value === 0) return null
  return (
    <>
      <dt>{column?.holds.fr ?? technical[name] ?? <code>{name}</code>}</dt>
      <dd>{column?.form === 'digest' ? 'gardée, illisible' : said(value)}</dd>
    </>
  )
}

const technical: Record<string, string> = {
  answer_until: 'Réponse attendue jusqu’au',
  attempts: 'Essais',
  decided_at: 'Décidé le',
  due_at: 'Prévu le',
  ended_at: 'Fini le',
  ends_at: 'Finit le',
  event_seq: 'Ligne du journal',
  granted_at: 'Depuis le',
  idle_at: 'Sans rien faire, finit le',
  linked_at: 'Ajoutée le',
  opened_at: 'Ouvert le',
  resumed_at: 'Reprise le',
  seq: 'Ligne du journal',
  settled_at: 'Réglé le',
  since: 'Depuis le',
  theme_id: 'Thématique',
  tried_at: 'Essayé le',
  used_at: 'Servi le',
  verified_at: 'Boîte prouvée le',
  version: 'Version',
  warned_at: 'Courriel d’inactivité envoyé le',
  created_at: 'Le',
  recorded_at: 'Le',
  received_at: 'Le',
  at: 'Le',
  confirmed_at: 'Confirmé',
  prepared_at: 'Préparé',
  expires_at: 'Expire',
  seen_at: 'Vu',
  kind: 'Nature',
  state: 'État',
  proposal_id: 'Proposition',
  territory_id: 'Collectivité',
  consultation_id: 'Consultation',
  site_key: 'Depuis le site',
}

function said(value: JsonValue) {
  if (typeof value === 'object') return <code>{JSON.stringify(value)}</code>
  const text = String(value)
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? formatMoment(text) : text
}
