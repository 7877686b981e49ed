// Where a territory asks for a service, and takes its request back; not for a service that stopped.
import { paths } from '../../platform/paths.ts'
import type { Service } from './contract.ts'

export function AskForIt({ service: { id, stage } }: { service: Pick<Service, 'id' | 'stage'> }) {
  if (stage === 'stopped' || stage === 'investigation_stopped') return null
  return (
    <>
      <div class="actions">
        <a class="button" href={paths.serviceRequest(id)}>
          Demander ce service pour ma collectivité
        </a>
      </div>
      <p class="soft">
        Pour les élus et les agents, avec l’adresse de leur collectivité. La demande n’est pas
        publique. <a href={paths.serviceRequestWithdrawal(id)}>Retirer une demande</a>
      </p>
    </>
  )
}
