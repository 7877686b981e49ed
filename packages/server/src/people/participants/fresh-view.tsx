// Asking someone who is signed in to sign in again, and the code that comes back.

import { page } from '../../platform/layout/page.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import { providers } from '../providers/names.ts'
import { type OwnCode, ownCodePage } from './own-code-view.tsx'
import type { Visitor } from './visitor.ts'

/** `back`: the page of ours where one goes on. */
type Again = { back: string; visitor: Visitor; hasMailbox: boolean }

/** Someone else may be sitting at an open session: only its owner gets the code. */
export function SignInAgain({ back, visitor, hasMailbox }: Again) {
  const provider = visitor.proof === 'email' ? undefined : providers[visitor.proof].label
  return (
    <form method="post" action={paths.freshSignIn()}>
      <h2>Confirmez que c’est bien vous</h2>
      <p>
        {hasMailbox
          ? `Un code à six chiffres va partir à ${visitor.masked}.`
          : `Vous allez vers ${provider}, puis revenez ici.`}
      </p>
      <input type="hidden" name="suite" value={back} />
      <div class="actions">
        <button class="button" type="submit">
          {hasMailbox ? 'Recevoir mon code' : `M’identifier avec ${provider}`}
        </button>
        <a class="button quiet" href={paths.space()}>
          Revenir à mon espace
        </a>
      </div>
    </form>
  )
}

type Stale = Again & { message: string; isKept: boolean }

/** In place of the form that was refused, wherever it was. */
export function signInAgainPage({ message, isKept, ...again }: Stale) {
  return page({
    title: 'Identifiez-vous de nouveau',
    children: (
      <div class="narrow">
        <h1>Identifiez-vous de nouveau</h1>
        <p class="notice" role="alert">
          {message}
        </p>
        <p>
          {isKept
            ? 'Vous reviendrez ensuite où vous en étiez, avec ce que vous aviez saisi.'
            : 'Vous reviendrez ensuite où vous en étiez. Ce que vous aviez saisi est trop long pour être gardé : revenez en arrière pour le copier.'}
        </p>
        <SignInAgain {...again} />
        <SignOut />
      </div>
    ),
  })
}

export function freshCodePage({ back, ...form }: OwnCode & { back: string }) {
  return ownCodePage({
    ...form,
    action: `${paths.freshVerification()}?suite=${encodeURIComponent(back)}`,
    again: { href: back, text: 'Demander un autre code' },
  })
}
