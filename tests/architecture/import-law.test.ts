import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { domainPackages, findRoom, owners, pureRooms, rooms } from './import-law.ts';

const sources = globSync('src/**/*.{ts,tsx,js}').map((file) => file.replaceAll('\\', '/'));

/** What one import breaks, in words, or undefined where it keeps the law. */
function findBreach(file: string, specifier: string): string | undefined {
  const from = findRoom(file) ?? 'no room';
  return specifier.startsWith('.') ? findRoomBreach(from, join(dirname(file), specifier)) : findPackageBreach(from, specifier);
}

function findRoomBreach(from: string, target: string): string | undefined {
  const to = findRoom(target) ?? `no room (${target})`;
  return to === from || rooms[from]?.mayImport.includes(to) ? undefined : `${from} may not import ${to}`;
}

function findPackageBreach(from: string, specifier: string): string | undefined {
  if (isBuiltin(specifier)) return pureRooms.includes(from) ? `${from} is pure and may not import ${specifier}` : undefined;
  const name = packageName(specifier);
  const owner = owners.find(({ packages }) => packages.test(name));
  if (owner !== undefined && owner.room !== from) return `${from} may not import ${name}: it belongs to ${owner.room}`;
  return from === 'domain' && !domainPackages.test(name) ? `domain may not import ${name}` : undefined;
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function importsOf(file: string): readonly string[] {
  return ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map((imported) => imported.fileName);
}

describe('the import law', () => {
  it('gives every source file a room', () => {
    expect(sources.filter((file) => /\.[tj]sx?$/.test(file) && findRoom(file) === undefined)).toEqual([]);
  });

  it.each(sources)('is kept by %s', (file) => {
    expect(importsOf(file).flatMap((specifier) => findBreach(file, specifier) ?? [])).toEqual([]);
  });

  it.each(sources.filter((file) => findRoom(file) === 'tab'))('lets %s take no more than types from the service', (file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const running = source.statements.filter(
      (statement): statement is ts.ImportDeclaration =>
        ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword,
    );
    const from = running.map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text).filter((text) => text.startsWith('.'));
    expect(from.filter((text) => findRoom(join(dirname(file), text)) !== 'tab')).toEqual([]);
  });

  it.each([
    ['src/domain/plan.ts', '../ports.ts', 'domain may not import ports'],
    ['src/domain/plan.ts', 'zod', 'domain may not import zod'],
    ['src/questions/ask.ts', '../usecases/ask.ts', 'questions may not import usecases'],
    ['src/cards/draw.ts', 'node:fs', 'cards is pure and may not import node:fs'],
    ['src/usecases/tick.ts', 'fs/promises', 'usecases is pure and may not import fs/promises'],
    ['src/usecases/tick.ts', '../storage/open-store.ts', 'usecases may not import storage'],
    ['src/teams/turn.ts', '../storage/open-store.ts', 'teams may not import storage'],
    ['src/usecases/turn.ts', 'botbuilder-core', 'usecases may not import botbuilder-core: it belongs to teams'],
    ['src/http/server.ts', 'botframework-connector/lib/auth', 'http may not import botframework-connector: it belongs to teams'],
    ['src/main.ts', 'kysely', 'top may not import kysely: it belongs to storage'],
    ['src/main.ts', './demo/demo.ts', 'top may not import demo'],
    ['src/demo/demo.ts', '../../tests/support/wscb.ts', 'demo may not import no room (tests/support/wscb.ts)'],
    ['src/ports.ts', './start-service.ts', 'ports may not import top'],
    ['src/ports.ts', './widgets/widget.ts', 'ports may not import no room (src/widgets/widget.ts)'],
  ])('would be broken by %s importing %s', (file, specifier, breach) => {
    expect(findBreach(file, specifier)).toBe(breach);
  });

  it.each([
    ['src/domain/dates.ts', 'temporal-polyfill'],
    ['src/cards/answer-card.ts', '../questions/answer.ts'],
    ['src/cards/answer-card.ts', '../../cards/answer.json'],
    ['src/storage/open-store.ts', 'kysely'],
    ['src/main.ts', './teams/turn.ts'],
    ['src/demo/demo.ts', '../main.ts'],
  ])('allows %s to import %s', (file, specifier) => {
    expect(findBreach(file, specifier)).toBeUndefined();
  });
});
