// The form's limits are those of the contract.
import { expect } from 'chai'
import { limits } from './faults.ts'

describe('limits', () => {
  it('are those of the contract', async () => {
    const contract = await (await fetch('/packages/sdk/openapi.json')).json()
    const { properties } = contract.components.schemas.ServiceDraftInput
    for (const [name, limit] of Object.entries(limits)) {
      expect([properties[name].minLength, properties[name].maxLength], name).to.deep.equal(limit)
    }
  })
})
