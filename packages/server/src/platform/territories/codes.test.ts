// Codes of each kind lead to a territory of now, and what may mean several is told apart.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { territories } from '../../../testing/given-territories.ts'
import { territoriesOfCodes } from './codes.store.ts'

describe.each(engines)('official codes on %s', (engine) => {
  const app = useApp(engine)
  beforeEach(async () => {
    const [caen] = territories
    const like = (more: object) => ({ ...caen, ...more }) as (typeof territories)[number]
    await app.db
      .insertInto('territories')
      .values([
        like({ id: 'commune-14200', code: '14200', name: 'Douze', siren: null }),
        like({
          id: 'commune-2A004',
          code: '2A004',
          department_code: '2A',
          department_name: 'Corse-du-Sud',
          siren: null,
        }),
        like({ id: 'region-94', kind: 'region', code: '94', name: 'Corse', siren: '200076958' }),
      ])
      .execute()
    await app.db
      .insertInto('territory_other_names')
      .values([
        { code: '14666', name: 'Sannerville', territory_id: 'commune-14118' },
        { code: '14990', name: '', territory_id: 'commune-14118' },
      ])
      .execute()
    await app.db
      .insertInto('territory_postcodes')
      .values([{ postcode: '14000', territory_id: 'commune-14327' }])
      .execute()
  })
  const found = async (code: string) => (await territoriesOfCodes(app.db, [code, 'x'])).get(code)

  test.each([
    ['an id', 'region-28', { by: 'code', id: 'region-28' }],
    ['an INSEE code', '14118', { by: 'code', id: 'commune-14118', alsoPostcodeOf: [] }],
    ['a SIREN of a commune', '211401187', { by: 'code', id: 'commune-14118' }],
    ['a SIREN of a grouping', '200065597', { by: 'code', id: 'epci-200065597' }],
    ['a SIREN of a région', '200076958', { by: 'code', id: 'region-94' }],
    ['a département', '14', { by: 'code', id: 'department-14' }],
    ['a former commune', '14666', { by: 'other', id: 'commune-14118', name: 'Sannerville' }],
    ['a code that was given up', '14990', { by: 'other', id: 'commune-14118', name: '' }],
    [
      'a département whose council is another',
      '2A',
      { by: 'other', id: 'region-94', name: 'Corse-du-Sud' },
    ],
    ['a postcode', '16230', { by: 'postcode', id: 'commune-16309' }],
    ['a postcode of several', '14000', { by: 'shared_postcode' }],
    [
      'an INSEE code that others have as a postcode',
      '14200',
      { by: 'code', id: 'commune-14200', alsoPostcodeOf: ['Hérouville-Saint-Clair (Calvados)'] },
    ],
  ])('%s', async (_, code, expected) => {
    expect(await found(code)).toMatchObject(expected)
  })

  test.each(['99999', '123456789', 'commune-x', '28000', ''])('%j is of nothing', async (code) => {
    expect(await found(code)).toBeUndefined()
  })
})
