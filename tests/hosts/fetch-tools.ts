// Starts fetching what the tests of this folder run of others; those that need it wait for it.
import { fetchTools } from './tools.ts'

export default function start() {
  const fetching = fetchTools()
  return () => fetching
}
