// Accepting an invitation: the link's page, which knows nothing yet, then the one that enrols.

import type { StaffRole } from '../../platform/http/team.ts'
import { FaultSummary, faultFor, TextField, type Values } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { PasskeyForm } from '../../platform/layout/passkey-form.tsx'
import { paths } from '../../platform/paths.ts'
import type { InputFault } from '../../platform/refusal.ts'
import { ProConnectForm } from './pro-connect-form.tsx'
import { namesOf } from './role-names.ts'

export type Common = { message?: string; faults?: InputFault[]; values?: Values }

export function invitationPage({ message, faults, values }: Common) {
  const fault = faultFor(faults, 'jeton')
  return page({
    title: 'Invitation de l’équipe',
    withPasskeys: true,
    children: (
      <div class="narrow">
        <h1>Invitation de l’équipe</h1>
        <FaultSummary message={message} faults={faults} />
        <p>
          Le lien que vous avez reçu contient votre code d’invitation, après le signe #. Il ne sert
          qu’une fois, et rien n’est fait tant que vous n’avez pas continué.
        </p>
        <form method="post" action={paths.invitation()}>
          <input type="hidden" name="suite" value={values?.suite ?? ''} />
          <div class="field">
            <label for="jeton">Code d’invitation</label>
            <span class="hint" id="jeton-aide">
              Rempli de lui-même à partir du lien ; sinon, copiez ce qui suit le signe #.
            </span>
            {fault && (
              <span class="fault" id="jeton-erreur">
                {fault}
              </span>
            )}
            <input
              id="jeton"
              name="jeton"
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={values?.jeton}
              maxlength={100}
              required
              aria-invalid={fault ? 'true' : undefined}
              aria-describedby={fault ? 'jeton-aide jeton-erreur' : 'jeton-aide'}
              data-from-address="true"
            />
          </div>
          <div class="actions">
            <button class="button" type="submit">
              Continuer
            </button>
          </div>
        </form>
      </div>
    ),
  })
}

type Enrol = Common & {
  token: string
  name: string
  roles: StaffRole[]
  next: string
  offersProConnect: boolean
}

export function enrolPage(props: Enrol) {
  const { message, faults, values, token, name, roles, next, offersProConnect } = props
  return page({
    title: 'Votre clé d’accès — Équipe',
    withPasskeys: true,
    children: (
      <div class="narrow">
        <h1>Bienvenue, {name}</h1>
        <FaultSummary message={message} faults={faults} />
        <p>
          On vous invite dans l’équipe : <strong>{namesOf(roles)}</strong>.
        </p>
        <h2>Votre clé d’accès</h2>
        <p>
          Elle remplace le mot de passe : votre téléphone, votre ordinateur ou une clé de sécurité
          prouve que c’est vous. Votre empreinte ou votre code ne quitte pas votre appareil.
        </p>
        <PasskeyForm
          kind="create"
          action={paths.invitationKey()}
          challenge={paths.invitationChallenge()}
          button="Créer ma clé d’accès"
          fields={{ jeton: token, suite: next }}
        >
          <KeyName values={values} faults={faults} />
        </PasskeyForm>
        {offersProConnect && (
          <ProConnectForm
            action={paths.invitationByProConnect()}
            fields={{ jeton: token, suite: next }}
          />
        )}
      </div>
    ),
  })
}

export function KeyName({ values, faults }: Pick<Common, 'values' | 'faults'>) {
  return (
    <TextField
      name="nom"
      label="Nom de cette clé"
      hint="Pour la reconnaître parmi d’autres : « Téléphone », « Clé du bureau »."
      maxlength={60}
      values={{ nom: values?.nom ?? 'Ma clé' }}
      faults={faults}
    />
  )
}
