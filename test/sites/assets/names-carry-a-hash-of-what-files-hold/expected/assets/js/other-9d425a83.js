import { open } from "./menu-49bf0402.js";
export { name } from './name-467b061b.js';
export const close = () => open();
