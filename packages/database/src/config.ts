/** Where programs are looked for: all that the database server's processes inherit of our environment. */
export const executablePath = process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin'
