// The button of ProConnect for the team, which asks it for two factors.
import { ProviderButtons } from '../providers/buttons-view.tsx'

/** `isOnly`: there is no passkey to use instead. */
type Props = { action: string; fields?: Record<string, string>; isOnly?: boolean }

export function ProConnectForm({ action, fields, isOnly = false }: Props) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p>
        {isOnly
          ? 'Par une double authentification :'
          : 'Ou, si vous l’avez choisi, par une double authentification :'}
      </p>
      <ProviderButtons offered={['pro_connect']} says={false} />
    </form>
  )
}
