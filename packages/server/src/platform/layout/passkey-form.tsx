// The form that a passkey answers, with what is said when it cannot be.
import type { Child } from 'hono/jsx'

type Props = {
  action: string
  /** Where the challenge is asked for, with this form's fields. */
  challenge: string
  kind: 'create' | 'get'
  button: string
  fields?: Record<string, string>
  children?: Child
}

const failed = {
  create:
    'La clé d’accès n’a pas été créée. Recommencez, ou essayez avec un autre appareil ou une clé de sécurité.',
  get: 'La clé d’accès n’a pas répondu. Recommencez, ou utilisez-en une autre.',
}

export function PasskeyForm({ action, challenge, kind, button, fields, children }: Props) {
  return (
    <form
      method="post"
      action={action}
      data-passkey={kind}
      data-challenge={challenge}
      data-failed={failed[kind]}
      data-known="Cette clé d’accès est déjà enregistrée. Choisissez-en une autre."
      data-unsupported="Ce navigateur ne connaît pas les clés d’accès. Mettez-le à jour, ou utilisez-en un autre."
    >
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="reponse" value="" />
      {children}
      <p class="notice bad" role="alert" hidden />
      <noscript>
        <p class="notice bad">
          Une clé d’accès a besoin de JavaScript : activez-le pour cette adresse.
        </p>
      </noscript>
      <div class="actions">
        <button class="button" type="submit">
          {button}
        </button>
      </div>
    </form>
  )
}
