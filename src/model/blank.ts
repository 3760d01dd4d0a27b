/** What `wsite new edition` writes where the author must say something, and `wsite check` lists. */
export const BLANK = '__FILL__';
