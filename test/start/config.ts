/** All that a started city inherits of our environment: no setting of the test run reaches it. */
export const inherited = { PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin', HOME: process.env.HOME ?? '/' }
