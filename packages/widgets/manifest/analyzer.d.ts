// The part of the analyzer that is called here: its own types ask for another compiler's.
declare module '@custom-elements-manifest/analyzer' {
  type Source = { fileName: string }

  export const ts: {
    ScriptTarget: { ES2015: number }
    createSourceFile(name: string, text: string, target: number, parents: boolean): Source
  }

  export function create(options: {
    modules: Source[]
    plugins: never[]
    context: { dev: boolean }
  }): import('./shapes.ts').Manifest
}
