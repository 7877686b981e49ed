// What the tests use of the reader of JSON-LD, which has no types of its own.
declare module 'jsonld' {
  type Term = {
    termType: 'NamedNode' | 'BlankNode' | 'Literal'
    value: string
    datatype?: { value: string }
  }
  export type Quad = { subject: Term; predicate: Term; object: Term }
  const jsonld: {
    toRDF(document: object, options: { documentLoader: () => never }): Promise<Quad[]>
  }
  export default jsonld
}
