/** Why a text is no XML: where, and what is wrong there. */
export interface XmlFault {
  readonly at: number;
  readonly length: number;
  /** Begins with a small letter. */
  readonly reason: string;
}

const NAME = String.raw`[A-Za-z_:\u00c0-\ufffd][-\w.:\u00b7-\ufffd]*`;
const START = new RegExp(`<(${NAME})`, 'y');
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*("[^"<]*"|'[^'<]*')`, 'y');
const START_END = /\s*(\/?)>/y;
const END = new RegExp(String.raw`</(${NAME})\s*>`, 'y');
const REFERENCE = new RegExp(`&(?:#x[0-9a-fA-F]+|#[0-9]+|(${NAME}));`, 'y');
const PREDEFINED: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
/** What XML 1.0 cannot hold (2.2). */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Reading, as far as it has come. */
interface Reader {
  readonly text: string;
  at: number;
  readonly open: { readonly name: string; readonly at: number }[];
  hasRoot: boolean;
  hasDoctype: boolean;
}

/** The first place at which a text is not well-formed XML (XML 1.0, 2.1); undefined where it is. */
export function xmlFault(text: string): XmlFault | undefined {
  const reader: Reader = {
    text,
    at: text.startsWith('\ufeff') ? 1 : 0,
    open: [],
    hasRoot: false,
    hasDoctype: false,
  };
  const impossible = IMPOSSIBLE.exec(text);
  if (impossible) return stop(impossible.index, 1, 'this character cannot stand in XML');
  while (reader.at < text.length) {
    const fault = step(reader);
    if (fault) return fault;
  }
  const last = reader.open.at(-1);
  if (last) return stop(last.at, last.name.length + 1, `\`<${last.name}>\` is never closed`);
  return reader.hasRoot ? undefined : stop(0, 1, 'there is no element in it');
}

function stop(at: number, length: number, reason: string): XmlFault {
  return { at, length, reason };
}

/** Reads on, to the end of a text or a tag. */
function step(reader: Reader): XmlFault | undefined {
  const { text, at } = reader;
  if (text[at] !== '<') return characters(reader);
  if (text.startsWith('<!--', at)) return comment(reader);
  if (text.startsWith('<![CDATA[', at)) return section(reader, 9, ']]>', 'this `<![CDATA[` has no `]]>`');
  if (text.startsWith('<?', at)) return instruction(reader);
  if (text.startsWith('<!DOCTYPE', at)) return doctype(reader);
  return text.startsWith('</', at) ? endTag(reader) : startTag(reader);
}

function characters(reader: Reader): XmlFault | undefined {
  const { text, at, open } = reader;
  const next = text.indexOf('<', at);
  const end = next === -1 ? text.length : next;
  const piece = text.slice(at, end);
  if (open.length === 0 && piece.trim() !== '')
    return stop(at + piece.search(/\S/), 1, 'text stands outside of the outermost element');
  const closing = piece.indexOf(']]>');
  if (closing !== -1) return stop(at + closing, 3, '`]]>` must be written `]]&gt;` here');
  reader.at = end;
  return references(reader, at, end);
}

function references(reader: Reader, from: number, to: number): XmlFault | undefined {
  const { text } = reader;
  for (let at = text.indexOf('&', from); at !== -1 && at < to; at = text.indexOf('&', at + 1)) {
    REFERENCE.lastIndex = at;
    const found = REFERENCE.exec(text);
    if (!found) return stop(at, 1, '`&` must be written `&amp;`');
    const [whole, name] = found;
    if (name !== undefined && !PREDEFINED.has(name) && !reader.hasDoctype)
      return stop(at, whole.length, `\`${whole}\` is known to HTML only; write the character itself`);
    if (name === undefined && !isCharacter(whole))
      return stop(at, whole.length, `\`${whole}\` is no character that XML can hold`);
  }
  return undefined;
}

