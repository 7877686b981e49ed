// The dictionary of one dataset: what each field means, whether it is always there, what it may hold.

import { page } from '../../platform/layout/page.tsx'
import { Table } from '../../platform/layout/table.tsx'
import { paths } from '../../platform/paths.ts'
import type { Dataset, Field } from './datasets.ts'
import { fileAddress, licence } from './describe.ts'
import { formatNames, formats } from './formats.ts'

const types: Record<Field['type'], string> = {
  string: 'texte',
  integer: 'nombre entier',
  number: 'nombre',
  boolean: 'true ou false',
  datetime: 'date et heure (ISO 8601, UTC)',
  date: 'date (ISO 8601)',
  uri: 'adresse web',
}

export function dictionaryPage(dataset: Dataset, publisher: string) {
  const { id, title, description, neverLeaves, primaryKey, fields } = dataset
  return page({
    title: `${title} : dictionnaire`,
    found: {
      at: paths.dataset(id),
      description,
      trail: [
        ['Accueil', '/'],
        ['Données ouvertes', paths.datasets()],
      ],
      thing: (baseUrl) => ({
        '@type': 'Dataset',
        name: title,
        description,
        url: `${baseUrl}${paths.dataset(id)}`,
        license: licence.url,
        isAccessibleForFree: true,
        inLanguage: 'fr',
        creator: { '@type': 'GovernmentOrganization', name: publisher },
        distribution: formatNames.map((format) => ({
          '@type': 'DataDownload',
          encodingFormat: formats[format].type.split(';')[0],
          contentUrl: fileAddress(baseUrl, id, format),
        })),
      }),
    },
    children: (
      <div>
        <p>
          <a href={paths.datasets()}>Toutes les données ouvertes</a>
        </p>
        <h1>{title}</h1>
        <p class="lead">{description}</p>
        <p>
          {formatNames.map((format) => (
            <>
              <a href={`/v1/open-data/${id}.${format}`}>{formats[format].name}</a>
              {' · '}
            </>
          ))}
          <a href={`/v1/open-data/${id}/schema.json`}>Schéma Table Schema</a>
        </p>
        <p>
          Le CSV sépare par des virgules, en UTF-8, comme les programmes l’attendent. Le CSV pour
          tableur dit les mêmes lignes à Excel et à LibreOffice : des points-virgules, et la marque
          (BOM) par laquelle ils reconnaissent l’UTF-8.
        </p>
        <p>
          {primaryKey.length === 1 ? 'Ce champ désigne' : 'Ces champs ensemble désignent'} une ligne
          et une seule : {primaryKey.join(', ')}.
        </p>
        <p>Ce qui n’en sort pas : {decapitalised(neverLeaves)}</p>
        <Table
          caption={`Les ${fields.length} champs, dans l’ordre des colonnes`}
          head={['Champ', 'Signification', 'Forme', 'Rempli']}
        >
          <tbody>
            {fields.map((field) => (
              <tr>
                <th scope="row">
                  <code>{field.name}</code>
                </th>
                <td>
                  {field.description}
                  {field.values && <Values values={field.values} />}
                </td>
                <td>{field.values ? 'un des mots ci-contre' : types[field.type]}</td>
                <td>{field.required ? 'toujours' : 'peut être vide'}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    ),
  })
}

const decapitalised = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)

function Values({ values }: { values: Record<string, string> }) {
  return (
    <ul>
      {Object.entries(values).map(([word, meaning]) => (
        <li>
          <code>{word}</code> : {meaning}
        </li>
      ))}
    </ul>
  )
}
