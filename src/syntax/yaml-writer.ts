import { entriesOf, isMap, type Value } from './value.ts';

/** A value as YAML 1.2 in block style. What could be anything but the text that it is stands in quotes. */
export function writeYaml(value: Value): string {
  return `${blockOf(value, '').replace(/^\n|^ /, '')}\n`;
}

function blockOf(value: Value, indent: string): string {
  if (Array.isArray(value) && value.length > 0) {
    const items = value as readonly Value[];
    return items.map((item) => `\n${indent}-${itemOf(item, `${indent}  `)}`).join('');
  }
  if (!isMap(value) || entriesOf(value).length === 0) return ` ${scalarText(value)}`;
  return entriesOf(value)
    .map(([key, inner]) => {
      const deeper = Array.isArray(inner) || isMap(inner) ? `${indent}  ` : indent;
      return `\n${indent}${textOf(key)}:${blockOf(inner, deeper)}`;
    })
    .join('');
}

/** A map in a list begins in the line of its dash. */
function itemOf(item: Value, indent: string): string {
  return blockOf(item, indent).replace(/^\n\s*/, ' ');
}

function scalarText(value: Value): string {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return '[]';
  return isMap(value) ? '{}' : String(value);
}

const PLAIN = /^[A-Za-z\u00c0-\uffef](?:[^\n\r\t:#"'\\]|:(?=\S)|(?<=\S)#)*(?<![\s:])$/;
const WORD = /^(?:true|false|null|yes|no|on|off|y|n|inf|nan)$/i;

/** Letters and what cannot be taken for a sign stand bare; all else as JSON, which is YAML. */
function textOf(text: string): string {
  return PLAIN.test(text) && !WORD.test(text) && !/[\u0080-\u009f\u2028\u2029\ufeff]/.test(text)
    ? text
    : JSON.stringify(text);
}
