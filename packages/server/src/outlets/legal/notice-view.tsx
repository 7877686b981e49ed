// The legal notice: who publishes, who answers for it, who hosts, under which licence.
import { paths } from '../../platform/paths.ts'
import type { LegalSettings } from '../../platform/settings/legal.ts'
import { type Legal, legalPage } from './frame.tsx'

type Props = Legal & { legal: LegalSettings }

export function noticePage(props: Props) {
  const isFrench = props.language === 'fr'
  return legalPage({
    ...props,
    path: isFrench ? paths.legalNotice() : paths.legalNoticeInEnglish(),
    title: isFrench ? 'Mentions légales' : 'Legal notice',
    children: (
      <>
        <Facts {...props} />
        {isFrench ? <French /> : <English />}
      </>
    ),
  })
}

const labels = {
  fr: ['Éditeur', 'Adresse', 'Téléphone', 'Publication', 'Hébergement', 'Contact'],
  en: ['Publisher', 'Address', 'Telephone', 'Publication', 'Hosting', 'Contact'],
} as const

function Facts({ legal, language }: Props) {
  const [publisher, address, phone, director, host, contact] = labels[language]
  return (
    <dl class="facts">
      <dt>{publisher}</dt>
      <dd lang="fr">{legal.publisher}</dd>
      <dt>{address}</dt>
      <dd lang="fr">{legal.address}</dd>
      {legal.phone && (
        <>
          <dt>{phone}</dt>
          <dd>{legal.phone}</dd>
        </>
      )}
      <dt>{director}</dt>
      <dd lang="fr">{legal.director}</dd>
      <dt>{host}</dt>
      <dd lang="fr">{legal.host}</dd>
      <dt>{contact}</dt>
      <dd>
        <a href={`mailto:${legal.contact}`}>{legal.contact}</a>
      </dd>
    </dl>
  )
}

function French() {
  return (
    <>
      <h2>Réutiliser</h2>
      <p>
        Les <a href={paths.datasets()}>données ouvertes</a> se réutilisent sous leur licence, en
        citant la source. Le logiciel, Parvis, est libre, sous licence MIT.
      </p>
      <h2>Ce que d’autres écrivent</h2>
      <p>
        Les contributions sont celles de leurs auteurs. L’équipe les lit ; un texte illicite se
        signale à l’adresse de contact, et en est retiré.
      </p>
      <h2>Données personnelles, accessibilité</h2>
      <p>
        <a href={paths.privacy()}>Ce qui est gardé de vous, et combien de temps</a> ;{' '}
        <a href={paths.cookies()}>cookies</a> ;{' '}
        <a href={paths.accessibility()}>déclaration d’accessibilité</a>.
      </p>
    </>
  )
}

function English() {
  return (
    <>
      <h2>Using it again</h2>
      <p>
        <a href={paths.datasets()}>Open data</a> may be used again under its licence, naming the
        source. The software, Parvis, is free, under the MIT licence.
      </p>
      <h2>What others write</h2>
      <p>
        Contributions are their authors’. The team reads them; tell the contact address of an
        unlawful text, and it is taken out.
      </p>
      <h2>Personal data, accessibility</h2>
      <p>
        <a href={paths.privacyInEnglish()}>What is kept of you, and how long</a>;{' '}
        <a href={paths.cookiesInEnglish()}>cookies</a>;{' '}
        <a href={paths.accessibilityInEnglish()}>accessibility statement</a>.
      </p>
    </>
  )
}
