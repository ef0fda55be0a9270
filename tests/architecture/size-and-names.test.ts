import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const MOST_LINES_OF_A_FILE = 250;
const MOST_LINES_OF_A_FUNCTION = 40;

const files = globSync(['{src,tests,manifest}/**/*.{ts,tsx,js}', '*.config.{ts,js}']).map((file) => file.replaceAll('\\', '/'));

/** Lines of code of every function in a file; what holds suites or tests is a chapter, not a function. */
function functionLengths(file: string): readonly { readonly line: number; readonly lines: number }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { line: number; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && !isChapter(node)) {
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, lines: linesOfCode(node.getText()) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function linesOfCode(text: string): number {
  return text.split('\n').filter((line) => !/^\s*($|\/\/|\/?\*)/.test(line)).length;
}

function isChapter(node: ts.SignatureDeclaration): boolean {
  const body = 'body' in node ? node.body : undefined;
  if (body === undefined || !ts.isBlock(body)) return false;
  return body.statements.some((statement) => /^(describe|it|test)\b/.test(statement.getText()));
}

describe('a reader', () => {
  it.each(files)('can take in %s', (file) => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES_OF_A_FILE);
    expect(functionLengths(file).filter(({ lines }) => lines > MOST_LINES_OF_A_FUNCTION)).toEqual([]);
  });

  it('finds a thing by the name of its file', () => {
    const named = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
    const vague = /^(utils?|helpers?|common|misc|types|index|manager)\./;
    const sources = files.map((file) => basename(file));
    expect(sources.filter((name) => !named.test(name) || vague.test(name))).toEqual([]);
  });
});
