// Signing out, at the foot of pages that only someone signed in sees.
import { paths } from '../paths.ts'

export function SignOut({ action = paths.signOut() }: { action?: string }) {
  return (
    <form method="post" action={action}>
      <p class="soft">
        Votre session est ouverte.{' '}
        <button class="linklike" type="submit">
          Me déconnecter
        </button>
      </p>
    </form>
  )
}
