import { open } from "./menu.js";
export { name } from './name.js';
export const close = () => open();
