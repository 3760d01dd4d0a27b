import { describe, expect, test } from 'vitest';
import { memoryOutput, memoryProject } from '../../../src/host/memory.ts';
import { faultOf } from './temp.ts';

const ALL = () => false;
const PLAIN = { force: false, keep: [] };

describe('a project in memory', () => {
  test('lists as the disk does: sorted, folders asked for first', () => {
    const project = memoryProject({ 'b/c/x.md': 'é', 'a.md': '', 'b-x.md': '' });
    expect(project.list(ALL).files.map((file) => [file.path, file.size])).toEqual([
      ['a.md', 0],
      ['b-x.md', 0],
      ['b/c/x.md', 2],
    ]);
    expect(project.list((path, folder) => folder && path === 'b').files.length).toBe(2);
    expect([project.stat('b/c/x.md')?.size, project.stat('b'), project.stat('none')]).toEqual([
      2,
      undefined,
      undefined,
    ]);
  });

  test('each change is seen in the time', () => {
    const project = memoryProject({ a: '1' });
    const before = project.stat('a')!.mtimeMs;
    project.set('a', '2');
    expect(project.stat('a')!.mtimeMs).toBeGreaterThan(before);
  });

  test('files are renamed, removed, made unreadable and readable again', () => {
    const project = memoryProject({ a: '1', b: '2' });
    project.rename('a', 'c/d');
    project.delete('b');
    expect(project.paths()).toEqual(['c/d']);
    project.deny('c/d', true);
    expect([faultOf(() => project.read('c/d')), faultOf(() => project.read('b'))]).toEqual([
      'unreadable-file',
      'unreadable-file',
    ]);
    project.deny('c/d', false);
    expect(Buffer.from(project.read('c/d')).toString()).toBe('1');
  });

  test('a file and a folder of one name are refused, as a disk refuses them', () => {
    const project = memoryProject({ 'a/b': '' });
    expect(() => project.set('a', '')).toThrow('cannot both');
    expect(() => project.set('a/b/c', '')).toThrow('cannot both');
    expect(() => project.delete('x')).toThrow('no file');
  });
});

describe('an output in memory', () => {
  test('changes at commit, copies from its project, and is locked meanwhile', () => {
    const output = memoryOutput(memoryProject({ 'assets/x': 'X' }));
    const transaction = output.begin(PLAIN);
    transaction.put('a', 'A');
    transaction.copy('x', 'assets/x');
    expect([output.files.size, faultOf(() => output.begin(PLAIN))]).toEqual([0, 'output-locked']);
    expect(transaction.commit()).toEqual({ written: 2, unchanged: 0, removed: 0 });
    expect([...output.files.keys()]).toEqual(['a', 'x']);
    output.begin(PLAIN).abort();
    expect(output.begin(PLAIN).commit()).toEqual({ written: 0, unchanged: 0, removed: 2 });
  });
});
