// Territories: found by name, postcode, INSEE code or SIREN; the ended ones only by id.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { refusalOf } from '../../../testing/refusals.ts'

describe.each(engines)('territories on %s', (engine) => {
  const app = useApp(engine)
  const search = async (q: string, more = {}) =>
    (await app.client.territories.search({ q, ...more })).items.map(({ id }) => id)

  test.each([
    ['caen', ['commune-14118', 'epci-200065597']],
    ['CAEN', ['commune-14118', 'epci-200065597']],
    ['st clair', ['commune-14327']],
    ['Hérouville-Saint-Clair', ['commune-14327']],
    ['herouville st-clair', ['commune-14327']],
    ['ste colombe', ['commune-05135', 'commune-16309']],
    ['14000', ['commune-14118']],
    ['14118', ['commune-14118']],
    ['211401187', ['commune-14118']],
    ['200065597', ['epci-200065597']],
    ['calvados', ['department-14']],
    ['Sannerville', []],
    ['14940', []],
    ['%', []],
    ['_____', []],
    ["'; drop table territories; --", []],
  ])('"%s" finds %o', async (q, expected) => {
    expect(await search(q)).toEqual(expected)
  })

  test('the kind and the number of answers are limited', async () => {
    expect(await search('caen', { kind: 'epci' })).toEqual(['epci-200065597'])
    expect(await search('caen', { limit: 1 })).toEqual(['commune-14118'])
    for (const query of [{ q: '' }, { q: ' ' }, { q: 'a', limit: 51 }, { q: 'x'.repeat(101) }]) {
      expect(await refusalOf(app.client.territories.search(query))).toMatchObject({ status: 422 })
    }
  })

  test('one is shown with its département, since names are shared', async () => {
    expect(await app.client.territories.get('commune-16309')).toMatchObject({
      label: 'Sainte-Colombe (Charente)',
      postcodes: ['16230'],
      siren: null,
      endedOn: null,
    })
    expect((await app.client.territories.get('region-28')).label).toBe('Normandie (région)')
  })

  test('an ended one is still known by its id; an unknown one is refused', async () => {
    expect(await app.client.territories.get('commune-14666')).toMatchObject({
      endedOn: '2017-01-01',
    })
    const refusal = await refusalOf(app.client.territories.get('commune-00000'))
    expect(refusal).toMatchObject({ code: 'territory_not_found', status: 404 })
  })
})
