// The formats of files that imports read.
export const importSources = ['beta', 'publiccode', 'csv'] as const
export type ImportSource = (typeof importSources)[number]
