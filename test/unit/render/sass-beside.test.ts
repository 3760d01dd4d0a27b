import { expect, test } from 'vitest';
import { NotReady } from '../../../src/model/not-ready.ts';
import type { SassAnswer, SassThread } from '../../../src/model/sass-thread.ts';
import { sassBeside } from '../../../src/render/sass-beside.ts';
import type { CompileSass, SassFiles, SassTask } from '../../../src/syntax/sass.ts';

const TASK: SassTask = { text: "@use 'a'", path: 'x.scss', syntax: 'scss', style: 'expanded', places: [] };
const MADE = { css: 'beside', messages: [], missing: '' };
const ANSWER: SassAnswer = {
  output: MADE,
  asked: [
    ['_a.sass', false],
    ['_a.scss', true],
  ],
  read: ['_a.scss'],
};
const here: CompileSass = () => ({ ...MADE, css: 'here' });

function filesOf(texts: Readonly<Record<string, string>>, asked: string[] = []): SassFiles {
  return {
    exists(path) {
      asked.push(path);
      return path in texts;
    },
    read: (path) => texts[path]!,
  };
}

/** Sass beside everything else, where the thread answers so; it is asked once before. */
async function asked(answer: SassAnswer | undefined, done: string[] = []) {
  const thread: SassThread = {
    begin: () => void done.push('begin'),
    show: (texts) => void done.push(`show ${[...texts.keys()].join()}`),
    ask(task) {
      done.push(`ask ${task.path}`);
      return Promise.resolve(answer);
    },
  };
  const beside = sassBeside(
    thread,
    () => new Map([['_a.scss', 'a {}']]),
    () => here,
  );
  const files = filesOf({ '_a.scss': 'a {}' });
  expect(() => beside.compile(TASK, files)).toThrow(NotReady);
  expect(() => beside.compile(TASK, files)).toThrow(NotReady);
  await beside.settled();
  return beside;
}

test('what another thread made is there once it is waited for; it is asked once, with all texts', async () => {
  const done: string[] = [];
  const beside = await asked(ANSWER, done);
  expect(beside.compile(TASK, filesOf({ '_a.scss': 'a {}' })).css).toBe('beside');
  expect(done).toEqual(['show _a.scss', 'ask x.scss']);
});

test('all files that it asked for are asked for here too, so that they are reads', async () => {
  const beside = await asked(ANSWER);
  const reads: string[] = [];
  beside.compile(TASK, filesOf({ '_a.scss': 'a {}' }, reads));
  expect(reads).toEqual(['_a.sass', '_a.scss']);
});

test('what it made of other files than there are now is made here', async () => {
  const beside = await asked(ANSWER);
  expect(beside.compile(TASK, filesOf({ '_a.scss': 'b {}' })).css).toBe('here');
  expect(beside.compile(TASK, filesOf({})).css).toBe('here');
  expect(beside.compile(TASK, filesOf({ '_a.scss': 'a {}', '_a.sass': '' })).css).toBe('here');
});

test('what it cannot make is made here', async () => {
  const beside = await asked(undefined);
  expect(beside.compile(TASK, filesOf({ '_a.scss': 'a {}' })).css).toBe('here');
});
