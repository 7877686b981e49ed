// Where a territory asks for a service, and takes its request back; not for a service that stopped.
import type { Service } from './contract.ts'

export function AskForIt({ service: { id, stage } }: { service: Pick<Service, 'id' | 'stage'> }) {
  if (stage === 'stopped' || stage === 'investigation_stopped') return null
  return (
    <>
      <div class="actions">
        <a class="button" href={`/services/${id}/demande`}>
          Demander ce service pour ma collectivité
        </a>
      </div>
      <p class="soft">
        Pour les élus et les agents, avec l’adresse de leur collectivité. La demande n’est pas
        publique. <a href={`/services/${id}/demande/retrait`}>Retirer une demande</a>
      </p>
    </>
  )
}
