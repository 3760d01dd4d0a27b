import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** A file of the house: its imports (those of types too) and what it does besides. */
interface Module {
  /** `src/syntax/url.ts`. */
  readonly path: string;
  /** `syntax`; for `src/session.ts`, `session`. */
  readonly area: string;
  /** Paths of files of the house that it imports. */
  readonly imports: readonly string[];
  /** Names of packages, `node:` modules too. */
  readonly packages: readonly string[];
  /** What reaches outside: `process.env`, `Date.now`. */
  readonly effects: readonly string[];
  readonly lines: number;
  readonly isBarrel: boolean;
  readonly hasDefault: boolean;
}

const STAGES = ['load', 'assemble', 'plan', 'render', 'assets', 'outputs', 'checks'];
const GROUND = ['model', 'schema', 'syntax', 'diagnostics'];

/** What each area may import besides itself: all that lies below it. */
const BELOW: ReadonlyMap<string, readonly string[]> = new Map([
  ['diagnostics', []],
  ['syntax', ['diagnostics']],
  ['schema', ['syntax', 'diagnostics']],
  ['model', ['schema', 'syntax', 'diagnostics']],
  ...[...STAGES, 'importers', 'host'].map((area) => [area, GROUND] as const),
  ['session', [...STAGES, 'host', ...GROUND]],
  ['serve', ['session', ...GROUND]],
  ['index', ['session', 'serve', 'importers', ...STAGES, 'host', ...GROUND]],
  ['cli', ['index', 'session', 'serve', 'importers', ...STAGES, 'host', ...GROUND]],
]);

/** What runs in a browser: its clock and network are none of the program's. */
const BROWSER = 'src/serve/client/';

/** Modules of Node that only compute. */
const PURE = new Set(['node:buffer', 'node:crypto', 'node:path', 'node:path/posix', 'node:util']);
const EFFECT_PACKAGES = new Set(['sharp', 'chokidar']);

/** What breaks the rules of the house (design, 5), one line each. @param files texts by path */
function violations(files: ReadonlyMap<string, string>): string[] {
  const modules = [...files].map(([path, text]) => readModule(path, text));
  return [
    ...modules.flatMap((module) => [
      ...wrongImports(module, files),
      ...wrongEffects(module),
      ...wrongShape(module),
    ]),
    ...sharedLibraries(modules),
    ...cycles(modules),
  ];
}

