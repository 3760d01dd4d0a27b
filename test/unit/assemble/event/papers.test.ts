import { describe, expect, test } from 'vitest';
import { idGiver } from '../../../../src/assemble/event/ids.ts';
import { splitAuthors } from '../../../../src/assemble/event/papers.ts';

describe('authors in one text are split', () => {
  test.each([
    ['Ann Lee, Bob Ray and Cy Fox', ['Ann Lee', 'Bob Ray', 'Cy Fox']],
    ['Ann Lee (MIT, CSAIL), Bob Ray', ['Ann Lee (MIT, CSAIL)', 'Bob Ray']],
    ['Lee, Ann; Ray, Bob', ['Lee, Ann', 'Ray, Bob']],
    ['Ann Lee, Bob Ray, and Cy Fox', ['Ann Lee', 'Bob Ray', 'Cy Fox']],
    ['Alexander Sand', ['Alexander Sand']],
  ])('%s', (text, names) => expect(splitAuthors(text)).toEqual(names));
});

test('an id is given once; it is made from the name where none is given', () => {
  const give = idGiver();
  expect([give(undefined, 'Zoë Dally'), give(undefined, 'Zoe Dally'), give('x', 'Zoe Dally')]).toEqual([
    'zoe-dally',
    'zoe-dally-2',
    'x',
  ]);
});
