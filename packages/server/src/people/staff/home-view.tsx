// A member's own page: who they are here, their passkeys, their sessions.

import { formatMoment } from '../../platform/language/dates.ts'
import { FaultSummary } from '../../platform/layout/fields.tsx'
import { OpenSessions } from '../../platform/layout/open-sessions.tsx'
import { page } from '../../platform/layout/page.tsx'
import { PasskeyForm } from '../../platform/layout/passkey-form.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import { type Common, KeyName } from './invitation-view.tsx'
import type { Passkey } from './passkey-store.ts'
import type { Present } from './present.ts'
import { namesOf } from './role-names.ts'
import type { StaffSession } from './session-store.ts'
import type { StaffProof } from './tables.ts'

export function donePage() {
  return page({
    title: 'C’est fait',
    isDone: true,
    children: (
      <div class="narrow">
        <h1>C’est fait</h1>
        <p>Vous pouvez fermer cette fenêtre : celle d’où vous venez continue d’elle-même.</p>
        <p>
          <a href={paths.team()}>Rester ici, sur votre page de l’équipe</a>
        </p>
      </div>
    ),
  })
}

export function homePage({ member }: { member: Present }) {
  return page({
    title: 'Équipe',
    children: (
      <div class="narrow">
        <h1>Équipe</h1>
        <dl class="facts">
          <dt>Vous êtes</dt>
          <dd>{member.name}</dd>
          <dt>Rôles</dt>
          <dd>{namesOf(member.roles)}</dd>
        </dl>
        <ul>
          <li>
            <a href={paths.teamKeys()}>Mes clés d’accès</a>
          </li>
          <li>
            <a href={paths.teamSessions()}>Mes sessions</a>
          </li>
          <li>
            <a href={paths.stepUp()}>Confirmer que c’est moi, avant un acte sensible</a>
          </li>
        </ul>
        <form class="actions" method="post" action={paths.teamSignOut()}>
          <button class="button quiet" type="submit">
            Me déconnecter
          </button>
        </form>
      </div>
    ),
  })
}

export function keysPage({ message, faults, values, keys }: Common & { keys: Passkey[] }) {
  // Of a key that is there, or of the one to add.
  const ofNew = values?.cle === undefined
  return page({
    title: 'Mes clés d’accès — Équipe',
    withPasskeys: true,
    children: (
      <div class="narrow">
        <h1>Mes clés d’accès</h1>
        <FaultSummary message={message} faults={faults} labels={{ nom: 'Nom de la clé' }} />
        <p>
          Ayez-en deux, sur deux appareils : si l’un se perd, l’autre vous laisse entrer, et vous
          retirez d’ici celle qui s’est perdue.
        </p>
        <ul class="cards">
          {keys.map((key) => (
            <li class="panel">
              <h2>{key.name}</h2>
              <p>
                Ajoutée le {formatMoment(key.created_at)}.{' '}
                {key.used_at
                  ? `Utilisée le ${formatMoment(key.used_at)}.`
                  : 'Pas encore utilisée depuis.'}
              </p>
              <KeyForms
                id={key.id}
                name={key.name}
                typed={values?.cle === key.id ? values.nom : undefined}
                isOnly={keys.length === 1}
              />
            </li>
          ))}
        </ul>
        <h2>En ajouter une</h2>
        <PasskeyForm
          kind="create"
          action={paths.addTeamKey()}
          challenge={paths.teamKeyChallenge()}
          button="Ajouter une clé d’accès"
        >
          <KeyName {...(ofNew && { values, faults })} />
        </PasskeyForm>
        <p>
          <a href={paths.team()}>Revenir à ma page</a>
        </p>
        <SignOut action={paths.teamSignOut()} />
      </div>
    ),
  })
}

type KeyProps = { id: string; name: string; typed: string | undefined; isOnly: boolean }

function KeyForms({ id, name, typed, isOnly }: KeyProps) {
  return (
    <>
      <form method="post" action={paths.renameTeamKey()}>
        <input type="hidden" name="cle" value={id} />
        <div class="field">
          <label for={`nom-${id}`}>{`Nouveau nom de «\u00a0${name}\u00a0»`}</label>
          <input
            id={`nom-${id}`}
            name="nom"
            type="text"
            value={typed ?? name}
            maxlength={60}
            autocomplete="off"
            required
          />
        </div>
        <button class="button quiet" type="submit">
          Renommer
        </button>
      </form>
      {!isOnly && (
        <form class="actions" method="post" action={paths.removeTeamKey()}>
          <input type="hidden" name="cle" value={id} />
          <button class="button quiet" type="submit" aria-label={`Retirer la clé « ${name} »`}>
            Retirer
          </button>
        </form>
      )}
    </>
  )
}

type Sessions = { sessions: StaffSession[]; currentHash: string }

const proofs: Record<StaffProof, string> = {
  passkey: 'une clé d’accès',
  pro_connect: 'ProConnect',
  demonstration: 'un clic, dans cette démonstration',
}

export function staffSessionsPage({ sessions, currentHash }: Sessions) {
  return page({
    title: 'Mes sessions — Équipe',
    children: (
      <div class="narrow">
        <h1>Mes sessions</h1>
        <OpenSessions
          sessions={sessions}
          currentHash={currentHash}
          closing={{ one: paths.closeTeamSession(), others: paths.closeOtherTeamSessions() }}
          about={(session) => (
            <p>
              Ouverte par {proofs[session.proof]} le {formatMoment(session.created_at)}, utilisée le{' '}
              {formatMoment(session.seen_at)}.
            </p>
          )}
        />
        <p class="soft">
          Une session s’arrête d’elle-même après trente minutes sans rien faire, et après douze
          heures dans tous les cas.
        </p>
        <p>
          <a href={paths.team()}>Revenir à ma page</a>
        </p>
        <SignOut action={paths.teamSignOut()} />
      </div>
    ),
  })
}
