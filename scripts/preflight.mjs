// npm puts node_modules/.bin first, so `node` here should be the pinned one even when the host's is older.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Chartmark needs Node 24, and this is ${process.versions.node}.\n` +
      'The pinned Node comes with the dependencies: run "npm ci" (without --ignore-scripts) and try again.',
  )
  process.exit(1)
}
