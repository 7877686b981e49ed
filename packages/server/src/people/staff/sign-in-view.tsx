// The team's way in: signing in, and proving anew that one is there.

import { FaultSummary } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { PasskeyForm } from '../../platform/layout/passkey-form.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import { DemoForm } from './demo-form.tsx'
import { ProConnectForm } from './pro-connect-form.tsx'
import type { StaffMember } from './roles.ts'

type Common = {
  message?: string
  offersProConnect: boolean
  next: string
  /** Who may come in by one click; none but in a demonstration. */
  demoMembers: readonly StaffMember[]
}

export function staffSignInPage({ message, offersProConnect, next, demoMembers }: Common) {
  return page({
    title: 'Connexion de l’équipe',
    withPasskeys: true,
    children: (
      <div class="narrow">
        <h1>Connexion de l’équipe</h1>
        <FaultSummary message={message} />
        <p>
          Cette page est réservée à l’équipe de l’Incubateur. Pour participer à la consultation,
          allez sur <a href={paths.space()}>votre espace</a>.
        </p>
        {demoMembers.length > 0 && (
          <DemoForm
            members={demoMembers}
            next={next}
            says="Dans cette démonstration, un clic suffit pour entrer :"
          />
        )}
        <PasskeyForm
          kind="get"
          action={paths.teamSignInVerification()}
          challenge={paths.teamSignInChallenge()}
          button="M’identifier avec ma clé d’accès"
          fields={{ suite: next }}
        >
          <p class="soft">
            Votre appareil vous demandera votre empreinte, votre visage ou votre code.
          </p>
        </PasskeyForm>
        {offersProConnect && (
          <ProConnectForm action={paths.teamSignInByProConnect()} fields={{ suite: next }} />
        )}
        <h2>Vous ne pouvez plus entrer ?</h2>
        <p>
          Clé perdue, appareil changé : une personne qui administre l’équipe peut vous donner un
          nouveau lien d’invitation.
        </p>
      </div>
    ),
  })
}

type StepUp = Common & { hasKeys: boolean }

export function stepUpPage({ message, offersProConnect, next, hasKeys, demoMembers }: StepUp) {
  return page({
    title: 'Confirmez que c’est vous',
    withPasskeys: hasKeys,
    children: (
      <div class="narrow">
        <h1>Confirmez que c’est vous</h1>
        <FaultSummary message={message} />
        <p>
          Ce que vous allez faire ne se défait pas facilement : rôles, suspensions, sites,
          publication, secrets, listes de contacts, clés d’accès. Prouvez que vous êtes toujours
          là ; cela vaut dix minutes.
        </p>
        {demoMembers.length > 0 && (
          <DemoForm
            members={demoMembers}
            next={next}
            says="Dans cette démonstration, un clic suffit pour confirmer :"
          />
        )}
        {hasKeys && (
          <PasskeyForm
            kind="get"
            action={paths.stepUpVerification()}
            challenge={paths.stepUpChallenge()}
            button="Confirmer avec ma clé d’accès"
            fields={{ suite: next }}
          />
        )}
        {offersProConnect && (
          <ProConnectForm
            action={paths.stepUpByProConnect()}
            fields={{ suite: next }}
            isOnly={!hasKeys}
          />
        )}
        <p>
          <a href={paths.team()}>Revenir sans confirmer</a>
        </p>
        <SignOut action={paths.teamSignOut()} />
      </div>
    ),
  })
}
