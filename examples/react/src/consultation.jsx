// A page of the application: two proposals, the form, and a thank-you that hears of confirmed acts.
import { useState } from 'react'

const proposals = {
  'ouvrir-et-mettre-a-jour-des-donnees': 'Ouvrir et mettre à jour des données',
  'visualiser-et-piloter-par-la-donnee': 'Visualiser et piloter par la donnée',
}

export function Consultation({ server }) {
  const [thanks, setThanks] = useState('')
  // Events tell what was confirmed and the new figures, never who acted.
  const supported = ({ detail }) =>
    setThanks(`« ${proposals[detail.proposalId]} » compte un soutien de plus.`)
  const contributed = () => setThanks('Une contribution est partie d’ici.')
  return (
    <main>
      <h1>Consultation nationale</h1>
      <p role="status">{thanks}</p>
      {Object.entries(proposals).map(([id, title]) => (
        <parvis-vote-button
          key={id}
          proposal={id}
          variant="card"
          heading-level="2"
          onparvis-supported={supported}
        >
          <a href={`${server}/propositions/${id}/soutien`}>Soutenir : {title}</a>
        </parvis-vote-button>
      ))}
      <parvis-contribution-form onparvis-contributed={contributed}>
        <a href={`${server}/contribuer`}>Partager un besoin</a>
      </parvis-contribution-form>
    </main>
  )
}