function isCharacter(reference: string): boolean {
  const code = reference[2] === 'x' ? parseInt(reference.slice(3, -1), 16) : Number(reference.slice(2, -1));
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code <= 0x10ffff && !isSurrogate && !IMPOSSIBLE.test(String.fromCodePoint(code));
}

function comment(reader: Reader): XmlFault | undefined {
  const { text, at } = reader;
  const end = text.indexOf('--', at + 4);
  if (end === -1) return stop(at, 4, 'this comment is never closed');
  if (text[end + 2] !== '>') return stop(end, 2, '`--` cannot stand in a comment');
  reader.at = end + 3;
  return undefined;
}

function section(reader: Reader, length: number, closing: string, reason: string): XmlFault | undefined {
  const { text, at, open } = reader;
  if (open.length === 0) return stop(at, length, 'text stands outside of the outermost element');
  const end = text.indexOf(closing, at + length);
  if (end === -1) return stop(at, length, reason);
  reader.at = end + closing.length;
  return undefined;
}

function instruction(reader: Reader): XmlFault | undefined {
  const { text, at } = reader;
  if (/^<\?xml\s/i.test(text.slice(at, at + 6)) && at > (text.startsWith('\ufeff') ? 1 : 0))
    return stop(
      at,
      5,
      '`<?xml` must be the very first of the file: not even an empty line may stand before it',
    );
  const end = text.indexOf('?>', at);
  if (end === -1) return stop(at, 2, 'this `<?` has no `?>`');
  if (!new RegExp(String.raw`^<\?${NAME}(?:\s|\?>)`).test(text.slice(at, end + 2)))
    return stop(at, 2, 'this `<?` has no name');
  reader.at = end + 2;
  return undefined;
}

function doctype(reader: Reader): XmlFault | undefined {
  const { text, at } = reader;
  if (reader.hasRoot || reader.hasDoctype)
    return stop(at, 9, '`<!DOCTYPE` must stand once, before the outermost element');
  const found = /<!DOCTYPE\s[^[>]*(?:\[[^\]]*\]\s*)?>/y;
  found.lastIndex = at;
  const whole = found.exec(text)?.[0];
  if (whole === undefined) return stop(at, 9, 'this `<!DOCTYPE` is never closed');
  reader.hasDoctype = true;
  reader.at = at + whole.length;
  return undefined;
}

function endTag(reader: Reader): XmlFault | undefined {
  const { text, at, open } = reader;
  END.lastIndex = at;
  const found = END.exec(text);
  if (!found) return stop(at, 2, 'this is no end tag');
  const [whole, name] = found as unknown as [string, string];
  const last = open.pop();
  if (!last) return stop(at, whole.length, `\`${whole}\` closes nothing`);
  if (last.name !== name) return stop(at, whole.length, `\`${whole}\` stands where \`</${last.name}>\` must`);
  reader.at = at + whole.length;
  return undefined;
}

function startTag(reader: Reader): XmlFault | undefined {
  const { text, at, open } = reader;
  START.lastIndex = at;
  const name = START.exec(text)?.[1];
  if (name === undefined) return stop(at, 1, '`<` must be written `&lt;`');
  if (open.length === 0 && reader.hasRoot)
    return stop(at, name.length + 1, 'a second outermost element begins');
  const names = new Set<string>();
  let end = at + 1 + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(text);
    if (!found) break;
    const [whole, attribute] = found as unknown as [string, string];
    if (names.has(attribute))
      return stop(end + whole.search(/\S/), attribute.length, `\`${attribute}\` stands twice in this tag`);
    names.add(attribute);
    const fault = references(reader, end, end + whole.length);
    if (fault) return fault;
    end += whole.length;
  }
  START_END.lastIndex = end;
  const close = START_END.exec(text);
  if (!close)
    return stop(
      end,
      1,
      `this is no attribute of \`<${name}>\`: they are written \`name="value"\`, with a blank before`,
    );
  if (close[1] === '') open.push({ name, at });
  reader.hasRoot = true;
  reader.at = end + close[0].length;
  return undefined;
}
