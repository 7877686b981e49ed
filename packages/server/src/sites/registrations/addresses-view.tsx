// The addresses of a site: what they are, which are proved, and adding or removing one before the agreement.

import { TextField, type Values } from '../../platform/layout/fields.tsx'
import { paths } from '../../platform/paths.ts'
import type { InputFault } from '../../platform/refusal.ts'
import { readableHost, siblingOf } from './origin.ts'
import type { OriginRow } from './origins-store.ts'
import { mostAddresses } from './rules.ts'
import type { RegistrationRow } from './store.ts'

type Facts = { row: RegistrationRow; addresses: OriginRow[]; ending: string[] }

const shown = (origin: string) => {
  const readable = readableHost(origin)
  return readable ? `${origin} (${readable})` : origin
}

/** Inside a list of facts. */
export function AddressFacts({ row, addresses, ending }: Facts) {
  const others = addresses.filter(({ origin }) => origin !== row.origin)
  const all = [row.origin, ...others.map(({ origin }) => origin)]
  return (
    <>
      <dt>{all.length > 1 ? 'Adresses' : 'Adresse'}</dt>
      {all.map((origin) => (
        <dd>{shown(origin)}</dd>
      ))}
      {ending.length > 0 && (
        <>
          <dt>Ne marcheront plus</dt>
          {ending.map((origin) => (
            <dd>{shown(origin)}, de l’inscription d’avant</dd>
          ))}
        </>
      )}
    </>
  )
}

type Editing = Omit<Facts, 'ending'> & { values?: Values; faults?: InputFault[] }

export function Addresses({ row, addresses, values, faults }: Editing) {
  const others = addresses.filter(({ origin }) => origin !== row.origin)
  const sibling = siblingOf(row.origin)
  return (
    <section aria-labelledby="autres-adresses">
      <h2 id="autres-adresses">Les autres adresses de ce site</h2>
      <p>
        Un navigateur tient « www.ville.fr » et « ville.fr » pour deux sites : ajoutez chaque
        adresse où les habitants liront vos pages. Chacune porte la même preuve, et l’accord de la
        collectivité vaut pour toutes.
      </p>
      {others.map(({ origin, proved_at }) => (
        <form method="post" action={paths.siteAddressRemoval(row.id)}>
          <input type="hidden" name="adresse" value={origin} />
          <p>
            {origin}, {proved_at ? 'prouvée' : 'à prouver'}{' '}
            <button class="linklike" type="submit">
              Retirer {origin}
            </button>
          </p>
        </form>
      ))}
      {addresses.length < mostAddresses && (
        <form method="post" action={paths.siteAddresses(row.id)} novalidate>
          <TextField
            name="adresse"
            label="Ajouter une adresse"
            {...(sibling !== row.origin && { hint: `Exemple : ${sibling}` })}
            type="url"
            inputmode="url"
            maxlength={300}
            values={values}
            faults={faults}
          />
          <div class="actions">
            <button class="button quiet" type="submit">
              Ajouter cette adresse
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
