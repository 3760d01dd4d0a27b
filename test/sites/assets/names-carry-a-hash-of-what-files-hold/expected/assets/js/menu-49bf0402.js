import { close } from './other-9d425a83.js';
export const open = () => close(new URL('../people/ann-744cb9a9.png', import.meta.url), '/assets/people/' + 'x.png');
