// How long what is drawn at random goes on: enough at each run of the usual tests, more when everything is asked for.

/** Whether `npm run test:all` runs. */
export const isAll = process.env.PARVIS_TESTS === 'all'

/** Whether `npm test` does; whoever runs some files by hand has them whole. */
export const isUsual = process.env.PARVIS_TESTS === 'usual'

/** Random walks: `usual` of them, `all` where everything is asked for. */
export const howMany = ({ usual, all }: { usual: number; all: number }) => (isAll ? all : usual)
