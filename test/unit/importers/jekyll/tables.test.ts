import { describe, expect, test } from 'vitest';
import { modernTable } from '../../../../src/importers/jekyll/tables.ts';
import { imported, rebuilt } from './old-site.ts';

describe('a table of the old site', () => {
  test('stays as it is where each row has a cell for every column', () => {
    expect(modernTable('a,b\n1,2\n"x,\n\ny",\n')).toBeUndefined();
  });

  test('gets the cells that rows lack', () => {
    expect(modernTable('a,b,c\n1\n1,"2\n3"\n\n1,2,3')).toBe('a,b,c\n1,,\n1,"2\n3",\n,,\n1,2,3');
  });

  test('has an empty row where a line is blank, as in Ruby', () => {
    expect(modernTable('a,b\n\n1,2\n\n')).toBe('a,b\n,\n1,2\n,\n');
    expect(modernTable('a,b\r\n1,2\r\n\r\n')).toBe('a,b\r\n1,2\r\n,\r\n');
    expect(modernTable('a\n\n1\n')).toBe('a\n""\n1\n');
  });

  test('loses empty cells beyond its columns', () => {
    expect(modernTable('a,b\n1,2,,\n,,,\n3,4\n')).toBe('a,b\n1,2\n,\n3,4\n');
  });

  test('names the columns that only some rows have', () => {
    expect(modernTable('a,b\n1,2,3,\n4,5\n')).toBe('a,b,(3)\n1,2,3\n4,5,\n');
  });

  test('keeps the line ends of Windows', () => {
    expect(modernTable('a\tb\r\n1\r\n1\t2\t\r\n')).toBe('a\tb\r\n1\t\r\n1\t2\r\n');
  });

  test('gives each column a name of its own', () => {
    expect(modernTable('a,a\n1,2\n')).toBe('a,a (2)\n1,2\n');
  });
});

test('a table with many short rows is a part of the new site', async () => {
  const { pages, errors } = await rebuilt({
    '_data/talks.csv': `a,b\n${'1\n'.repeat(30)},,\n`,
    'index.html': '---\n---\n{{ site.data.talks | size }}',
  });
  expect([pages['index.html'], errors]).toEqual(['31', []]);
});

test('a mark before the first column hides it, as in Jekyll, and that is said', async () => {
  const site = {
    '_data/talks.csv': '\ufeffid,of\n1,Ada\n',
    'index.html': '---\n---\n{% for t in site.data.talks %}{{ t.id }}{{ t.of }}{% endfor %}',
  };
  expect((await rebuilt(site)).pages['index.html']).toBe('Ada');
  expect(imported(site).told).toContain('marked-column');
});
