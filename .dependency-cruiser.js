import { domainPackages, owners, rooms } from './tests/architecture/import-law.ts';

const packageFolder = (packages) => packages.source.replace(/^\^/, '^node_modules/').replace(/\$$/, '(/|$)');

/** One rule a room: of our own files it reaches its own and those of the rooms it may import. */
const roomRules = Object.entries(rooms).map(([name, room]) => ({
  name: `room-${name}`,
  severity: 'error',
  comment: `${name} may import ${room.mayImport.join(', ') || 'no other room'}`,
  from: { path: room.files.source },
  to: {
    path: '^(src|cards|tests|manifest)/',
    pathNot: [room, ...room.mayImport.map((other) => rooms[other])].map(({ files }) => files.source),
  },
}));

const ownerRules = owners.map(({ packages, room }) => ({
  name: `only-${room}-imports-${packages.source}`,
  severity: 'error',
  from: { path: '^src/', pathNot: rooms[room].files.source },
  to: { path: packageFolder(packages) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(run\\.js|tab/cards/no-carousel\\.ts)$' },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared-and-shipped',
      comment: 'The service runs after npm ci --omit=dev.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(demo|tab)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-rooms',
      severity: 'error',
      from: { path: ['^src/(domain|documents|questions|cards|usecases)/', rooms.ports.files.source] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-packages',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^node_modules/', pathNot: packageFolder(domainPackages) },
    },
    ...roomRules,
    ...ownerRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
