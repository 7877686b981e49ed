// Signing out, which also forgets what was typed in this tab: see `forget.js`.
import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'
import { forgetAddress } from './styles.ts'
import { useSurroundings } from './surroundings.ts'

/** On pages that show or keep what one types, and on those that say who is signed in. */
export function Forgets() {
  return <script src={forgetAddress} data-session={useSurroundings().session} defer />
}

type FormProps = { action?: string; class?: string; children?: Child }

export function SignOutForm({ action = paths.signOut(), children, ...more }: FormProps) {
  return (
    <form method="post" action={action} data-forgets {...more}>
      {children}
      <Forgets />
    </form>
  )
}

/** Said where the session is closed already. */
export function ClosedSession({ children }: { children?: Child }) {
  return (
    <p class="notice" data-forgets>
      {children}
      <Forgets />
    </p>
  )
}

/** At the foot of pages that only someone signed in sees. */
export function SignOut({ action }: { action?: string }) {
  return (
    <SignOutForm action={action}>
      <p class="soft">
        Votre session est ouverte.{' '}
        <button class="linklike" type="submit">
          Me déconnecter
        </button>
      </p>
    </SignOutForm>
  )
}
