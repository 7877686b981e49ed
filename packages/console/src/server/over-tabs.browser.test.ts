// Of several tabs one leads, all hear it, and when it leaves another leads.
import { expect } from 'chai'
import { overTabs } from './over-tabs.ts'

const until = async (isSo: () => boolean) => {
  for (let left = 50; left > 0 && !isSo(); left--) await new Promise((then) => setTimeout(then, 20))
  expect(isSo()).to.equal(true)
}

it('one leads at a time', async () => {
  const leading: string[] = []
  const says = new Map<string, (said: string) => void>()
  const heard: string[] = []
  const tab = (name: string) =>
    overTabs<string>('test', {
      lead(say) {
        leading.push(name)
        says.set(name, say)
        return () => leading.push(`not ${name}`)
      },
      hear: (said) => heard.push(`${name} ${said}`),
      woke: () => heard.push(`${name} woke`),
    })
  const first = tab('a')
  await until(() => leading.length === 1)
  const second = tab('b')
  says.get('a')?.('one')
  await until(() => heard.length === 2)
  expect(heard.toSorted()).to.deep.equal(['a one', 'b one'])
  document.dispatchEvent(new Event('freeze'))
  document.dispatchEvent(new Event('resume'))
  await until(() => heard.length === 4)
  expect(heard.slice(2).toSorted()).to.deep.equal(['a woke', 'b woke'])
  first.stop()
  await until(() => leading.at(-1) === 'b')
  expect(leading.filter((name) => name === 'a' || name === 'b').length).to.be.greaterThan(1)
  second.stop()
  expect(leading.at(-1)).to.equal('not b')
})
