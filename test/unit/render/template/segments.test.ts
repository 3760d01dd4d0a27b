import { describe, expect, it } from 'vitest';
import { type Context, type Files, html, render } from './kitchen.ts';

/** Each stretch of the output with the place that printed it. */
function traced(files: Files | string, context: Context = {}): string[] {
  const { html: out, segments } = render(files, context, { options: { segments: true } });
  expect(out).toBe(html(files, context));
  return segments.map(
    ({ offset, path, line, column }, i) =>
      `${out.slice(offset, segments[i + 1]?.offset)} ${path}:${line}:${column}`,
  );
}

describe('segments', () => {
  it('trace text and printed values to their places', () => {
    expect(traced('<p>\n{{ x }}</p>', { x: 'v' })).toEqual(['<p>\n main:1:1', 'v main:2:4', '</p> main:2:8']);
  });

  it('go through includes, parents, blocks and super', () => {
    const files = {
      main: '{% extends "base" %}{% block a %}c{{ super() }}{% include "part" %}{% endblock %}',
      base: '<\n{% block a %}b{% endblock %}>',
      part: '{% for i in [1, 2] %}{{ i }}{% endfor %}',
    };
    expect(traced(files)).toEqual([
      '<\n base:1:1',
      'c main:1:34',
      'b base:2:14',
      '1 part:1:25',
      '2 part:1:25',
      '> base:2:29',
    ]);
  });

  it("give a macro's or capture's text to the tag that prints it", () => {
    const text =
      '{% macro m() %}<b>{% include "p" %}</b>{% endmacro %}{{ m() }}{% set c %}x{% include "p" %}{% endset %}{{ c }}{% filter upper %}y{% include "p" %}{% endfilter %}z';
    expect(traced({ main: text, p: 'p' })).toEqual([
      '<b>p</b> main:1:57',
      'xp main:1:107',
      'YP main:1:121',
      'z main:1:162',
    ]);
  });

  it('have trimmed text begin where its first letter stands', () => {
    expect(traced('{% set x = 1 -%}\n\n  a')).toEqual(['a main:3:3']);
  });
});
