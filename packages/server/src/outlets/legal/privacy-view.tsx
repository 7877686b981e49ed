// What is kept of people, why and how long: printed from the inventory and the periods the job applies.

import { wordDays } from '../../platform/language/dates.ts'
import type { Language } from '../../platform/language/language.ts'
import { paths } from '../../platform/paths.ts'
import type { Declaration, Words } from '../../platform/personal-data/declaration.ts'
import type { Inventory } from '../../platform/personal-data/inventory.ts'
import { type Period, type PeriodName, periods } from '../../platform/personal-data/periods.ts'
import type { LegalSettings } from '../../platform/settings/legal.ts'
import { type Legal, legalPage } from './frame.tsx'
import { PrivacyInEnglish, PrivacyInFrench } from './privacy-words.tsx'

type Props = Legal & { legal: LegalSettings; inventory: Inventory }

export function privacyPage(props: Props) {
  const isFrench = props.language === 'fr'
  const inventoryView = <Held inventory={props.inventory} language={props.language} />
  return legalPage({
    ...props,
    path: isFrench ? paths.privacy() : paths.privacyInEnglish(),
    title: isFrench ? 'Vos données personnelles' : 'Your personal data',
    children: isFrench ? (
      <PrivacyInFrench legal={props.legal}>{inventoryView}</PrivacyInFrench>
    ) : (
      <PrivacyInEnglish legal={props.legal}>{inventoryView}</PrivacyInEnglish>
    ),
  })
}

const labels = {
  fr: { what: 'Quoi', why: 'Pourquoi', basis: 'Base légale', source: 'Source', end: 'Effacement' },
  en: { what: 'What', why: 'Why', basis: 'Legal basis', source: 'Source', end: 'Erasure' },
} satisfies Record<Language, Record<string, string>>

const bases: Record<Declaration['basis'], Words> = {
  public_task: {
    fr: 'Mission d’intérêt public (RGPD, article 6.1.e)',
    en: 'Task in the public interest (GDPR, article 6(1)(e))',
  },
  consent: {
    fr: 'Votre consentement, que vous retirez quand vous voulez (RGPD, article 6.1.a)',
    en: 'Your consent, withdrawn whenever you wish (GDPR, article 6(1)(a))',
  },
}

/** By how long it is kept: each period once, then the data it holds for. */
function Held({ inventory, language }: { inventory: Inventory; language: Language }) {
  const names = Object.keys(periods).filter((name): name is PeriodName => name in periods)
  return (
    <>
      {names.map((name) => (
        <Kept name={name} period={periods[name]} inventory={inventory} language={language} />
      ))}
    </>
  )
}

type KeptProps = { name: PeriodName; period: Period; inventory: Inventory; language: Language }

function Kept({ name, period, inventory, language }: KeptProps) {
  const kept = Object.entries(inventory.personal).filter(([, { retention }]) => retention === name)
  return (
    <section class="panel" aria-labelledby={`duree-${name}`}>
      <h3 id={`duree-${name}`}>{period.rule[language]}</h3>
      <p class="soft">
        {labels[language].source}
        {language === 'fr' ? ' : ' : ': '}
        {period.source.url ? (
          <a href={period.source.url}>{period.source.name[language]}</a>
        ) : (
          period.source.name[language]
        )}
        {period.days ? ` (${wordDays(period.days, language)})` : ''}
      </p>
      {kept.map(([table, declared]) => (
        <Declared table={table} declared={declared} language={language} />
      ))}
    </section>
  )
}

type DeclaredProps = { table: string; declared: Declaration; language: Language }

function Declared({ table, declared, language }: DeclaredProps) {
  const { title, purpose, basis, columns, erasure } = declared
  const said = labels[language]
  const end =
    'rule' in erasure ? erasure.rule[language] : 'how' in erasure ? erasure.how[language] : null
  return (
    <div id={table}>
      <h4>{title[language]}</h4>
      <dl class="facts">
        <dt>{said.what}</dt>
        <dd>
          {[...new Set(Object.values(columns).map(({ holds }) => holds[language]))].join(' ; ')}
        </dd>
        <dt>{said.why}</dt>
        <dd>{purpose[language]}</dd>
        <dt>{said.basis}</dt>
        <dd>{bases[basis][language]}</dd>
        {end && (
          <>
            <dt>{said.end}</dt>
            <dd>{end}</dd>
          </>
        )}
      </dl>
    </div>
  )
}
