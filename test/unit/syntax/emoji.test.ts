import { expect, test } from 'vitest';
import { showEmoji } from '../../../src/syntax/emoji.ts';

const shown = (html: string) => showEmoji(html, 'https://x.org/icons/');
const image = (name: string, file: string) =>
  `<img class="emoji" title=":${name}:" alt=":${name}:" src="https://x.org/icons/emoji/${file}.png" height="20" width="20">`;

test('a name is the picture of its sign, by the code points that the file is named for', () => {
  expect(shown('<p>Hi :smile:</p>')).toBe(`<p>Hi ${image('smile', 'unicode/1f604')}</p>`);
  expect(shown(':family_man_woman_boy:')).toBe(image('family_man_woman_boy', 'unicode/1f468-1f469-1f466'));
});

test('some are GitHub’s own', () => expect(shown(':octocat:')).toBe(image('octocat', 'octocat')));

test('what nobody knows stays text, and may end where a name begins', () => {
  expect(shown('at 10:30:45, :nobody:')).toBe('at 10:30:45, :nobody:');
  expect(shown(':nobody:+1:')).toBe(`:nobody${image('+1', 'unicode/1f44d')}`);
});

test('code, attributes and the head stay as they are', () => {
  const html =
    '<head><title>:tada:</title></head><body title=":tada:"><code><b>:tada:</b></code><pre>:tada:</pre><script>":tada:"</script></body>';
  expect(shown(html)).toBe(html);
});
