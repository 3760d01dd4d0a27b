import { greet } from './own.js';

const talks = await fetch('/schedule.json');
export const count = talks.length;
