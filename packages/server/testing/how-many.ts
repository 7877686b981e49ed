// How long what is drawn at random goes on: enough at each run of the usual tests, more when everything is asked for.

/** Random walks: `usual` of them, `all` where `npm run test:all` runs. */
export const howMany = ({ usual, all }: { usual: number; all: number }) =>
  process.env.PARVIS_TESTS === 'all' ? all : usual
