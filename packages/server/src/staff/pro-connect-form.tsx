// The button of ProConnect for the team, which asks it for two factors.
import { ProviderButtons } from '../providers/buttons-view.tsx'

type Props = { action: string; fields?: Record<string, string> }

export function ProConnectForm({ action, fields }: Props) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p>Ou, si votre invitation a été acceptée ainsi, avec une double authentification :</p>
      <ProviderButtons offered={['pro_connect']} />
    </form>
  )
}
