// The life of a service on its page: stages, roadmap, grants, investigation, deployments.

import { formatCents, formatDate, plural } from '../../platform/language/dates.ts'
import { otherThanFrench } from '../../platform/language/text-language.ts'
import { Table } from '../../platform/layout/table.tsx'
import type { ServiceDetail } from './contract.ts'
import { ServiceSeries } from './series-view.tsx'
import { outcomeWords, stageWords } from './wording.ts'

type Props = { service: ServiceDetail }

export function ServiceLife({ service }: Props) {
  return (
    <div class="life">
      {service.description && (
        <p class="prose" lang={otherThanFrench(service.descriptionLanguage)} dir="auto">
          {service.description}
        </p>
      )}
      {service.release && (
        <p class="soft">Dernière version connue : {releaseWords(service.release)}</p>
      )}
      <Investigation service={service} />
      <div class="columns">
        <Stages service={service} />
        <Roadmap service={service} />
        <Grants service={service} />
        <ServiceSeries series={service.series} />
        <Deployments service={service} />
      </div>
    </div>
  )
}

function releaseWords({ version, on }: NonNullable<ServiceDetail['release']>) {
  return [version, on && `le ${formatDate(on)}`].filter(Boolean).join(', ')
}

function Investigation({ service: { investigation } }: Props) {
  if (!investigation) return null
  const { sponsor, question, findings, outcome } = investigation
  const facts = [
    ['Commanditaire', sponsor],
    ['Question', question],
    ['Constats', findings],
    ['Suite donnée', outcome && outcomeWords[outcome]],
  ].filter(([, fact]) => fact)
  return (
    <section class="panel">
      <h2>Investigation</h2>
      <dl class="facts">
        {facts.map(([name, fact]) => (
          <>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

function Stages({ service: { stages, acceleration } }: Props) {
  if (stages.length === 0 && !acceleration) return null
  const latestFirst = stages.toReversed()
  return (
    <section>
      <h2>Étapes</h2>
      {acceleration && (
        <p class="tags">
          <span class="tag good">Équipe accélérée{sinceWords(acceleration.since)}</span>
        </p>
      )}
      <Table caption="Étapes du service, la présente d’abord" head={['Étape', 'Depuis le']}>
        <tbody>
          {latestFirst.map(({ stage, since }, position) => (
            <tr class={position === 0 ? 'present' : undefined}>
              <th scope="row">{stageWords[stage]}</th>
              <td class="day">{formatDate(since)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function sinceWords(since: string | null) {
  return since ? ` depuis le ${formatDate(since)}` : ''
}

function Roadmap({ service: { roadmap } }: Props) {
  if (roadmap.length === 0) return null
  return (
    <section>
      <h2>Feuille de route</h2>
      <Table caption="Ce qui est fait et ce qui est prévu" head={['Quoi', 'État']}>
        <tbody>
          {roadmap.map(({ on, title, done }) => (
            <tr>
              <th scope="row">
                <bdi>{title}</bdi>
                <small class="hint">{formatDate(on)}</small>
              </th>
              <td>
                <span class={done ? 'tag good' : 'tag'}>{done ? 'Fait' : 'Prévu'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function Grants({ service: { grants, grantedCents } }: Props) {
  if (grants.length === 0) return null
  return (
    <section>
      <h2>Subventions</h2>
      <Table caption="Sommes accordées au service" head={['Objet', 'Montant']}>
        <tbody>
          {grants.map(({ label, on, amountCents, envelope }) => (
            <tr>
              <th scope="row">
                {label}
                <small class="hint">
                  {[`le ${formatDate(on)}`, envelope].filter(Boolean).join(' · ')}
                </small>
              </th>
              <td class="number">{formatCents(amountCents)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td class="number">{formatCents(grantedCents)}</td>
          </tr>
        </tfoot>
      </Table>
    </section>
  )
}

const shownAtOnce = 12

function Deployments({ service: { deployments } }: Props) {
  if (deployments.length === 0) return null
  const table = <DeploymentTable deployments={deployments} />
  const count = plural(deployments.length, 'collectivité', 'collectivités')
  return (
    <section>
      <h2>Où il est utilisé</h2>
      {deployments.length <= shownAtOnce ? (
        table
      ) : (
        <details>
          <summary>Voir les {count}</summary>
          {table}
        </details>
      )}
    </section>
  )
}

function DeploymentTable({ deployments }: Pick<ServiceDetail, 'deployments'>) {
  if (deployments.every(({ since }) => since === null)) {
    return (
      <ul>
        {deployments.map(({ territory }) => (
          <li>{territory.label}</li>
        ))}
      </ul>
    )
  }
  return (
    <Table caption="Collectivités qui l’utilisent" head={['Collectivité', 'Depuis le']}>
      <tbody>
        {deployments.map(({ territory, since }) => (
          <tr>
            <th scope="row">{territory.label}</th>
            <td class="day">{since ? formatDate(since) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
