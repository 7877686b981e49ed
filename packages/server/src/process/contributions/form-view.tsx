// The contribution form, without any script.

import {
  Choices,
  FaultSummary,
  Select,
  TextArea,
  TextField,
  type Values,
} from '../../platform/layout/fields.tsx'
import { paths, withQuery } from '../../platform/paths.ts'
import type { InputFault } from '../../platform/refusal.ts'
import type { Territory } from '../../platform/territories/contract.ts'
import { contributionLimits as limits } from './contract.ts'
import { kindWords, opennessWords, profileWords } from './wording.ts'

const labels = {
  kind: 'Vous partagez',
  themeId: 'Thématique',
  territory: 'Collectivité concernée',
  profile: 'Vous êtes',
  function: 'Votre fonction',
  title: 'Titre',
  text: 'Votre texte',
  serviceUrl: 'Adresse du service',
  codeOpenness: 'Le code source de ce service',
  fundingUse: 'À quoi servirait un financement',
}

type Props = {
  themes: { id: string; title: string }[]
  values: Values
  faults: InputFault[]
  message?: string
  /** Territories that match what was typed, when it takes choosing one. */
  matches: Territory[]
  /** A call takes no service that exists: only what it asks for. */
  isCall?: boolean
}

export function ContributionForm(props: Props) {
  const { themes, values, faults, message, matches, isCall } = props
  const given = { values, faults }
  const { id: intent, site, consultation, papier } = values
  const asked = { intent, site, consultation, papier }
  return (
    <form
      method="post"
      action={withQuery(paths.contribute(), asked)}
      novalidate
      data-draft={consultation || papier ? undefined : 'element'}
    >
      <FaultSummary faults={faults} message={message} labels={labels} />
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="site" value={values.site ?? ''} />
      <input type="hidden" name="consultation" value={values.consultation ?? ''} />
      <input type="hidden" name="papier" value={values.papier ?? ''} />
      {isCall ? (
        <input type="hidden" name="kind" value="need" />
      ) : (
        <Choices name="kind" label={labels.kind} options={toOptions(kindWords)} {...given} />
      )}
      <Select
        name="themeId"
        label={labels.themeId}
        empty="Choisir une thématique"
        options={themes.map((theme) => ({ value: theme.id, text: theme.title }))}
        {...given}
      />
      <TerritoryField matches={matches} {...given} />
      <Choices
        name="profile"
        label={values.papier ? 'La personne est' : labels.profile}
        options={toOptions(profileWords)}
        {...given}
      />
      <TextField
        name="function"
        label={values.papier ? 'Sa fonction' : labels.function}
        hint={`${values.papier ? 'Pas pour un habitant ou une habitante.' : 'Si vous êtes élu ou élue, agent ou agente, ou partenaire.'} Par exemple : secrétaire de mairie, adjointe à l’urbanisme.`}
        required={false}
        plain
        autocomplete={values.papier ? undefined : 'organization-title'}
        maxlength={limits.function.max}
        {...given}
      />
      <TextField
        name="title"
        label={labels.title}
        hint="En une phrase, ce dont il s’agit."
        maxlength={limits.title.max}
        {...given}
      />
      <TextArea
        name="text"
        label={labels.text}
        hint={`${isCall ? 'Qui est concerné, quand, et ce que vous en attendez.' : 'Qui rencontre ce besoin, quand, et ce que cela changerait.'} N’écrivez ni nom ni coordonnées : ce texte sera public.`}
        maxlength={limits.text.max}
        rows={8}
        {...given}
      />
      {!isCall && <ServiceFields {...given} />}
      <div class="actions">
        <button class="button" type="submit">
          Vérifier et continuer
        </button>
      </div>
      <p class="soft">
        Rien n’est envoyé à l’équipe avant votre confirmation. Votre adresse électronique vous sera
        demandée ensuite ; elle n’est jamais publiée.
      </p>
    </form>
  )
}

function ServiceFields(given: Pick<Props, 'values' | 'faults'>) {
  return (
    <fieldset>
      <legend>Seulement pour un service existant</legend>
      <p class="soft">Pour un besoin, laissez ces champs vides.</p>
      <TextField
        name="serviceUrl"
        label={labels.serviceUrl}
        type="url"
        inputmode="url"
        required={false}
        plain
        maxlength={500}
        {...given}
      />
      <Choices
        name="codeOpenness"
        label={labels.codeOpenness}
        options={toOptions(opennessWords)}
        {...given}
      />
      <TextArea
        name="fundingUse"
        label={labels.fundingUse}
        required={false}
        plain
        maxlength={limits.fundingUse.max}
        {...given}
      />
    </fieldset>
  )
}

function TerritoryField({ matches, values, faults }: Pick<Props, 'matches' | 'values' | 'faults'>) {
  return (
    <>
      <TextField
        name="territory"
        label={labels.territory}
        hint="Son nom, son code postal ou son code INSEE."
        maxlength={100}
        values={values}
        faults={faults}
      />
      {matches.length > 0 && (
        <Choices
          name="territoryId"
          label="Laquelle ?"
          options={matches.map((one) => ({
            value: one.id,
            text: one.label,
            hint: one.kind === 'epci' ? 'Intercommunalité' : one.postcodes.slice(0, 3).join(', '),
          }))}
          values={values}
          faults={faults}
        />
      )}
    </>
  )
}

function toOptions(words: Record<string, string>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}
