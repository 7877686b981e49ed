// Runs what one file of measures exports, in a process of its own, and tells its figures on the last line.
const [, , file = ''] = process.argv
const all: Record<string, unknown> = await import(file)
const measure = Object.entries(all).find(([name]) => name.startsWith('measure'))?.[1]
if (typeof measure !== 'function') throw new Error(`${file} measures nothing.`)
console.log(`\n${JSON.stringify(await measure())}`)
process.exit()
