import { expect, test } from 'vitest';
import { assembler } from '../../../src/assemble/assemble.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import { configurationOf } from '../../../src/load/configuration.ts';
import { lookAt } from '../../../src/load/project.ts';
import type { Site } from '../../../src/model/site.ts';
import { engines } from '../../../src/render/engine.ts';
import { baseLanguage } from '../../../src/render/template/base.ts';

const A = 'templates/a.njk';

/** A site of templates alone. */
function siteOf(files: Readonly<Record<string, string>>): Site {
  const config = configurationOf([], undefined, () => {});
  const selection = { ...config, configs: [], theme: memoryProject(), readers: {} };
  const { entries } = lookAt(memoryProject(files), selection, [], new Map(), undefined, undefined);
  const assemble = assembler({ now: 0, unpublished: false }, () => '');
  return assemble({ entries, news: undefined, config, configKey: '' }).site;
}

test('a template is compiled once, as long as it stays the same', () => {
  const engineOf = engines(baseLanguage());
  const before = engineOf(siteOf({ [A]: 'one' })).loader.load(A);
  expect(engineOf(siteOf({ [A]: 'one', 'templates/b.njk': 'b' })).loader.load(A)).toBe(before);
  expect(engineOf(siteOf({ [A]: 'two' })).loader.load(A)).not.toBe(before);
});

test('of a template that is gone nothing is kept', () => {
  const engineOf = engines(baseLanguage());
  const before = engineOf(siteOf({ [A]: 'one' })).loader.load(A);
  engineOf(siteOf({}));
  expect(engineOf(siteOf({ [A]: 'one' })).loader.load(A)).not.toBe(before);
});