function readModule(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  const relative = specifiers.filter((name) => name.startsWith('.'));
  return {
    path,
    area: path.split('/')[1]!.replace(/\.ts$/, ''),
    imports: relative.map((name) => new URL(name, `file:///${path}`).pathname.slice(1)),
    packages: [...new Set(specifiers.filter((name) => !name.startsWith('.')))],
    effects: effectsOf(source),
    lines: text.split('\n').length - 1,
    isBarrel:
      source.statements.length > 0 &&
      source.statements.every((s) => ts.isExportDeclaration(s) && s.moduleSpecifier),
    hasDefault: source.statements.some(isDefaultExport),
  };
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (
    ts.isExportDeclaration(statement) &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
  )
    return statement.exportClause.elements.some((element) => element.name.text === 'default');
  return (
    ts.canHaveModifiers(statement) &&
    !!ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function effectsOf(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const name = `${node.expression.text}.${node.name.text}`;
      if (/^process\.|^(?:Date|performance)\.now$|^Math\.random$/.test(name)) found.push(name);
    }
    if (
      ts.isNewExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'Date' &&
      !node.arguments?.length
    )
      found.push('new Date()');
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'fetch')
      found.push('fetch');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function wrongImports(module: Module, files: ReadonlyMap<string, string>): string[] {
  const below = BELOW.get(module.area);
  if (!below) return [`${module.path}: no such floor in the house`];
  return module.imports.flatMap((path) => {
    if (path.endsWith('.json')) return [];
    if (!files.has(path)) return [`${module.path}: imports ${path}, which is not there`];
    const area = path.split('/')[1]!.replace(/\.ts$/, '');
    return area === module.area || below.includes(area)
      ? []
      : [`${module.path}: ${module.area} imports ${area} (${path})`];
  });
}

function wrongEffects({ path, area, packages, effects }: Module): string[] {
  const modules = packages.filter(
    (name) => EFFECT_PACKAGES.has(name) || (name.startsWith('node:') && !PURE.has(name)),
  );
  const allowed = (effect: string) =>
    effect === 'process.exit'
      ? area === 'cli'
      : area === 'host' || path.startsWith(BROWSER) || (area === 'cli' && effect.startsWith('process.'));
  return [
    ...modules.filter(() => area !== 'host').map((name) => `${path}: ${name} outside of host`),
    ...effects
      .filter((effect) => !allowed(effect))
      .map((effect) => `${path}: ${effect} outside of its place`),
  ];
}

function wrongShape({ path, lines, isBarrel, hasDefault }: Module): string[] {
  const told: string[] = [];
  if (isBarrel && path !== 'src/index.ts') told.push(`${path}: only passes on what others export`);
  if (hasDefault) told.push(`${path}: has a default export`);
  if (/(?:^|\/)(?:utils?|helpers?)(?:\/|\.ts$)/.test(path)) told.push(`${path}: is named for nothing`);
  if (lines > 300) told.push(`${path}: ${lines} lines, more than 300`);
  return told;
}

function sharedLibraries(modules: readonly Module[]): string[] {
  const users = new Map<string, string[]>();
  for (const { path, packages } of modules) {
    for (const name of packages) {
      if (name.startsWith('node:')) continue;
      const library = name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
      const paths = users.get(library) ?? [];
      if (!paths.includes(path)) users.set(library, [...paths, path]);
    }
  }
  return [...users]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: imported by ${paths.join(' and ')}`);
}

function cycles(modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at !== -1) found.push(`circle: ${[...way.slice(at), path].join(' → ')}`);
    if (at !== -1 || done.has(path)) return;
    for (const next of byPath.get(path)?.imports ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return found;
}

function sourceFiles(): Map<string, string> {
  const root = new URL('../../', import.meta.url);
  const names = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' }).map(
    (name) => `src/${name.replaceAll('\\', '/')}`,
  );
  return new Map(
    names
      .filter((name) => /(?<!\.d)\.ts$/.test(name))
      .map((name) => [name, readFileSync(new URL(name, root), 'utf8')]),
  );
}

test('the house keeps its rules', () => {
  expect(violations(sourceFiles())).toEqual([]);
});

describe('the rules are broken by', () => {
  const house = (files: Record<string, string>) => violations(new Map(Object.entries(files)));
  const empty = 'export const a = 1;\n';

  test.each<[string, Record<string, string>, string[]]>([
    [
      'an arrow that runs back',
      { 'src/syntax/a.ts': "import type { B } from '../model/b.ts';\n", 'src/model/b.ts': empty },
      ['src/syntax/a.ts: syntax imports model (src/model/b.ts)'],
    ],
    [
      'a stage that imports another',
      { 'src/plan/a.ts': "import { a } from '../load/b.ts';\n", 'src/load/b.ts': empty },
      ['src/plan/a.ts: plan imports load (src/load/b.ts)'],
    ],
    [
      'a stage that imports the host',
      { 'src/plan/a.ts': "const x = await import('../host/b.ts');\n", 'src/host/b.ts': empty },
      ['src/plan/a.ts: plan imports host (src/host/b.ts)'],
    ],
    [
      'a session that imports the public face',
      { 'src/session.ts': "export { a } from './index.ts';\nconst b = 1;\n", 'src/index.ts': empty },
      ['src/session.ts: session imports index (src/index.ts)'],
    ],
    ['an unknown floor', { 'src/attic/a.ts': empty }, ['src/attic/a.ts: no such floor in the house']],
    [
      'an import of nothing',
      { 'src/plan/a.ts': "import { a } from './b.ts';\n" },
      ['src/plan/a.ts: imports src/plan/b.ts, which is not there'],
    ],
    [
      'files outside of the host',
      { 'src/load/a.ts': "import { readFileSync } from 'node:fs';\n" },
      ['src/load/a.ts: node:fs outside of host'],
    ],
    [
      'an image library outside of the host',
      { 'src/assets/a.ts': "const s = await import('sharp');\n" },
      ['src/assets/a.ts: sharp outside of host'],
    ],
    [
      'clocks and processes',
      { 'src/load/a.ts': 'f(Date.now(), new Date(), process.env, new Date(1), performance.now());\n' },
      [
        'src/load/a.ts: Date.now outside of its place',
        'src/load/a.ts: new Date() outside of its place',
        'src/load/a.ts: process.env outside of its place',
        'src/load/a.ts: performance.now outside of its place',
      ],
    ],
    [
      'an exit outside of the command line',
      { 'src/host/a.ts': 'process.exit(1);\n' },
      ['src/host/a.ts: process.exit outside of its place'],
    ],
    [
      'a library in two files',
      {
        'src/syntax/a.ts': "import x from '@s/yaml';\n",
        'src/syntax/b.ts': "import type y from '@s/yaml/sub';\n",
      },
      ['@s/yaml: imported by src/syntax/a.ts and src/syntax/b.ts'],
    ],
    [
      'a circle, of types too',
      {
        'src/plan/a.ts': "import type { B } from './b.ts';\n",
        'src/plan/b.ts': "import { a } from './c.ts';\n",
        'src/plan/c.ts': "import { a } from './a.ts';\n",
      },
      ['circle: src/plan/a.ts → src/plan/b.ts → src/plan/c.ts → src/plan/a.ts'],
    ],
    [
      'a barrel',
      { 'src/plan/a.ts': "export * from './b.ts';\n", 'src/plan/b.ts': empty },
      ['src/plan/a.ts: only passes on what others export'],
    ],
    [
      'default exports',
      {
        'src/plan/a.ts': 'export default 1;\n',
        'src/plan/b.ts': 'export default function f() {}\n',
        'src/plan/c.ts': 'const a = 1;\nexport { a as default };\n',
      },
      [
        'src/plan/a.ts: has a default export',
        'src/plan/b.ts: has a default export',
        'src/plan/c.ts: has a default export',
      ],
    ],
    [
      'names that say nothing',
      { 'src/plan/utils.ts': empty, 'src/plan/helpers/a.ts': empty },
      ['src/plan/utils.ts: is named for nothing', 'src/plan/helpers/a.ts: is named for nothing'],
    ],
    ['long files', { 'src/plan/a.ts': empty.repeat(301) }, ['src/plan/a.ts: 301 lines, more than 300']],
  ])('%s', (_, files, told) => {
    expect(house(files)).toEqual(told);
  });

  test('nothing in a house that keeps them', () => {
    const files = {
      'src/cli/main.ts': "import { a } from '../index.ts';\nprocess.exit(a);\n",
      'src/index.ts': "export { a } from './session.ts';\nexport { b } from './host/clock.ts';\n",
      'src/session.ts': "import { c } from './plan/jobs.ts';\nexport const a = c;\n",
      'src/plan/jobs.ts':
        "import { createHash } from 'node:crypto';\nimport type { D } from '../model/d.ts';\nexport const c = createHash;\n",
      'src/model/d.ts': "import type { E } from '../syntax/e.ts';\nexport type D = E;\n",
      'src/syntax/e.ts': "import x from 'yaml';\nexport type E = typeof x;\n",
      'src/host/clock.ts': "import { readFileSync } from 'node:fs';\nexport const b = Date.now();\n",
    };
    expect(house(files)).toEqual([]);
  });
});
