// The part of the analyzer's command that is called here: it comes without types.
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: {
    argv: string[]
    cwd: string
    noWrite: boolean
  }): Promise<import('./shapes.ts').Manifest>
}
