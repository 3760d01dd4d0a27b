import crypto from 'node:crypto';

/** A short name for some bytes or text: the first 128 bits of SHA-1, in hexadecimal. Tells contents apart; proves nothing. */
export function hashOf(content: string | Uint8Array): string {
  return digest(content).slice(0, 32);
}

/** `crypto.hash` is four times as quick on short texts; Node has it from 20.12 on. */
const digest: (content: string | Uint8Array) => string =
  typeof crypto.hash === 'function'
    ? (content) => crypto.hash('sha1', content, 'hex')
    : (content) => crypto.createHash('sha1').update(content).digest('hex');

/**
 * A quick 53-bit name for a text, for telling whether something changed (cyrb53). Not for names that the world sees.
 */
export function quickHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
