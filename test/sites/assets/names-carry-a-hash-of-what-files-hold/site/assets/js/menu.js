import { close } from './other.js';
export const open = () => close(new URL('../people/ann.png', import.meta.url), '/assets/people/' + 'x.png');
