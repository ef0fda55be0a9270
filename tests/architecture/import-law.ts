/** A room of the house: the files in it and the rooms whose files it may import besides its own. */
interface Room {
  readonly files: RegExp;
  readonly mayImport: readonly string[];
}

const core = ['domain', 'ports', 'documents', 'questions', 'cards', 'usecases'];
const adapters = ['teams', 'storage', 'schedule', 'http', 'reading'];

/** Files in `src` itself that say what goes between the rooms, one a concern. */
const portFiles = [
  'ports',
  'incoming',
  'envelope',
  'extension',
  'plan-import',
  'plan-additions',
  'ask-memory',
  'board-record',
  'board-changes',
  'tab-contract',
  'tab-desk-contract',
].join('|');

/** Imports run one way. The architecture test and dependency-cruiser both read this table. */
export const rooms: Readonly<Record<string, Room>> = {
  domain: { files: /^src\/domain\//, mayImport: [] },
  ports: { files: new RegExp(`^src/(${portFiles})\\.ts$`), mayImport: ['domain'] },
  documents: { files: /^src\/documents\//, mayImport: ['domain', 'ports'] },
  questions: { files: /^src\/questions\//, mayImport: ['domain', 'ports'] },
  cards: { files: /^src\/cards\//, mayImport: ['domain', 'ports', 'documents', 'questions', 'templates'] },
  usecases: { files: /^src\/usecases\//, mayImport: core },
  ...Object.fromEntries(adapters.map((adapter) => [adapter, { files: new RegExp(`^src/${adapter}/`), mayImport: core }])),
  /** Runs in a browser: of the service it knows the types of its JSON, and nothing that runs. */
  tab: { files: /^src\/tab\//, mayImport: ['domain', 'ports'] },
  config: { files: /^src\/config\.ts$/, mayImport: [] },
  manifest: { files: /^src\/manifest\//, mayImport: ['config'] },
  /** What `cli.ts` can be asked for, one command a file; it runs the core as it is, on a plan from a file. */
  terminal: { files: /^src\/terminal\//, mayImport: [...core, ...adapters] },
  /** Wiring: whatever lies in `src` itself and is nothing of the above. */
  top: {
    files: new RegExp(`^src/(?!(${portFiles}|config)\\.ts$)[^/]+\\.ts$`),
    mayImport: [...core, ...adapters, 'config', 'manifest', 'terminal'],
  },
  run: { files: /^src\/run\.js$/, mayImport: [] },
  demo: { files: /^src\/demo\//, mayImport: [...core, ...adapters, 'config', 'top'] },
  /** The Adaptive Cards beside `src`, as JSON. */
  templates: { files: /^cards\//, mayImport: [] },
};

/** Packages that one room alone may import, so that replacing one is one room's work. */
export const owners: readonly { readonly packages: RegExp; readonly room: string }[] = [
  { packages: /^(botbuilder|botframework-)/, room: 'teams' },
  { packages: /^(kysely|better-sqlite3|pg)$/, room: 'storage' },
  { packages: /^(yauzl|saxes|htmlparser2|csv-parse|csv-stringify|unpdf|docx|write-excel-file)/, room: 'documents' },
  { packages: /^node-cron$/, room: 'schedule' },
  { packages: /^(restify|jose)$/, room: 'http' },
  { packages: /^(@microsoft\/teams-js|adaptivecards)$/, room: 'tab' },
  { packages: /^@microsoft\/app-manifest$/, room: 'manifest' },
  { packages: /^@microsoft\/m365agentsplayground$/, room: 'demo' },
];

/** Rooms that know no clock, no process and no disk, and so none of Node's own modules. */
export const pureRooms = ['domain', 'ports', 'documents', 'questions', 'cards', 'usecases'];

/** All that the domain takes from outside. */
export const domainPackages = /^temporal-polyfill$/;

export function findRoom(file: string): string | undefined {
  return Object.entries(rooms).find(([, room]) => room.files.test(file))?.[0];
}
