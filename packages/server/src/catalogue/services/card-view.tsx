// A service in full, as its page shows it.
import { formatCents, formatDate, formatNumber, plural } from '../../platform/language/dates.ts'
import type { Service } from './contract.ts'
import { opennessWords, stageWords } from './wording.ts'

export function ServiceTags({ service }: { service: Service }) {
  return (
    <div class="tags">
      <span class="tag">{stageWords[service.stage]}</span>
      {service.stale && <span class="tag bad">Fiche ancienne, à vérifier</span>}
    </div>
  )
}

export function ServiceFacts({ service }: { service: Service }) {
  const { code, budget, territories, impact } = service
  return (
    <dl class="facts">
      <dt>Étape</dt>
      <dd>
        {stageWords[service.stage]}
        {service.stageSince && `, depuis le ${formatDate(service.stageSince)}`}
      </dd>
      {service.address && (
        <>
          <dt>Adresse</dt>
          <dd>
            <a href={service.address}>{service.address}</a>
          </dd>
        </>
      )}
      <dt>Code source</dt>
      <dd>
        {opennessWords[code.openness]}
        {code.licence && ` (licence ${code.licence})`}
        {code.repository && (
          <>
            {'\n'}
            <a href={code.repository}>{code.repository}</a>
          </>
        )}
      </dd>
      <dt>Budget</dt>
      <dd>
        {budget
          ? [formatCents(budget.amountCents), budget.label].filter(Boolean).join(' — ')
          : 'Non renseigné'}
      </dd>
      <dt>Collectivités</dt>
      <dd>
        {territories.count === 0
          ? 'Non renseigné'
          : `${plural(territories.count, 'collectivité', 'collectivités')} : ${territories.first.map((one) => one.label).join(', ')}${territories.count > territories.first.length ? '…' : ''}`}
      </dd>
      <dt>Impact</dt>
      <dd>
        {impact.length === 0
          ? 'Non renseigné'
          : impact
              .map(
                (one) =>
                  `${one.label} : ${[formatNumber(one.value), one.unit].filter(Boolean).join(' ')} (${formatDate(one.asOf)})`,
              )
              .join('\n')}
      </dd>
      <dt>Mis à jour</dt>
      <dd>
        le {formatDate(service.updatedOn)}
        {service.stale && ' — fiche ancienne, à vérifier'}
      </dd>
    </dl>
  )
}
