// What we call of the library that reads `Accept-Encoding`.
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | undefined> })
    /** Of those, the ones that are taken: as the client likes them, then as `preferred` names them. */
    encodings(offered: string[], options: { preferred: string[] }): string[]
  }
}
