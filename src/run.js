// Plain JavaScript on purpose: an old Node cannot read the TypeScript beside it, but it can read this and say so.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Chaser needs Node 24 and found ${process.versions.node}. Type "npm ci" and then use the npm scripts ("npm start", "npm run demo"): they bring their own Node.`,
  );
  process.exit(1);
}
const [entry] = process.argv.splice(2, 1);
await import(`./${entry ?? 'main'}.ts`);
