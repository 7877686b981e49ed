// One saw what an act would do, and left it.

export class Declined extends Error {}
