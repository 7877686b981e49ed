// The contribution form on paper: the questions of the screen, room to write, what becomes of it.

import { PaperSheet } from '../../platform/layout/paper-page.tsx'
import type { Theme } from '../../process/consultations/contract.ts'
import {
  codeOpennesses,
  contributionKinds,
  contributionLimits,
  profiles,
} from '../../process/contributions/contract.ts'
import { kindWords, opennessWords, profileWords } from '../../process/contributions/wording.ts'

export type PaperForm = {
  consultation: string
  title: string
  dates: string
  themes: Pick<Theme, 'id' | 'title'>[]
  /** A call takes no service that exists. */
  isCall: boolean
  picture: string
  address: string
  typed: string
  /** Address where the town hall enters it. */
  entry: string
  site?: { name: string; territory: string }
}

export function PaperFormView({ form }: { form: PaperForm }) {
  const { site } = form
  return (
    <PaperSheet name="form">
      <header class="paper-head">
        <div>
          <p class="paper-eyebrow">{form.consultation}</p>
          <h1>{form.title}</h1>
          <p>
            <strong>{form.dates}.</strong> À remettre à l’accueil{' '}
            {site ? `(${site.name})` : 'de votre mairie'}, qui le saisit pour vous. Ou en ligne :{' '}
            {form.typed}
          </p>
        </div>
        <img class="paper-code" src={form.picture} alt={`Code QR de l’adresse ${form.address}`} />
      </header>
      {!form.isCall && (
        <Boxes title="Vous partagez" words={wordsOf(contributionKinds, kindWords)} />
      )}
      <Boxes title="Thématique (une seule)" words={form.themes.map(({ title }) => title)} isWide />
      <Line title="Collectivité concernée (nom et département)" value={site?.territory} />
      <Boxes title="Vous êtes" words={wordsOf(profiles, profileWords)} />
      <Line title="Votre fonction, sauf pour un habitant ou une habitante (secrétaire de mairie…)" />
      <Line
        title={`Titre : en une phrase, ce dont il s’agit (${contributionLimits.title.max} signes au plus)`}
      />
      <Area
        title={
          form.isCall
            ? 'Votre texte : qui est concerné, quand, ce que vous en attendez'
            : 'Votre texte : qui rencontre ce besoin, quand, ce que cela changerait'
        }
        hint="N’écrivez ni nom ni coordonnées : ce texte sera public. S’il manque de la place, joignez une feuille."
        size="large"
      />
      {!form.isCall && (
        <section class="paper-service">
          <h2>Seulement pour un service existant</h2>
          <Line title="Adresse du service sur internet" />
          <Boxes title="Son code source" words={wordsOf(codeOpennesses, opennessWords)} />
          <Area title="À quoi servirait un financement" size="small" />
        </section>
      )}
      <Line title="Votre adresse électronique (facultatif) : pour le récépissé et les suites ; jamais publiée" />
      <section class="paper-notice">
        <h2>Vos données</h2>
        <p>
          Ce formulaire ne demande pas votre nom. Seront publics, après lecture par l’équipe de la
          consultation : votre texte, la collectivité, votre profil et votre fonction. L’adresse, si
          vous la donnez, ne sert qu’à vous répondre ; vous pouvez lire, corriger ou faire effacer
          ce qui vous concerne. La mairie détruit ce papier une fois saisi. En savoir plus, sans
          ordinateur : demandez la page « Données personnelles » à l’accueil.
        </p>
      </section>
      <section class="paper-office">
        <h2>Cadre de la mairie</h2>
        <p>
          Saisi le ____ / ____ / ______ · Récépissé n° ______________________ · à saisir sur{' '}
          {form.entry}
        </p>
      </section>
    </PaperSheet>
  )
}

function wordsOf<Key extends string>(keys: readonly Key[], words: Record<Key, string>) {
  return keys.map((key) => words[key])
}

function Boxes({ title, words, isWide }: { title: string; words: string[]; isWide?: boolean }) {
  return (
    <section class="paper-question">
      <h2>{title}</h2>
      <ul class={isWide ? 'paper-boxes wide' : 'paper-boxes'}>
        {words.map((word) => (
          <li>{word}</li>
        ))}
      </ul>
    </section>
  )
}

function Line({ title, value }: { title: string; value?: string | undefined }) {
  return (
    <section class="paper-question">
      <h2>{title}</h2>
      <p class="paper-line">{value}</p>
    </section>
  )
}

type AreaProps = { title: string; hint?: string; size: 'large' | 'small' }

function Area({ title, hint, size }: AreaProps) {
  return (
    <section class="paper-question">
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      <div class={`paper-area ${size}`}></div>
    </section>
  )
}
